import { checkProven, type Session } from "../accounts/proven.ts";
import { Forbidden } from "../errors.ts";
import { holds, type Member, type Viewer } from "../viewer.ts";

/** Where the square's news go by themselves is for administrators to say. */
export function canKeepWebhooks(viewer: Viewer): boolean {
  return holds(viewer, ["administrator"]);
}

/** @throws {Forbidden} */
export function keeperOf(viewer: Viewer): Member {
  if (!viewer.member || !canKeepWebhooks(viewer)) throw new Forbidden();
  return viewer.member;
}

/** Who shows that it is they: the session of a page, or a token, which had to be proven when it was made. */
export type Proof = Session | "token" | null;

/** A secret is shown to who proved just now who they are. @throws {Forbidden} `proveFirst` */
export function checkProof(proof: Proof, now: Date): void {
  if (proof !== "token") checkProven(proof, now);
}
