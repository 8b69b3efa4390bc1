import type { PersonState, RoleName } from "./input.ts";

/** A line of the list of people. Times are ISO 8601. */
export type PersonRow = {
  id: string;
  username: string;
  displayName: string;
  /** The key of their portrait, or null. */
  avatar: string | null;
  email: string | null;
  state: PersonState;
  /** Each once, wherever it holds. */
  roles: RoleName[];
  joinedAt: string;
  seenAt: string | null;
};

export type Grant = {
  id: string;
  role: RoleName;
  /** Both null for the whole site. */
  space: { slug: string; name: string } | null;
  product: { slug: string; name: string } | null;
  grantedBy: string | null;
  grantedAt: string;
};

export type SessionRow = {
  /** Begins the hash of its id: enough to tell it from others, useless for entering. */
  key: string;
  browser: string;
  network: string;
  how: string;
  createdAt: string;
  usedAt: string;
};

export type TokenRow = {
  id: string;
  name: string;
  scopes: string[];
  createdAt: string;
  usedAt: string | null;
  expiresAt: string | null;
};

export type NoteRow = {
  id: string;
  body: string;
  author: string | null;
  createdAt: string;
  /** Whoever wrote it may take it away. */
  mine: boolean;
};

export type Figures = {
  threads: number;
  answers: number;
  comments: number;
  votes: number;
  bookmarks: number;
};
