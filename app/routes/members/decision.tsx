import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { v7 } from "uuid";
import { liftInput } from "#app/domain/decisions/input.ts";
import { findPersonCase } from "#app/domain/suspensions/find-person-case.ts";
import { suspensionForm } from "#app/domain/suspensions/input.ts";
import { liftSuspension } from "#app/domain/suspensions/lift-suspension.ts";
import { suspendMember } from "#app/domain/suspensions/suspend-member.ts";
import { intent, type Knock, read, write } from "#app/http/door.server.ts";
import { decisionPath } from "../../lib/paths.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { PersonCasePage, personCaseTitle } from "../../ui/suspensions/person-case-page.tsx";

const nameOf = (params: Knock["params"]) => (params.username ?? "").slice(0, 60);
const addressOf = (params: Knock["params"]) =>
  decisionPath({ username: encodeURIComponent(nameOf(params).toLowerCase()) });

export const loader = read({
  audience: "staff",
  async load({ viewer, params }) {
    const found = await findPersonCase(viewer, nameOf(params));
    return { ...found, address: addressOf(params), submission: v7() };
  },
});

export const action = write({
  audience: "staff",
  comesBack: true,
  intents: {
    suspend: intent(suspensionForm, async ({ viewer, params, input, key }) => {
      await suspendMember(viewer, nameOf(params), input, key);
      return redirect(addressOf(params));
    }),
    lift: intent(liftInput, async ({ viewer, params, input: { decision, reason }, key }) => {
      await liftSuspension(viewer, decision, { reason }, key);
      return redirect(addressOf(params));
    }),
  },
});

export { rereadsLate as shouldRevalidate } from "../../ui/late.ts";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, data && personCaseTitle(data)) },
];

export default function PersonDecision() {
  return <PersonCasePage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
