import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findProfile } from "#app/domain/members/find-profile.ts";
import { findSuccessor } from "#app/domain/members/find-successor.ts";
import { findFollow } from "#app/domain/subscriptions/find-subscription.ts";
import { read } from "#app/http/door.server.ts";
import { locales } from "#app/i18n/locale.ts";
import { memberPath } from "#app/lib/paths.ts";
import { MemberPage } from "../../ui/members/member-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "public",
  async load({ viewer, params: { username = "" }, offer }) {
    const name = username.slice(0, 60);
    const successor = await findSuccessor(name);
    if (successor) throw redirect(memberPath(successor), 301);
    const [found, follow] = await Promise.all([
      findProfile(viewer, name),
      findFollow(viewer, { kind: "member", name }),
    ]);
    offer({
      path: found.member.path,
      title: found.member.displayName,
      description: found.member.bio || undefined,
      // Whoever answered nothing has a name here, and nothing to be found by.
      thin: found.figures.answers === 0,
      languages: locales,
    });
    return { ...found, follow, own: found.member.username === viewer.member?.username };
  },
});

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, data?.member.displayName) },
];

export default function Member() {
  return <MemberPage {...useLoaderData<typeof loader>()} />;
}
