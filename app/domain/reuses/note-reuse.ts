import type { Tx } from "#db/client.server.ts";
import { type ReuseKind, reuses } from "#db/schema/index.ts";
import { dayOf } from "./reader.ts";

/** Counts one reuse of an answer, or none where the same was counted. @returns whether it was one */
export async function noteReuse(
  tx: Tx,
  postId: number,
  { kind, source, at }: { kind: ReuseKind; source: string; at: Date },
): Promise<boolean> {
  const made = await tx
    .insert(reuses)
    .values({ postId, kind, source, day: dayOf(at) })
    .onConflictDoNothing()
    .returning({ id: reuses.id });
  return made.length > 0;
}
