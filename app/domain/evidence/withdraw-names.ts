import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { evidenceFiles, evidenceNames } from "#db/schema/index.ts";
import { freezeFiles } from "./freeze-files.ts";
import type { EvidenceContent, NamedIn } from "./views.ts";

/** The place of the proposer's name. */
const proposed = -1;

/**
 * Takes a member who leaves for good out of every frozen file, as part of that: their name as proposer, and what they were
 * quoted with. The figures of that moment are kept in a file that is signed anew; of the former one its hash and signature
 * stay as a mark, so that whoever holds a copy can see that it was withdrawn and what replaces it.
 * @param only of one idea, the proposer's name alone: they took it off their idea and stay
 */
export async function withdrawNames(
  tx: Tx,
  memberId: string,
  now = new Date(),
  only?: { threadId: number },
): Promise<void> {
  const rows = await tx
    .select({ fileId: evidenceNames.fileId, place: evidenceNames.place })
    .from(evidenceNames)
    .innerJoin(evidenceFiles, eq(evidenceFiles.id, evidenceNames.fileId))
    .where(
      and(
        eq(evidenceNames.memberId, memberId),
        only && and(eq(evidenceFiles.threadId, only.threadId), eq(evidenceNames.place, proposed)),
      ),
    );
  for (const [fileId, places] of Map.groupBy(rows, (row) => row.fileId))
    await withdraw(
      tx,
      fileId,
      places.map(({ place }) => place),
      now,
    );
}

async function withdraw(tx: Tx, fileId: string, places: number[], now: Date): Promise<void> {
  const [file] = await tx.select().from(evidenceFiles).where(eq(evidenceFiles.id, fileId)).for("update");
  if (!file?.content) return;
  const others = (await tx.select().from(evidenceNames).where(eq(evidenceNames.fileId, fileId))).filter(
    ({ place }) => !places.includes(place),
  );
  const content = without(JSON.parse(file.content) as EvidenceContent, places);
  const names: NamedIn[] = others.map(({ memberId, place }) => ({ memberId, place }));
  const frozen = await freezeFiles(tx, [[file.threadId, { content, names }]], file.frozenAt);
  const replacedBy = frozen.get(file.threadId)?.id;
  await tx
    .update(evidenceFiles)
    .set({ content: null, withdrawnAt: now, replacedBy })
    .where(eq(evidenceFiles.id, fileId));
  // Whatever led here leads on, so that one step is always enough.
  await tx.update(evidenceFiles).set({ replacedBy }).where(eq(evidenceFiles.replacedBy, fileId));
  await tx.delete(evidenceNames).where(eq(evidenceNames.fileId, fileId));
}

/** Each place stays, empty, so that the others keep theirs. */
function without(content: EvidenceContent, places: number[]): EvidenceContent {
  const { idea, verbatims } = content;
  return {
    ...content,
    idea: { ...idea, proposer: places.includes(proposed) ? null : idea.proposer },
    verbatims: {
      ...verbatims,
      quoted: verbatims.quoted.map((verbatim, place) =>
        places.includes(place) ? { ...verbatim, words: "", by: null, withdrawn: true } : verbatim,
      ),
    },
  };
}
