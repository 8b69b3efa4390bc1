import type { ContentAction } from "#db/schema/index.ts";

/** A row of the history that restricts a post or lifts that (10 to 15), in order. Moments are milliseconds since 1970. */
export type ActRow = { id: string; type: number; comment: string | null; at: number };

export type ImportedDecision = {
  action: ContentAction;
  /** The number its site gave as the reason. */
  reason: string | null;
  at: number;
  /** When it was lifted; null while it holds. */
  lifted: number | null;
  /** The rows it was read from. */
  rows: string[];
};

type Open = Partial<Record<ImportedDecision["action"], ImportedDecision>>;

const acts = { 10: "close", 12: "remove", 14: "lock" } as const;
const lifts = { 11: "close", 13: "remove", 15: "lock" } as const;

/**
 * What was decided on one post where it came from. The post's row says how it stands: a closing that does not hold any
 * more, and was lifted by nothing the history tells of, is left out; so is a removal that nothing lifted, since the post
 * is there. A reopening ends a lock, which a migration that was refused leaves no other trace of.
 * @param closedAt since when the dump has it closed, or null
 */
export function readDecisions(rows: ActRow[], closedAt: number | null): ImportedDecision[] {
  const open: Open = {};
  const made: ImportedDecision[] = [];
  for (const { id, type, comment: reason, at } of rows) {
    const action = acts[type as keyof typeof acts];
    if (action) {
      open[action] ??= { action, reason, at, lifted: null, rows: [id] };
      continue;
    }
    const lifted = lifts[type as keyof typeof lifts];
    const ended = open[lifted];
    if (ended) {
      made.push({ ...ended, lifted: at, rows: [...ended.rows, id] });
      delete open[lifted];
    }
    if (lifted === "close") delete open.lock;
  }
  if (open.close && closedAt !== null) made.push({ ...open.close, at: closedAt });
  if (open.lock) made.push(open.lock);
  return made;
}
