import { redirect } from "@remix-run/node";
import { nothing } from "#app/domain/accounts/input.ts";
import { endSession } from "#app/domain/accounts/session.server.ts";
import { cameByProvider } from "#app/domain/identities/came-by-provider.ts";
import { intent, read, write } from "#app/http/door.server.ts";

/** Following a link signs nobody out. */
export const loader = read({ audience: "public", load: async () => redirect("/") });

export const action = write({
  audience: "public",
  intents: {
    default: intent(nothing, async ({ request }) => {
      const cookies = request.headers.get("Cookie") ?? "";
      // Whoever came by the provider is asked whether to leave there too.
      const to = (await cameByProvider(cookies)) ? "/login/provider/left" : "/";
      return redirect(to, { headers: { "Set-Cookie": await endSession(cookies) } });
    }),
  },
});

export { Nothing as default } from "../../ui/nothing.tsx";
