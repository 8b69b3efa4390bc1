import type { ReactNode } from "react";
import type { PlanCard, ReleaseView } from "#app/domain/roadmap/views.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { leadingStages } from "#app/lib/roadmap.ts";
import { ChangelogPage } from "#app/ui/roadmap/changelog-page.tsx";
import { RoadmapPage } from "#app/ui/roadmap/roadmap-page.tsx";
import * as s from "./samples.ts";

const product = { slug: "aria-2", name: "Aria 2", path: "/products/aria-2" };
const none = { "under-review": 0, planned: 0, "in-progress": 0, shipped: 0, declined: 0 };
const now = Date.parse(s.now);

const plan = (l: Locale, id: number, more: Partial<PlanCard> = {}): PlanCard => ({
  ...s.rows(l)[0]!,
  id: String(id),
  bodyPostId: `9${id}`,
  opening: "",
  product,
  status: "planned",
  statusAt: "2026-09-01T00:00:00Z",
  shippedIn: null,
  votes: 12,
  voted: id % 2 === 0,
  canVote: true,
  reason: { words: l === "fr" ? "Nous la voulons aussi." : "We want it too.", language: l },
  ...more,
});

function releases(l: Locale): ReleaseView[] {
  const shipped = plan(l, 7, { status: "shipped", canVote: false });
  const release = {
    path: "/changelog",
    at: s.now,
    releasedOn: null,
    notes: null,
    month: null,
    version: null,
  };
  return [
    {
      ...{ ...release, anchor: "v-aria-2-3.0", product, version: "3.0", releasedOn: "2027-03-02", count: 40 },
      notes: { title: "Douze bars", markdown: "", html: "<p>Pas un de plus.</p>", language: "fr" },
      ideas: [
        { ...shipped, shippedIn: "3.0", proposers: [s.people.luc, { ...s.people.luc, username: "x" }, null] },
      ],
    },
    {
      ...{ ...release, anchor: "m-2026-11", product: null, month: "2026-11", count: 1 },
      ideas: [{ ...shipped, id: "8", reason: null, voted: false, proposers: [null] }],
    },
  ];
}

/** Pages of what becomes of ideas, and of what came. */
export const planning = (
  l: Locale,
): Record<string, { path: string; member: boolean; page: () => ReactNode }> => {
  const roadmap = { page: null, columns: [], feed: "/roadmap/feed.xml", now, counts: none };
  const choices = { spaces: s.spaces(l).slice(0, 2), products: [product] };
  return {
    roadmap: {
      path: "/roadmap",
      member: true,
      page: () => (
        <RoadmapPage
          {...{ ...roadmap, choices, signedIn: true, state: {} }}
          counts={{ ...none, planned: 3, declined: 1 }}
          columns={leadingStages.map((stage, at) => ({
            stage,
            count: stage === "planned" ? 3 : 0,
            ideas: stage === "planned" ? [plan(l, at), plan(l, at + 10)] : [],
          }))}
        />
      ),
    },
    "roadmap-stage": {
      path: "/roadmap",
      member: false,
      page: () => (
        <RoadmapPage
          {...{
            ...roadmap,
            choices,
            signedIn: false,
            state: { stage: "declined", product: "aria-2", after: "x" },
          }}
          counts={{ ...none, declined: 4 }}
          page={{ items: [plan(l, 1, { status: "declined", reason: null })], next: "x", prev: "x" }}
        />
      ),
    },
    "roadmap-empty": {
      path: "/roadmap",
      member: false,
      page: () => (
        <RoadmapPage {...{ ...roadmap, choices: { spaces: [], products: [] }, signedIn: false, state: {} }} />
      ),
    },
    "roadmap-none": {
      path: "/roadmap",
      member: false,
      page: () => <RoadmapPage {...{ ...roadmap, choices, signedIn: false, state: { product: "aria-2" } }} />,
    },
    changelog: {
      path: "/changelog",
      member: true,
      page: () => (
        <ChangelogPage
          {...{ state: {}, releases: releases(l), next: "x", choices, feed: "/changelog/feed.xml", now }}
        />
      ),
    },
    "changelog-one": {
      path: "/changelog",
      member: false,
      page: () => (
        <ChangelogPage
          {...{ state: { product: "aria-2", version: "3.0" }, releases: releases(l).slice(0, 1), next: null }}
          {...{ choices, feed: "/changelog/feed.xml", now }}
        />
      ),
    },
    "changelog-empty": {
      path: "/changelog",
      member: false,
      page: () => (
        <ChangelogPage
          {...{
            state: {},
            releases: [],
            next: null,
            choices: { products: [] },
            feed: "/changelog/feed.xml",
            now,
          }}
        />
      ),
    },
  };
};
