import type { Locale } from "#app/i18n/locale.ts";
import { productPath } from "#app/lib/paths.ts";
import type { products } from "#db/schema/index.ts";
import { wordsIn } from "../spaces/represent.ts";
import type { ProductView } from "./views.ts";

export function representProduct(row: typeof products.$inferSelect, locale: Locale): ProductView {
  return {
    slug: row.slug,
    name: row.name,
    path: productPath(row.slug),
    description: wordsIn(locale, row.description),
    retired: row.retiredAt !== null,
  };
}
