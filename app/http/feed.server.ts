import { createHash } from "node:crypto";
import { redirect } from "@remix-run/node";
import { findBrand } from "#app/domain/brand/brand.ts";
import { type FeedItem, type FeedOf, findFeed } from "#app/domain/outside/find-feed.ts";
import { homeTitle } from "#app/i18n/lists.ts";
import { feedAll, feedSearch, solutionWord } from "#app/i18n/outside.ts";
import { formerMember } from "#app/i18n/threads.ts";
import { absoluteHtml } from "#app/lib/absolute-links.ts";
import { type AtomEntry, type AtomFeed, atom, updatedOf } from "#app/lib/atom.ts";
import { feedPath, tagPath } from "#app/lib/paths.ts";
import { brandLogoPath } from "./brand-files.server.ts";
import type { Knock } from "./door.server.ts";

/**
 * A feed, or 304 to who has it. It is asked for anew each time: what is no longer for everyone leaves at once. A moment is
 * only believed to be unchanged where it is the very one, since what is taken out makes a feed older.
 */
export async function answerFeed(knock: Knock, of: FeedOf): Promise<Response> {
  const { viewer, url } = knock;
  const { origin } = url;
  const found = await findFeed(viewer, of);
  if ("leadsTo" in found) throw redirect(feedPath(tagPath(found.leadsTo)), 301);
  const { name, page, items } = found;
  const about = of.kind === "search" ? feedSearch({ query: name ?? "" }) : (name ?? feedAll());
  return sendFeed(knock, {
    // Without what only chooses the words around it.
    self: origin + url.pathname + (of.kind === "search" ? `?${new URLSearchParams({ q: of.query })}` : ""),
    about,
    page: origin + page,
    entries: items.map((item) => entryOf(item, origin)),
  });
}

/** @param feed addresses absolute; `about` is what it is of, without the brand's name */
export async function sendFeed(
  { viewer, url: { origin }, request }: Knock,
  { about, ...own }: Pick<AtomFeed, "self" | "page" | "entries"> & { about: string },
): Promise<Response> {
  const brand = await findBrand();
  const logo = brandLogoPath(brand);
  const feed: AtomFeed = {
    ...own,
    title: `${about} · ${brand.name}`,
    author: { name: homeTitle({ brand: brand.name }), uri: origin },
    language: viewer.locale,
    ...(logo && { icon: origin + logo }),
  };
  const body = atom(feed);
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 20)}"`;
  const lastModified = new Date(updatedOf(feed)).toUTCString();
  const headers = {
    "Content-Type": "application/atom+xml; charset=utf-8",
    ETag: etag,
    "Last-Modified": lastModified,
  };
  const has = request.headers.get("If-None-Match");
  const unchanged = has
    ? has.split(",").some((one) => one.trim().replace(/^W\//, "") === etag)
    : request.headers.get("If-Modified-Since") === lastModified;
  return unchanged ? new Response(null, { status: 304, headers }) : new Response(body, { headers });
}

function entryOf({ thread, html, solution, updatedAt }: FeedItem, origin: string): AtomEntry {
  const { author } = thread;
  const parts = solution === null ? [html] : [html, `<h3>${solutionWord()}</h3>`, solution];
  return {
    // By its number, whatever its title becomes.
    id: `${origin}/t/${thread.id}`,
    title: thread.title,
    link: origin + thread.path,
    published: thread.createdAt,
    updated: updatedAt,
    author: {
      name: author?.displayName ?? formerMember(),
      ...(author?.path && { uri: origin + author.path }),
    },
    language: thread.language,
    categories: thread.tags,
    html: absoluteHtml(parts.join("\n"), origin),
  };
}
