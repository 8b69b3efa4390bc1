import { createHash, randomBytes } from "node:crypto";

/** A secret for a link or an API call: 256 random bits, as 43 URL-safe characters. Only its hash is ever stored. */
export function mintToken(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256 is enough here, unlike for passwords: nobody can try 2^256 tokens. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
