/**
 * What search engines are told of a page: whether to list it, which address is its own, and where it is in other
 * languages. The one place of these rules; a page that no door offers is nobody's reading but its reader's.
 */
export type Offer = {
  /** The address of what is shown, without a query. */
  path: string;
  /** What of the query belongs to that address, in its one spelling: which page of a list or of a thread this is. */
  query?: string;
  /** One of countless ways to look at what has an address of its own: narrowed, in another order, read backwards. */
  narrowed?: boolean;
  /** Next to nothing to read. */
  thin?: boolean;
  /** Where the same is told, as of a duplicate. That address is then the one to list. */
  leadsTo?: string | null;
  /** The languages its words exist in. What has one alone, as every thread does, is the same page in each interface. */
  languages?: readonly string[];
};

export type Indexing = {
  index: boolean;
  /** Path and query. */
  canonical: string;
  /** The same page by language; the first is for readers of any other. Empty where there is only one. */
  alternates: { language: string; path: string }[];
};

/** @param asked its path, and the language that the address asks for */
export function indexingOf(
  asked: { path: string; language: string | null },
  offer: Offer | undefined,
): Indexing {
  if (!offer) return { index: false, canonical: asked.path, alternates: [] };
  if (offer.leadsTo) return { index: true, canonical: offer.leadsTo, alternates: [] };
  const { path, query = "", languages = [] } = offer;
  const speaks = (language: string | null): language is string =>
    language !== null && languages.length > 1 && languages.includes(language);
  const at = (language: string | null) => {
    const own = [query, speaks(language) ? `lang=${language}` : ""].filter(Boolean).join("&");
    return own ? `${path}?${own}` : path;
  };
  const index = !offer.narrowed && !offer.thin;
  const alternates =
    index && languages.length > 1
      ? [null, ...languages].map((language) => ({ language: language ?? "x-default", path: at(language) }))
      : [];
  return { index, canonical: at(asked.language), alternates };
}

/** For how many days a question may wait for its first answer and still be worth finding. */
export const daysToWait = 30;

/**
 * Whether a thread says next to nothing to somebody who comes from a search engine: a question that nobody answered for a
 * month, or that was closed before anybody did.
 */
export function isThin(
  thread: { kind: string; answerCount: number; closed: boolean; createdAt: string },
  now: Date,
): boolean {
  if (thread.kind !== "question" || thread.answerCount > 0) return false;
  return thread.closed || now.getTime() - Date.parse(thread.createdAt) > daysToWait * 86_400_000;
}
