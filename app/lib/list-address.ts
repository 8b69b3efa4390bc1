/**
 * How a list's state is written in its address. Client safe, and apart from how it is read: pages write addresses and
 * need no schema for it, which weighs more than all they show.
 */
export const orderings = ["newest", "active", "hot", "unanswered", "solved"] as const;
export const kinds = ["question", "idea", "discussion", "announcement"] as const;
export const states = ["solved", "unsolved", "unanswered"] as const;
export const languages = ["fr", "en"] as const;
/** A list as its address asks for it: its order, what it is narrowed to, and where its page begins. Days are in UTC. */
export type ListState = {
  sort: (typeof orderings)[number];
  kind?: (typeof kinds)[number];
  state?: (typeof states)[number];
  space?: string;
  product?: string;
  author?: string;
  language?: (typeof languages)[number];
  from?: string;
  to?: string;
  after?: string;
  before?: string;
  tags: string[];
};
/** What a list can be narrowed by. */
export type FilterName = Exclude<keyof ListState, "sort" | "after" | "before">;

/** In the order that addresses have them. */
const names = [
  "sort",
  "kind",
  "state",
  "space",
  "tag",
  "product",
  "author",
  "language",
  "from",
  "to",
  "after",
  "before",
] as const;

/** The address's query for a state, in one spelling only; empty for a list as it comes. */
export function listQuery(state: ListState): string {
  const query = new URLSearchParams();
  for (const name of names) {
    if (name === "tag") for (const tag of state.tags) query.append("tag", tag);
    else if (state[name] && !(name === "sort" && state.sort === "newest")) query.set(name, state[name]);
  }
  return query.toString();
}

/** @param path may have a query of its own */
export function listAddress(path: string, state: ListState): string {
  const query = listQuery(state);
  return query ? `${path}${path.includes("?") ? "&" : "?"}${query}` : path;
}

/** The state's first page. */
export function atStart(state: ListState): ListState {
  return { ...state, after: undefined, before: undefined };
}

/** Whether anything but the order is asked for. */
export function isNarrowed({ sort: _, after: __, before: ___, tags, ...rest }: ListState): boolean {
  return tags.length > 0 || Object.values(rest).some(Boolean);
}

/** Of an address, the part that is not the list's own, such as a language asked for. */
export function foreignQuery(query: URLSearchParams): string {
  const rest = new URLSearchParams(query);
  for (const name of names) rest.delete(name);
  return rest.toString();
}

/** Of an address, the list's own part as it was written. */
export function ownQuery(query: URLSearchParams): string {
  const own = new URLSearchParams();
  for (const [name, value] of query) if ((names as readonly string[]).includes(name)) own.append(name, value);
  return own.toString();
}
