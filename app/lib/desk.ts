import { ideaStatuses } from "./idea-board.ts";

/**
 * What the desk can show and in which order, and how that is written in its address. Client safe; each order but the first
 * two is one that only those who decide have.
 */
export const deskSorts = ["votes", "rising", "waiting", "worth", "new"] as const;
export const deskStatuses = ["open", "all", ...ideaStatuses] as const;
export const deskOwners = ["me", "none", "some"] as const;
/** Days at the stage it is at, or more. */
export const deskAges = ["30", "90", "180", "365"] as const;
export const deskFigures = ["with", "without"] as const;

export type DeskState = {
  sort: (typeof deskSorts)[number];
  status: (typeof deskStatuses)[number];
  product?: string;
  space?: string;
  owner?: (typeof deskOwners)[number];
  age?: (typeof deskAges)[number];
  /** Whether value and effort are both said. */
  figures?: (typeof deskFigures)[number];
  tag?: string;
  q?: string;
  after?: string;
  before?: string;
};

const usual = { sort: "votes", status: "open" } as const;
/** In the order that addresses have them. */
const names = [
  ...(["sort", "status", "product", "space", "owner", "age", "figures", "tag", "q"] as const),
  ...(["after", "before"] as const),
];

/** The address's query for a state, in one spelling only; empty for the desk as it comes. */
export function deskQuery(state: DeskState): string {
  const query = new URLSearchParams();
  for (const name of names) {
    const value = state[name];
    if (value && !(name in usual && value === usual[name as keyof typeof usual])) query.set(name, value);
  }
  return query.toString();
}

export const deskStart = (state: DeskState): DeskState => ({ ...state, after: undefined, before: undefined });

const withQuery = (path: string, state: DeskState): string => {
  const query = deskQuery(state);
  return query ? `${path}?${query}` : path;
};

export const deskPath = (state: DeskState): string => withQuery("/desk", state);
/** An idea on the desk, beside the list it was opened from. */
export const casePath = (id: string, state: DeskState): string => withQuery(`/desk/${id}`, state);

/** How many filters hold beside the order and what is usual. */
export function countFilters(state: DeskState): number {
  const { status, product, space, owner, age, figures, tag, q } = state;
  return [status !== usual.status, product, space, owner, age, figures, tag, q].filter(Boolean).length;
}

/** Weeks in a trend line. */
export const trendWeeks = 12;
/** What may be done at once. */
export const mostAtOnce = 50;
