import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findProfile } from "#app/domain/members/find-profile.ts";
import { read } from "#app/http/door.server.ts";
import { MemberPage } from "../../ui/members/member-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "public",
  async load({ viewer, params }) {
    const found = await findProfile(viewer, params.username ?? "");
    return { ...found, own: found.member.username === viewer.member?.username };
  },
});

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, data?.member.displayName) },
];

export default function Member() {
  return <MemberPage {...useLoaderData<typeof loader>()} />;
}
