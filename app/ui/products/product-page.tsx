import { Link } from "@remix-run/react";
import { PenLine, TriangleAlert, Wrench } from "lucide-react";
import type { ReactNode } from "react";
import type { KnownIssueView, ProductPageView } from "../../domain/products/views.ts";
import type { FollowView } from "../../domain/subscriptions/views.ts";
import type { ThreadRow } from "../../domain/threads/views.ts";
import {
  allSolved,
  allWaiting,
  askAboutIt,
  beforeVersion,
  bestHeading,
  fixedIn,
  knownIssuesHeading,
  noKnownIssues,
  notFixedYet,
  nothingSolved,
  nothingWaiting,
  retiredChip,
  seenIn,
  solvedHeading,
  talkedAboutIn,
  toAnswer,
  versionsHeading,
  waitingHeading,
  workaroundWord,
} from "../../i18n/products.ts";
import { comesAndCame, itsChangelog, itsRoadmap } from "../../i18n/roadmap.ts";
import { askPath, feedPath } from "../../lib/paths.ts";
import { changelogAddress, roadmapAddress } from "../../lib/roadmap.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { FeedLink } from "../lists/feed-link.tsx";
import { Dot } from "../primitives/avatar.tsx";
import { ButtonLink } from "../primitives/button.tsx";
import { Chip } from "../primitives/chip.tsx";
import { OnLink } from "../primitives/on-link.tsx";
import { Time } from "../primitives/time.tsx";
import { FollowLink } from "../subscriptions/follow-link.tsx";
import { ThreadRows } from "../threads/thread-row.tsx";
import { BestAnswers, VersionChoice, versionPath } from "./best-answers.tsx";

/** All that is known of one product: what solved it best first, then what is wrong with it, what waits and what was solved. */
export function ProductPage({ product, follow }: { product: ProductPageView; follow: FollowView | null }) {
  // What leads the page does not stand on it twice.
  const led = new Set(product.best.map(({ threadId }) => threadId));
  const listed = `/threads?product=${encodeURIComponent(product.slug)}`;
  return (
    <Columns aside={<ProductFacts product={product} />}>
      <PageHeader title={product.name} lead={product.description}>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <FollowLink path={product.path} follow={follow} />
          {product.retired ? (
            <Chip>{retiredChip()}</Chip>
          ) : (
            <ButtonLink to={askPath({ product: product.slug })} size="small">
              <PenLine size={16} aria-hidden="true" />
              {askAboutIt()}
            </ButtonLink>
          )}
        </div>
      </PageHeader>
      <section aria-labelledby="best" className="mt-6">
        <Heading id="best">{bestHeading()}</Heading>
        <VersionChoice product={product} />
        <BestAnswers product={product} />
      </section>
      <section aria-labelledby="known" className="mt-10">
        <Heading id="known">{knownIssuesHeading()}</Heading>
        {product.knownIssues.length === 0 ? (
          <p className="py-4 text-quiet">{noKnownIssues()}</p>
        ) : (
          <ul className="divide-y divide-line">
            {product.knownIssues.map((issue) => (
              <KnownIssue key={issue.thread.id} issue={issue} />
            ))}
          </ul>
        )}
      </section>
      <Threads
        id="waiting"
        heading={waitingHeading()}
        rows={product.waiting}
        none={nothingWaiting()}
        all={{ to: `${listed}&kind=question&state=unsolved`, word: allWaiting() }}
      />
      <Threads
        id="solved"
        heading={solvedHeading()}
        rows={product.solved.filter(({ id }) => !led.has(id))}
        none={product.solved.length > 0 ? null : nothingSolved()}
        all={{ to: `${listed}&order=solved`, word: allSolved() }}
      />
      <section aria-labelledby="comes" className="mt-10">
        <Heading id="comes">{comesAndCame()}</Heading>
        <p className="mt-2 flex flex-wrap gap-x-6">
          <OnLink to={roadmapAddress({ product: product.slug })}>{itsRoadmap()}</OnLink>
          <OnLink to={changelogAddress({ product: product.slug })}>{itsChangelog()}</OnLink>
        </p>
      </section>
      <FeedLink to={feedPath(product.path)} />
    </Columns>
  );
}

