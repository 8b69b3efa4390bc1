import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Invalid } from "#app/domain/errors.ts";
import { mergeInput, mergeQuery } from "#app/domain/people/input.ts";
import { mergeMembers } from "#app/domain/people/merge-members.ts";
import { previewMerge } from "#app/domain/people/preview-merge.ts";
import { faultsOf, intent, read, write } from "#app/http/door.server.ts";
import { mergeTitle } from "../../i18n/people.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { MergePage } from "../../ui/people/merge-page.tsx";

export const loader = read({
  audience: "administrators",
  async load({ viewer, params, url }) {
    const username = (params.username ?? "").slice(0, 60);
    const { other } = mergeQuery.parse({ other: url.searchParams.get("other") ?? undefined });
    if (!other) return { username, preview: null, errors: undefined, values: undefined };
    try {
      return {
        username,
        preview: await previewMerge(viewer, username, other),
        errors: undefined,
        values: undefined,
      };
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      const { errors, values } = faultsOf(error.fields, { other });
      return { username, preview: null, errors, values };
    }
  },
});

export const action = write({
  audience: "administrators",
  intents: {
    default: intent(mergeInput, async ({ viewer, params, input }) => {
      const username = (params.username ?? "").slice(0, 60);
      await mergeMembers(viewer, username, input);
      return redirect(`/admin/people/${encodeURIComponent(username)}?merged`);
    }),
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, mergeTitle()) }];

export default function Merge() {
  const refused = useActionData<typeof action>();
  return <MergePage {...useLoaderData<typeof loader>()} {...refused} />;
}
