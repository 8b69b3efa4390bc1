import { Form, Link } from "@remix-run/react";
import { Tags } from "lucide-react";
import type { KeptTag } from "../../domain/tags/list-for-keepers.ts";
import {
  adminTagsColumn,
  adminTagsDescribed,
  adminTagsEdit,
  adminTagsLead,
  adminTagsThreads,
  adminTagsUndescribed,
  adminTagsWith,
} from "../../i18n/admin.ts";
import { figure } from "../../i18n/lists.ts";
import { tagsFind, tagsNone, tagsNoneWhy, tagsSearch, tagsTitle } from "../../i18n/tags.ts";
import { tagPath } from "../../lib/paths.ts";
import { AdminFrame } from "../admin/admin-frame.tsx";
import { type Column, DenseTable } from "../admin/table.tsx";
import { Submit } from "../primitives/button.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { InputField } from "../primitives/field.tsx";
import { Pager } from "../primitives/pager.tsx";

export type AdminTagsPageProps = { q: string; items: KeptTag[]; next: string | null; first: boolean };

const address = (q: string, after?: string) => {
  const search = new URLSearchParams({ ...(q && { q }), ...(after && { after }) }).toString();
  return search ? `/admin/tags?${search}` : "/admin/tags";
};

/** Every tag with what stands for it, and the way to change it. */
export function AdminTagsPage({ q, items, next, first }: AdminTagsPageProps) {
  return (
    <AdminFrame title={tagsTitle()} lead={adminTagsLead()}>
      <Form method="get" action="/admin/tags" key={q} className="mb-6 flex max-w-112 items-end gap-3">
        <div className="min-w-0 flex-1">
          <InputField
            name="q"
            type="search"
            label={tagsSearch()}
            defaultValue={q}
            required={false}
            maxLength={35}
            autoCapitalize="none"
            autoComplete="off"
          />
        </div>
        <Submit tone="quiet">{tagsFind()}</Submit>
      </Form>
      {items.length === 0 ? (
        <EmptyState icon={<Tags />} title={tagsNone()}>
          {tagsNoneWhy()}
        </EmptyState>
      ) : (
        <DenseTable label={tagsTitle()} columns={columns()} rows={items} keyOf={({ tag }) => tag} />
      )}
      <Pager first={first ? null : address(q)} next={next && address(q, next)} />
    </AdminFrame>
  );
}

const columns = (): Column<KeptTag>[] => [
  {
    label: adminTagsColumn(),
    leads: true,
    cell: ({ tag }) => (
      <Link
        to={tagPath(tag)}
        className="font-semibold hover:text-link hover:underline hover:underline-offset-3"
      >
        {tag}
      </Link>
    ),
  },
  { label: adminTagsThreads(), figure: true, cell: ({ threads }) => figure({ value: threads }) },
  {
    label: adminTagsWith(),
    empty: ({ synonyms }) => synonyms.length === 0,
    cell: ({ synonyms }) => synonyms.join(", "),
  },
  {
    label: adminTagsDescribed(),
    cell: ({ languages }) =>
      languages.length > 0 ? (
        languages.join(", ").toUpperCase()
      ) : (
        <span className="text-quiet">{adminTagsUndescribed()}</span>
      ),
  },
  {
    label: adminTagsEdit(),
    cell: ({ tag }) => (
      <Link
        to={`${tagPath(tag)}/edit`}
        aria-label={`${adminTagsEdit()} ${tag}`}
        className="inline-flex min-h-6 items-center font-semibold text-link underline decoration-1 underline-offset-3 touch:min-h-11"
      >
        {adminTagsEdit()}
      </Link>
    ),
  },
];
