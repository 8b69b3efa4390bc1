import {
  tellOfBanner,
  tellOfDecision,
  tellOfDuplicate,
  tellOfMerge,
  tellOfPlace,
  tellOfSplit,
  tellOfSuggestion,
  tellOfUndoing,
} from "#app/domain/notifications/tell-of-acts.ts";
import { tellOfPoll, tellOfStep } from "#app/domain/notifications/tell-of-ideas.ts";
import { tellOfFix, tellOfKnownIssue } from "#app/domain/notifications/tell-of-issues.ts";
import {
  tellOfAcceptance,
  tellOfEdit,
  tellOfPost,
  tellOfSuperseded,
  tellOfWithdrawnAcceptance,
} from "#app/domain/notifications/tell-of-posts.ts";
import type { Subscriber } from "../subscriber.ts";

/** Nobody is told of what an import brought along. */
const live =
  <E>(tellOf: (event: E) => Promise<void>) =>
  async (event: E & { imported: boolean }) => {
    if (!event.imported) await tellOf(event);
  };

/** Puts into members' inboxes what touches them and what they follow. */
export const notifications: Subscriber = {
  name: "notifications",
  on: {
    "thread.asked": live(tellOfPost),
    "answer.posted": live(tellOfPost),
    "comment.posted": live(tellOfPost),
    "answer.accepted": live(tellOfAcceptance),
    "answer.acceptance-withdrawn": live(tellOfWithdrawnAcceptance),
    "post.edited": live(tellOfEdit),
    "suggestion.made": live(tellOfSuggestion),
    "suggestion.decided": live(tellOfSuggestion),
    "decision.made": live(tellOfDecision),
    "decision.lifted": live(tellOfDecision),
    "duplicate.decided": live(tellOfDuplicate),
    "thread.moved": live(tellOfPlace),
    "thread.retyped": live(tellOfPlace),
    "thread.pinned": live(tellOfPlace),
    "thread.marked-duplicate": live(tellOfPlace),
    "thread.merged": live(tellOfMerge),
    "thread.split": live(tellOfSplit),
    "thread.act-undone": live(tellOfUndoing),
    "answer.superseded": live(tellOfSuperseded),
    "banner.shown": live(tellOfBanner),
    "known-issue.marked": live(tellOfKnownIssue),
    "known-issue.fixed": live(tellOfFix),
    "idea.moved": live(tellOfStep),
    "poll.opened": live(tellOfPoll),
  },
};
