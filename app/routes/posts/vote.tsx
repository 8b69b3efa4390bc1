import { redirect } from "@remix-run/node";
import { z } from "zod";
import { voteInput } from "#app/domain/threads/input.ts";
import { locatePost } from "#app/domain/threads/locate.ts";
import { vote } from "#app/domain/votes/vote.ts";
import { idParam, intent, type Knock, read, safeNext, write } from "#app/http/door.server.ts";

/** Said by scripts, which put the new figure in its place themselves: no page is asked for. */
const stay = z.literal("1").optional();
/** Where it was pressed, where that is not the post's own page. */
const next = z.string().max(1_000).optional();

export const loader = read({ audience: "public", load: (knock) => back(knock) });

export const action = write({
  audience: "members",
  limit: { name: "vote", points: 600, seconds: 600 },
  intents: {
    default: intent(voteInput.extend({ stay, next }), async (knock) => {
      const { score } = await vote(knock.viewer, idParam(knock.params.id), knock.input.value);
      return knock.input.stay
        ? Response.json({ score, mine: knock.input.value })
        : back(knock, knock.input.next);
    }),
    withdraw: intent(z.strictObject({ stay, next }), async (knock) => {
      const { score } = await vote(knock.viewer, idParam(knock.params.id), 0);
      return knock.input.stay ? Response.json({ score, mine: 0 }) : back(knock, knock.input.next);
    }),
  },
});

/** A vote leaves no page of its own: back to the post. */
async function back({ viewer, params }: Pick<Knock, "viewer" | "params">, next?: string) {
  return redirect(next ? safeNext(next) : (await locatePost(viewer, idParam(params.id))).path);
}

export { Nothing as default } from "../../ui/nothing.tsx";
export { inPlace as clientAction } from "../../ui/threads/in-place.ts";
