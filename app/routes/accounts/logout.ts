import { redirect } from "@remix-run/node";
import { nothing } from "#app/domain/accounts/input.ts";
import { endSession } from "#app/domain/accounts/session.server.ts";
import { intent, read, write } from "#app/http/door.server.ts";

/** Following a link signs nobody out. */
export const loader = read({ audience: "public", load: async () => redirect("/") });

export const action = write({
  audience: "public",
  intents: {
    default: intent(nothing, async ({ request }) =>
      redirect("/", { headers: { "Set-Cookie": await endSession(request.headers.get("Cookie") ?? "") } }),
    ),
  },
});

export { Nothing as default } from "../../ui/nothing.tsx";
