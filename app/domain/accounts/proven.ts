import { Forbidden } from "../errors.ts";
import type { Member } from "../viewer.ts";

/** The session a request came with. `id` is its public one; `provenAt` when its owner last proved who they are. */
export type Session = { id: string; provenAt: Date };

/** How long a proof is good for, in milliseconds. */
const lasts = 15 * 60_000;

/** Whether whoever holds the session proved just now who they are: a browser left open is not enough for some acts. */
export function isProven(session: Session | null, now: Date): session is Session {
  return session !== null && now.getTime() - session.provenAt.getTime() < lasts;
}

/**
 * What touches the account itself asks for a recent proof: address, password, second factor, passkeys, tokens, leaving;
 * and so does how everybody signs in.
 * Commands call this; their doors call `requireProven`, which leads to the page where it is given.
 * @throws {Forbidden} `proveFirst`
 */
export function checkProven(session: Session | null, now: Date): asserts session is Session {
  if (!isProven(session, now)) throw new Forbidden("proveFirst");
}

/**
 * A way in is added to a confirmed account alone. Whoever joined in another's name could else leave one there, and come
 * in by it after the owner of the address has taken the account over. @throws {Forbidden} `confirmFirst`
 */
export function checkConfirmed({ emailConfirmed }: Member): void {
  if (!emailConfirmed) throw new Forbidden("confirmFirst");
}
