import { firstLine } from "#app/lib/excerpt.ts";
import type { Rendered } from "#app/lib/markdown/plain.ts";
import { shows } from "#app/lib/markdown/shows.ts";
import { renderMarkdown } from "#app/services/markdown.server.ts";
import { Invalid } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { findKnown } from "./find-known.ts";

export type Body = {
  markdown: string;
  html: string;
  opening: string;
  text: string;
  /** The space it was rendered for. */
  home: string;
};

/**
 * What somebody wrote, as its row keeps it, with its words beside. Only rendering tells whether there is anything to
 * read: a comment in HTML is long enough, and shows nothing.
 * @param home the space its thread is in @throws {Invalid} when it shows nothing
 */
export async function renderBody(viewer: Viewer, markdown: string, home: string): Promise<Body> {
  const rendered = await renderFor(viewer, markdown, home);
  if (!shows(rendered)) throw new Invalid({ body: ["bodyShort"] });
  const { html, text } = rendered;
  return { markdown, html, opening: firstLine(text, 300), text, home };
}

/**
 * Renders what this viewer writes, with the people, threads and posts it names.
 * @param home the space it will be read in; null where that is not known yet
 */
export async function renderFor(viewer: Viewer, markdown: string, home: string | null): Promise<Rendered> {
  return renderMarkdown(markdown, await findKnown(viewer, markdown, home));
}
