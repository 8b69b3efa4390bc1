import { eq } from "drizzle-orm";
import { ideaImports } from "#db/schema/index.ts";
import { Conflict } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { loadImport } from "./load-import.ts";

/** Throws a table away, or the note of one that was brought in; what came of it stays. @throws {NotFound} {Conflict} while it is being brought in */
export async function dropImport(viewer: Viewer, id: string): Promise<void> {
  await transact(viewer.member?.id ?? null, async ({ tx }) => {
    const found = await loadImport(tx, viewer, id, { hold: true });
    if (found.state === "waiting") throw new Conflict("importBegun");
    await tx.delete(ideaImports).where(eq(ideaImports.id, id));
  });
}
