import { env } from "#app/services/env.server.ts";
import { findMember } from "../accounts/session.server.ts";
import { NotFound } from "../errors.ts";
import { seal, unseal } from "../secrets/seal.ts";
import type { Member, Viewer } from "../viewer.ts";

/**
 * What a mail's button answers: whether a shipped idea solves it, by its thread; or the question put to those who voted, by
 * its poll. Each opens that one thing for its reader, without a sign-in, and never runs out: answers stay welcome.
 */
export type Answered = "solved-it" | "poll";

/** @param id of the thread, or of the poll @returns an absolute address */
export async function answerLink(what: Answered, memberId: string, id: string): Promise<string> {
  return `${env().APP_URL}/mail/${what}?s=${await seal(`idea-${what}`, `${memberId}_${id}`)}`;
}

/**
 * Whose link it is and what it is about. Its reader answers as themselves and as nothing more: a mail that was passed on
 * opens nothing that a role would. @param locale of the page @throws {NotFound} for a link this site did not make, and for
 * somebody who is not here any more
 */
export async function readAnswerLink(
  what: Answered,
  sealed: string | null,
  locale: Viewer["locale"],
): Promise<{ viewer: Viewer & { member: Member }; id: string }> {
  const content = sealed && sealed.length <= 200 ? await unseal(`idea-${what}`, sealed) : null;
  const [memberId, id] = content?.split("_") ?? [];
  const found = memberId ? await findMember(memberId) : null;
  if (!found || !id) throw new NotFound();
  return { viewer: { member: { ...found.member, grants: [] }, locale }, id };
}
