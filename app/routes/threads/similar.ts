import { redirect } from "@remix-run/node";
import { offerLookAlikes } from "#app/domain/deflection/offer-look-alikes.ts";
import { similarInput } from "#app/domain/search/input.ts";
import { intent, read, write } from "#app/http/door.server.ts";

/** Asked by the form's script alone. */
export const loader = read({ audience: "members", load: async () => redirect("/ask") });

/** Solved look-alikes of a question that is being written: `title` and `body` give `{ items }`, three at most. */
export const action = write({
  audience: "members",
  json: true,
  limit: { name: "look-alikes", points: 600, seconds: 600 },
  intents: {
    default: intent(similarInput, async ({ viewer, input, now }) =>
      Response.json(
        { items: await offerLookAlikes(viewer, input, now) },
        { headers: { "Cache-Control": "no-store" } },
      ),
    ),
  },
});
