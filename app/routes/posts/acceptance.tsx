import { redirect } from "@remix-run/node";
import { z } from "zod";
import { acceptAnswer } from "#app/domain/threads/accept-answer.ts";
import { locatePost } from "#app/domain/threads/locate.ts";
import { withdrawAcceptance } from "#app/domain/threads/withdraw-acceptance.ts";
import { idParam, intent, type Knock, read, write } from "#app/http/door.server.ts";

export const loader = read({ audience: "public", load: (knock) => back(knock) });

export const action = write({
  audience: "members",
  limit: { name: "acceptance", points: 240, seconds: 600 },
  intents: {
    accept: intent(z.strictObject({}), async (knock) => {
      await acceptAnswer(knock.viewer, idParam(knock.params.id));
      return back(knock);
    }),
    withdraw: intent(z.strictObject({}), async (knock) => {
      await withdrawAcceptance(knock.viewer, idParam(knock.params.id));
      return back(knock);
    }),
  },
});

async function back({ viewer, params }: Pick<Knock, "viewer" | "params">) {
  return redirect((await locatePost(viewer, idParam(params.id))).path);
}

export { Nothing as default } from "../../ui/nothing.tsx";
