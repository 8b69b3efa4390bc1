import { eq } from "drizzle-orm";
import { apiTokens, members } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { transact } from "../transact.ts";
import { hashToken, mintToken } from "./token.server.ts";
import { type TokenInput, tokenInput } from "./token-input.ts";

/**
 * Makes a token that acts for the member through the API. Shown this once: only its hash is kept.
 * @param actorId who makes it; null for the command line, whose doing is noted
 */
export async function createToken(
  memberId: string,
  input: TokenInput,
  actorId: string | null = null,
): Promise<{ id: string; token: string }> {
  const { name, scopes, days } = tokenInput.parse(input);
  const token = mintToken();
  const expiresAt = days === undefined ? null : new Date(Date.now() + days * 86_400_000);
  // One scope that stands for all leaves no room for others.
  const wanted = scopes.includes("all") ? ["all"] : [...new Set(scopes)];
  const id = await transact(actorId, async (step) => {
    const [made] = await step.tx
      .insert(apiTokens)
      .values({ memberId, tokenHash: hashToken(token), name, scopes: wanted, expiresAt })
      .returning({ id: apiTokens.id });
    if (!made) throw new Error("insert returned no token");
    if (actorId !== memberId) {
      const [owner] = await step.tx
        .select({ username: members.username })
        .from(members)
        .where(eq(members.id, memberId));
      await noteAct(step, {
        actorId,
        act: "token.created",
        subject: { kind: "member", id: memberId, name: owner?.username },
        after: { name, scopes: wanted },
      });
    }
    return made.id;
  });
  return { id, token };
}
