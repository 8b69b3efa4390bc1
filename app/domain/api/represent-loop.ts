import type { LoopState } from "#app/lib/loop.ts";
import { NotFound } from "../errors.ts";
import { findLoop } from "../loop/find-loop.ts";
import type { Viewer } from "../viewer.ts";
import type { LoopShape } from "./loop-shapes.ts";
import { absolute } from "./parts.ts";

/** How ideas fare, of those on which the caller decides. @throws {NotFound} for whoever decides on none, and for a space or product that is not there */
export async function findApiLoop(viewer: Viewer, query: LoopState, now: Date): Promise<LoopShape> {
  const { figures, unknown } = await findLoop(viewer, query, now);
  if (unknown.length > 0) throw new NotFound();
  return {
    ...figures,
    unheard: figures.unheard.map(({ path, ...idea }) => ({ ...idea, url: absolute(path) })),
  };
}
