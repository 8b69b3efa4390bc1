import anyAscii from "any-ascii";

const MAX_LENGTH = 80;

/** The words that follow /t/:id/ as addresses of their own. A thread called "History" must not take one. */
const reserved = new Set([
  "me-too",
  "subscription",
  "vote",
  "acceptance",
  "history",
  "edit",
  "answers",
  "arrange",
  "decision",
  "comments",
  "arrange",
  "banner",
  "product",
  "put-away",
  "status",
  "why",
  "read",
  "feed.xml",
]);

/** Whether what follows /t/:id/ in an address is a thread's own slug. */
export const isSlug = (word: string) => word !== "" && !reserved.has(word);

/**
 * The part of a thread's address that people read: lower-case ASCII letters and digits joined by single hyphens,
 * 1 to 80 characters, in any script by its sound. It has no dot, so it never looks like `.md` or `feed.xml`.
 */
export function slugify(title: string): string {
  const words = anyAscii(title.slice(0, 1_000).normalize("NFC"))
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  let slug = "";
  for (const word of words) {
    if (slug.length + word.length + 1 > MAX_LENGTH) break;
    slug = slug === "" ? word : `${slug}-${word}`;
  }
  if (slug === "") slug = words[0]?.slice(0, MAX_LENGTH) ?? "thread";
  return reserved.has(slug) ? `thread-${slug}` : slug;
}
