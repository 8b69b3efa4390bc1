import { element, emptyElement, xmlText } from "./xml.ts";

export type AtomPerson = { name: string; uri?: string };

/** Times are ISO 8601 in UTC, addresses absolute. */
export type AtomEntry = {
  /** Stays what it is whatever the thread is called later. */
  id: string;
  title: string;
  link: string;
  published: string;
  updated: string;
  author: AtomPerson;
  language: string;
  categories: string[];
  html: string;
};

export type AtomFeed = {
  /** Its own address, which is also its id. */
  self: string;
  title: string;
  subtitle?: string;
  /** The page that shows the same. */
  page: string;
  author: AtomPerson;
  language: string;
  icon?: string;
  entries: AtomEntry[];
};

/** What a feed says that nothing is in. */
export const never = "1970-01-01T00:00:00.000Z";

/** When the newest of it changed. */
export function updatedOf({ entries }: Pick<AtomFeed, "entries">): string {
  return (
    entries
      .map(({ updated }) => updated)
      .sort()
      .at(-1) ?? never
  );
}

/** A feed as RFC 4287 wants it. */
export function atom(feed: AtomFeed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(feed.language)}">`,
    element("id", feed.self),
    element("title", feed.title),
    ...(feed.subtitle ? [element("subtitle", feed.subtitle)] : []),
    element("updated", updatedOf(feed)),
    emptyElement("link", { rel: "self", type: "application/atom+xml", href: feed.self }),
    emptyElement("link", { rel: "alternate", type: "text/html", href: feed.page }),
    ...(feed.icon ? [element("icon", feed.icon)] : []),
    person(feed.author),
    "<generator>Parvis</generator>",
    ...feed.entries.map(entry),
    "</feed>\n",
  ].join("\n");
}

function entry(one: AtomEntry): string {
  return [
    `<entry xml:lang="${xmlText(one.language)}">`,
    element("id", one.id),
    element("title", one.title),
    emptyElement("link", { rel: "alternate", type: "text/html", href: one.link }),
    element("published", one.published),
    element("updated", one.updated),
    person(one.author),
    ...one.categories.map((term) => emptyElement("category", { term })),
    element("content", one.html, { type: "html" }),
    "</entry>",
  ].join("\n");
}

function person({ name, uri }: AtomPerson): string {
  return `<author>${element("name", name)}${uri ? element("uri", uri) : ""}</author>`;
}
