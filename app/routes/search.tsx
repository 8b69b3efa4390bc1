import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { searchThreads } from "#app/domain/search/search-threads.ts";
import { read } from "#app/http/door.server.ts";
import { feedOf, feedSearch } from "../i18n/outside.ts";
import { searchTitle } from "../i18n/search.ts";
import { pageTitle } from "../ui/page-title.ts";
import { SearchPage } from "../ui/search/search-page.tsx";

export const loader = read({
  audience: "public",
  async load({ viewer, url, offer }) {
    const query = (url.searchParams.get("q") ?? "").trim().slice(0, 200);
    const after = url.searchParams.get("after")?.slice(0, 200) || undefined;
    if (!query) return { query, results: null, count: 0, capped: false, later: false };
    const found = `?${new URLSearchParams({ q: query })}`;
    offer({
      path: "/search",
      query: found.slice(1),
      narrowed: true,
      title: query,
      feed: { path: `/search/feed.xml${found}`, title: feedOf({ name: feedSearch({ query }) }) },
    });
    const { items, next, count, capped } = await searchThreads(viewer, query, { after });
    return { query, results: { items, next }, count, capped, later: after !== undefined };
  },
});

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, data?.query || searchTitle()) },
];

export default function Search() {
  return <SearchPage {...useLoaderData<typeof loader>()} />;
}
