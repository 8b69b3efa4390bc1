import { inArray } from "drizzle-orm";
import { env } from "#app/services/env.server.ts";
import { isLoopback } from "#app/services/guarded-fetch.server.ts";
import { ProviderAway } from "#app/services/openid.server.ts";
import { db } from "#db/client.server.ts";
import { groups } from "#db/schema/index.ts";
import { checkProven, type Session } from "../accounts/proven.ts";
import { noteAct } from "../audit/note-act.ts";
import { Forbidden, Invalid } from "../errors.ts";
import { hold } from "../hold.ts";
import { transact } from "../transact.ts";
import { holds, type Viewer } from "../viewer.ts";
import type { ProviderInput } from "./input.ts";
import { hasLinkedAdministrator, waysIn } from "./linked-administrator.ts";
import { findProvider, findProviderSecret, isLocalOn, type Provider, writeProvider } from "./provider.ts";
import { reachProvider } from "./reach-provider.ts";

/**
 * Sets up the provider people may sign in through, once it has answered as one. It says who everybody is, so a browser
 * left open is not enough.
 * @throws {Invalid} by field: `issuer` says what was found there in place of a provider
 */
export async function saveProvider(
  viewer: Viewer,
  session: Session | null,
  input: ProviderInput,
  now: Date,
): Promise<void> {
  if (!viewer.member || !holds(viewer, ["administrator"])) throw new Forbidden();
  checkProven(session, now);
  const actorId = viewer.member.id;
  const provider = providerOf(input);
  const { protocol, hostname } = new URL(provider.issuer);
  if (protocol !== "https:" && (env().secure || !isLoopback(hostname)))
    throw new Invalid({ issuer: ["issuerHttps"] });
  await knowGroups(provider);
  const before = await findProvider();
  const secret = secretOf(input, before);
  const kept = secret === undefined ? await findProviderSecret() : secret;
  await reachProvider(provider, kept).catch((error: unknown) => {
    throw error instanceof ProviderAway ? new Invalid({ issuer: [faults[error.reason]] }) : error;
  });
  await transact(actorId, async (step) => {
    const { tx, record } = step;
    await hold(tx, waysIn);
    if (!(await isLocalOn(tx)) && !(await hasLinkedAdministrator(tx, provider.issuer)))
      throw new Invalid({ issuer: ["lastWayIn"] });
    await writeProvider(tx, provider, secret, actorId);
    await noteAct(step, {
      actorId,
      act: "sign-in.provider-saved",
      subject: { kind: "setting", id: "sign-in.provider", name: provider.issuer },
      before: before ?? {},
      after: { ...provider, secret: secret === undefined ? "kept" : secret === null ? "none" : "replaced" },
    });
    await record("sign-in.changed", {});
  });
}

const faults = {
  unreachable: "issuerUnreachable",
  notAProvider: "issuerNoProvider",
  otherIssuer: "issuerOther",
} as const;

function providerOf(input: ProviderInput): Provider {
  return {
    issuer: input.issuer,
    clientId: input.clientId,
    scopes: input.scopes.split(/ +/).join(" "),
    label: { fr: input.labelFr, en: input.labelEn },
    claims: {
      name: input.nameClaim,
      language: input.languageClaim,
      groups: input.groupsClaim,
      products: input.productsClaim,
    },
    groups: input.groups,
  };
}

/** A secret belongs to one client of one provider: it never goes to another one. */
function secretOf(input: ProviderInput, before: Provider | null): string | null | undefined {
  if (input.clientPassword) return input.clientPassword;
  const same = before?.issuer === input.issuer && before.clientId === input.clientId;
  return input.removeSecret || !same ? null : undefined;
}

async function knowGroups({ groups: mapping }: Provider): Promise<void> {
  const named = [...new Set(mapping.map(({ group }) => group))];
  if (named.length === 0) return;
  const known = await db.select({ slug: groups.slug }).from(groups).where(inArray(groups.slug, named));
  if (known.length < named.length) throw new Invalid({ groups: ["groupUnknown"] });
}
