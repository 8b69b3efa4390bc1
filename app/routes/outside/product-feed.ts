import { read } from "#app/http/door.server.ts";
import { answerFeed } from "#app/http/feed.server.ts";

/** The newest threads of one product. */
export const loader = read({
  audience: "public",
  json: true,
  load: (knock) => answerFeed(knock, { kind: "product", name: (knock.params.slug ?? "").slice(0, 100) }),
});
