import { redirect } from "@remix-run/node";
import { z } from "zod";
import { putAwayBanner } from "#app/domain/announcements/put-away-banner.ts";
import { locateThread } from "#app/domain/threads/locate.ts";
import { idParam, intent, read, safeNext, write } from "#app/http/door.server.ts";
import { putAwayCookie } from "#app/http/put-away.server.ts";

export const loader = read({
  audience: "public",
  load: async ({ viewer, params }) => redirect(await locateThread(viewer, idParam(params.id))),
});

export const action = write({
  audience: "public",
  limit: { name: "put-away", points: 60, seconds: 600 },
  intents: {
    default: intent(
      z.strictObject({ next: z.string().max(1_000).default("/") }),
      async ({ viewer, params, input }) => {
        const id = idParam(params.id);
        // Only what can be read can be put away: its page is asked for first.
        await locateThread(viewer, id);
        await putAwayBanner(viewer, id);
        const headers = viewer.member ? undefined : { "Set-Cookie": putAwayCookie(id) };
        return redirect(safeNext(input.next), { headers });
      },
    ),
  },
});

export { Nothing as default } from "../../ui/nothing.tsx";
