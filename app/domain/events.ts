/**
 * The catalogue of what can happen: every event's name with the ids it carries. Facts only; whoever needs words or
 * the present state reads them when they act. `version` rises when the ids' meaning changes.
 */
export const catalogue = {
  "member.joined": { version: 1, ids: ["memberId"] },
  "member.joined-again": { version: 1, ids: ["memberId"] },
  "member.confirmation-asked": { version: 1, ids: ["memberId"] },
  "member.email-confirmed": { version: 1, ids: ["memberId"] },
  "membership.changed": { version: 1, ids: ["memberId"] },
  "identity.linked": { version: 1, ids: ["memberId"] },
  "identity.unlinked": { version: 1, ids: ["memberId"] },
  // How people may sign in.
  "sign-in.changed": { version: 1, ids: [] },
  "member.changed": { version: 1, ids: ["memberId"] },
  // For now: they come back by signing in.
  "member.deactivated": { version: 1, ids: ["memberId"] },
  "member.reactivated": { version: 1, ids: ["memberId"] },
  // For good: who they were is nowhere any more, what they wrote stays.
  "member.deleted": { version: 1, ids: ["memberId"] },
  // Kept out by a decision, until it is lifted or its time has run out.
  "member.suspended": { version: 1, ids: ["memberId", "decisionId"] },
  "member.suspension-lifted": { version: 1, ids: ["memberId", "decisionId"] },
  "role.granted": { version: 1, ids: ["memberId"] },
  "role.taken": { version: 1, ids: ["memberId"] },
  // Its name or who uses it; who belongs to it is told by the two that follow.
  "group.changed": { version: 1, ids: ["groupId"] },
  "group.joined": { version: 1, ids: ["groupId", "memberId"] },
  "group.left": { version: 1, ids: ["groupId", "memberId"] },
  "member.invited": { version: 1, ids: ["invitationId"] },
  // What `otherMemberId` had is `memberId`'s now.
  "member.merged": { version: 1, ids: ["memberId", "otherMemberId"] },
  "sessions.ended": { version: 1, ids: ["memberId"] },
  "password.reset-asked": { version: 1, ids: ["memberId"] },
  "password.changed": { version: 1, ids: ["memberId"] },
  "sign-in.link-asked": { version: 1, ids: ["memberId"] },
  // From a browser the account did not know. The session may have ended by now.
  "session.begun-elsewhere": { version: 1, ids: ["memberId", "sessionId"] },
  "proof.asked": { version: 1, ids: ["memberId"] },
  "email.change-asked": { version: 1, ids: ["memberId", "changeId"] },
  "email.changed": { version: 1, ids: ["memberId", "changeId"] },
  "email.change-undone": { version: 1, ids: ["memberId", "changeId"] },
  "passkey.added": { version: 1, ids: ["memberId"] },
  "passkey.removed": { version: 1, ids: ["memberId"] },
  "codes.switched-on": { version: 1, ids: ["memberId"] },
  "codes.switched-off": { version: 1, ids: ["memberId"] },
  "recovery-codes.renewed": { version: 1, ids: ["memberId"] },
  "recovery-code.used": { version: 1, ids: ["memberId"] },
  "thread.asked": { version: 1, ids: ["threadId", "postId", "spaceId"] },
  "answer.posted": { version: 1, ids: ["threadId", "postId", "spaceId"] },
  "comment.posted": { version: 1, ids: ["threadId", "postId", "parentId", "spaceId"] },
  "answer.accepted": { version: 1, ids: ["threadId", "postId", "spaceId"] },
  "answer.acceptance-withdrawn": { version: 1, ids: ["threadId", "postId", "spaceId"] },
  // A reader said whether it solved it, something else than before, or took it back.
  "answer.judged": { version: 1, ids: ["threadId", "postId", "spaceId"] },
  // Found to be still valid, or brought up to date.
  "answer.checked": { version: 1, ids: ["threadId", "postId", "spaceId"] },
  // Another is to be read instead: one of the same thread, or of the other.
  "answer.superseded": {
    version: 1,
    ids: ["threadId", "postId", "spaceId", "otherThreadId", "otherPostId"],
  },
  "answer.check-undone": { version: 1, ids: ["threadId", "postId", "spaceId"] },
  "post.withdrawn": { version: 1, ids: ["threadId", "postId", "spaceId"] },
  "post.brought-back": { version: 1, ids: ["threadId", "postId", "spaceId"] },
  "thread.anonymised": { version: 1, ids: ["threadId", "postId", "spaceId"] },
  "decision.made": { version: 1, ids: ["threadId", "postId", "spaceId", "decisionId"] },
  "decision.lifted": { version: 1, ids: ["threadId", "postId", "spaceId", "decisionId"] },
  "post.edited": { version: 1, ids: ["threadId", "postId", "spaceId"] },
  "suggestion.made": { version: 1, ids: ["suggestionId", "postId"] },
  // Accepted, declined or taken back: its row says which.
  "suggestion.decided": { version: 1, ids: ["suggestionId", "postId"] },
  "post.voted": { version: 1, ids: ["threadId", "postId", "spaceId"] },
  // One step of its life, on or back; the step's row says which, and why.
  "idea.moved": { version: 1, ids: ["threadId", "spaceId", "stepId"] },
  // Somebody said why it matters to them, in other words than before, or took that back.
  "idea.vote-explained": { version: 1, ids: ["threadId", "spaceId"] },
  // Whoever wanted it said whether what was shipped solves it, in another word than before, or took that back.
  "idea.judged": { version: 1, ids: ["threadId", "spaceId"] },
  // A question to those who voted for an idea, and its end; one whose time comes by itself is not told.
  "poll.opened": { version: 1, ids: ["threadId", "spaceId", "pollId"] },
  "poll.answered": { version: 1, ids: ["threadId", "spaceId", "pollId"] },
  "poll.closed": { version: 1, ids: ["threadId", "spaceId", "pollId"] },
  "me-too.said": { version: 1, ids: ["threadId", "spaceId"] },
  "me-too.withdrawn": { version: 1, ids: ["threadId", "spaceId"] },
  "thread.moved": { version: 1, ids: ["threadId", "spaceId", "otherSpaceId"] },
  "thread.retyped": { version: 1, ids: ["threadId", "spaceId", "otherSpaceId"] },
  "thread.pinned": { version: 1, ids: ["threadId", "spaceId"] },
  "thread.unpinned": { version: 1, ids: ["threadId", "spaceId"] },
  "thread.merged": { version: 1, ids: ["threadId", "spaceId", "otherThreadId", "otherSpaceId"] },
  "thread.split": { version: 1, ids: ["threadId", "spaceId", "otherThreadId", "otherSpaceId"] },
  "thread.marked-duplicate": { version: 1, ids: ["threadId", "spaceId", "otherThreadId", "otherSpaceId"] },
  // A pair that was not waiting for a decision yet; and what became of one.
  "duplicate.proposed": { version: 1, ids: ["threadId", "spaceId", "proposalId"] },
  "duplicate.decided": { version: 1, ids: ["threadId", "spaceId", "proposalId"] },
  "thread.act-undone": { version: 1, ids: ["threadId", "spaceId", "otherThreadId", "otherSpaceId"] },
  "tag.changed": { version: 1, ids: ["tag"] },
  "tag.merged": { version: 1, ids: ["tag"] },
  // The moment has come that a member asked to be reminded at.
  "bookmark.due": { version: 1, ids: ["memberId", "postId"] },
  // An administrator wants to see that mail leaves.
  "mail.test-asked": { version: 1, ids: ["memberId"] },
  "file.kept": { version: 1, ids: ["fileId"] },
  "banner.shown": { version: 1, ids: ["threadId", "spaceId"] },
  "banner.stopped": { version: 1, ids: ["threadId", "spaceId"] },
  "product.changed": { version: 1, ids: ["productId"] },
  "thread.product-set": { version: 1, ids: ["threadId", "spaceId"] },
  // A version that became the newest that is out.
  "product.version-released": { version: 1, ids: ["productId", "versionId"] },
  // For which versions of its product an accepted answer holds.
  "answer.validity-said": { version: 1, ids: ["threadId", "postId", "spaceId"] },
  "known-issue.marked": { version: 1, ids: ["threadId", "spaceId"] },
  // Said again, in other words or of another version.
  "known-issue.changed": { version: 1, ids: ["threadId", "spaceId"] },
  // It is, or will be, mended in a version.
  "known-issue.fixed": { version: 1, ids: ["threadId", "spaceId", "versionId"] },
  "known-issue.cleared": { version: 1, ids: ["threadId", "spaceId"] },
  "space.changed": { version: 1, ids: ["spaceId"] },
  "brand.changed": { version: 1, ids: [] },
  // Which other sites may show answers.
  "embeds.changed": { version: 1, ids: [] },
  // Synonyms, or words that are not looked for.
  "search.words-changed": { version: 1, ids: [] },
  // By itself: it said that it is gone, or nothing got through for days.
  "webhook.switched-off": { version: 1, ids: ["webhookId"] },
} as const satisfies Record<string, { version: number; ids: readonly string[] }>;

export type EventName = keyof typeof catalogue;
export type EventIds<N extends EventName> = Record<(typeof catalogue)[N]["ids"][number], string>;

export type DomainEvent<N extends EventName = EventName> = {
  id: string;
  name: N;
  version: number;
  actorId: string | null;
  ids: EventIds<N>;
  at: Date;
  imported: boolean;
};
