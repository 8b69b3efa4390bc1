import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listBookmarks } from "#app/domain/bookmarks/list-bookmarks.ts";
import { read } from "#app/http/door.server.ts";
import { bookmarksTitle } from "../../i18n/bookmarks.ts";
import { BookmarksPage } from "../../ui/bookmarks/bookmarks-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "members",
  async load({ viewer, url, now }) {
    const words = url.searchParams.get("q")?.trim().slice(0, 100) ?? "";
    const after = url.searchParams.get("after")?.slice(0, 200) || undefined;
    const page = await listBookmarks(viewer, { words, after }, now);
    return { page, words, later: after !== undefined };
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, bookmarksTitle()) }];

export default function Bookmarks() {
  return <BookmarksPage {...useLoaderData<typeof loader>()} />;
}
