import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listBudgets } from "#app/domain/ideas/budgets.ts";
import { readBoard } from "#app/domain/ideas/input.ts";
import { listIdeas } from "#app/domain/ideas/list-ideas.ts";
import { read } from "#app/http/door.server.ts";
import { votesTitle } from "../../i18n/ideas.ts";
import { VotesPage } from "../../ui/ideas/votes-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "members",
  async load({ viewer, url, now }) {
    const { after, before } = readBoard(url.searchParams);
    const [page, budgets] = await Promise.all([
      listIdeas(viewer, { sort: "new", status: "all", mine: "voted", after, before }),
      listBudgets(viewer, now),
    ]);
    return { page, budgets, now: now.getTime() };
  },
});

export const meta: MetaFunction<typeof loader> = ({ matches }) => [
  { title: pageTitle(matches, votesTitle()) },
];

export default function Votes() {
  return <VotesPage {...useLoaderData<typeof loader>()} />;
}
