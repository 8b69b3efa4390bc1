import { Link } from "@remix-run/react";
import { BadgeCheck, CircleCheck } from "lucide-react";
import type { FollowView } from "../../domain/subscriptions/views.ts";
import type { PersonView, ThreadRow } from "../../domain/threads/views.ts";
import {
  allTheirThreads,
  figureAccepted,
  figureAnswers,
  figuresTitle,
  figureThreads,
  memberAnswers,
  memberSince,
  memberThreads,
  noAnswers,
  noThreads,
  roleAdministrator,
  roleExpert,
  roleManager,
  roleModerator,
  roleProduct,
} from "../../i18n/accounts.ts";
import { bronzeBadges, cameWithArchive, goldBadges, silverBadges } from "../../i18n/imports.ts";
import { figure, votesCount } from "../../i18n/lists.ts";
import type { Text } from "../../i18n/text.ts";
import { acceptedHeading as acceptedWord, officialAnswer } from "../../i18n/threads.ts";
import { Columns } from "../layout/columns.tsx";
import { Avatar } from "../primitives/avatar.tsx";
import { Chip } from "../primitives/chip.tsx";
import { Fact, Facts } from "../primitives/facts.tsx";
import { dateWords, Time } from "../primitives/time.tsx";
import { FollowLink } from "../subscriptions/follow-link.tsx";
import { OfficialMark } from "../threads/person.tsx";
import { ThreadRows } from "../threads/thread-row.tsx";

export type Role = "member" | "expert" | "product" | "moderator" | "manager" | "administrator";

/** An answer in short: plain text, never its whole body. */
export type MemberAnswer = {
  id: string;
  path: string;
  threadTitle: string;
  extract: string;
  score: number;
  accepted: boolean;
  official: boolean;
  createdAt: string;
};

type Archive = { site: string; gold: number; silver: number; bronze: number };

export type MemberPageProps = {
  member: PersonView & { bio: string; joinedAt: string; roles: Role[] };
  figures: { answers: number; accepted: number; threads: number };
  /** Badges from where an import came from, a site each. */
  archive: Archive[];
  threads: ThreadRow[];
  answers: MemberAnswer[];
  follow: FollowView | null;
};

const roleWords: Partial<Record<Role, Text>> = {
  expert: roleExpert,
  product: roleProduct,
  moderator: roleModerator,
  manager: roleManager,
  administrator: roleAdministrator,
};

export function MemberPage({ member, figures, archive, threads, answers, follow }: MemberPageProps) {
  const roles = member.roles.flatMap((role) => roleWords[role]?.() ?? []);
  return (
    <Columns>
      <header className="flex flex-wrap items-center gap-x-5 gap-y-4">
        <Avatar username={member.username} displayName={member.displayName} size="large" />
        <div className="min-w-0">
          <h1 className="text-28 font-bold tracking-[-0.01em]">{member.displayName}</h1>
          <Facts>
            <Fact className="text-16">@{member.username}</Fact>
            <Fact className="text-16">{memberSince({ date: dateWords(member.joinedAt) })}</Fact>
          </Facts>
          <FollowLink path={member.path} follow={follow} />
          {member.bio && <p className="mt-1 max-w-prose">{member.bio}</p>}
          {(member.staff || roles.length > 0) && (
            <p className="mt-2 flex flex-wrap gap-1.5">
              {member.staff && <OfficialMark />}
              {roles.map((role) => (
                <Chip key={role}>{role}</Chip>
              ))}
            </p>
          )}
        </div>
      </header>

      <section aria-label={figuresTitle()} className="mt-8 rounded-card border border-line">
        <dl className="grid divide-line max-sm:divide-y sm:grid-cols-3 sm:divide-x">
          <Figure value={figures.answers} words={figureAnswers({ count: figures.answers })} />
          <Figure value={figures.accepted} words={figureAccepted({ count: figures.accepted })} />
          <Figure value={figures.threads} words={figureThreads({ count: figures.threads })} />
        </dl>
      </section>
      {archive.map((site) => (
        <ArchiveNote key={site.site} {...site} />
      ))}

      <section aria-labelledby="member-answers" className="mt-10">
        <h2 id="member-answers" className="border-b border-line pb-2 text-19 font-bold">
          {memberAnswers()}
        </h2>
        {answers.length === 0 ? (
          <p className="py-5 text-quiet">{noAnswers()}</p>
        ) : (
          <ul>
            {answers.map((answer) => (
              <AnswerItem key={answer.id} answer={answer} />
            ))}
          </ul>
        )}
      </section>

      <section aria-labelledby="member-threads" className="mt-10">
        <h2 id="member-threads" className="border-b border-line pb-2 text-19 font-bold">
          {memberThreads()}
        </h2>
        {threads.length === 0 ? (
          <p className="py-5 text-quiet">{noThreads()}</p>
        ) : (
          <ThreadRows rows={threads} heading="h3" />
        )}
        {figures.threads > threads.length && (
          <p className="mt-4">
            <Link
              to={`/threads?author=${encodeURIComponent(member.username)}`}
              className="inline-flex min-h-11 items-center font-semibold text-link underline decoration-1 underline-offset-3 hover:decoration-2"
            >
              {allTheirThreads()}
            </Link>
          </p>
        )}
      </section>
    </Columns>
  );
}

/** Quiet, since it is worth nothing here: what somebody earned where they came from. */
function ArchiveNote({ site, gold, silver, bronze }: Archive) {
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

function Figure({ value, words }: { value: number; words: string }) {
  return (
    <div className="flex flex-col-reverse px-5 py-4 max-sm:flex-row max-sm:items-baseline max-sm:justify-end max-sm:gap-2">
      <dt className="text-quiet max-sm:flex-1">{words}</dt>
      <dd className="text-28 font-bold tabular-nums max-sm:text-23">{figure({ value })}</dd>
    </div>
  );
}

function AnswerItem({ answer }: { answer: MemberAnswer }) {
  return (
    <li className="relative border-b border-line py-4 last:border-b-0">
      <h3 className="text-17 font-semibold">
        <Link
          to={answer.path}
          className="text-pretty after:absolute after:inset-0 hover:text-link hover:underline hover:decoration-1 hover:underline-offset-3"
        >
          {answer.threadTitle}
        </Link>
      </h3>
      <p className="mt-0.5 line-clamp-2 text-quiet">{answer.extract}</p>
      <div className="mt-1">
        <Facts>
          {answer.accepted && (
            <Fact className="font-semibold text-success">
              <CircleCheck size={15} aria-hidden="true" />
              {acceptedWord()}
            </Fact>
          )}
          {answer.official && (
            <Fact className="font-semibold text-link">
              <BadgeCheck size={15} aria-hidden="true" />
              {officialAnswer()}
            </Fact>
          )}
          <Fact>{votesCount({ count: answer.score })}</Fact>
          <Fact>
            <Time at={answer.createdAt} as="short" />
          </Fact>
        </Facts>
      </div>
    </li>
  );
}
