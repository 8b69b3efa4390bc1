import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { v7 } from "uuid";
import { refuseInput, takeInput } from "#app/domain/duplicates/input.ts";
import { listProposals } from "#app/domain/duplicates/list-proposals.ts";
import { refuseProposal } from "#app/domain/duplicates/refuse-proposal.ts";
import { takeProposal } from "#app/domain/duplicates/take-proposal.ts";
import { idParam, intent, read, write } from "#app/http/door.server.ts";
import { proposalsPath } from "#app/lib/paths.ts";
import { duplicatesTitle } from "../../i18n/duplicates.ts";
import { DuplicatesPage } from "../../ui/duplicates/duplicates-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "staff",
  async load({ viewer, url }) {
    const { searchParams } = url;
    const after = searchParams.get("after")?.slice(0, 200) || undefined;
    const thread = searchParams.get("thread");
    const of = thread === null ? undefined : idParam(thread);
    const done = searchParams.get("done");
    return {
      page: await listProposals(viewer, { after, of }),
      of: of ?? null,
      later: after !== undefined,
      submission: v7(),
      done: done === "taken" || done === "refused" ? done : null,
    } as const;
  },
});

export const action = write({
  audience: "staff",
  comesBack: true,
  intents: {
    take: intent(takeInput, async ({ viewer, input, key }) => {
      await takeProposal(viewer, input.proposal, { why: input.reason }, key);
      return backToAll("taken");
    }),
    refuse: intent(refuseInput, async ({ viewer, input, key }) => {
      await refuseProposal(viewer, input.proposal, { reason: input.reason }, key);
      return backToAll("refused");
    }),
  },
});

/** To the whole list: of the one thread that it was narrowed to, little is left. */
const backToAll = (done: "taken" | "refused") => redirect(`${proposalsPath}?done=${done}`);

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, duplicatesTitle()) }];

export default function Duplicates() {
  return <DuplicatesPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}
