import { redirect } from "@remix-run/node";
import { hearLogout } from "#app/domain/identities/hear-logout.ts";
import { logoutInput } from "#app/domain/identities/input.ts";
import { intent, read, write } from "#app/http/door.server.ts";

export const loader = read({ audience: "public", load: async () => redirect("/") });

/** The provider's server says that someone signed out there. No browser comes here: see `isFromProvider` of the gate. */
export const action = write({
  audience: "public",
  json: true,
  intents: {
    default: intent(logoutInput, async ({ input, address }) => {
      const heard = await hearLogout(input.logout_token, { address });
      const init = { status: heard ? 200 : 400, headers: { "Cache-Control": "no-store" } };
      return Response.json(heard ? {} : { error: "invalid_request" }, init);
    }),
  },
});
