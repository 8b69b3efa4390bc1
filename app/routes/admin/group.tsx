import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { v7 } from "uuid";
import { addToGroup } from "#app/domain/groups/add-to-group.ts";
import { deleteGroup } from "#app/domain/groups/delete-group.ts";
import { findGroup } from "#app/domain/groups/find-group.ts";
import { deleteGroupInput, groupInput, memberOutInput, usernamesInput } from "#app/domain/groups/input.ts";
import { removeFromGroup } from "#app/domain/groups/remove-from-group.ts";
import { saveGroup } from "#app/domain/groups/save-group.ts";
import { intent, type Knock, read, write } from "#app/http/door.server.ts";
import { GroupPage } from "../../ui/groups/group-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

const slugOf = (params: Knock["params"]) => (params.slug ?? "").slice(0, 60);

export const loader = read({
  audience: "administrators",
  async load({ viewer, params, url }) {
    const after = url.searchParams.get("after")?.slice(0, 200) ?? undefined;
    const found = await findGroup(viewer, slugOf(params), { after });
    return { ...found, first: !after, submission: v7(), saved: url.searchParams.has("saved") };
  },
});

const back = (slug: string) => redirect(`/admin/groups/${slug}?saved`);

export const action = write({
  audience: "administrators",
  comesBack: true,
  intents: {
    save: intent(groupInput, async ({ viewer, params, input, key }) => {
      await saveGroup(viewer, { ...input, was: slugOf(params) }, key);
      return back(input.slug);
    }),
    add: intent(usernamesInput, async ({ viewer, params, input }) => {
      await addToGroup(viewer, slugOf(params), input.usernames);
      return back(slugOf(params));
    }),
    remove: intent(memberOutInput, async ({ viewer, params, input }) => {
      await removeFromGroup(viewer, slugOf(params), input.username);
      return back(slugOf(params));
    }),
    delete: intent(deleteGroupInput, async ({ viewer, params }) => {
      await deleteGroup(viewer, slugOf(params));
      return redirect("/admin/groups?saved");
    }),
  },
});

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, data?.group.name) },
];

export default function Group() {
  const refused = useActionData<typeof action>();
  return <GroupPage {...useLoaderData<typeof loader>()} {...refused} />;
}
