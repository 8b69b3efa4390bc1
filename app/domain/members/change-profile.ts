import { eq } from "drizzle-orm";
import { members } from "#db/schema/index.ts";
import { checkDisplayName } from "../accounts/new-member.ts";
import { Forbidden, Invalid } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import type { ProfileInput } from "./input.ts";

/** Sets what a member says of themselves; what is left out stays. @throws {Invalid} by field */
export async function changeProfile(viewer: Viewer, input: ProfileInput): Promise<void> {
  const { member } = viewer;
  if (!member) throw new Forbidden();
  const { displayName, bio, links, country } = input;
  if (displayName !== undefined && displayName !== member.displayName) {
    const faults = await checkDisplayName(displayName, viewer);
    if (faults.length > 0) throw new Invalid({ displayName: faults });
  }
  const wanted = { displayName, bio, links: links && [...new Set(links)], country };
  if (Object.values(wanted).every((value) => value === undefined)) return;
  await transact(member.id, async ({ tx, record }) => {
    await tx.update(members).set(wanted).where(eq(members.id, member.id));
    await record("member.changed", { memberId: member.id });
  });
}
