import { and, desc, eq } from "drizzle-orm";
import { ideaImports } from "#db/schema/index.ts";
import { Invalid } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { tableLimits } from "./input.ts";
import { requireImporter } from "./policy.ts";
import { decodeTable, guessDelimiter, readTable } from "./read-table.ts";

/** Tables of one member that wait to be brought in; older ones go when another comes. */
const mostOpen = 5;

/**
 * Keeps a table that was sent, for whoever sent it alone, until it is brought in, or for a day.
 * @throws {NotFound} for whoever brings nothing in @throws {Invalid} `file`, saying what is wrong with it
 */
export async function openImport(
  viewer: Viewer,
  { bytes, name }: { bytes: Uint8Array; name: string },
): Promise<{ importId: string }> {
  const { id: memberId } = requireImporter(viewer);
  if (bytes.length > tableLimits.bytes) throw new Invalid({ file: ["tableHeavy"] });
  const content = decodeTable(bytes);
  const { rows } = readTable(content, guessDelimiter(content));
  return transact(memberId, async ({ tx }) => {
    const open = await tx
      .select({ id: ideaImports.id })
      .from(ideaImports)
      .where(and(eq(ideaImports.memberId, memberId), eq(ideaImports.state, "open")))
      .orderBy(desc(ideaImports.createdAt));
    for (const { id } of open.slice(mostOpen - 1)) await tx.delete(ideaImports).where(eq(ideaImports.id, id));
    const [made] = await tx
      .insert(ideaImports)
      .values({ memberId, name: fileName(name), content, total: rows.length })
      .returning({ id: ideaImports.id });
    if (!made) throw new Error("insert returned no import");
    return { importId: made.id };
  });
}

/** What a file was called, without ways and marks; the same for one without a name. */
const fileName = (name: string): string =>
  name
    .split(/[\\/]/)
    .at(-1)!
    .replace(/[\p{Cc}\p{Cf}]+/gu, "")
    .trim()
    .slice(-120) || "table.csv";
