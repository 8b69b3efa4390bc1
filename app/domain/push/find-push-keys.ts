import { createECDH, createHash } from "node:crypto";
import { findSecret } from "../secrets/find-secret.ts";

/** The key pair that push services know this site by (VAPID), as base64url; made once, from the site's own secret. */
export async function findPushKeys(): Promise<{ publicKey: string; privateKey: string }> {
  const pair = createECDH("prime256v1");
  for (let secret = await findSecret("push"); ; secret = createHash("sha256").update(secret).digest()) {
    try {
      pair.setPrivateKey(secret);
    } catch {
      // One in four thousand million is no key of this curve.
      continue;
    }
    return { publicKey: pair.getPublicKey("base64url"), privateKey: secret.toString("base64url") };
  }
}
