import { z } from "zod";

/** What a browser gives when push is switched on in it. Client safe. Messages are keys of `app/i18n/errors.ts`. */
export const pushInput = z.strictObject({
  endpoint: z.url({ protocol: /^https?$/, error: "invalidField" }).max(1_000, "tooLong"),
  /** An uncompressed point of P-256, and 16 bytes, as base64url. */
  p256dh: z.string().regex(/^B[\w-]{86}$/, "invalidField"),
  auth: z.string().regex(/^[\w-]{22}$/, "invalidField"),
});

export type PushInput = z.infer<typeof pushInput>;
