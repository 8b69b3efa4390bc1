import { eq } from "drizzle-orm";
import { ideaImports } from "#db/schema/index.ts";
import { Conflict, Invalid } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { findImportSpace } from "./import-spaces.ts";
import type { Mapping } from "./input.ts";
import { loadImport } from "./load-import.ts";
import { canNameMembers } from "./policy.ts";

/** Keeps what was said of a table's columns and of where it goes. @throws {NotFound} {Conflict} {Invalid} `space`, `email` */
export async function mapImport(viewer: Viewer, id: string, mapping: Mapping): Promise<void> {
  await transact(viewer.member?.id ?? null, async ({ tx }) => {
    const found = await loadImport(tx, viewer, id, { hold: true });
    if (found.state === "waiting" || found.state === "done" || found.content === null)
      throw new Conflict("importBegun");
    if (!(await findImportSpace(tx, viewer, mapping.space))) throw new Invalid({ space: ["spaceNoIdeas"] });
    if (mapping.email !== null && !canNameMembers(viewer)) throw new Invalid({ email: ["emailsNotYours"] });
    await tx.update(ideaImports).set({ mapping, state: "open" }).where(eq(ideaImports.id, id));
  });
}
