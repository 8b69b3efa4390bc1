import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { read } from "#app/http/door.server.ts";
import { leftTitle } from "../../i18n/leaving.ts";
import { LeftPage } from "../../ui/accounts/left-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

/** What is said to somebody who has just left, and only then means something. */
export const loader = read({
  audience: "public",
  async load({ viewer, url }) {
    if (viewer.member) throw redirect("/");
    return { forGood: url.searchParams.get("for") === "good" };
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, leftTitle()) }];

export default function Left() {
  return <LeftPage {...useLoaderData<typeof loader>()} />;
}
