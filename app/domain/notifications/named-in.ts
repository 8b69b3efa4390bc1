import { candidates } from "#app/lib/markdown/known.ts";

const mentions = /<a href="\/u\/([a-z0-9][a-z0-9_.-]*)"[^>]*>@/g;
const quotes = /<cite><a href="\/p\/(\d{1,15})">/g;

/** As many people are told of one text; whoever names more calls nobody in particular. */
const most = 50;

/** Whom a post calls by name and which posts it quotes, as it was rendered: what stands in code calls nobody. */
export function namedIn(html: string): { usernames: string[]; posts: number[] } {
  const found = (pattern: RegExp) =>
    [...new Set([...html.matchAll(pattern)].map(([, name = ""]) => name))].slice(0, most);
  return { usernames: found(mentions), posts: found(quotes).map(Number) };
}

/** Of those, whom an earlier wording did not name, and what it did not quote. */
export function newlyNamed(html: string, earlier: string): { usernames: string[]; posts: number[] } {
  const [now, before] = [namedIn(html), candidates(earlier)];
  return {
    usernames: now.usernames.filter((name) => !before.usernames.includes(name)),
    posts: now.posts.filter((id) => !before.posts.includes(id)),
  };
}
