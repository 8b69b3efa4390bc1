import { eq } from "drizzle-orm";
import { z } from "zod";
import { db, type Tx } from "#db/client.server.ts";
import { settings } from "#db/schema/index.ts";

/** The brand's own provider of identities, as administrators set it up. Its secret lies in a row of its own. */
const providerSchema = z.object({
  issuer: z.string(),
  clientId: z.string(),
  /** With spaces between, as they are asked for; `openid` is among them. */
  scopes: z.string(),
  /** What the button says, by language; where it is empty, general words. */
  label: z.object({ fr: z.string(), en: z.string() }),
  /** Names of claims; an empty one is not looked at. */
  claims: z.object({ name: z.string(), language: z.string(), groups: z.string(), products: z.string() }),
  /** Which group a value of the groups claim stands for. Only the groups named here follow the provider. */
  groups: z.array(z.object({ value: z.string(), group: z.string() })),
});
export type Provider = z.infer<typeof providerSchema>;

const localSchema = z.object({ on: z.boolean() });

const keys = {
  provider: "sign-in.provider",
  /** Written, used, and shown nowhere ever. */
  secret: "secret.sign-in.provider",
  local: "sign-in.local",
} as const;

type Reading = Pick<Tx, "select">;

async function readSetting(reading: Reading, key: string): Promise<unknown> {
  const [row] = await reading.select({ value: settings.value }).from(settings).where(eq(settings.key, key));
  return row?.value;
}

async function writeSetting(tx: Tx, key: string, value: unknown, actorId: string | null): Promise<void> {
  const row = { value, updatedAt: new Date(), updatedBy: actorId };
  await tx
    .insert(settings)
    .values({ key, ...row })
    .onConflictDoUpdate({ target: settings.key, set: row });
}

/** The provider people may sign in through; null where there is none. */
export async function findProvider(reading: Reading = db): Promise<Provider | null> {
  const parsed = providerSchema.safeParse(await readSetting(reading, keys.provider));
  return parsed.success ? parsed.data : null;
}

/** What we prove to the provider who we are by; null for a client without one. For the wire alone. */
export async function findProviderSecret(): Promise<string | null> {
  const parsed = z
    .string()
    .min(1)
    .safeParse(await readSetting(db, keys.secret));
  return parsed.success ? parsed.data : null;
}

/** @param secret undefined leaves what is there, null takes it away */
export async function writeProvider(
  tx: Tx,
  provider: Provider,
  secret: string | null | undefined,
  actorId: string,
): Promise<void> {
  await writeSetting(tx, keys.provider, provider, actorId);
  if (secret) await writeSetting(tx, keys.secret, secret, actorId);
  if (secret === null) await tx.delete(settings).where(eq(settings.key, keys.secret));
}

export async function deleteProvider(tx: Tx): Promise<void> {
  await tx.delete(settings).where(eq(settings.key, keys.provider));
  await tx.delete(settings).where(eq(settings.key, keys.secret));
}

/**
 * Whether people may sign in with what is kept here: passwords, links by mail and the like. They may unless it was
 * switched off, and wherever there is no provider to take their place.
 */
export async function isLocalOn(reading: Reading = db): Promise<boolean> {
  const parsed = localSchema.safeParse(await readSetting(reading, keys.local));
  if (!parsed.success || parsed.data.on) return true;
  return (await findProvider(reading)) === null;
}

export async function writeLocal(tx: Tx, on: boolean, actorId: string | null): Promise<void> {
  await writeSetting(tx, keys.local, { on }, actorId);
}
