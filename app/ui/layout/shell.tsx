import type { ReactNode } from "react";
import type { SpaceView } from "../../domain/threads/represent.ts";
import type { Locale } from "../../i18n/locale.ts";

export type Brand = { name: string; logoUrl: string | null };
export type ShellViewer = { username: string; displayName: string; staff: boolean; administrator: boolean };

export type ShellProps = {
  brand: Brand;
  spaces: SpaceView[];
  viewer: ShellViewer | null;
  locale: Locale;
  /** Path and query of this page, to come back to after signing in or changing language. */
  path: string;
  /** ISO time of the request, for relative times; null on pages kept in a cache, which then show dates. */
  now: string | null;
  children: ReactNode;
};

export function Shell(props: ShellProps) {
  return <main id="content">{props.children}</main>;
}
