import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { v7 } from "uuid";
import { nothing } from "#app/domain/accounts/input.ts";
import { addNote } from "#app/domain/people/add-note.ts";
import { deleteNote } from "#app/domain/people/delete-note.ts";
import { endSessions } from "#app/domain/people/end-sessions.ts";
import { findPerson } from "#app/domain/people/find-person.ts";
import { giveRole } from "#app/domain/people/give-role.ts";
import { grantInput, noteIdInput, noteInput, roleInput, tokenIdInput } from "#app/domain/people/input.ts";
import { revokeToken } from "#app/domain/people/revoke-token.ts";
import { takeRole } from "#app/domain/people/take-role.ts";
import { listOffered } from "#app/domain/products/find-version.ts";
import { listSpaces } from "#app/domain/spaces/list-spaces.ts";
import { intent, type Knock, read, write } from "#app/http/door.server.ts";
import { mergeDone } from "../../i18n/people.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { PersonPage } from "../../ui/people/person-page.tsx";

const nameOf = (params: Knock["params"]) => (params.username ?? "").slice(0, 60);

export const loader = read({
  audience: "staff",
  async load({ viewer, params, url }) {
    const [found, spaces, products] = await Promise.all([
      findPerson(viewer, nameOf(params)),
      listSpaces(viewer),
      listOffered(),
    ]);
    const said = (["saved", "merged"] as const).find((one) => url.searchParams.has(one)) ?? null;
    return {
      ...found,
      spaces: spaces.map(({ slug, name }) => ({ slug, name })),
      products: products.map(({ slug, name }) => ({ slug, name })),
      submission: v7(),
      said,
    };
  },
});

const back = (params: Knock["params"], at = "") =>
  redirect(`/admin/people/${encodeURIComponent(nameOf(params))}?saved${at}`);

export const action = write({
  audience: "administrators",
  comesBack: true,
  intents: {
    "give-role": intent(roleInput, async ({ viewer, params, input }) => {
      await giveRole(viewer, nameOf(params), input);
      return back(params);
    }),
    "take-role": intent(grantInput, async ({ viewer, params, input }) => {
      await takeRole(viewer, nameOf(params), input.grant);
      return back(params);
    }),
    "add-note": intent(noteInput, async ({ viewer, params, input, key }) => {
      await addNote(viewer, nameOf(params), input, key);
      return back(params);
    }),
    "delete-note": intent(noteIdInput, async ({ viewer, params, input }) => {
      await deleteNote(viewer, nameOf(params), input.note);
      return back(params);
    }),
    "end-sessions": intent(nothing, async ({ viewer, params }) => {
      await endSessions(viewer, nameOf(params));
      return back(params);
    }),
    "revoke-token": intent(tokenIdInput, async ({ viewer, params, input }) => {
      await revokeToken(viewer, input.token);
      return back(params);
    }),
  },
});

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, data?.person.displayName) },
];

export default function Person() {
  const refused = useActionData<typeof action>();
  return <PersonPage {...useLoaderData<typeof loader>()} {...refused} mergedWords={mergeDone()} />;
}
