import { z } from "zod";

/** What devices answer, as far as it is looked at; the library checks what is in it. Keys it does not know are dropped. */
const bytes = z.base64url().max(16_000);

function json<S extends z.ZodType>(shape: S) {
  return z
    .string()
    .max(20_000)
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: "custom" });
        return z.NEVER;
      }
    })
    .pipe(shape);
}

const common = {
  id: bytes.max(1_400),
  rawId: bytes.max(1_400),
  type: z.literal("public-key"),
  clientExtensionResults: z.object({}).default({}),
};

/** Of a passkey that is being made. */
export const attestationShape = json(
  z.object({
    ...common,
    response: z.object({
      clientDataJSON: bytes,
      attestationObject: bytes,
      transports: z.array(z.string().max(20)).max(10).default([]),
    }),
  }),
);

/** Of a passkey that is being used. */
export const assertionShape = json(
  z.object({
    ...common,
    response: z.object({
      clientDataJSON: bytes,
      authenticatorData: bytes,
      signature: bytes,
      userHandle: z.base64url().max(200).optional(),
    }),
  }),
);
