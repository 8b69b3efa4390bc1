import { NotFound } from "#app/domain/errors.ts";
import { tagSchema } from "#app/domain/threads/input.ts";
import { read } from "#app/http/door.server.ts";
import { answerFeed } from "#app/http/feed.server.ts";

/** The newest threads that carry one tag. */
export const loader = read({
  audience: "public",
  json: true,
  load(knock) {
    const name = tagSchema.safeParse(knock.params.tag);
    if (!name.success) throw new NotFound();
    return answerFeed(knock, { kind: "tag", name: name.data });
  },
});
