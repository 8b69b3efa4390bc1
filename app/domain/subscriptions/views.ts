import type { Level, TargetKind } from "./input.ts";

/** What leaves the house about a member's subscriptions: their own, and nobody else's. */
export type TargetView = {
  kind: TargetKind;
  /** As the table names it: a thread's number, a tag's name, else a UUID. */
  id: string;
  title: string;
  path: string;
  /** Of a thread's title. */
  language?: "fr" | "en";
};

/** At which level its viewer follows a thing; null for none. */
export type FollowView = { level: Level | null };

export type SubscriptionView = {
  kind: TargetKind;
  id: string;
  level: Level;
  why: "chosen" | "asked" | "answered" | "bookmarked" | "gathered";
  createdAt: string;
  /** Null where it is gone, or its follower may not see it any more: nothing is said of it then. */
  target: TargetView | null;
};
