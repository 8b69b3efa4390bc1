import { wishHeading } from "#app/i18n/ideas.ts";
import { guessLanguage } from "../threads/guess-language.ts";
import type { Viewer } from "../viewer.ts";
import type { ProposeInput } from "./input.ts";

/**
 * The problem and the wish as one text, in the author's language: the problem leads, so that lists and shared cards begin
 * with it, and the wish follows under its own heading. One text is edited, searched, quoted, imported and read by the API as
 * any opening is; two fields would have to be known everywhere.
 */
export function composeIdea(
  viewer: Viewer,
  { title, body, wish }: Pick<ProposeInput, "title" | "body" | "wish">,
): string {
  const language = guessLanguage(`${title} ${body} ${wish}`, viewer.locale);
  return `${body}\n\n## ${wishHeading(language)}\n\n${wish}`;
}
