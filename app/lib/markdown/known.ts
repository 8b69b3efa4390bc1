import type { Pictures } from "./pictures.ts";

/**
 * What a text speaks of and the house knows, looked up before it is rendered, since the render thread has no base.
 * Plain objects, as they cross to that thread.
 */
export type Known = {
  /** Profile paths by lower-case username. */
  members: Record<string, string>;
  /** By number. The title is null where not everyone who reads the text may read it. */
  threads: Record<string, { path: string; title: string | null }>;
  /** Names of the authors of posts that are quoted, by the post's number. */
  quoted: Record<string, string>;
  /** Uploaded images that its author may show. */
  pictures: Pictures;
};

export const nothingKnown: Known = { members: {}, threads: {}, quoted: {}, pictures: {} };

/** Of each kind; a text that names more keeps the others as plain words. */
const mostNamed = 50;

const usernames = /(?<![\p{L}\p{N}_@/.#&-])@([a-z0-9][a-z0-9_.-]{2,29})/giu;
const numbers = /(?<![\p{L}\p{N}_@/.#&-])#(\d{1,15})(?![\p{L}\p{N}_])/gu;
const quotes = /\]\(\/p\/(\d{1,15})\)/g;

/** A name as written may end a sentence: "ask @marie." means marie, unless there is a "marie.". */
const bare = (name: string) => name.replace(/[._-]+$/, "");

/** Everything in a source that may turn out to be a member, a thread or a quoted post. Reads code as well, roughly. */
export function candidates(source: string): { usernames: string[]; threads: number[]; posts: number[] } {
  const found = (pattern: RegExp) => {
    const all = new Set<string>();
    for (const [, name = ""] of source.matchAll(pattern))
      if (all.add(name.toLowerCase()).size >= mostNamed) break;
    return [...all];
  };
  const named = found(usernames);
  return {
    usernames: [...new Set([...named, ...named.map(bare)])],
    threads: found(numbers).map(Number),
    posts: found(quotes).map(Number),
  };
}

export type Piece = string | { text: string; path: string };

const either = new RegExp(`${usernames.source}|${numbers.source}`, "giu");

/** A run of words cut where it names a member or a thread that is known. @param most how many links at most */
export function pieces(text: string, known: Known, most: number): Piece[] {
  const cut: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(either)) {
    if (cut.length >= 2 * most) break;
    const link = match[1] === undefined ? threadLink(match[2] ?? "", known) : memberLink(match[1], known);
    if (!link) continue;
    cut.push(text.slice(from, match.index), link);
    from = match.index + link.length;
  }
  return [...cut, text.slice(from)].filter((piece) => piece !== "");
}

type Link = { text: string; path: string; length: number };

function memberLink(name: string, { members }: Known): Link | undefined {
  const written = [name, bare(name)].find((one) => Object.hasOwn(members, one.toLowerCase()));
  if (written === undefined) return undefined;
  return { text: `@${written}`, path: members[written.toLowerCase()]!, length: written.length + 1 };
}

function threadLink(number: string, { threads }: Known): Link | undefined {
  const thread = Object.hasOwn(threads, number) ? threads[number] : undefined;
  if (!thread) return undefined;
  const text = thread.title === null ? `#${number}` : `#${number} ${thread.title}`;
  return { text, path: thread.path, length: number.length + 1 };
}
