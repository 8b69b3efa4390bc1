import { eq } from "drizzle-orm";
import { apiTokens, members } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { Conflict } from "../errors.ts";
import type { Step } from "../transact.ts";
import { hashToken } from "./token.server.ts";
import { type TokenInput, tokenInput } from "./token-input.ts";

export type NewToken = {
  memberId: string;
  /** The secret itself: only its hash is kept. */
  token: string;
  input: TokenInput;
  /** Who makes it; null for the command line, whose doing is noted. */
  actorId: string | null;
};

/** Keeps a new token, in the caller's transaction. @returns its id @throws {Conflict} `keyReused` for a secret there was */
export async function addToken(step: Step, { memberId, token, input, actorId }: NewToken): Promise<string> {
  const { name, scopes, days } = tokenInput.parse(input);
  const expiresAt = days === undefined ? null : new Date(Date.now() + days * 86_400_000);
  // One scope that stands for all leaves no room for others.
  const wanted = scopes.includes("all") ? ["all"] : [...new Set(scopes)];
  const [made] = await step.tx
    .insert(apiTokens)
    .values({ memberId, tokenHash: hashToken(token), name, scopes: wanted, expiresAt })
    .onConflictDoNothing()
    .returning({ id: apiTokens.id });
  if (!made) throw new Conflict("keyReused");
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
}
