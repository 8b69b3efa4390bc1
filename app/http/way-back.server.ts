import { createCookie } from "@remix-run/node";
import { env } from "#app/services/env.server.ts";
import { safeNext } from "./door.server.ts";

/** Where somebody was going when they had a link sent to their mailbox. It opens nothing; in another browser it is not there. */
const cookie = createCookie("way-back", {
  path: "/",
  maxAge: 1_200,
  httpOnly: true,
  sameSite: "lax",
  secure: env().secure,
});

export const rememberWayBack = (next: string): Promise<string> => cookie.serialize(next);

/** @returns a path of this site */
export async function findWayBack(request: Request): Promise<string> {
  const value: unknown = await cookie.parse(request.headers.get("Cookie"));
  return safeNext(typeof value === "string" ? value : null);
}
