import { transact } from "../transact.ts";
import { addToken } from "./add-token.ts";
import { mintToken } from "./token.server.ts";
import type { TokenInput } from "./token-input.ts";

/**
 * Makes a token that acts for the member through the API. Shown this once: only its hash is kept.
 * @param actorId who makes it; null for the command line, whose doing is noted
 */
export async function createToken(
  memberId: string,
  input: TokenInput,
  actorId: string | null = null,
): Promise<{ id: string; token: string }> {
  const token = mintToken();
  const id = await transact(actorId, (step) => addToken(step, { memberId, token, input, actorId }));
  return { id, token };
}
