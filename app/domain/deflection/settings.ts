import { eq } from "drizzle-orm";
import { db, type Tx } from "#db/client.server.ts";
import { settings } from "#db/schema/index.ts";
import { atFirst, type DeflectionSettings, settingsShape } from "./input.ts";

const key = "deflection";

/** How readers are asked; as at first where nobody said. */
export async function findSettings(reading: Pick<Tx, "select"> = db): Promise<DeflectionSettings> {
  const [row] = await reading.select({ value: settings.value }).from(settings).where(eq(settings.key, key));
  const parsed = settingsShape.safeParse(row?.value);
  return parsed.success ? parsed.data : atFirst;
}

export async function writeSettings(
  tx: Tx,
  value: DeflectionSettings,
  actorId: string | null,
): Promise<void> {
  const row = { value, updatedAt: new Date(), updatedBy: actorId };
  await tx
    .insert(settings)
    .values({ key, ...row })
    .onConflictDoUpdate({ target: settings.key, set: row });
}
