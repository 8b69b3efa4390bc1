import { Forbidden } from "../errors.ts";
import { type Limit, spend } from "../limit.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";

const byMember: Limit = { name: "proof-ask:member", points: 5, seconds: 900 };

/** Has a link sent to a member that proves it is they; for who has no password, or not at hand. */
export async function askProofLink({ member }: Viewer): Promise<void> {
  if (!member?.emailConfirmed) throw new Forbidden();
  await spend(byMember, member.id);
  await transact(member.id, ({ record }) => record("proof.asked", { memberId: member.id }));
}
