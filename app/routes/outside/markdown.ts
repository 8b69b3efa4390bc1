import { idParam, read } from "#app/http/door.server.ts";
import { answerMarkdown } from "#app/http/markdown.server.ts";

/** A thread as plain Markdown. */
export const loader = read({
  audience: "public",
  json: true,
  load: (knock) => answerMarkdown(knock, idParam(knock.params.id), knock.params.slug),
});
