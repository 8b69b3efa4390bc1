import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listOwnSuggestions, listWaitingSuggestions } from "#app/domain/history/list-suggestions.ts";
import { read } from "#app/http/door.server.ts";
import { suggestionsTitle } from "../../i18n/history.ts";
import { SuggestionsPage } from "../../ui/history/suggestions-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "members",
  async load({ viewer, url }) {
    const after = url.searchParams.get("after")?.slice(0, 200) || undefined;
    const mine = url.searchParams.has("mine");
    const page = await (mine ? listOwnSuggestions(viewer, after) : listWaitingSuggestions(viewer, after));
    return { page, mine, later: after !== undefined };
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, suggestionsTitle()) }];

export default function Suggestions() {
  return <SuggestionsPage {...useLoaderData<typeof loader>()} />;
}
