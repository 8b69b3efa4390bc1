import { redirect } from "@remix-run/node";
import { listBudgets } from "#app/domain/ideas/budgets.ts";
import { readBoard } from "#app/domain/ideas/input.ts";
import { listIdeas } from "#app/domain/ideas/list-ideas.ts";
import { resolveBoard } from "#app/domain/ideas/resolve-board.ts";
import { listChoices } from "#app/domain/lists/list-choices.ts";
import { listSpaces } from "#app/domain/spaces/list-spaces.ts";
import { boardAddress, boardQuery, isNarrowedBoard, splitBoardQuery } from "#app/lib/idea-board.ts";
import type { Knock } from "./door.server.ts";
import type { PageOffer } from "./offer.server.ts";

/**
 * What a page with a board of ideas needs. Each board has one address, as each list of threads has.
 * @param within the space that the page is of, which no filter can change
 */
export async function loadBoard({ viewer, url, now }: Knock, path: string, within?: string) {
  const asked = readBoard(url.searchParams);
  const { state, options } = await resolveBoard(viewer, {
    ...asked,
    space: within ? undefined : asked.space,
  });
  // Visitors voted for nothing and proposed nothing.
  if (!viewer.member) state.mine = undefined;
  const { own, foreign } = splitBoardQuery(url.searchParams);
  if (own !== boardQuery(state)) {
    const address = boardAddress(path, state);
    throw redirect(foreign ? `${address}${address.includes("?") ? "&" : "?"}${foreign}` : address, 301);
  }
  const [page, choices, spaces, budgets] = await Promise.all([
    listIdeas(viewer, { ...options, mine: state.mine, spaceId: within ?? options.spaceId }),
    listChoices(viewer),
    listSpaces(viewer),
    listBudgets(viewer, now, within ?? options.spaceId),
  ]);
  const holding = new Set(spaces.filter(({ kinds }) => kinds.includes("idea")).map(({ slug }) => slug));
  return {
    path,
    state,
    page,
    choices: { ...choices, spaces: choices.spaces.filter(({ slug }) => holding.has(slug)) },
    budgets,
    signedIn: viewer.member !== null,
    narrowed: isNarrowedBoard(state),
    now: now.getTime(),
  };
}

/** Of a board, what can be found from outside is the board as it comes, page by page. */
export function ofBoard(state: Parameters<typeof boardQuery>[0]): Pick<PageOffer, "query" | "narrowed"> {
  return {
    query: boardQuery(state),
    narrowed: isNarrowedBoard(state) || state.sort !== "votes" || state.before !== undefined,
  };
}
