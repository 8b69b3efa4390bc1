import { nothing } from "#app/domain/accounts/input.ts";
import { optionsToAdd, optionsToAsk } from "#app/domain/accounts/passkey.ts";
import { findBrand } from "#app/domain/brand/brand.ts";
import { NotFound } from "#app/domain/errors.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { requireProven } from "#app/http/proven.server.ts";

export const loader = read({
  audience: "public",
  json: true,
  load: (): Promise<Response> => Promise.reject(new NotFound()),
});

/** What a page's script hands to the browser: each time another challenge, good for one answer within minutes. */
export const action = write({
  audience: "public",
  json: true,
  limit: { name: "passkey-options", points: 120, seconds: 900 },
  intents: {
    "sign-in": intent(nothing, async () => Response.json(await optionsToAsk(null))),
    confirm: intent(nothing, async ({ viewer }) => {
      if (!viewer.member) throw new NotFound();
      return Response.json(await optionsToAsk(viewer.member.id));
    }),
    add: intent(nothing, async (knock) => {
      if (!knock.viewer.member) throw new NotFound();
      requireProven(knock);
      return Response.json(await optionsToAdd(knock.viewer.member, (await findBrand()).name));
    }),
  },
});
