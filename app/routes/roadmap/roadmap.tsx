import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { read } from "#app/http/door.server.ts";
import { loadRoadmap } from "#app/http/roadmap.server.ts";
import { feedOf } from "#app/i18n/outside.ts";
import { locales } from "../../i18n/locale.ts";
import { roadmapLead, stageTitle, stageWords } from "../../i18n/roadmap.ts";
import { roadmap as roadmapWord } from "../../i18n/shell.ts";
import { roadmapAddress, roadmapPath } from "../../lib/roadmap.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { RoadmapPage } from "../../ui/roadmap/roadmap-page.tsx";

export const loader = read({
  audience: "public",
  async load(knock) {
    const roadmap = await loadRoadmap(knock);
    const { state, columns, page, feed } = roadmap;
    const { stage, product, space, before } = state;
    const title = stage ? stageTitle({ stage: stageWords[stage]() }) : roadmapWord();
    const { origin } = knock.url;
    const ideas = page?.items ?? columns.flatMap((column) => column.ideas);
    knock.offer({
      path: roadmapPath,
      query: roadmapAddress(state).split("?")[1],
      narrowed: Boolean(product || space || before),
      title,
      description: roadmapLead(),
      languages: locales,
      feed: { path: feed, title: feedOf({ name: roadmapWord() }) },
      ...(ideas.length > 0 && { data: listed(title, ideas, origin) }),
    });
    return roadmap;
  },
});

/** As search engines read it: a list of what is discussed elsewhere. */
const listed = (name: string, ideas: { title: string; path: string }[], origin: string) => ({
  "@context": "https://schema.org",
  "@type": "ItemList",
  name,
  itemListElement: ideas.map(({ title, path }, place) => ({
    "@type": "ListItem",
    position: place + 1,
    name: title,
    url: origin + path,
  })),
});

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const stage = data?.state.stage;
  return [{ title: pageTitle(matches, stage ? stageTitle({ stage: stageWords[stage]() }) : roadmapWord()) }];
};

export { rereads as shouldRevalidate } from "../../ui/threads/in-place.ts";

export default function Roadmap() {
  return <RoadmapPage {...useLoaderData<typeof loader>()} />;
}
