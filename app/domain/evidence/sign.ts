import { createPublicKey, sign, verify } from "node:crypto";
import type { SigningKey } from "./signing-key.ts";

/** The signature of a text's UTF-8 bytes: 64 bytes of Ed25519 (RFC 8032), in base64. The same text gives the same. */
export const signText = ({ privateKey }: SigningKey, text: string): string =>
  sign(null, Buffer.from(text, "utf8"), privateKey).toString("base64");

/** Whether a text is what was signed. @param publicKey as PEM */
export const verifyText = (publicKey: string, text: string, signature: string): boolean =>
  verify(null, Buffer.from(text, "utf8"), createPublicKey(publicKey), Buffer.from(signature, "base64"));
