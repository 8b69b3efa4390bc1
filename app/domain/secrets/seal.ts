import { createHmac, timingSafeEqual } from "node:crypto";
import { findSecret } from "./find-secret.ts";

/** 128 bits: nobody guesses one, and an address made of it stays short. */
const macBytes = 16;

async function macOf(purpose: string, content: string): Promise<Buffer> {
  const secret = await findSecret("links");
  return createHmac("sha256", secret).update(`${purpose}\0${content}`).digest().subarray(0, macBytes);
}

/**
 * Words that only this site can have written, for links that work without a sign-in. They are signed, not hidden: put
 * nothing secret in them. Lower-case letters, digits and hyphens alone come out where `content` has no others, since
 * mail addresses may lose their case on the way.
 * @param purpose keeps a seal made for one thing from opening another
 */
export async function seal(purpose: string, content: string): Promise<string> {
  return `${content}.${(await macOf(purpose, content)).toString("hex")}`;
}

/** What was sealed; null for anything this site did not write for this purpose. */
export async function unseal(purpose: string, sealed: string): Promise<string | null> {
  const at = sealed.lastIndexOf(".");
  const mac = sealed.slice(at + 1);
  if (at < 0 || !/^[0-9a-f]{32}$/.test(mac)) return null;
  const content = sealed.slice(0, at);
  return timingSafeEqual(await macOf(purpose, content), Buffer.from(mac, "hex")) ? content : null;
}
