import { transact } from "../transact.ts";
import { addConfirmedMember, type ConfirmedMember } from "./add-confirmed-member.ts";
import { hashPassword } from "./password.ts";

export type CreateMemberInput = Omit<ConfirmedMember, "passwordHash"> & { password: string };

/**
 * Makes an account on the word of whoever runs the site: its address counts as confirmed, and reserved names and
 * passwords of their choice are theirs to give. @throws {Invalid} by field
 */
export async function createMember(input: CreateMemberInput): Promise<{ memberId: string }> {
  const { password, ...account } = input;
  const passwordHash = await hashPassword(password);
  return transact(null, (step) => addConfirmedMember(step, { ...account, passwordHash }));
}
