import { parseSnapshot, type Snapshot } from "#app/lib/snapshot.ts";
import { seal, unseal } from "../secrets/seal.ts";

/**
 * How far a stream has told its reader, as a snapshot of the base: the reader has heard of exactly those events whose
 * transactions could be seen in it. Whatever commits later, however early its id was drawn, could not be seen then and
 * is therefore news; what could be seen never is again. An id or a time as the mark would pass by what commits late.
 */
export type Position = Snapshot & { text: string; at: number };

/** In milliseconds: who comes back after longer is told to read everything again. */
export const lookBack = 10 * 60_000;

/** The one that goes out as a message's id. Signed, so that nobody makes the base look further back than it will. */
export const idOf = ({ text, at }: Pick<Position, "text" | "at">): Promise<string> =>
  seal("live", `${text}@${at}`);

/** What a reader that comes back has heard of; null where that cannot be told, or is too long ago. */
export async function positionOf(lastEventId: string, now: number): Promise<Position | null> {
  const content = lastEventId.length <= 4_000 ? await unseal("live", lastEventId) : null;
  const [text = "", at] = content?.split("@") ?? [];
  const snapshot = parseSnapshot(text);
  if (!snapshot || !(now - Number(at) < lookBack)) return null;
  return { ...snapshot, text, at: Number(at) };
}
