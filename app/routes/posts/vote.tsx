import { redirect } from "@remix-run/node";
import { z } from "zod";
import { voteInput } from "#app/domain/threads/input.ts";
import { locatePost } from "#app/domain/threads/locate.ts";
import { vote } from "#app/domain/votes/vote.ts";
import { idParam, intent, type Knock, read, write } from "#app/http/door.server.ts";

export const loader = read({ audience: "public", load: (knock) => back(knock) });

export const action = write({
  audience: "members",
  limit: { name: "vote", points: 600, seconds: 600 },
  intents: {
    default: intent(voteInput, async (knock) => {
      await vote(knock.viewer, idParam(knock.params.id), knock.input.value);
      return back(knock);
    }),
    withdraw: intent(z.strictObject({}), async (knock) => {
      await vote(knock.viewer, idParam(knock.params.id), 0);
      return back(knock);
    }),
  },
});

/** A vote leaves no page of its own: back to the post. */
async function back({ viewer, params }: Pick<Knock, "viewer" | "params">) {
  return redirect((await locatePost(viewer, idParam(params.id))).path);
}

export { Nothing as default } from "../../ui/nothing.tsx";
