import { LRUCache } from "lru-cache";
import type { LoopState } from "#app/lib/loop.ts";
import { requireDesk } from "../desk/scope.ts";
import { listChoices } from "../ideas/list-choices.ts";
import { resolveBoard } from "../ideas/resolve-board.ts";
import type { Viewer } from "../viewer.ts";
import { type Measured, measure, type Narrowed, readUnheard } from "./measure.ts";
import type { Loop } from "./views.ts";

const day = 86_400_000;

/** How the loop goes, of the ideas this viewer decides on. @throws {NotFound} for whoever has no desk */
export async function findLoop(viewer: Viewer, asked: LoopState, now: Date): Promise<Loop> {
  requireDesk(viewer);
  const { period, space, product } = asked;
  const found = await resolveBoard(viewer, { sort: "votes", status: "all", space, product });
  const { spaceId, productId } = found.options;
  const since = period === "all" ? null : new Date(now.getTime() - Number(period) * day);
  const [measured, unheard, choices] = await Promise.all([
    lately(viewer, period, { spaceId, productId, since, now }),
    readUnheard(viewer, { spaceId, productId }),
    listChoices(viewer),
  ]);
  return {
    state: { period, space: found.state.space, product: found.state.product },
    unknown: found.unknown,
    figures: { ...measured, since: since?.toISOString() ?? null, unheard },
    choices,
  };
}

/**
 * Counts alone are kept, for five minutes and for one reader: at 100,000 ideas counting takes most of a second. Nothing that
 * names an idea is kept, and whoever gets or loses a role is counted for anew.
 */
const kept = new LRUCache<string, Promise<Measured>>({ max: 200, ttl: 5 * 60_000 });

function lately(viewer: Viewer, period: LoopState["period"], narrowed: Narrowed): Promise<Measured> {
  const { spaceId, productId } = narrowed;
  const key = JSON.stringify([viewer.member?.id, viewer.member?.grants, period, spaceId, productId]);
  const known = kept.get(key);
  if (known) return known;
  const counting = measure(viewer, narrowed);
  kept.set(key, counting);
  // What failed is not kept.
  counting.catch(() => kept.delete(key));
  return counting;
}
