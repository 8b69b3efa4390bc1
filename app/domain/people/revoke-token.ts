import { and, eq, isNull } from "drizzle-orm";
import { apiTokens, members } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { Forbidden, NotFound } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { subjectOf } from "./load-person.ts";
import { canKeepPeople } from "./policy.ts";

/** An administrator takes anybody's API token out of use, for good and at once. */
export async function revokeToken(viewer: Viewer, tokenId: string): Promise<void> {
  await transact(viewer.member?.id ?? null, async (step) => {
    const { tx } = step;
    if (!viewer.member || !canKeepPeople(viewer)) throw new Forbidden();
    const [token] = await tx
      .update(apiTokens)
      .set({ revokedAt: new Date() })
      .where(and(eq(apiTokens.id, tokenId), isNull(apiTokens.revokedAt)))
      .returning();
    if (!token) throw new NotFound();
    const [owner] = await tx.select().from(members).where(eq(members.id, token.memberId));
    await noteAct(step, {
      actorId: viewer.member.id,
      act: "token.revoked",
      subject: owner ? subjectOf(owner) : { kind: "member", id: token.memberId },
      before: { name: token.name, scopes: token.scopes },
    });
  });
}
