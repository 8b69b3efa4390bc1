import { redirect } from "@remix-run/node";
import { findAlike } from "#app/domain/ideas/find-alike.ts";
import { similarInput } from "#app/domain/search/input.ts";
import { intent, read, write } from "#app/http/door.server.ts";

/** Asked by the form's script alone. */
export const loader = read({ audience: "members", load: async () => redirect("/ideas/new") });

/** Ideas that look like one being written: `title` and `body` give `{ items }`, three at most. */
export const action = write({
  audience: "members",
  json: true,
  limit: { name: "look-alikes", points: 600, seconds: 600 },
  intents: {
    default: intent(similarInput, async ({ viewer, input }) =>
      Response.json({ items: await findAlike(viewer, input) }, { headers: { "Cache-Control": "no-store" } }),
    ),
  },
});
