import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { threadDecisionInput } from "#app/domain/decisions/input.ts";
import { caseIntents, loadCase, ofThread } from "#app/http/case-page.server.ts";
import { read, write } from "#app/http/door.server.ts";
import { CasePage, caseTitle } from "../../ui/decisions/case-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "staff",
  load: (knock) => loadCase(knock, ofThread(knock.params)),
});

export const action = write({
  audience: "staff",
  comesBack: true,
  intents: caseIntents({ target: ofThread, schema: threadDecisionInput }),
});

export { rereadsLate as shouldRevalidate } from "../../ui/late.ts";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, data && caseTitle(data)) },
];

export default function ThreadDecision() {
  return <CasePage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
