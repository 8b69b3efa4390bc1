import { z } from "zod";
import { kinds, type ListState, languages, orderings, states } from "#app/lib/list-address.ts";
import { tagSchema } from "../threads/input.ts";

/**
 * What a list of threads can be asked in its address: its order, what it is narrowed to, and where its page starts. A
 * value nobody knows is left out rather than refused.
 */
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
