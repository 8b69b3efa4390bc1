import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readList } from "#app/domain/lists/input.ts";
import { listChoices } from "#app/domain/lists/list-choices.ts";
import { searchThreads } from "#app/domain/search/search-threads.ts";
import { read } from "#app/http/door.server.ts";
import { atStart, isNarrowed } from "#app/lib/list-address.ts";
import { feedOf, feedSearch } from "../../i18n/outside.ts";
import { searchTitle } from "../../i18n/search.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { SearchPage } from "../../ui/search/search-page.tsx";

export const loader = read({
  audience: "public",
  async load({ viewer, url, offer }) {
    const query = (url.searchParams.get("q") ?? "").trim().slice(0, 200);
    const after = url.searchParams.get("after")?.slice(0, 200) || undefined;
    const exact = url.searchParams.get("exact") === "1";
    const form = { ...atStart(readList(url.searchParams)), sort: "newest" as const };
    if (query) {
      const found = `?${new URLSearchParams({ q: query })}`;
      offer({
        path: "/search",
        query: found.slice(1),
        narrowed: true,
        title: query,
        feed: { path: `/search/feed.xml${found}`, title: feedOf({ name: feedSearch({ query }) }) },
      });
    }
    const [results, choices] = await Promise.all([
      query || isNarrowed(form) ? searchThreads(viewer, query, { after, form, exact }) : null,
      listChoices(viewer),
    ]);
    return { query, form, exact, choices, results, later: after !== undefined };
  },
});

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, data?.query || searchTitle()) },
];

export default function Search() {
  return <SearchPage {...useLoaderData<typeof loader>()} />;
}
