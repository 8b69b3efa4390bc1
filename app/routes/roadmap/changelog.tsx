import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReleaseView } from "#app/domain/roadmap/views.ts";
import { read } from "#app/http/door.server.ts";
import { loadChangelog } from "#app/http/roadmap.server.ts";
import { feedOf } from "#app/i18n/outside.ts";
import { locales } from "../../i18n/locale.ts";
import { changelogLead, changelogTitle, releaseName } from "../../i18n/roadmap.ts";
import { type ChangelogState, changelogAddress, changelogPath } from "../../lib/roadmap.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { ChangelogPage } from "../../ui/roadmap/changelog-page.tsx";

export const loader = read({
  audience: "public",
  async load(knock) {
    const changelog = await loadChangelog(knock);
    const { state, releases, feed } = changelog;
    const alone = aloneIn(changelog);
    knock.offer({
      path: changelogPath,
      query: changelogAddress(state).split("?")[1],
      // A version by itself is its own reading; the products are so many ways to look at all of them.
      narrowed: Boolean(state.product && !state.version),
      thin: releases.length === 0,
      title: alone ? releaseName(alone) : changelogTitle(),
      description: changelogLead(),
      languages: locales,
      feed: { path: feed, title: feedOf({ name: changelogTitle() }) },
    });
    return changelog;
  },
});

/** The release that the page is of, where it is of one. */
const aloneIn = ({ state, releases }: { state: ChangelogState; releases: ReleaseView[] }) =>
  state.version || state.month ? releases[0] : undefined;

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const alone = data && aloneIn(data);
  return [{ title: pageTitle(matches, alone ? releaseName(alone) : changelogTitle()) }];
};

export default function Changelog() {
  return <ChangelogPage {...useLoaderData<typeof loader>()} />;
}
