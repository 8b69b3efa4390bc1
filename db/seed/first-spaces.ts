import { sql } from "drizzle-orm";
import { rowOf, spaceTemplates } from "#app/domain/spaces/templates.ts";
import { db } from "#db/client.server.ts";
import { spaces } from "#db/schema/index.ts";

/** Gives a base without any space one public space per kind of thread, so that nothing else is needed to begin. */
export async function seedFirstSpaces(): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`lock table spaces in share row exclusive mode`);
    const [any] = await tx.select({ id: spaces.id }).from(spaces).limit(1);
    if (!any) await tx.insert(spaces).values(spaceTemplates.simple.map(rowOf));
  });
}
