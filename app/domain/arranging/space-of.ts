import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { spaces } from "#db/schema/index.ts";

/** A space by its id, or nothing where it was taken away. */
export async function spaceOf(tx: Tx, spaceId: string): Promise<typeof spaces.$inferSelect | undefined> {
  const [space] = await tx.select().from(spaces).where(eq(spaces.id, spaceId));
  return space;
}
