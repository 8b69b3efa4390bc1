import { inArray, or, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { decisions, members } from "#db/schema/index.ts";
import { selectDecisions } from "../decisions/select-decisions.ts";
import type { DecisionView } from "../decisions/views.ts";
import { isKeptOut } from "../members/is-here.ts";
import type { Viewer } from "../viewer.ts";
import { loadSubject, type Subject } from "./load-subject.ts";
import { canSuspend } from "./policy.ts";

export type PersonCase = {
  person: { username: string; displayName: string; avatar: string | null; joinedAt: string; staff: boolean };
  decisions: DecisionView[];
  /** Nobody of the team is kept out by everybody, and nobody who is kept out already. */
  can: { suspend: boolean; lift: boolean };
};

/** Somebody before those who decide on people, with every suspension of theirs. @throws {NotFound} to others */
export async function findPersonCase(viewer: Viewer, username: string): Promise<PersonCase> {
  const subject = await loadSubject(db, viewer, { username });
  const { displayName, avatar, createdAt, roles } = subject;
  const may = canSuspend(viewer, subject);
  return {
    person: {
      username: subject.username,
      displayName: displayName || subject.username,
      avatar,
      joinedAt: createdAt.toISOString(),
      staff: roles.length > 0,
    },
    decisions: await selectDecisions(onPerson(subject)),
    can: { suspend: may && !isKeptOut(subject), lift: may },
  };
}

/** Of an account that another went up in, that one's too. */
const onPerson = ({ id }: Pick<Subject, "id">) =>
  or(
    sql`${decisions.memberId} = ${id}`,
    inArray(
      decisions.memberId,
      db.select({ id: members.id }).from(members).where(sql`${members.mergedInto} = ${id}`),
    ),
  );

/** The same for programs: the decisions alone. @throws {NotFound} */
export async function listSuspensions(viewer: Viewer, username: string): Promise<DecisionView[]> {
  return (await findPersonCase(viewer, username)).decisions;
}