function Heading({ id, children }: { id: string; children: ReactNode }) {
  return (
    <h2 id={id} className="border-b border-line pb-2 text-19 font-bold">
      {children}
    </h2>
  );
}

/** The fault as its thread names it, whether a version mends it, and how to live with it. */
function KnownIssue({ issue }: { issue: KnownIssueView }) {
  const { thread, workaround, fixedIn: version, reportedIn, answerPath } = issue;
  return (
    <li className="py-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link
          to={thread.path}
          lang={thread.language}
          className="text-17 font-semibold hover:text-link hover:underline hover:decoration-1 hover:underline-offset-3"
        >
          {thread.title}
        </Link>
        {version ? (
          <Chip tone="success" icon={<Wrench size={14} aria-hidden="true" />}>
            {fixedIn({ version })}
          </Chip>
        ) : (
          <Chip icon={<TriangleAlert size={14} aria-hidden="true" />}>{notFixedYet()}</Chip>
        )}
      </p>
      {workaround && (
        <p className="mt-1.5 whitespace-pre-line">
          <span className="font-semibold">{version ? beforeVersion({ version }) : workaroundWord()} · </span>
          {workaround}
        </p>
      )}
      {(reportedIn || answerPath) && (
        <p className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-14 text-quiet">
          {reportedIn && <span>{seenIn({ version: reportedIn })}</span>}
          {answerPath && (
            <Link
              to={answerPath}
              className="inline-flex min-h-6 items-center underline decoration-1 underline-offset-3 hover:decoration-2"
            >
              {toAnswer()}
            </Link>
          )}
        </p>
      )}
    </li>
  );
}

type ThreadsProps = {
  id: string;
  heading: string;
  rows: ThreadRow[];
  /** Said where there are none at all; null where all of them stand above. */
  none: string | null;
  all: { to: string; word: string };
};

function Threads({ id, heading, rows, none, all }: ThreadsProps) {
  return (
    <section aria-labelledby={id} className="mt-10">
      <Heading id={id}>{heading}</Heading>
      {rows.length === 0 && none ? (
        <p className="py-4 text-quiet">{none}</p>
      ) : (
        <>
          {rows.length > 0 && <ThreadRows rows={rows} heading="h3" />}
          <p className="mt-2">
            <OnLink to={all.to}>{all.word}</OnLink>
          </p>
        </>
      )}
    </section>
  );
}

/** Versions, newest first, and where people talk about it. */
function ProductFacts({ product: { path, versions, spaces } }: { product: ProductPageView }) {
  if (versions.length === 0 && spaces.length === 0) return null;
  return (
    <div className="sticky top-22 grid gap-6 pt-1 text-14">
      {versions.length > 0 && (
        <section aria-label={versionsHeading()}>
          <h2 className="mb-1 text-13 text-quiet">{versionsHeading()}</h2>
          <ul className="grid gap-1">
            {versions.toReversed().map(({ name, releasedOn }) => (
              <li key={name} className="flex items-center justify-between gap-3">
                <Link
                  to={versionPath(path, name)}
                  rel="nofollow"
                  className="inline-flex min-h-6 items-center font-semibold hover:underline hover:underline-offset-3 touch:min-h-9"
                >
                  {name}
                </Link>
                {releasedOn && <Time at={`${releasedOn}T12:00:00.000Z`} day />}
              </li>
            ))}
          </ul>
        </section>
      )}
      {spaces.length > 0 && (
        <section aria-label={talkedAboutIn()}>
          <h2 className="mb-1 text-13 text-quiet">{talkedAboutIn()}</h2>
          <ul>
            {spaces.map((space) => (
              <li key={space.slug}>
                <Link
                  to={space.path}
                  className="inline-flex min-h-9 items-center gap-2 hover:underline hover:underline-offset-3"
                >
                  <Dot hue={space.hue} />
                  {space.name}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
