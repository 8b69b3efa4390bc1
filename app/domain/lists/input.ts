import { z } from "zod";
import { tagSchema } from "../threads/input.ts";

/**
 * What a list of threads can be asked in its address: its order, what it is narrowed to, and where its page starts. Client
 * safe: pages read and write addresses by the same rules. A value nobody knows is left out rather than refused.
 */
export const orderings = ["newest", "active", "hot", "unanswered", "solved"] as const;
export const kinds = ["question", "idea", "discussion", "announcement"] as const;
export const states = ["solved", "unsolved", "unanswered"] as const;
export const languages = ["fr", "en"] as const;
/** More would never be carried by one thread. */
const mostTags = 5;

const day = z.iso.date().refine((date) => date >= "1970-01-01" && date <= "9999-12-30");
const word = (most: number) => z.string().trim().min(1).max(most);

const shape = {
  sort: z.enum(orderings).catch("newest"),
  kind: z.enum(kinds).optional().catch(undefined),
  state: z.enum(states).optional().catch(undefined),
  space: word(80).optional().catch(undefined),
  product: word(80).optional().catch(undefined),
  author: word(60).toLowerCase().optional().catch(undefined),
  language: z.enum(languages).optional().catch(undefined),
  from: day.optional().catch(undefined),
  to: day.optional().catch(undefined),
  after: word(200).optional().catch(undefined),
  before: word(200).optional().catch(undefined),
};
const single = z.object(shape);

export type ListState = z.output<typeof single> & { tags: string[] };
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

/** Reads an address. Tags come as many parameters, or as one from a form, with commas or spaces between. */
export function readList(query: URLSearchParams): ListState {
  const given = single.parse(Object.fromEntries(query));
  const typed = query
    .getAll("tag")
    .join(" ")
    .slice(0, 400)
    .split(/[,;\s]+/);
  const tags = typed.flatMap((tag) => tagSchema.safeParse(tag).data ?? []);
  return agreed({ ...given, tags: [...new Set(tags)].slice(0, mostTags) });
}

/** Leaves out what contradicts or repeats another part: an order of solved threads alone is no order of unsolved ones. */
function agreed(state: ListState): ListState {
  const { sort, state: only, from, to, before } = state;
  const partial = sort === "solved" || sort === "unanswered";
  return {
    ...state,
    sort: partial && only && only !== sort ? "newest" : sort,
    state: partial && only === sort ? undefined : only,
    to: from && to && to < from ? undefined : to,
    after: before ? undefined : state.after,
  };
}

/** The address's query for a state, in one spelling only; empty for a list as it comes. */
export function listQuery(state: ListState): string {
  const query = new URLSearchParams();
  for (const name of names) {
    if (name === "tag") for (const tag of state.tags) query.append("tag", tag);
    else if (state[name] && !(name === "sort" && state.sort === "newest")) query.set(name, state[name]);
  }
  return query.toString();
}

export function listAddress(path: string, state: ListState): string {
  const query = listQuery(state);
  return query ? `${path}?${query}` : path;
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
