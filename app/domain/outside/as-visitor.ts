import type { Locale } from "#app/i18n/locale.ts";
import type { Viewer } from "../viewer.ts";

/** Whoever asks, what is made for readers elsewhere shows what a visitor may see. */
export const asVisitor = ({ locale }: { locale: Locale }): Viewer => ({ member: null, locale });
