import { and, count, eq, not } from "drizzle-orm";
import { drafts, submissions } from "#db/schema/index.ts";
import { Conflict, Forbidden } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { type DraftFields, draftLimits, isEmptyDraft } from "./input.ts";
import { draftOf, holdDrafts, isKept } from "./keep.ts";

export type Draft = { fields: DraftFields; savedAt: Date };

export type Saved =
  | { state: "saved"; savedAt: Date }
  /** Nothing is kept: it was empty. */
  | { state: "empty" }
  /** What the form held was published meanwhile. */
  | { state: "published" }
  /** Somebody, another tab perhaps, saved other words since. */
  | { state: "newer"; draft: Draft };

/**
 * Keeps what a member has written so far, for their eyes alone.
 * @param given.base       when the draft was saved that this one goes on from; null where there was none; without it,
 *                         whatever is there is replaced
 * @param given.submission the form's key: a form that was taken leaves no draft behind @throws {Conflict} past the limit
 */
export async function saveDraft(
  viewer: Viewer,
  key: string,
  given: { fields: DraftFields; base?: string | null; submission?: string },
): Promise<Saved> {
  if (!viewer.member) throw new Forbidden();
  const memberId = viewer.member.id;
  const { fields, base, submission } = given;
  return transact(memberId, async ({ tx }) => {
    await holdDrafts(tx, memberId);
    if (submission) {
      const [sent] = await tx
        .select({ key: submissions.key })
        .from(submissions)
        .where(and(eq(submissions.memberId, memberId), eq(submissions.key, submission)));
      if (sent) return { state: "published" };
    }
    await tx.delete(drafts).where(and(eq(drafts.memberId, memberId), not(isKept())));
    const [there] = await tx.select().from(drafts).where(draftOf(memberId, key));
    const at = there?.savedAt.toISOString() ?? null;
    if (there && base !== undefined && base !== at) {
      if (JSON.stringify(there.fields) !== JSON.stringify(fields)) return { state: "newer", draft: there };
    }
    if (isEmptyDraft(fields)) {
      await tx.delete(drafts).where(draftOf(memberId, key));
      return { state: "empty" };
    }
    if (!there) {
      const [kept] = await tx.select({ count: count() }).from(drafts).where(eq(drafts.memberId, memberId));
      if ((kept?.count ?? 0) >= draftLimits.drafts) throw new Conflict("tooManyDrafts");
    }
    // Two saves of one millisecond must not look like one.
    const savedAt = new Date(Math.max(Date.now(), (there?.savedAt.getTime() ?? 0) + 1));
    await tx
      .insert(drafts)
      .values({ memberId, key, fields, savedAt })
      .onConflictDoUpdate({ target: [drafts.memberId, drafts.key], set: { fields, savedAt } });
    return { state: "saved", savedAt };
  });
}
