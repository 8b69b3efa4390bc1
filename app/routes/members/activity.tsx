import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { NotFound } from "#app/domain/errors.ts";
import { findActivity } from "#app/domain/members/find-activity.ts";
import { type Activity, activities } from "#app/domain/members/input.ts";
import { read } from "#app/http/door.server.ts";
import { ActivityPage } from "../../ui/members/activity-page.tsx";
import { activityWords } from "../../ui/members/activity-words.ts";
import { pageTitle } from "../../ui/page-title.ts";

const isActivity = (value: string | undefined): value is Activity =>
  (activities as readonly (string | undefined)[]).includes(value);

export const loader = read({
  audience: "public",
  async load({ viewer, params, url }) {
    const { username = "", kind } = params;
    if (!isActivity(kind)) throw new NotFound();
    const cursor = (name: string) => url.searchParams.get(name)?.slice(0, 200) || undefined;
    const cursors = { after: cursor("after"), before: cursor("before") };
    const found = await findActivity(viewer, username, kind, cursors);
    const later = cursors.after !== undefined || cursors.before !== undefined;
    return { ...found, later, own: found.member.username === viewer.member?.username };
  },
});

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, data && `${data.member.displayName} – ${activityWords[data.kind]()}`) },
];

export default function MemberActivity() {
  return <ActivityPage {...useLoaderData<typeof loader>()} />;
}
