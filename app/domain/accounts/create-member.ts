import { noteAct } from "../audit/note-act.ts";
import { Invalid } from "../errors.ts";
import { transact } from "../transact.ts";
import { addConfirmedMember, type ConfirmedMember } from "./add-confirmed-member.ts";
import { checkPassword } from "./new-member.ts";
import { hashPassword } from "./password.ts";

export type CreateMemberInput = Omit<ConfirmedMember, "passwordHash"> & { password: string };

/**
 * Makes an account on the word of whoever runs the site: its address counts as confirmed, and reserved names are
 * theirs to give. The password has to be as good as anyone's. @throws {Invalid} by field
 */
export async function createMember(input: CreateMemberInput): Promise<{ memberId: string }> {
  const { password, ...account } = input;
  const weak = await checkPassword(password, account);
  if (weak.length > 0) throw new Invalid({ password: weak });
  const passwordHash = await hashPassword(password);
  return transact(null, async (step) => {
    const made = await addConfirmedMember(step, { ...account, passwordHash });
    await noteAct(step, {
      actorId: null,
      act: "member.created",
      subject: { kind: "member", id: made.memberId, name: account.username },
      after: { role: account.role },
    });
    return made;
  });
}
