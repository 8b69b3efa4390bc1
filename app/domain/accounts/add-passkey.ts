import { type RegistrationResponseJSON, verifyRegistrationResponse } from "@simplewebauthn/server";
import { count, eq } from "drizzle-orm";
import { passkeys } from "#db/schema/index.ts";
import { Forbidden, Invalid } from "../errors.ts";
import { hold } from "../hold.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { maxPasskeys } from "./input.ts";
import { neededSite, spendChallenge } from "./passkey.ts";
import { attestationShape } from "./passkey-answers.ts";
import { checkConfirmed, checkProven, type Session } from "./proven.ts";

const refused = () => new Invalid({ form: ["passkeyRefused"] });

/**
 * Keeps a passkey that a member's device has just made, and has them told.
 * @param input.response JSON, as `@simplewebauthn/browser` makes it @throws {Invalid} @throws {Forbidden} `proveFirst`
 */
export async function addPasskey(
  viewer: Viewer,
  session: Session | null,
  input: { response: string; name: string },
  now: Date,
): Promise<void> {
  const { member } = viewer;
  if (!member) throw new Forbidden();
  checkProven(session, now);
  checkConfirmed(member);
  const { host, origin } = neededSite();
  const response = attestationShape.safeParse(input.response);
  if (!response.success) throw refused();
  const checked = await verifyRegistrationResponse({
    response: response.data as RegistrationResponseJSON,
    expectedChallenge: (challenge) => spendChallenge(challenge, "add", member.id),
    expectedOrigin: origin,
    expectedRPID: host,
    requireUserVerification: true,
  }).catch(() => null);
  if (!checked?.verified) throw refused();
  const { credential, credentialBackedUp } = checked.registrationInfo;
  await transact(member.id, async ({ tx, record }) => {
    await hold(tx, `passkeys:${member.id}`);
    const [mine] = await tx.select({ all: count() }).from(passkeys).where(eq(passkeys.memberId, member.id));
    if ((mine?.all ?? 0) >= maxPasskeys) throw new Invalid({ form: ["passkeysMany"] });
    const added = await tx
      .insert(passkeys)
      .values({
        memberId: member.id,
        credentialId: credential.id,
        publicKey: Buffer.from(credential.publicKey).toString("base64url"),
        counter: credential.counter,
        transports: response.data.response.transports,
        name: input.name,
        backedUp: credentialBackedUp,
      })
      .onConflictDoNothing()
      .returning({ id: passkeys.id });
    if (added.length === 0) throw refused();
    await record("passkey.added", { memberId: member.id });
  });
}
