import { Link } from "@remix-run/react";
import { currentLocale } from "../../i18n/locale.ts";
import { adminLead, adminTitle, editSpace, newSpace, spaceSaved } from "../../i18n/spaces.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { Dot } from "../primitives/avatar.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { type AdminSpace, type Group, languageWords, visibilityWords } from "./admin-space.ts";
import { SpaceForm } from "./space-form.tsx";

export type AdminSpacesPageProps = FormState & {
  spaces: AdminSpace[];
  groups: Group[];
  /** The one being edited (`/admin/spaces?edit=slug`), or null for a new one. */
  editing: AdminSpace | null;
  submission: string;
  saved?: boolean;
};

export function AdminSpacesPage({
  spaces,
  groups,
  editing,
  submission,
  saved,
  ...form
}: AdminSpacesPageProps) {
  return (
    <Columns>
      <PageHeader title={adminTitle()} lead={adminLead()} />
      {saved && (
        <Notice tone="success" live>
          {spaceSaved()}
        </Notice>
      )}
      {spaces.length > 0 && (
        <ul className="mt-4 divide-y divide-line border-y border-line">
          {spaces.map((space) => (
            <SpaceLine key={space.slug} space={space} current={space.slug === editing?.slug} />
          ))}
        </ul>
      )}
      <h2 id="form" className="mt-10 mb-4 text-23 font-bold">
        {editing ? editing.names[currentLocale()] : newSpace()}
      </h2>
      <SpaceForm
        key={editing?.slug ?? ""}
        space={editing}
        groups={groups}
        submission={submission}
        form={form}
      />
    </Columns>
  );
}

function SpaceLine({ space, current }: { space: AdminSpace; current: boolean }) {
  return (
    <li className="flex items-center gap-3 py-2">
      <Dot hue={space.hue} />
      <div className="min-w-0 flex-1">
        <p className="truncate font-semibold">{space.names[currentLocale()]}</p>
        <p className="text-14 text-quiet">
          /s/{space.slug} · {visibilityWords[space.visibility]()} · {languageWords[space.language]()}
        </p>
      </div>
      <Link
        to={`/admin/spaces?edit=${encodeURIComponent(space.slug)}#form`}
        aria-current={current || undefined}
        aria-label={`${editSpace()} ${space.names[currentLocale()]}`}
        className="inline-flex min-h-11 items-center px-2 font-semibold text-link underline decoration-1 underline-offset-3 hover:decoration-2"
      >
        {editSpace()}
      </Link>
    </li>
  );
}
