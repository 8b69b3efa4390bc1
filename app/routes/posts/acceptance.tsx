import { redirect } from "@remix-run/node";
import { z } from "zod";
import { acceptAnswer } from "#app/domain/threads/accept-answer.ts";
import { locatePost } from "#app/domain/threads/locate.ts";
import { withdrawAcceptance } from "#app/domain/threads/withdraw-acceptance.ts";
import { idParam, intent, type Knock, read, write } from "#app/http/door.server.ts";

/** Said by scripts, which read the page's facts again themselves: no page is asked for. */
const stay = z.literal("1").optional();

export const loader = read({ audience: "public", load: (knock) => back(knock) });

export const action = write({
  audience: "members",
  limit: { name: "acceptance", points: 240, seconds: 600 },
  intents: {
    accept: intent(z.strictObject({ stay }), async (knock) => {
      await acceptAnswer(knock.viewer, idParam(knock.params.id));
      return knock.input.stay ? Response.json({}) : back(knock);
    }),
    withdraw: intent(z.strictObject({ stay }), async (knock) => {
      await withdrawAcceptance(knock.viewer, idParam(knock.params.id));
      return knock.input.stay ? Response.json({}) : back(knock);
    }),
  },
});

async function back({ viewer, params }: Pick<Knock, "viewer" | "params">) {
  return redirect((await locatePost(viewer, idParam(params.id))).path);
}

export { Nothing as default } from "../../ui/nothing.tsx";
export { inPlace as clientAction } from "../../ui/threads/in-place.ts";
