import { Form, Link } from "@remix-run/react";
import { BellRing, SearchX } from "lucide-react";
import { levels, type TargetKind, targetKinds } from "../../domain/subscriptions/input.ts";
import type { SubscriptionView } from "../../domain/subscriptions/views.ts";
import type { Page } from "../../domain/threads/views.ts";
import {
  allKinds,
  changeDo,
  emptyFiltered,
  emptyFilteredWhy,
  emptyTitle,
  emptyWhy,
  filterDo,
  filterKinds,
  filterOff,
  followedLead,
  followedTitle,
  kindHeadings,
  levelOf,
  levelWords,
  precedence,
  precedenceTitle,
  removeDo,
  removeOf,
  targetGone,
  whyWords,
  wordsLabel,
} from "../../i18n/subscription-pages.ts";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { Fact, Facts } from "../primitives/facts.tsx";
import { Pager } from "../primitives/pager.tsx";
import { VisuallyHidden } from "../primitives/visually-hidden.tsx";
import { SettingsFrame } from "../settings/settings-frame.tsx";

const at = "/settings/subscriptions";

export type SubscriptionsPageProps = {
  page: Page<SubscriptionView>;
  kind?: TargetKind;
  words: string;
  later: boolean;
};

function addressOf(kind: TargetKind | undefined, q: string, after?: string): string {
  const query = new URLSearchParams({
    ...(kind && { kind }),
    ...(q && { q }),
    ...(after && { after }),
  }).toString();
  return query ? `${at}?${query}` : at;
}

/** All a member follows or silences, by kind, each to be changed or let go of where it stands. */
export function SubscriptionsPage({ page, kind, words: q, later }: SubscriptionsPageProps) {
  const groups = Map.groupBy(page.items, (row) => row.kind);
  const narrowed = q !== "" || kind !== undefined;
  return (
    <SettingsFrame current={at}>
      <div>
        <h2 className="text-23 font-bold tracking-[-0.01em]">{followedTitle()}</h2>
        <p className="mt-1.5 max-w-prose text-quiet">{followedLead()}</p>
        <details className="mt-2 max-w-prose">
          <summary className="flex min-h-9 items-center font-semibold text-link touch:min-h-11">
            {precedenceTitle()}
          </summary>
          <p className="text-quiet">{precedence()}</p>
        </details>
      </div>
      {(page.items.length > 0 || narrowed || later) && <FilterForm kind={kind} q={q} narrowed={narrowed} />}
      {page.items.length === 0 ? (
        <EmptyState
          icon={narrowed ? <SearchX /> : <BellRing />}
          title={narrowed ? emptyFiltered() : emptyTitle()}
        >
          {narrowed ? emptyFilteredWhy() : emptyWhy()}
        </EmptyState>
      ) : (
        [...groups].map(([of, rows]) => (
          <section key={of} aria-labelledby={`of-${of}`}>
            <h3 id={`of-${of}`} className="border-b border-line pb-2 text-19 font-bold">
              {kindHeadings[of]()}
            </h3>
            <ul>
              {rows.map((row) => (
                <Row key={row.id} row={row} back={addressOf(kind, q)} />
              ))}
            </ul>
          </section>
        ))
      )}
      <Pager
        first={later ? addressOf(kind, q) : null}
        next={page.next ? addressOf(kind, q, page.next) : null}
      />
    </SettingsFrame>
  );
}

function FilterForm({ kind, q, narrowed }: { kind: TargetKind | undefined; q: string; narrowed: boolean }) {
  return (
    <Form method="get" action={at} role="search" className="flex flex-wrap items-end gap-3">
      <label className="grid min-w-0 flex-1 basis-52 gap-1 text-14 text-quiet">
        {wordsLabel()}
        <input
          type="search"
          name="q"
          defaultValue={q}
          maxLength={100}
          className="h-11 w-full rounded-field border border-control bg-raised px-3 text-16 text-ink transition-colors hover:border-ink"
        />
      </label>
      <label className="grid gap-1 text-14 text-quiet">
        {filterKinds()}
        <select name="kind" defaultValue={kind ?? ""} className={select}>
          <option value="">{allKinds()}</option>
          {targetKinds.map((one) => (
            <option key={one} value={one}>
              {kindHeadings[one]()}
            </option>
          ))}
        </select>
      </label>
      <Submit tone="quiet">{filterDo()}</Submit>
      {narrowed && (
        <ButtonLink to={at} tone="plain">
          {filterOff()}
        </ButtonLink>
      )}
    </Form>
  );
}

const select =
  "h-11 rounded-field border border-control bg-raised px-3 text-16 text-ink transition-colors hover:border-ink";

function Row({ row, back }: { row: SubscriptionView; back: string }) {
  const { target, kind, id, level, why } = row;
  const title = target?.title ?? targetGone();
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3 last:border-b-0">
      <div className="min-w-0 flex-1 basis-64">
        {target ? (
          <Link
            to={target.path}
            lang={target.language}
            className="font-semibold text-pretty hover:text-link hover:underline hover:decoration-1 hover:underline-offset-3"
          >
            {title}
          </Link>
        ) : (
          <span className="text-quiet">{title}</span>
        )}
        <Facts>
          <Fact>{whyWords[why]()}</Fact>
        </Facts>
      </div>
      <Form method="post" action={at} className="flex flex-wrap items-center gap-2">
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="target" value={id} />
        <input type="hidden" name="back" value={back} />
        <select name="level" defaultValue={level} aria-label={levelOf({ title })} className={select}>
          {levels.map((one) => (
            <option key={one} value={one}>
              {levelWords[one]()}
            </option>
          ))}
        </select>
        <Submit tone="quiet" size="small" name="intent" value="change" className="min-h-11">
          {changeDo()}
        </Submit>
        <Submit tone="plain" size="small" name="intent" value="remove" className="min-h-11">
          <span aria-hidden="true">{removeDo()}</span>
          <VisuallyHidden>{removeOf({ title })}</VisuallyHidden>
        </Submit>
      </Form>
    </li>
  );
}
