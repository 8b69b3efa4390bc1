import { db } from "#db/client.server.ts";
import { apiTokens } from "#db/schema/index.ts";
import { hashToken, mintToken } from "./token.server.ts";
import { type TokenInput, tokenInput } from "./token-input.ts";

/** Makes a token that acts for the member through the API. Shown this once: only its hash is kept. */
export async function createToken(
  memberId: string,
  input: TokenInput,
): Promise<{ id: string; token: string }> {
  const { name, scopes, days } = tokenInput.parse(input);
  const token = mintToken();
  const expiresAt = days === undefined ? null : new Date(Date.now() + days * 86_400_000);
  // One scope that stands for all leaves no room for others.
  const wanted = scopes.includes("all") ? ["all"] : [...new Set(scopes)];
  const [made] = await db
    .insert(apiTokens)
    .values({ memberId, tokenHash: hashToken(token), name, scopes: wanted, expiresAt })
    .returning({ id: apiTokens.id });
  if (!made) throw new Error("insert returned no token");
  return { id: made.id, token };
}
