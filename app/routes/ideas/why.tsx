import { redirect } from "@remix-run/node";
import { z } from "zod";
import { explainVote } from "#app/domain/ideas/explain-vote.ts";
import { explainInput } from "#app/domain/ideas/input.ts";
import { locateThread } from "#app/domain/threads/locate.ts";
import { idParam, intent, type Knock, read, write } from "#app/http/door.server.ts";

export const loader = read({ audience: "public", load: (knock) => back(knock) });

export const action = write({
  audience: "members",
  limit: { name: "why", points: 120, seconds: 600 },
  intents: {
    default: intent(explainInput, async (knock) => {
      await explainVote(knock.viewer, idParam(knock.params.id), knock.input);
      return back(knock);
    }),
    withdraw: intent(z.object({}), async (knock) => {
      await explainVote(knock.viewer, idParam(knock.params.id), null);
      return back(knock);
    }),
  },
});

/** It leaves no page of its own: back to the idea. */
async function back({ viewer, params }: Pick<Knock, "viewer" | "params">) {
  return redirect(await locateThread(viewer, idParam(params.id)));
}

export { Nothing as default } from "../../ui/nothing.tsx";
