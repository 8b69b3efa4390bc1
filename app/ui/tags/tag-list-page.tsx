import { Form, Link } from "@remix-run/react";
import { Tags as TagsIcon } from "lucide-react";
import type { TagListInput } from "../../domain/tags/input.ts";
import type { TagRow } from "../../domain/tags/views.ts";
import type { Page } from "../../domain/threads/views.ts";
import { prevPage } from "../../i18n/lists.ts";
import {
  tagsByName,
  tagsEmpty,
  tagsEmptyWhy,
  tagsFind,
  tagsLead,
  tagsNone,
  tagsNoneWhy,
  tagsOrders,
  tagsSearch,
  tagsTitle,
  tagsUsed,
  threadsCount,
} from "../../i18n/tags.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { Submit } from "../primitives/button.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { InputField } from "../primitives/field.tsx";
import { Pager } from "../primitives/pager.tsx";
import { Tabs } from "../primitives/tabs.tsx";

export type TagListPageProps = { query: TagListInput; page: Page<TagRow> };

function address({ q, sort }: TagListInput, at: { after?: string; before?: string } = {}): string {
  const query = new URLSearchParams();
  if (sort !== "used") query.set("sort", sort);
  if (q) query.set("q", q);
  for (const [name, cursor] of Object.entries(at)) query.set(name, cursor);
  const search = query.toString();
  return search ? `/tags?${search}` : "/tags";
}

/** Every tag the reader may meet, with how many threads carry it. */
export function TagListPage({ query, page }: TagListPageProps) {
  return (
    <Columns>
      <PageHeader title={tagsTitle()} lead={tagsLead()} />
      <Form method="get" action="/tags" key={query.q} className="mb-6 flex max-w-112 items-end gap-3">
        {query.sort !== "used" && <input type="hidden" name="sort" value={query.sort} />}
        <div className="min-w-0 flex-1">
          <InputField
            {...{ name: "q", label: tagsSearch(), defaultValue: query.q, required: false, maxLength: 35 }}
            {...{ type: "search", autoCapitalize: "none", autoComplete: "off" }}
          />
        </div>
        <Submit tone="quiet">{tagsFind()}</Submit>
      </Form>
      <Tabs
        label={tagsOrders()}
        links={(["used", "name"] as const).map((sort) => ({
          to: address({ ...query, sort }),
          label: sort === "used" ? tagsUsed() : tagsByName(),
          current: query.sort === sort,
        }))}
      />
      {page.items.length === 0 ? (
        <EmptyState icon={<TagsIcon />} title={query.q ? tagsNone() : tagsEmpty()}>
          {query.q ? tagsNoneWhy() : tagsEmptyWhy()}
        </EmptyState>
      ) : (
        <ul className="grid gap-x-8 sm:grid-cols-2">
          {page.items.map((row) => (
            <TagItem key={row.tag} row={row} />
          ))}
        </ul>
      )}
      <Pager
        first={query.after || query.before ? address(query) : null}
        prev={page.prev ? address(query, { before: page.prev }) : null}
        prevWord={prevPage()}
        next={page.next && address(query, { after: page.next })}
      />
    </Columns>
  );
}

function TagItem({ row }: { row: TagRow }) {
  return (
    <li className="relative border-b border-line py-3">
      <div className="flex items-baseline justify-between gap-3">
        <Link
          to={row.path}
          className="min-w-0 font-semibold break-words after:absolute after:inset-0 hover:text-link hover:underline hover:decoration-1 hover:underline-offset-3"
        >
          {row.tag}
        </Link>
        <span className="shrink-0 text-14 text-quiet tabular-nums">
          {threadsCount({ count: row.threads })}
        </span>
      </div>
      {row.opening && <p className="line-clamp-2 text-14 text-quiet">{row.opening}</p>}
    </li>
  );
}
