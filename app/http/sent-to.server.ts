import { createCookie } from "@remix-run/node";
import { env } from "#app/services/env.server.ts";

/**
 * The address a mail was just sent to, for the page that says so: typing errors show, and it stays out of addresses
 * and logs. It proves nothing and opens nothing.
 */
const cookie = createCookie("sent-to", {
  path: "/",
  maxAge: 900,
  httpOnly: true,
  sameSite: "lax",
  secure: env().secure,
});

export const rememberSentTo = (email: string): Promise<string> => cookie.serialize(email);

export async function findSentTo(request: Request): Promise<string | null> {
  const value: unknown = await cookie.parse(request.headers.get("Cookie"));
  return typeof value === "string" && value.length <= 254 ? value : null;
}
