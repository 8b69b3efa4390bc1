/**
 * What an idea can be, and how a board's state is written in its address. Client safe, and apart from how it is read, as
 * for lists of threads.
 */
export const ideaStatuses = ["new", "under-review", "planned", "in-progress", "shipped", "declined"] as const;
export type IdeaStatus = (typeof ideaStatuses)[number];

/** Whether what was shipped solves it. */
export const shippedWords = ["yes", "partly", "no"] as const;
export type ShippedWord = (typeof shippedWords)[number];

/** An idea that is done with takes no votes, and those it has count against no budget. */
export const openStatuses = ["new", "under-review", "planned", "in-progress"] as const;
export const isOpen = (status: IdeaStatus): boolean =>
  (openStatuses as readonly IdeaStatus[]).includes(status);

/** `open` is what is not done with: what a board shows unless told. */
export const boardStatuses = ["open", "all", ...ideaStatuses] as const;
export const boardSorts = ["votes", "rising", "new", "status"] as const;
export const boardMine = ["voted", "proposed"] as const;

export type BoardState = {
  sort: (typeof boardSorts)[number];
  status: (typeof boardStatuses)[number];
  space?: string;
  product?: string;
  tag?: string;
  mine?: (typeof boardMine)[number];
  q?: string;
  after?: string;
  before?: string;
};

const usual = { sort: "votes", status: "open" } as const;
/** In the order that addresses have them. */
const names = ["sort", "status", "space", "product", "tag", "mine", "q", "after", "before"] as const;

/** The address's query for a state, in one spelling only; empty for a board as it comes. */
export function boardQuery(state: BoardState): string {
  const query = new URLSearchParams();
  for (const name of names) {
    const value = state[name];
    if (value && !(name in usual && value === usual[name as keyof typeof usual])) query.set(name, value);
  }
  return query.toString();
}

export function boardAddress(path: string, state: BoardState): string {
  const query = boardQuery(state);
  return query ? `${path}?${query}` : path;
}

export function boardStart(state: BoardState): BoardState {
  return { ...state, after: undefined, before: undefined };
}

/** Whether anything but the order is asked for. */
export function isNarrowedBoard({ status, space, product, tag, mine, q }: BoardState): boolean {
  return status !== usual.status || [space, product, tag, mine, q].some(Boolean);
}

/** Of an address, the part that is the board's own as it was written, and the rest. */
export function splitBoardQuery(query: URLSearchParams): { own: string; foreign: string } {
  const own = new URLSearchParams();
  const foreign = new URLSearchParams();
  for (const [name, value] of query)
    ((names as readonly string[]).includes(name) ? own : foreign).append(name, value);
  return { own: own.toString(), foreign: foreign.toString() };
}
