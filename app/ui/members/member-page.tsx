import type {
  Beside as BesideView,
  Figures,
  ProfileView,
  Said,
  Strength,
} from "../../domain/members/views.ts";
import type { FollowView } from "../../domain/subscriptions/views.ts";
import type { ThreadRow } from "../../domain/threads/views.ts";
import {
  allTheirThreads,
  figureAccepted,
  figureAnswers,
  figuresTitle,
  figureThreads,
} from "../../i18n/accounts.ts";
import { bronzeBadges, cameWithArchive, goldBadges, silverBadges } from "../../i18n/imports.ts";
import { figure } from "../../i18n/lists.ts";
import {
  allAnswers,
  bestNone,
  bestTitle,
  figureHelped,
  figuresExplain,
  figuresHow,
  figuresWhose,
  latestTitle,
  strengthAccepted,
  strengthCount,
  strengthsTitle,
} from "../../i18n/profile.ts";
import { activityPath } from "../../lib/paths.ts";
import { Tag } from "../primitives/chip.tsx";
import { OnLink } from "../primitives/on-link.tsx";
import { ThreadRows } from "../threads/thread-row.tsx";
import { Beside } from "./beside.tsx";
import { ProfileFrame } from "./profile-frame.tsx";
import { SaidList } from "./said-item.tsx";

export type MemberPageProps = {
  member: ProfileView;
  figures: Figures;
  strengths: Strength[];
  best: Said[];
  threads: ThreadRow[];
  /** Null for all but the brand's own people. */
  beside: BesideView | null;
  own: boolean;
  follow: FollowView | null;
};

const heading = "border-b border-line pb-2 text-19 font-bold";

/** Who a member is, what they did for others, and the best of it. */
export function MemberPage({
  member,
  figures,
  strengths,
  best,
  threads,
  beside,
  own,
  follow,
}: MemberPageProps) {
  return (
    <ProfileFrame member={member} own={own} current="overview" follow={follow}>
      <FigureRow figures={figures} />
      {member.archive.map((site) => (
        <ArchiveNote key={site.site} {...site} />
      ))}
      {beside && <Beside beside={beside} />}
      {strengths.length > 0 && <Strengths strengths={strengths} />}

      <section aria-labelledby="member-best" className="mt-10">
        <h2 id="member-best" className={heading}>
          {bestTitle()}
        </h2>
        {best.length === 0 ? (
          <p className="py-5 text-quiet">{bestNone()}</p>
        ) : (
          <SaidList items={best} heading="h3" />
        )}
        {figures.answers > best.length && (
          <p className="mt-3">
            <OnLink to={activityPath(member.username, "answers")}>{allAnswers()}</OnLink>
          </p>
        )}
      </section>

      {threads.length > 0 && (
        <section aria-labelledby="member-threads" className="mt-10">
          <h2 id="member-threads" className={heading}>
            {latestTitle()}
          </h2>
          <ThreadRows rows={threads} heading="h3" />
          {figures.threads > threads.length && (
            <p className="mt-3">
              <OnLink to={`/threads?author=${encodeURIComponent(member.username)}`}>
                {allTheirThreads()}
              </OnLink>
            </p>
          )}
        </section>
      )}
    </ProfileFrame>
  );
}

function FigureRow({ figures }: { figures: Figures }) {
  return (
    <section aria-label={figuresTitle()} className="mt-6">
      <dl className="grid rounded-card border border-line divide-line max-sm:divide-y sm:grid-cols-4 sm:divide-x">
        <Figure value={figures.helped} words={figureHelped({ count: figures.helped })} />
        <Figure value={figures.answers} words={figureAnswers({ count: figures.answers })} />
        <Figure value={figures.accepted} words={figureAccepted({ count: figures.accepted })} />
        <Figure value={figures.threads} words={figureThreads({ count: figures.threads })} />
      </dl>
      <details className="mt-1 text-14 text-quiet">
        <summary className="inline-flex min-h-9 items-center underline decoration-dotted underline-offset-3 touch:min-h-11">
          {figuresExplain()}
        </summary>
        <p className="max-w-prose pb-2">
          {figuresHow()} {figuresWhose()}
        </p>
      </details>
    </section>
  );
}

function Figure({ value, words }: { value: number; words: string }) {
  return (
    <div className="flex flex-col-reverse justify-end px-5 py-4 max-sm:flex-row max-sm:items-baseline max-sm:gap-2 max-sm:py-3">
      <dt className="text-quiet max-sm:flex-1">{words}</dt>
      <dd className="text-28 font-bold tabular-nums max-sm:text-23">{figure({ value })}</dd>
    </div>
  );
}

/** Quiet, since it is worth nothing here: what somebody earned where they came from. */
function ArchiveNote({ site, gold, silver, bronze }: ProfileView["archive"][number]) {
  const tiers = [
    gold > 0 && goldBadges({ count: gold }),
    silver > 0 && silverBadges({ count: silver }),
    bronze > 0 && bronzeBadges({ count: bronze }),
  ].filter(Boolean);
  return (
    <p className="mt-3 text-quiet">
      {cameWithArchive({ site })} {tiers.join(", ")}
    </p>
  );
}

/** Where their answers helped, with how often. */
function Strengths({ strengths }: { strengths: Strength[] }) {
  return (
    <section aria-labelledby="member-strengths" className="mt-8">
      <h2 id="member-strengths" className="text-19 font-bold">
        {strengthsTitle()}
      </h2>
      <ul className="mt-2 grid gap-x-8 gap-y-1.5 sm:grid-cols-2">
        {strengths.map(({ tag, answers, accepted }) => (
          <li key={tag} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Tag name={tag} />
            <span className="text-14 text-quiet">
              {strengthCount({ answers })}
              {accepted > 0 && `, ${strengthAccepted({ accepted })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
