import { asc, eq, sql } from "drizzle-orm";
import { type DeskState, deskStart } from "#app/lib/desk.ts";
import { db } from "#db/client.server.ts";
import { deskViews } from "#db/schema/index.ts";
import { listChoices } from "../ideas/list-choices.ts";
import { resolveBoard } from "../ideas/resolve-board.ts";
import type { Page } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import { listCases } from "./list-cases.ts";
import { listDeciding, type Owner } from "./list-owners.ts";
import { requireDesk } from "./scope.ts";
import type { DeskRow, DeskView } from "./views.ts";

export type Queue = {
  /** What holds of what was asked for. */
  state: DeskState;
  page: Page<DeskRow>;
};
export type Desk = Queue & {
  views: DeskView[];
  choices: { spaces: Named[]; products: Named[]; owners: Pick<Owner, "username" | "displayName">[] };
};
type Named = { slug: string; name: string };

/** The viewer's queue as it is asked for. @throws {NotFound} for whoever has no desk */
export async function findQueue(viewer: Viewer, asked: DeskState, now: Date): Promise<Queue> {
  requireDesk(viewer);
  const { space, product, tag } = asked;
  const found = await resolveBoard(viewer, { sort: "votes", status: "all", space, product, tag });
  const { spaceId, productId, tags } = found.options;
  const state: DeskState = {
    ...asked,
    space: found.state.space,
    product: found.state.product,
    tag: found.state.tag,
  };
  const page = await listCases(viewer, { ...state, spaceId, productId, tags }, now);
  return {
    state: { ...state, ...(page.items.length ? {} : deskStart(state)) },
    page,
  };
}

/** The viewer's queue with what it can be narrowed to. @throws {NotFound} for whoever has no desk */
export async function findDesk(viewer: Viewer, asked: DeskState, now: Date): Promise<Desk> {
  const { id: memberId } = requireDesk(viewer);
  const [queue, views, choices] = await Promise.all([
    findQueue(viewer, asked, now),
    db
      .select({ id: deskViews.id, name: deskViews.name, query: deskViews.query })
      .from(deskViews)
      .where(eq(deskViews.memberId, memberId))
      .orderBy(asc(sql`lower(${deskViews.name})`), asc(deskViews.id)),
    findChoices(viewer),
  ]);
  return { ...queue, views, choices };
}

async function findChoices(viewer: Viewer): Promise<Desk["choices"]> {
  const [choices, owners] = await Promise.all([listChoices(viewer), listDeciding()]);
  return { ...choices, owners: owners.map(({ username, displayName }) => ({ username, displayName })) };
}
