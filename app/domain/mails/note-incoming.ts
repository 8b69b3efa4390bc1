import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { type IncomingState, incomingMails, mails, members } from "#db/schema/index.ts";

export type Incoming = typeof incomingMails.$inferSelect;
export type Outcome = {
  state: Exclude<IncomingState, "received">;
  problem?: string;
  mailId?: string;
  memberId?: string;
  postId?: number;
};

const longestId = 400;

/**
 * Writes down that a mail came in. @returns its row, new or from before: one whose state is not `received` is done, and
 * comes to nothing a second time
 */
export async function noteIncoming(messageId: string, address: string): Promise<Incoming> {
  const id =
    messageId.length <= longestId
      ? messageId
      : `<${createHash("sha256").update(messageId).digest("hex")}@too-long>`;
  await db
    .insert(incomingMails)
    .values({ messageId: id, address: address.slice(0, 254) })
    .onConflictDoNothing();
  const [row] = await db.select().from(incomingMails).where(eq(incomingMails.messageId, id));
  if (!row) throw new Error("the incoming mail was swept while it came in");
  return row;
}

/** Writes down what became of it. */
export async function settleIncoming(id: string, { state, problem = "", ...rest }: Outcome): Promise<void> {
  await db
    .update(incomingMails)
    .set({ state, problem: problem.slice(0, 500), ...rest })
    .where(eq(incomingMails.id, id));
}

export type Answered = {
  mail: typeof mails.$inferSelect;
  /** Whose answer it can only be. */
  member: typeof members.$inferSelect;
};

/** The mail that is answered, with whom it went to; null when the log knows it no more, or it took no answers. */
export async function findAnswered(mailId: string): Promise<Answered | null> {
  const [row] = await db
    .select({ mail: mails, member: members })
    .from(mails)
    .innerJoin(members, eq(members.id, mails.memberId))
    .where(eq(mails.id, mailId));
  return row && row.mail.postId !== null ? row : null;
}
