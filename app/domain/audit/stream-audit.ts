import { csvLine } from "#app/lib/csv.ts";
import type { Viewer } from "../viewer.ts";
import type { AuditQuery } from "./input.ts";
import { listAudit } from "./list-audit.ts";

const columns = ["at", "actor", "act", "subject", "subject id", "name", "before", "after", "why"];

/**
 * The audit as CSV, a page of rows at a time, at the pace of whoever reads it. @throws {Forbidden} before the first line
 * @yields lines with their ends
 */
export async function* streamAudit(viewer: Viewer, query: AuditQuery): AsyncGenerator<string> {
  let after = query.after;
  let first = true;
  do {
    const page = await listAudit(viewer, { ...query, after }, 500);
    if (first) yield `\ufeff${csvLine(columns)}`;
    first = false;
    const lines = page.items.map(({ at, actor, act, subject, before, after: since, why }) =>
      csvLine([
        at,
        actor ? (actor.username ?? actor.id) : "",
        act,
        subject.kind,
        subject.id,
        subject.name,
        before ? JSON.stringify(before) : "",
        since ? JSON.stringify(since) : "",
        why,
      ]),
    );
    if (lines.length > 0) yield lines.join("");
    after = page.next ?? undefined;
  } while (after);
}
