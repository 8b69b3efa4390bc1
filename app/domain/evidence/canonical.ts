import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** JSON in the one spelling that RFC 8785 gives it: the same value is the same bytes. */
export function canonical(value: object): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error("nothing to write");
  return text;
}

export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
