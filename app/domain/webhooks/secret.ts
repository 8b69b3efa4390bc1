import { createHmac, randomBytes } from "node:crypto";
import { openSecret, sealSecret } from "../accounts/sealed-secret.ts";
import { findSecret } from "../secrets/find-secret.ts";

/** What a webhook's deliveries are signed with: `whsec_` and 32 bytes in base64, as Standard Webhooks has it. */
const prefix = "whsec_";
const bytes = 32;

/**
 * A new secret. Of a form sent twice the browser shows the second answer alone, so both say the same: with a key, the
 * secret is made of it. @param use keeps one form's key from making another's secret
 */
export async function mintSecret(use: string, key: string | undefined): Promise<string> {
  const made = key
    ? createHmac("sha256", await findSecret("webhooks"))
        .update(`${use}\0${key}`)
        .digest()
    : randomBytes(bytes);
  return prefix + made.toString("base64");
}

const ownerOf = (webhookId: string) => `webhook:${webhookId}`;

export const sealWebhookSecret = (webhookId: string, secret: string) =>
  sealSecret(ownerOf(webhookId), secret);

/** @throws {Error} for one that was sealed for another webhook */
export const openWebhookSecret = (webhookId: string, sealed: string) =>
  openSecret(ownerOf(webhookId), sealed);
