import { redirect } from "@remix-run/node";
import { readList } from "#app/domain/lists/input.ts";
import { listChoices } from "#app/domain/lists/list-choices.ts";
import { resolveList } from "#app/domain/lists/resolve-list.ts";
import { listThreads } from "#app/domain/threads/list-threads.ts";
import { foreignQuery, isNarrowed, listAddress, listQuery, ownQuery } from "#app/lib/list-address.ts";
import type { Knock } from "./door.server.ts";

/**
 * What a page with a list of threads needs. Each list has one address: another spelling of it, with empty fields of a form
 * or values nobody knows, leads there.
 * @param within what the page is about, which no filter can change
 */
export async function loadThreadList(
  { viewer, url }: Pick<Knock, "viewer" | "url">,
  path: string,
  within: { spaceId?: string; tag?: string } = {},
) {
  const asked = readList(url.searchParams);
  const { state, options } = await resolveList(viewer, {
    ...asked,
    space: within.spaceId ? undefined : asked.space,
    tags: asked.tags.filter((tag) => tag !== within.tag),
  });
  if (within.tag) state.tags = state.tags.filter((tag) => tag !== within.tag);
  if (ownQuery(url.searchParams) !== listQuery(state)) {
    const foreign = foreignQuery(url.searchParams);
    const address = listAddress(path, state);
    throw redirect(foreign ? `${address}${address.includes("?") ? "&" : "?"}${foreign}` : address, 301);
  }
  const tags = within.tag ? [within.tag, ...state.tags] : state.tags;
  const [page, choices] = await Promise.all([
    listThreads(viewer, { ...options, tags, spaceId: within.spaceId ?? options.spaceId }),
    listChoices(viewer),
  ]);
  return { path, state, page, choices, narrowed: isNarrowed(state) };
}
