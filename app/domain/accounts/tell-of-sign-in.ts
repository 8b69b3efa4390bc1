import { transact } from "../transact.ts";

/** Has a member told that somebody signed in to their account from a browser it does not know. */
export async function tellOfSignIn(memberId: string, sessionId: string): Promise<void> {
  await transact(memberId, ({ record }) => record("session.begun-elsewhere", { memberId, sessionId }));
}
