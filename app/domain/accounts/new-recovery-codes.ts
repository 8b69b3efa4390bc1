import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { recoveryCodes } from "#db/schema/index.ts";
import { hashRecoveryCode, mintRecoveryCode } from "./recovery-code.ts";

/** Replaces a member's recovery codes. @returns ten new ones, to be shown this once */
export async function newRecoveryCodes(tx: Tx, memberId: string): Promise<string[]> {
  const codes = Array.from({ length: 10 }, mintRecoveryCode);
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.memberId, memberId));
  await tx
    .insert(recoveryCodes)
    .values(codes.map((code) => ({ memberId, codeHash: hashRecoveryCode(code) })));
  return codes;
}
