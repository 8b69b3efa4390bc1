import { NotFound } from "#app/domain/errors.ts";
import { read } from "#app/http/door.server.ts";
import { answerFeed } from "#app/http/feed.server.ts";

/** What answers best to a search. */
export const loader = read({
  audience: "public",
  json: true,
  load(knock) {
    const query = (knock.url.searchParams.get("q") ?? "").trim().slice(0, 200);
    if (!query) throw new NotFound();
    return answerFeed(knock, { kind: "search", query });
  },
});
