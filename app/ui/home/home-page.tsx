import { Form, Link } from "@remix-run/react";
import { PenLine, Search } from "lucide-react";
import type { ReactNode } from "react";
import type { SpaceView, ThreadRow } from "../../domain/threads/views.ts";
import { joinedTeam, joinedTeamSee } from "../../i18n/joined.ts";
import {
  homeExample,
  homeLead,
  homeTitle,
  nothingAsked,
  nothingSolved,
  nothingWaiting,
  seeSolved,
  seeWaiting,
  solvedLately,
  waitingForAnswer,
} from "../../i18n/lists.ts";
import { newCount, newTitle, seeNew } from "../../i18n/reading.ts";
import { askQuestion, searchLabel, searchWord, spaces as spacesWord } from "../../i18n/shell.ts";
import { askPath } from "../../lib/paths.ts";
import { Columns } from "../layout/columns.tsx";
import { hueClass } from "../primitives/avatar.tsx";
import { ButtonLink } from "../primitives/button.tsx";
import { Notice, noticeLink } from "../primitives/notice.tsx";
import { OnLink } from "../primitives/on-link.tsx";
import { SpaceIcon } from "../primitives/space-icon.tsx";
import { ThreadRows } from "../threads/thread-row.tsx";

export type HomePageProps = {
  brandName: string;
  /** A colleague just came, with a part of the administration to look after. */
  joined?: boolean;
  /** For members: what changed since their last visit. */
  news?: { count: number; more: boolean; rows: ThreadRow[] } | null;
  solved: ThreadRow[];
  waiting: ThreadRow[];
  /** Nobody has asked anything that the reader may see. */
  silent?: boolean;
  spaces: SpaceView[];
  /** Path of the list of all threads, without query. */
  listPath: string;
  /** A question in the reader’s language to show in the search box; a general one when absent. */
  example?: string;
};

export function HomePage({
  brandName,
  joined,
  news,
  solved,
  waiting,
  silent,
  spaces,
  listPath,
  example,
}: HomePageProps) {
  return (
    <Columns>
      {joined && (
        <div className="mb-8">
          <Notice tone="success" live>
            {joinedTeam()}{" "}
            <Link to="/admin" className={noticeLink}>
              {joinedTeamSee()}
            </Link>
          </Notice>
        </div>
      )}
      <section className="pb-10 sm:pb-14">
        <h1 className="text-28 font-bold tracking-[-0.015em] sm:text-33">
          {homeTitle({ brand: brandName })}
        </h1>
        <p className="mt-2 max-w-[60ch] text-17 text-balance text-quiet sm:text-19">{homeLead()}</p>
        <SearchForm example={example ?? homeExample()} />
        <p className="mt-4">
          <ButtonLink to={askPath()} tone="quiet" className="max-sm:w-full">
            <PenLine size={18} aria-hidden="true" />
            {askQuestion()}
          </ButtonLink>
        </p>
      </section>

      {news && news.count > 0 && (
        <Section
          title={newTitle()}
          lead={newCount(news)}
          more={seeNew()}
          to="/new"
          rows={news.rows}
          time="active"
        />
      )}
      <Section
        title={solvedLately()}
        more={seeSolved()}
        to={`${listPath}?sort=solved`}
        empty={nothingSolved()}
        rows={solved}
      />
      <Section
        title={waitingForAnswer()}
        more={seeWaiting()}
        to={`${listPath}?sort=unanswered`}
        empty={silent ? nothingAsked() : nothingWaiting()}
        rows={waiting}
      />

      {spaces.length > 0 && (
        <section aria-labelledby="spaces" className="pt-2">
          <h2 id="spaces" className="mb-4 text-19 font-bold">
            {spacesWord()}
          </h2>
          <ul className="grid gap-3 sm:grid-cols-2">
            {spaces.map((space) => (
              <SpaceCard key={space.slug} space={space} />
            ))}
          </ul>
        </section>
      )}
    </Columns>
  );
}

function SearchForm({ example }: { example: string }) {
  return (
    <Form method="get" action="/search" role="search" className="relative mt-6">
      <Search
        size={22}
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 start-4 my-auto text-quiet"
      />
      <input
        type="search"
        name="q"
        aria-label={searchLabel()}
        placeholder={example}
        maxLength={200}
        className="h-15 w-full rounded-card border border-control bg-raised ps-13 pe-4 text-17 transition-colors placeholder:text-quiet hover:border-ink sm:pe-36 sm:text-19"
      />
      <button
        type="submit"
        className="absolute inset-y-2 end-2 rounded-field border border-accent-edge bg-accent px-4 font-semibold text-accent-on transition-colors hover:bg-accent-hover max-sm:sr-only"
      >
        {searchWord()}
      </button>
    </Form>
  );
}

type SectionProps = {
  title: string;
  /** A few words at the title's end. */
  lead?: string;
  more: string;
  to: string;
  empty?: ReactNode;
  rows: ThreadRow[];
  time?: "created" | "active";
};

function Section({ title, lead, more, to, empty, rows, time }: SectionProps) {
  return (
    <section className="pb-10">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line pb-2">
        <h2 className="text-19 font-bold">{title}</h2>
        {lead && <p className="text-14 text-quiet">{lead}</p>}
      </div>
      {rows.length === 0 ? (
        <p className="py-6 text-quiet">{empty}</p>
      ) : (
        <>
          <ThreadRows rows={rows} heading="h3" time={time} />
          <OnLink to={to}>{more}</OnLink>
        </>
      )}
    </section>
  );
}

function SpaceCard({ space }: { space: SpaceView }) {
  return (
    <li className="relative flex gap-3.5 rounded-card border border-line bg-raised p-4 transition-colors hover:border-control">
      <span
        aria-hidden="true"
        className={`portrait ${hueClass(space.hue)} grid size-10 shrink-0 place-items-center rounded-card`}
      >
        <SpaceIcon name={space.icon} />
      </span>
      <div className="min-w-0">
        <h3 className="font-semibold">
          <Link to={space.path} className="after:absolute after:inset-0 after:rounded-card">
            {space.name}
          </Link>
        </h3>
        <p className="text-14 text-quiet">{space.description}</p>
      </div>
    </li>
  );
}
