import { redirect } from "@remix-run/node";
import { nothing } from "#app/domain/accounts/input.ts";
import { sayMeToo } from "#app/domain/me-toos/say-me-too.ts";
import { withdrawMeToo } from "#app/domain/me-toos/withdraw-me-too.ts";
import { locateThread } from "#app/domain/threads/locate.ts";
import { idParam, intent, type Knock, read, write } from "#app/http/door.server.ts";

export const loader = read({ audience: "public", load: (knock) => back(knock) });

export const action = write({
  audience: "members",
  limit: { name: "me-too", points: 240, seconds: 600 },
  intents: {
    default: intent(nothing, async (knock) => {
      await sayMeToo(knock.viewer, idParam(knock.params.id));
      return back(knock);
    }),
    withdraw: intent(nothing, async (knock) => {
      await withdrawMeToo(knock.viewer, idParam(knock.params.id));
      return back(knock);
    }),
  },
});

/** It leaves no page of its own: back to the question. */
async function back({ viewer, params }: Pick<Knock, "viewer" | "params">) {
  return redirect(await locateThread(viewer, idParam(params.id)));
}

export { Nothing as default } from "../../ui/nothing.tsx";
