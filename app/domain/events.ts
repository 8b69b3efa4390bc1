/**
 * The catalogue of what can happen: every event's name with the ids it carries. Facts only; whoever needs words or
 * the present state reads them when they act. `version` rises when the ids' meaning changes.
 */
export const catalogue = {
  "member.joined": { version: 1, ids: ["memberId"] },
  "member.joined-again": { version: 1, ids: ["memberId"] },
  "member.confirmation-asked": { version: 1, ids: ["memberId"] },
  "member.email-confirmed": { version: 1, ids: ["memberId"] },
  "role.granted": { version: 1, ids: ["memberId"] },
  "password.reset-asked": { version: 1, ids: ["memberId"] },
  "password.changed": { version: 1, ids: ["memberId"] },
  "thread.asked": { version: 1, ids: ["threadId", "postId", "spaceId"] },
  "answer.posted": { version: 1, ids: ["threadId", "postId", "spaceId"] },
  "comment.posted": { version: 1, ids: ["threadId", "postId", "parentId", "spaceId"] },
  "answer.accepted": { version: 1, ids: ["threadId", "postId", "spaceId"] },
  "answer.acceptance-withdrawn": { version: 1, ids: ["threadId", "postId", "spaceId"] },
  "post.voted": { version: 1, ids: ["threadId", "postId", "spaceId"] },
  "space.changed": { version: 1, ids: ["spaceId"] },
  "brand.changed": { version: 1, ids: [] },
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
