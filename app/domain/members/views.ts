import type { ContentLanguage } from "../threads/views.ts";

type ShownRole = "expert" | "product" | "moderator" | "manager" | "administrator";

/** What leaves the house about members: plain JSON shapes. Times are ISO 8601 in UTC. */
export type ProfileView = {
  username: string;
  displayName: string;
  path: string;
  avatar: string | null;
  /** An employee of the brand. */
  staff: boolean;
  roles: ShownRole[];
  bio: string;
  links: string[];
  joinedAt: string;
  /** Badges from where an import came from, a site each: a note of the past. */
  archive: { site: string; gold: number; silver: number; bronze: number }[];
};

/** Of what the viewer may see. `helped` is people: see `countFigures`. */
export type Figures = { helped: number; answers: number; accepted: number; threads: number };

/** A tag under which a member's answers helped, and how many did. */
export type Strength = { tag: string; answers: number; accepted: number };

/** An answer or a comment in short: plain text, never its whole body. */
export type Said = {
  id: string;
  path: string;
  threadTitle: string;
  language: ContentLanguage;
  extract: string;
  score: number;
  accepted: boolean;
  official: boolean;
  createdAt: string;
};

/** What staff sees beside a profile. */
export type Beside = {
  emailConfirmed: boolean;
  /** To a few minutes. */
  seenAt: string | null;
  groups: string[];
  /** Decisions on their posts, newest first, as far as the viewer moderates there; null for who moderates nowhere. */
  decisions: { count: number; latest: { id: string; path: string; action: string; at: string }[] } | null;
  /** Where administrators manage the account; null for the others. */
  /** Whether a decision keeps them out, and where that is decided; null for who does not decide on people. */
  suspension: { holds: boolean; until: string | null; path: string } | null;
  adminPath: string | null;
};
