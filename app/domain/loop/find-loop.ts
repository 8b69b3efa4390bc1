import { asc, sql } from "drizzle-orm";
import type { LoopState } from "#app/lib/loop.ts";
import { db } from "#db/client.server.ts";
import { products, spaces } from "#db/schema/index.ts";
import { requireDesk } from "../desk/scope.ts";
import { resolveBoard } from "../ideas/resolve-board.ts";
import { wordsIn } from "../spaces/represent.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";
import { measure } from "./measure.ts";
import type { Loop } from "./views.ts";

const day = 86_400_000;

/** How the loop goes, of the ideas this viewer decides on. @throws {NotFound} for whoever has no desk */
export async function findLoop(viewer: Viewer, asked: LoopState, now: Date): Promise<Loop> {
  requireDesk(viewer);
  const { period, space, product } = asked;
  const found = await resolveBoard(viewer, { sort: "votes", status: "all", space, product });
  const { spaceId, productId } = found.options;
  const since = period === "all" ? null : new Date(now.getTime() - Number(period) * day);
  const [figures, boards, catalogue] = await Promise.all([
    measure(viewer, { spaceId, productId, since, now }),
    db
      .select({ slug: spaces.slug, name: spaces.name })
      .from(spaces)
      .where(sql`${spaces.kinds} @> array['idea'] and ${isVisible(viewer, spaces.id)}`)
      .orderBy(asc(spaces.position), asc(spaces.slug)),
    db
      .select({ slug: products.slug, name: products.name })
      .from(products)
      .orderBy(asc(products.position), asc(products.slug)),
  ]);
  return {
    state: { period, space: found.state.space, product: found.state.product },
    unknown: found.unknown,
    figures,
    choices: {
      spaces: boards.map(({ slug, name }) => ({ slug, name: wordsIn(viewer.locale, name) })),
      products: catalogue,
    },
  };
}
