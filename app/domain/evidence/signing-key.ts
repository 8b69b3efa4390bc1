import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from "node:crypto";
import { desc, eq } from "drizzle-orm";
import { db, type Tx } from "#db/client.server.ts";
import { evidenceKeys } from "#db/schema/index.ts";
import { openSecret, sealSecret } from "../accounts/sealed-secret.ts";
import { hold } from "../hold.ts";

export type SigningKey = { id: string; privateKey: KeyObject };

const opened = new Map<string, KeyObject>();
const ownerOf = (id: string) => `evidence-key:${id}`;

/** A key's name: the beginning of the hash of its public half, so that nobody can give another key its name. */
export function keyIdOf(publicKey: KeyObject): string {
  const der = publicKey.export({ type: "spki", format: "der" });
  return createHash("sha256").update(der).digest("hex").slice(0, 32);
}

/** What signs now; made when first asked for. Two who ask at once get the same. */
export async function currentKey(tx: Tx): Promise<SigningKey> {
  const there = await newest(tx);
  if (there) return open(there);
  await hold(tx, "evidence key");
  return open((await newest(tx)) ?? (await makeKey(tx)));
}

/** A new key, which signs from now on; what the others signed still verifies by them. */
export async function makeKey(tx: Tx): Promise<typeof evidenceKeys.$inferSelect> {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const id = keyIdOf(publicKey);
  const hidden = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const [row] = await tx
    .insert(evidenceKeys)
    .values({
      id,
      publicKey: publicKey.export({ type: "spki", format: "pem" }).toString(),
      sealed: await sealSecret(ownerOf(id), hidden),
    })
    .returning();
  if (!row) throw new Error("insert returned no key");
  return row;
}

async function newest(tx: Tx) {
  const [row] = await tx
    .select()
    .from(evidenceKeys)
    .orderBy(desc(evidenceKeys.madeAt), desc(evidenceKeys.id))
    .limit(1);
  return row;
}

async function open({ id, sealed }: typeof evidenceKeys.$inferSelect): Promise<SigningKey> {
  const privateKey = opened.get(id) ?? createPrivateKey(await openSecret(ownerOf(id), sealed));
  opened.set(id, privateKey);
  return { id, privateKey };
}

/**
 * The public half as PEM, of the key that signs now or of another by its id. Anybody may have it. The first who asks has the
 * key made, so that it can be published before anything is signed. @returns null for a key nobody has
 */
export async function findPublicKey(id?: string): Promise<string | null> {
  const wanted = id ?? (await db.transaction(async (tx) => (await currentKey(tx)).id));
  const [row] = await db
    .select({ publicKey: evidenceKeys.publicKey })
    .from(evidenceKeys)
    .where(eq(evidenceKeys.id, wanted));
  return row ? createPublicKey(row.publicKey).export({ type: "spki", format: "pem" }).toString() : null;
}

export type KeyView = { id: string; madeAt: string };

/** Every key there ever was, the one that signs first. */
export async function listKeys(): Promise<KeyView[]> {
  const rows = await db
    .select({ id: evidenceKeys.id, madeAt: evidenceKeys.madeAt })
    .from(evidenceKeys)
    .orderBy(desc(evidenceKeys.madeAt), desc(evidenceKeys.id));
  return rows.map(({ id, madeAt }) => ({ id, madeAt: madeAt.toISOString() }));
}
