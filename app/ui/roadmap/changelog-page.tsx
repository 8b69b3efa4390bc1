import { Link } from "@remix-run/react";
import { Lightbulb, PackageCheck } from "lucide-react";
import type { ReleaseView } from "../../domain/roadmap/views.ts";
import {
  changelogLead,
  changelogTitle,
  earlierReleases,
  latestReleases,
  noPlanFound,
  nothingCame,
  nothingCameHere,
  nothingCameWhy,
  seeIdeas,
  toRoadmap,
  wholeChangelog,
} from "../../i18n/roadmap.ts";
import { type ChangelogState, changelogAddress, changelogPath, roadmapAddress } from "../../lib/roadmap.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { FeedLink } from "../lists/feed-link.tsx";
import type { Choices } from "../lists/filter-form.tsx";
import { ButtonLink } from "../primitives/button.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { OnLink } from "../primitives/on-link.tsx";
import { Pager } from "../primitives/pager.tsx";
import { Narrowed, PlaceFilter } from "./place-filter.tsx";
import { Release } from "./release.tsx";

export type ChangelogPageProps = {
  state: ChangelogState;
  releases: ReleaseView[];
  next: string | null;
  choices: Pick<Choices, "products">;
  feed: string;
  now: number;
};

/** What came, newest first: each version with what the brand says of it, and the ideas with thanks to who had them. */
export function ChangelogPage({ state, releases, next, choices, feed, now }: ChangelogPageProps) {
  const { product, version, month, after } = state;
  const narrowed = Boolean(product || month);
  return (
    <Columns>
      <PageHeader title={changelogTitle()} lead={changelogLead()} />
      <div className="flex flex-wrap items-start gap-x-6 gap-y-1">
        <PlaceFilter action={changelogPath} choices={choices} product={product} />
        <OnLink to={roadmapAddress({ product })}>{toRoadmap()}</OnLink>
      </div>
      {narrowed && (
        <p className="mt-2 flex flex-wrap items-center gap-x-4">
          <Narrowed choices={choices} product={product} />
          <Link
            to={changelogPath}
            className="inline-flex min-h-8 items-center text-14 text-quiet underline decoration-1 underline-offset-3 hover:text-ink touch:min-h-11"
          >
            {wholeChangelog()}
          </Link>
        </p>
      )}
      {releases.map((release) => (
        <Release
          key={release.anchor}
          release={release}
          alone={Boolean(version || month)}
          product={product}
          now={now}
        />
      ))}
      {releases.length === 0 && <Nothing narrowed={narrowed} />}
      <Pager
        first={after ? changelogAddress({ product }) : null}
        next={next && changelogAddress({ product, after: next })}
        firstWord={latestReleases()}
        nextWord={earlierReleases()}
      />
      <FeedLink to={feed} />
    </Columns>
  );
}

function Nothing({ narrowed }: { narrowed: boolean }) {
  return narrowed ? (
    <EmptyState icon={<PackageCheck />} title={noPlanFound()}>
      {nothingCameHere()}
    </EmptyState>
  ) : (
    <EmptyState
      icon={<Lightbulb />}
      title={nothingCame()}
      action={<ButtonLink to="/ideas">{seeIdeas()}</ButtonLink>}
    >
      {nothingCameWhy()}
    </EmptyState>
  );
}
