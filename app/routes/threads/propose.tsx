import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { v7 } from "uuid";
import { findProposing } from "#app/domain/duplicates/find-proposing.ts";
import { proposeInput } from "#app/domain/duplicates/input.ts";
import { proposeDuplicate } from "#app/domain/duplicates/propose-duplicate.ts";
import { idParam, intent, read, write } from "#app/http/door.server.ts";
import { proposePath } from "#app/lib/paths.ts";
import { proposeTitle } from "../../i18n/duplicates.ts";
import { ProposePage } from "../../ui/duplicates/propose-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "members",
  load: async ({ viewer, params, url }) => ({
    proposing: await findProposing(viewer, idParam(params.id)),
    submission: v7(),
    done: url.searchParams.has("done"),
  }),
});

export const action = write({
  audience: "members",
  limit: { name: "duplicate-proposal", points: 30, seconds: 3_600 },
  comesBack: true,
  intents: {
    default: intent(proposeInput, async ({ viewer, params, input, key }) => {
      const id = idParam(params.id);
      await proposeDuplicate(viewer, id, input, key);
      return redirect(`${proposePath(id)}?done`);
    }),
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, proposeTitle()) }];

export default function Propose() {
  return <ProposePage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}
