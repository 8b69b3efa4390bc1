import { z } from "zod";
import { columnNames, type Mapping, mappingInput, tableLimits } from "./input.ts";
import type { ImportRow } from "./load-import.ts";
import type { Plan } from "./plan-import.ts";
import type { RefusedRow } from "./read-ideas.ts";

/** What is kept of how an import went: no word of what was brought in, but for rows that were refused. */
export type Outcome = Pick<Plan, "rows" | "already" | "statuses" | "authors"> & {
  space: string;
  from: string;
  refusedCount: number;
  refused: RefusedRow[];
};

export const outcomeOf = ({ rows, already, statuses, authors, place, site, refused }: Plan): Outcome => ({
  ...{ rows, already, statuses, authors, space: place.slug, from: site.site },
  refusedCount: refused.length,
  refused: refused.slice(0, tableLimits.told),
});

/** What was said of a table's columns, as it is kept; null where nothing was, or not in today's words. */
export function mappingOf({ mapping }: Pick<ImportRow, "mapping">): Mapping | null {
  const kept = z.record(z.string(), z.unknown()).safeParse(mapping).data;
  if (!kept) return null;
  const sent = { ...kept };
  for (const name of columnNames) sent[name] = kept[name] == null ? "" : String(kept[name]);
  return mappingInput.safeParse(sent).data ?? null;
}
