import { noteAct } from "../audit/note-act.ts";
import { Forbidden } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import type { OfferQuery } from "./input.ts";
import { listMatching } from "./list-offered.ts";

/**
 * Notes that somebody takes along what is known of ideas right now, since customers' words leave with it though nothing is
 * frozen. @returns the ideas, those with the most votes first @throws {Forbidden}
 */
export async function noteExport(viewer: Viewer, query: OfferQuery): Promise<number[]> {
  const actor = viewer.member;
  if (!actor) throw new Forbidden();
  const ids = await listMatching(viewer, query);
  await transact(actor.id, (step) =>
    noteAct(step, {
      actorId: actor.id,
      act: "evidence.read-out",
      subject: { kind: "evidence", id: actor.id },
      after: { ideas: ids.length },
    }),
  );
  return ids;
}
