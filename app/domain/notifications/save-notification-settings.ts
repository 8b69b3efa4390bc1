import type { z } from "zod";
import { db } from "#db/client.server.ts";
import { chooseMailed } from "./choose-mailed.ts";
import { kinds, type settingsInput } from "./input.ts";

/**
 * Keeps how a member wants to be told; what they do not say stays as it is.
 * @param memberId whose settings they are: the caller knows that it is them, by their session or by a signed link
 * @throws {NotFound} for who left for good
 */
export async function saveNotificationSettings(
  memberId: string,
  { mailed, ...settings }: Partial<z.output<typeof settingsInput>>,
  now = new Date(),
): Promise<void> {
  const quietKinds = mailed && { quietKinds: kinds.filter((kind) => !mailed.includes(kind)) };
  await db.transaction((tx) => chooseMailed(tx, memberId, { ...settings, ...quietKinds }, now));
}
