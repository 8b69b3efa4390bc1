import { countDevices, rememberDevice } from "./device.server.ts";
import { reactivateMember } from "./reactivate-member.ts";
import { type Entry, endSession, startSession } from "./session.server.ts";
import { tellOfSignIn } from "./tell-of-sign-in.ts";

/**
 * Lets a member in who has just proven who they are: always under a new session id, the one that was there ending.
 * Whoever had left for now is back. From a browser that is new for somebody who has others, their owner is told.
 * @param cookies the request's raw header
 * @returns the Set-Cookie values
 */
export async function enter(memberId: string, cookies: string, by: Entry): Promise<string[]> {
  await endSession(cookies);
  await reactivateMember(memberId);
  const others = await countDevices(memberId);
  const device = await rememberDevice(memberId, cookies);
  const session = await startSession(memberId, by);
  // Whoever came by a link from the mailbox was told there.
  if (device && others > 0 && by.how !== "mail") await tellOfSignIn(memberId, session.id);
  return device ? [session.cookie, device] : [session.cookie];
}
