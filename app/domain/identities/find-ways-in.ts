import type { Locale } from "#app/i18n/locale.ts";
import { findProvider, isLocalOn } from "./provider.ts";

export type WaysIn = {
  /** What its button says; empty for general words. Null where there is no provider. */
  provider: { label: string } | null;
  /** Whether passwords and the like may be used. */
  local: boolean;
};

/** How people may sign in here. */
export async function findWaysIn(locale: Locale): Promise<WaysIn> {
  const [provider, local] = await Promise.all([findProvider(), isLocalOn()]);
  return { provider: provider && { label: provider.label[locale] }, local };
}
