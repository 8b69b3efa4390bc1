import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findProfile } from "#app/domain/members/find-profile.ts";
import { read } from "#app/http/door.server.ts";
import { MemberPage } from "../../ui/accounts/member-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "public",
  load: ({ viewer, params }) => findProfile(viewer, (params.username ?? "").slice(0, 60)),
});

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, data?.member.displayName) },
];

export default function Member() {
  return <MemberPage {...useLoaderData<typeof loader>()} />;
}
