import type { ContentLanguage, ThreadKind } from "../../domain/threads/views.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { FormState } from "../primitives/form-state.ts";

export type AdminSpace = {
  slug: string;
  names: Record<Locale, string>;
  descriptions: Record<Locale, string>;
  kinds: ThreadKind[];
  defaultKind: ThreadKind;
  language: ContentLanguage | "all";
  visibility: "public" | "members" | "groups" | "staff";
  hue: number;
  icon: string;
  /** Slugs of the groups that may enter when the visibility is "groups". */
  groups: string[];
};

export type AdminSpacesPageProps = FormState & {
  spaces: AdminSpace[];
  groups: { slug: string; name: string }[];
  /** The one being edited, or null for a new one. */
  editing: AdminSpace | null;
  submission: string;
  saved?: boolean;
};

export function AdminSpacesPage(_props: AdminSpacesPageProps) {
  return null;
}
