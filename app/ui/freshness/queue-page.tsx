import { Form, Link } from "@remix-run/react";
import { CalendarCheck } from "lucide-react";
import { type Reason, reasons } from "../../domain/freshness/input.ts";
import type { DueAnswer, QueueView } from "../../domain/freshness/views.ts";
import {
  allReasons,
  allSpaces,
  confirmOf,
  freshnessLead,
  freshnessTitle,
  moreChoices,
  noted as notedWords,
  nothingDue,
  nothingDueSo,
  nothingDueSoWhy,
  nothingDueWhy,
  reasonWords,
  sayConfirmed,
  seeAllDue,
  spacesLabel,
  spaceWithCount,
  updateIt,
  whyLabel,
} from "../../i18n/freshness.ts";
import { reusedTimes } from "../../i18n/reuses.ts";
import { formerMember } from "../../i18n/threads.ts";
import { postPath } from "../../lib/paths.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { Fact, Facts } from "../primitives/facts.tsx";
import { Notice } from "../primitives/notice.tsx";
import { Pager } from "../primitives/pager.tsx";
import { Tabs } from "../primitives/tabs.tsx";
import { Reasons } from "./reasons.tsx";

/** Up to so many are counted in a space; see `kept-spaces.ts`. */
const mostCounted = 100;

export type QueuePageProps = { queue: QueueView; later: boolean; noted: boolean };

/** Accepted answers about which it is asked whether they are still valid. */
export function QueuePage({ queue, later, noted }: QueuePageProps) {
  const { items, next, space, reason } = queue;
  const here = queryOf({ space, reason });
  return (
    <Columns>
      <PageHeader title={freshnessTitle()} lead={freshnessLead()} />
      {noted && (
        <div className="mb-5">
          <Notice tone="success" live>
            {notedWords()}
          </Notice>
        </div>
      )}
      <Tabs
        label={whyLabel()}
        links={[null, "doubted" as const, "moved" as const, "aged" as const].map((one) => ({
          to: `/freshness${queryOf({ space, reason: one })}`,
          label: one === null ? allReasons() : reasonWords[one](),
          current: one === reason,
        }))}
      />
      {queue.spaces.length > 1 && <Spaces queue={queue} />}
      {items.length === 0 ? (
        <Nothing narrowed={space !== null || reason !== null || next !== null} />
      ) : (
        <ul>
          {items.map((item) => (
            <Row key={item.postId} item={item} queue={here} />
          ))}
        </ul>
      )}
      <Pager
        first={later ? `/freshness${here}` : null}
        next={next && `/freshness${here}${here ? "&" : "?"}after=${encodeURIComponent(next)}`}
      />
    </Columns>
  );
}

function queryOf({ space, reason }: { space: string | null; reason: Reason | null }): string {
  const asked = new URLSearchParams();
  if (space) asked.set("space", space);
  if (reason && reasons.includes(reason)) asked.set("reason", reason);
  return asked.size > 0 ? `?${asked}` : "";
}

const pill =
  "inline-flex min-h-8 items-center gap-1.5 rounded-full border border-control px-3 py-1 text-14 transition-colors hover:bg-hover touch:min-h-11 aria-[current=page]:border-accent-edge aria-[current=page]:bg-accent-tint aria-[current=page]:font-semibold aria-[current=page]:text-link";

function Spaces({ queue: { spaces, space, reason } }: { queue: QueueView }) {
  return (
    <nav aria-label={spacesLabel()} className="mt-4">
      <ul className="flex flex-wrap gap-2">
        <li>
          <Link
            to={`/freshness${queryOf({ space: null, reason })}`}
            aria-current={space === null ? "page" : undefined}
            className={pill}
          >
            {allSpaces()}
          </Link>
        </li>
        {spaces.map(({ slug, name, due }) => (
          <li key={slug}>
            <Link
              to={`/freshness${queryOf({ space: slug, reason })}`}
              aria-current={space === slug ? "page" : undefined}
              className={pill}
            >
              {spaceWithCount({ name, count: due, most: mostCounted })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Nothing({ narrowed }: { narrowed: boolean }) {
  return narrowed ? (
    <EmptyState
      icon={<CalendarCheck />}
      title={nothingDueSo()}
      action={
        <ButtonLink to="/freshness" tone="quiet">
          {seeAllDue()}
        </ButtonLink>
      }
    >
      {nothingDueSoWhy()}
    </EmptyState>
  ) : (
    <EmptyState icon={<CalendarCheck />} title={nothingDue()}>
      {nothingDueWhy()}
    </EmptyState>
  );
}

function Row({ item, queue }: { item: DueAnswer; queue: string }) {
  const { postId, path, title, language, opening, space, author, reuses, seen, can } = item;
  const action = `${postPath(postId)}/freshness`;
  return (
    <li className="grid gap-3 border-b border-line py-5 last:border-b-0">
      <div className="grid gap-1">
        <h2 className="text-17 font-semibold">
          <Link to={path} lang={language} className="hover:underline hover:underline-offset-3">
            {title}
          </Link>
        </h2>
        <p lang={language} className="line-clamp-2 [overflow-wrap:anywhere]">
          {opening}
        </p>
        <Facts>
          <Fact>{space.name}</Fact>
          <Fact>{author?.displayName ?? formerMember()}</Fact>
          {reuses > 0 && <Fact>{reusedTimes({ count: reuses })}</Fact>}
        </Facts>
      </div>
      <Reasons {...item} />
      <Form method="post" action={action} className="flex flex-wrap items-center gap-2">
        <input type="hidden" name="seen" value={seen} />
        <input type="hidden" name="queue" value={queue} />
        <Submit tone="quiet" size="small" name="intent" value="confirmed" action={action}>
          {sayConfirmed()}
          <span className="sr-only">: {confirmOf({ title })}</span>
        </Submit>
        {can.edit && (
          <ButtonLink to={`${postPath(postId)}/edit?updates`} tone="plain" size="small">
            {updateIt()}
          </ButtonLink>
        )}
        <ButtonLink to={action} tone="plain" size="small">
          {moreChoices()}
        </ButtonLink>
      </Form>
    </li>
  );
}
