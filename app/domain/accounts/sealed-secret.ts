import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { findSecret } from "../secrets/find-secret.ts";

const cipher = "aes-256-gcm";

/** Hides a secret that has to be read again, so that its table alone gives nothing away. @param owner it opens for nobody else */
export async function sealSecret(owner: string, secret: string): Promise<string> {
  const iv = randomBytes(12);
  const sealing = createCipheriv(cipher, await findSecret("codes"), iv).setAAD(Buffer.from(owner));
  const hidden = Buffer.concat([sealing.update(secret, "utf8"), sealing.final()]);
  return Buffer.concat([iv, sealing.getAuthTag(), hidden]).toString("base64url");
}

/** @throws {Error} for anything not sealed by this site for this owner */
export async function openSecret(owner: string, sealed: string): Promise<string> {
  const bytes = Buffer.from(sealed, "base64url");
  const opening = createDecipheriv(cipher, await findSecret("codes"), bytes.subarray(0, 12))
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([opening.update(bytes.subarray(28)), opening.final()]).toString("utf8");
}
