import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from "@simplewebauthn/server";
import { and, eq, gt, isNull } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { passkeyChallenges, passkeys } from "#db/schema/index.ts";
import { Invalid, NotFound } from "../errors.ts";
import type { Member } from "../viewer.ts";
import { assertionShape } from "./passkey-answers.ts";
import { type PasskeySite, passkeySite } from "./passkey-site.ts";
import { checkConfirmed } from "./proven.ts";
import { hashToken } from "./token.server.ts";

export type PasskeyPurpose = (typeof passkeyChallenges.$inferSelect)["purpose"];

/** In milliseconds: long enough to find the key. */
const lifetime = 5 * 60_000;

/** The site that passkeys are for. @throws {NotFound} where there can be none */
export function neededSite(): PasskeySite {
  const site = passkeySite();
  if (!site) throw new NotFound();
  return site;
}

async function keepChallenge(challenge: string, purpose: PasskeyPurpose, memberId: string | null) {
  const expiresAt = new Date(Date.now() + lifetime);
  await db
    .insert(passkeyChallenges)
    .values({ challengeHash: hashToken(challenge), purpose, memberId, expiresAt });
}

/** Uses a challenge up. @returns false for one that was not asked for this, is too old or was answered already */
export async function spendChallenge(
  challenge: string,
  purpose: PasskeyPurpose,
  memberId: string | null,
): Promise<boolean> {
  const spent = await db
    .delete(passkeyChallenges)
    .where(
      and(
        eq(passkeyChallenges.challengeHash, hashToken(challenge)),
        eq(passkeyChallenges.purpose, purpose),
        memberId ? eq(passkeyChallenges.memberId, memberId) : isNull(passkeyChallenges.memberId),
        gt(passkeyChallenges.expiresAt, new Date()),
      ),
    )
    .returning({ purpose: passkeyChallenges.purpose });
  return spent.length > 0;
}

/** What a device is asked to make a new passkey from. @param brand what the device shows beside it */
export async function optionsToAdd(
  member: Member,
  brand: string,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  checkConfirmed(member);
  const known = await db
    .select({ id: passkeys.credentialId, transports: passkeys.transports })
    .from(passkeys)
    .where(eq(passkeys.memberId, member.id));
  const options = await generateRegistrationOptions({
    rpName: brand,
    rpID: neededSite().host,
    userName: member.username,
    userDisplayName: member.displayName,
    userID: Uint8Array.from(Buffer.from(member.id.replaceAll("-", ""), "hex")),
    attestationType: "none",
    excludeCredentials: known,
    // Found without a name being typed, and asking who holds the device: so it stands for both factors.
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  await keepChallenge(options.challenge, "add", member.id);
  return options;
}

/** What a device is asked to sign, by whichever passkey it has. @param memberId whose, where that is known */
export async function optionsToAsk(memberId: string | null): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const mine = memberId
    ? await db
        .select({ id: passkeys.credentialId, transports: passkeys.transports })
        .from(passkeys)
        .where(eq(passkeys.memberId, memberId))
    : [];
  const options = await generateAuthenticationOptions({
    rpID: neededSite().host,
    userVerification: "required",
    allowCredentials: mine,
  });
  await keepChallenge(options.challenge, memberId ? "confirm" : "sign-in", memberId);
  return options;
}

const refused = () => new Invalid({ form: ["passkeyRefused"] });

/**
 * Checks what a device signed and notes its use. One word for everything that may be wrong: a passkey nobody has, one
 * that signed badly, a copy, a challenge that was answered before.
 * @param sent JSON, as `@simplewebauthn/browser` makes it @param memberId whose it must be; anybody's without
 * @returns whose it is @throws {Invalid} `passkeyRefused`
 */
export async function checkPasskey(
  sent: string,
  purpose: "confirm" | "sign-in",
  memberId: string | null,
): Promise<string> {
  const { host, origin } = neededSite();
  const response = assertionShape.safeParse(sent);
  if (!response.success) throw refused();
  const [key] = await db.select().from(passkeys).where(eq(passkeys.credentialId, response.data.id));
  // The challenge is spent whether or not there is such a passkey: both take the same look at the base.
  const decoy = key ?? { ...nobodys, credentialId: response.data.id };
  const checked = await verifyAuthenticationResponse({
    response: response.data as AuthenticationResponseJSON,
    expectedChallenge: (challenge) => spendChallenge(challenge, purpose, memberId),
    expectedOrigin: origin,
    expectedRPID: host,
    requireUserVerification: true,
    credential: {
      id: decoy.credentialId,
      publicKey: Uint8Array.from(Buffer.from(decoy.publicKey, "base64url")),
      counter: decoy.counter,
    },
  }).catch(() => null);
  if (!key || !checked?.verified || (memberId && key.memberId !== memberId)) throw refused();
  const { newCounter, credentialBackedUp } = checked.authenticationInfo;
  await db
    .update(passkeys)
    .set({ counter: newCounter, backedUp: credentialBackedUp, lastUsedAt: new Date() })
    .where(eq(passkeys.id, key.id));
  return key.memberId;
}

/** A key (P-256, COSE) whose other half was thrown away. */
const nobodys = {
  publicKey:
    "pQECAyYgASFYIKEZnLsuhYZrYAkPmsAOCEBy-eyz8234q7t2TNWXBQ-fIlggFUNNoFssi44wDeEcSXc7Q66_czU0HPHALcMNu0kfN5Y",
  counter: 0,
};
