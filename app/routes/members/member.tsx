import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findProfile } from "#app/domain/members/find-profile.ts";
import { findSuccessor } from "#app/domain/members/find-successor.ts";
import { read } from "#app/http/door.server.ts";
import { memberPath } from "#app/lib/paths.ts";
import { MemberPage } from "../../ui/members/member-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "public",
  async load({ viewer, params }) {
    const username = params.username ?? "";
    const successor = await findSuccessor(username);
    if (successor) throw redirect(memberPath(successor), 301);
    const found = await findProfile(viewer, username);
    return { ...found, own: found.member.username === viewer.member?.username };
  },
});

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, data?.member.displayName) },
];

export default function Member() {
  return <MemberPage {...useLoaderData<typeof loader>()} />;
}
