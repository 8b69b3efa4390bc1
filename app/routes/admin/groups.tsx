import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { v7 } from "uuid";
import { groupInput } from "#app/domain/groups/input.ts";
import { listGroups } from "#app/domain/groups/list-groups.ts";
import { saveGroup } from "#app/domain/groups/save-group.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { groupsTitle } from "../../i18n/groups.ts";
import { AdminGroupsPage } from "../../ui/groups/admin-groups-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "administrators",
  async load({ viewer, url }) {
    const saved = url.searchParams.has("saved");
    return { groups: await listGroups(viewer), submission: v7(), saved };
  },
});

export const action = write({
  audience: "administrators",
  intents: {
    save: intent(groupInput, async ({ viewer, input, key }) => {
      await saveGroup(viewer, { ...input, was: undefined }, key);
      return redirect(`/admin/groups/${input.slug}?saved`);
    }),
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, groupsTitle()) }];

export default function Groups() {
  const refused = useActionData<typeof action>();
  return <AdminGroupsPage {...useLoaderData<typeof loader>()} {...refused} />;
}
