import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { v7 } from "uuid";
import { inviteMember } from "#app/domain/invitations/invite-member.ts";
import { listInvitations } from "#app/domain/invitations/list-invitations.ts";
import { withdrawInvitation } from "#app/domain/invitations/withdraw-invitation.ts";
import { mailWays } from "#app/domain/mails/list-mails.ts";
import { invitationIdInput, invitationInput } from "#app/domain/people/input.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { peopleStepTitle } from "../../i18n/wizard.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { PeopleStep } from "../../ui/wizard/people-step.tsx";

const here = "/admin/start/people";

export const loader = read({
  audience: "administrators",
  load: async ({ viewer, url }) => ({
    open: await listInvitations(viewer),
    submission: v7(),
    mailLeaves: mailWays(viewer).out !== null,
    invited: url.searchParams.has("invited"),
  }),
});

export const action = write({
  audience: "administrators",
  intents: {
    invite: intent(invitationInput, async ({ viewer, input, key }) => {
      await inviteMember(viewer, input, key);
      return redirect(`${here}?invited`);
    }),
    withdraw: intent(invitationIdInput, async ({ viewer, input }) => {
      await withdrawInvitation(viewer, input.invitation);
      return redirect(here);
    }),
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, peopleStepTitle()) }];

export default function People() {
  const refused = useActionData<typeof action>();
  return <PeopleStep {...useLoaderData<typeof loader>()} form={refused ?? {}} />;
}
