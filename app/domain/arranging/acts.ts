import type { Tx } from "#db/client.server.ts";
import { type ThreadAct, threadActs } from "#db/schema/index.ts";
import { Conflict } from "../errors.ts";

/** Where a thread stood before it was moved or became another kind, and where it stands since. */
export type PlaceFacts = { fromSpaceId: string; toSpaceId: string; fromKind: string; toKind: string };
/**
 * Which answers went over to the other thread, and the opening post where it became one of them; of an idea that went up in
 * another, how many votes moved, and how many people had voted for both.
 */
export type MergeFacts = {
  answerIds: number[];
  bodyId: number | null;
  votes?: { moved: number; both: number };
};
/** Which answers left; the first became the opening post, and gave up this acceptance for it. */
export type SplitFacts = {
  answerIds: number[];
  accepted: { at: string; by: string | null; as: "author" | "staff" } | null;
};

type Facts = {
  moved: PlaceFacts;
  retyped: PlaceFacts;
  pinned: Record<string, never>;
  merged: MergeFacts;
  split: SplitFacts;
  "marked-duplicate": Record<string, never>;
};

export type ActRow = typeof threadActs.$inferSelect;

/** Writes an act down. @returns its id */
export async function writeAct<A extends ThreadAct>(
  tx: Tx,
  row: { act: A; threadId: number; otherThreadId?: number; facts: Facts[A]; why: string; madeBy: string },
): Promise<string> {
  const [made] = await tx.insert(threadActs).values(row).returning({ id: threadActs.id });
  if (!made) throw new Error("insert returned no act");
  return made.id;
}

/**
 * What the row of an act holds; only `writeAct` and imports write them, and imports leave out what they do not know.
 * @throws {Conflict} where something is missing without which the act cannot be undone
 */
export function factsOf<A extends ThreadAct>(row: ActRow, _act: A, ...needed: (keyof Facts[A])[]): Facts[A] {
  if (needed.some((name) => !(name in row.facts))) throw new Conflict("actTooOld");
  return row.facts as Facts[A];
}
