import { z } from "zod";
import { db } from "#db/client.server.ts";
import { apiTokens } from "#db/schema/index.ts";
import { isScope } from "./scopes.ts";
import { hashToken, mintToken } from "./token.server.ts";

export const tokenInput = z.strictObject({
  name: z.string().trim().min(1, "required").max(80, "tooLong"),
  scopes: z.array(z.string().refine(isScope, "scopeUnknown")).min(1, "required").max(20),
  /** How many days it lives; for ever without. */
  days: z.int().min(1).max(3_650).optional(),
});
export type TokenInput = z.infer<typeof tokenInput>;

/** Makes a token that acts for the member through the API. Shown this once: only its hash is kept. */
export async function createToken(
  memberId: string,
  input: TokenInput,
): Promise<{ id: string; token: string }> {
  const { name, scopes, days } = tokenInput.parse(input);
  const token = mintToken();
  const expiresAt = days === undefined ? null : new Date(Date.now() + days * 86_400_000);
  const [made] = await db
    .insert(apiTokens)
    .values({ memberId, tokenHash: hashToken(token), name, scopes: [...new Set(scopes)], expiresAt })
    .returning({ id: apiTokens.id });
  if (!made) throw new Error("insert returned no token");
  return { id: made.id, token };
}
