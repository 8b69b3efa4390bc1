import { eq } from "drizzle-orm";
import { z } from "zod";
import { db, type Tx } from "#db/client.server.ts";
import { settings } from "#db/schema/index.ts";

const key = "embeds";
const settingSchema = z.object({ origins: z.array(z.string()) });

/** The sites whose pages may read answers; none at first. */
export async function findOrigins(reading: Pick<Tx, "select"> = db): Promise<string[]> {
  const [row] = await reading.select({ value: settings.value }).from(settings).where(eq(settings.key, key));
  const parsed = settingSchema.safeParse(row?.value);
  return parsed.success ? parsed.data.origins : [];
}

export async function writeOrigins(tx: Tx, origins: string[], actorId: string | null): Promise<void> {
  const row = { value: { origins }, updatedAt: new Date(), updatedBy: actorId };
  await tx
    .insert(settings)
    .values({ key, ...row })
    .onConflictDoUpdate({ target: settings.key, set: row });
}
