import { Forbidden } from "../errors.ts";
import { spend } from "../limit.ts";
import { transact } from "../transact.ts";
import { holds, type Viewer } from "../viewer.ts";

const limit = { name: "test-mail", points: 10, seconds: 3_600 };

/** Sends an administrator a mail that shows that mail leaves; the log then says what became of it. */
export async function askTestMail(viewer: Viewer): Promise<void> {
  if (!viewer.member || !holds(viewer, ["administrator"])) throw new Forbidden();
  const memberId = viewer.member.id;
  await spend(limit, memberId);
  await transact(memberId, ({ record }) => record("mail.test-asked", { memberId }));
}
