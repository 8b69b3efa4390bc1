import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { read } from "#app/http/door.server.ts";
import { ofList } from "#app/http/list-offer.server.ts";
import { loadThreadList } from "#app/http/thread-list.server.ts";
import { allTitle } from "../../i18n/lists.ts";
import { locales } from "../../i18n/locale.ts";
import { feedOf } from "../../i18n/outside.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { ThreadListPage } from "../../ui/threads/thread-list-page.tsx";

export const loader = read({
  audience: "public",
  async load(knock) {
    const list = await loadThreadList(knock, "/threads");
    knock.offer({
      path: "/threads",
      title: allTitle(),
      languages: locales,
      ...ofList(list.state),
      feed: { path: "/feed.xml", title: feedOf({ name: allTitle() }) },
    });
    return list;
  },
});

export const meta: MetaFunction<typeof loader> = ({ matches }) => [{ title: pageTitle(matches, allTitle()) }];

export default function Threads() {
  return <ThreadListPage {...useLoaderData<typeof loader>()} title={allTitle()} />;
}
