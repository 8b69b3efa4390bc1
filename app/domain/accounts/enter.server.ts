import { rememberDevice } from "./device.server.ts";
import type { Came } from "./lucia.server.ts";
import { reactivateMember } from "./reactivate-member.ts";
import { endSession, startSession } from "./session.server.ts";

export type { Came };

/**
 * Lets a member in who has just proven who they are: always under a new session id, the one that was there ending. Who
 * had left for now is back by it.
 * @param cookies the request's raw header
 * @param came how they proved it
 * @returns the Set-Cookie values
 */
export async function enter(memberId: string, cookies: string, came: Came = {}): Promise<string[]> {
  await reactivateMember(memberId);
  await endSession(cookies);
  const device = await rememberDevice(memberId, cookies);
  const session = await startSession(memberId, came);
  return device ? [session, device] : [session];
}
