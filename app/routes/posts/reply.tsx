import { redirect } from "@remix-run/node";
import { nothing } from "#app/domain/accounts/input.ts";
import { saveAsReply } from "#app/domain/replies/save-as-reply.ts";
import { locatePost } from "#app/domain/threads/locate.ts";
import { idParam, intent, read, write } from "#app/http/door.server.ts";

export const loader = read({
  audience: "staff",
  load: async ({ viewer, params }) => redirect((await locatePost(viewer, idParam(params.id))).path),
});

export const action = write({
  audience: "staff",
  intents: {
    default: intent(nothing, async ({ viewer, params, key }) => {
      const { id } = await saveAsReply(viewer, idParam(params.id), {}, key);
      return redirect(`/replies/${id}?made`);
    }),
  },
});

export { Nothing as default } from "../../ui/nothing.tsx";
