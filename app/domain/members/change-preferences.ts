import { eq } from "drizzle-orm";
import { members } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import type { PreferencesInput } from "./input.ts";

/** Sets how the site speaks to a member and looks to them. Nobody else sees any of it, so nothing is recorded. */
export async function changePreferences(viewer: Viewer, input: PreferencesInput): Promise<void> {
  const { member } = viewer;
  if (!member) throw new Forbidden();
  if (Object.values(input).every((value) => value === undefined)) return;
  await transact(member.id, async ({ tx }) => {
    await tx.update(members).set(input).where(eq(members.id, member.id));
  });
}
