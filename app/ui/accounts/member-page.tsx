import type { PersonView, ThreadRow } from "../../domain/threads/views.ts";

export type Role = "member" | "expert" | "product" | "moderator" | "manager" | "administrator";

/** An answer in short: plain text, never its whole body. */
export type MemberAnswer = {
  id: string;
  path: string;
  threadTitle: string;
  extract: string;
  score: number;
  accepted: boolean;
  official: boolean;
  createdAt: string;
};

export type MemberPageProps = {
  member: PersonView & { joinedAt: string; roles: Role[] };
  figures: { answers: number; accepted: number; threads: number };
  threads: ThreadRow[];
  answers: MemberAnswer[];
};

export function MemberPage(_props: MemberPageProps) {
  return null;
}
