import { firstLine } from "#app/lib/excerpt.ts";
import { shows } from "#app/lib/markdown/shows.ts";
import { renderMarkdown } from "#app/services/markdown.server.ts";
import { Invalid } from "../errors.ts";

export type Body = { markdown: string; html: string; opening: string; text: string };

/**
 * What somebody wrote, as its row keeps it, with its words beside. Only rendering tells whether there is anything to
 * read: a comment in HTML is long enough, and shows nothing. @throws {Invalid} when it shows nothing
 */
export async function renderBody(markdown: string): Promise<Body> {
  const rendered = await renderMarkdown(markdown);
  if (!shows(rendered)) throw new Invalid({ body: ["bodyShort"] });
  const { html, text } = rendered;
  return { markdown, html, opening: firstLine(text, 300), text };
}
