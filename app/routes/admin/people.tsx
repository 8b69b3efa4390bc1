import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { v7 } from "uuid";
import { listGroups } from "#app/domain/groups/list-groups.ts";
import { inviteMember } from "#app/domain/invitations/invite-member.ts";
import { listInvitations } from "#app/domain/invitations/list-invitations.ts";
import { withdrawInvitation } from "#app/domain/invitations/withdraw-invitation.ts";
import { invitationIdInput, invitationInput, peopleQuery } from "#app/domain/people/input.ts";
import { listPeople } from "#app/domain/people/list-people.ts";
import { canKeepPeople } from "#app/domain/people/policy.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { peopleTitle } from "../../i18n/people.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { AdminPeoplePage } from "../../ui/people/admin-people-page.tsx";

export const loader = read({
  audience: "staff",
  async load({ viewer, url }) {
    const query = peopleQuery.parse(Object.fromEntries(url.searchParams));
    const keeps = canKeepPeople(viewer);
    const [page, groups, open] = await Promise.all([
      listPeople(viewer, query),
      keeps ? listGroups(viewer) : [],
      keeps ? listInvitations(viewer) : null,
    ]);
    return {
      ...page,
      query,
      groups: groups.map(({ slug, name }) => ({ slug, name })),
      invite: open && { open, submission: v7() },
      invited: url.searchParams.has("invited"),
    };
  },
});

export const action = write({
  audience: "administrators",
  intents: {
    invite: intent(invitationInput, async ({ viewer, input, key }) => {
      await inviteMember(viewer, input, key);
      return redirect("/admin/people?invited");
    }),
    withdraw: intent(invitationIdInput, async ({ viewer, input }) => {
      await withdrawInvitation(viewer, input.invitation);
      return redirect("/admin/people");
    }),
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, peopleTitle()) }];

export default function People() {
  const refused = useActionData<typeof action>();
  return <AdminPeoplePage {...useLoaderData<typeof loader>()} {...refused} />;
}
