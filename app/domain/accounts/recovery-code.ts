import { randomBytes } from "node:crypto";
import { hashToken } from "./token.server.ts";

/** Without what is easily taken for another: no i, l, o, u. */
const letters = "0123456789abcdefghjkmnpqrstvwxyz";
const length = 16;

/** 80 random bits in groups of four: out of a leaked table of hashes nobody works them out. */
export function mintRecoveryCode(): string {
  const code = Array.from(randomBytes(length), (byte) => letters[byte & 31]).join("");
  return code.replace(/(.{4})(?=.)/g, "$1-");
}

/** As typed, whatever its case, spaces and hyphens, and with the letters people write for figures. */
export function hashRecoveryCode(typed: string): string {
  const plain = typed
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
    .replaceAll("o", "0")
    .replace(/[il]/g, "1");
  return hashToken(`recovery ${plain}`);
}
