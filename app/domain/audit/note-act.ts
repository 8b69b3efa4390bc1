import { auditEntries } from "#db/schema/index.ts";
import type { Step } from "../transact.ts";

export type StaffAct = {
  actorId: string | null;
  act: string;
  /** What it was done to; `name` as people call it now. */
  subject: { kind: string; id: string; name?: string };
  /** Only what differs, by field; never a secret. */
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  why?: string;
};

/** Writes down what staff did to people or settings, in the transaction that does it: both are there, or neither. */
export async function noteAct({ tx }: Pick<Step, "tx">, noted: StaffAct): Promise<void> {
  const { actorId, act, subject, before, after, why } = noted;
  await tx.insert(auditEntries).values({
    actorId,
    act,
    subjectKind: subject.kind,
    subjectId: subject.id,
    subjectName: subject.name?.slice(0, 200),
    before,
    after,
    why: why?.slice(0, 2_000),
  });
}
