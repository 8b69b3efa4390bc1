import { sealSettings } from "#app/domain/evidence/targets.ts";
import type { Tx } from "#db/client.server.ts";
import { evidenceLinks, evidenceRules, evidenceTargets } from "#db/schema/index.ts";

/** By which it is found again: there is one. */
export const demoTrackerId = "01996c00-0000-7000-8000-0000000000e3";

const statuses = [
  { key: "1", name: "Nouveau" },
  { key: "2", name: "En cours" },
  { key: "3", name: "Résolu" },
  { key: "6", name: "Rejeté" },
];

/** The workshop's issue tracker, with what its statuses mean and one idea in it. No such server is there, and none is asked. */
export async function writeTracker(
  tx: Tx,
  { threadId, madeBy, at }: { threadId: number; madeBy: string | undefined; at: Date },
): Promise<void> {
  const id = demoTrackerId;
  const base = "https://redmine.virelai.example";
  const settings = { base, project: "eclairage", token: "none", email: "", type: "", label: "", secret: "" };
  const nobodyAsks = new Date(at.getTime() + 100 * 365 * 86_400_000);
  await tx.insert(evidenceTargets).values({
    ...{ id, kind: "redmine", name: "Redmine", shown: "redmine.virelai.example · eclairage" },
    sealed: await sealSettings(id, { ...settings, markup: "textile", locale: "fr" }),
    ...{ createdBy: madeBy, createdAt: at, checkedAt: at, nextAskAt: nobodyAsks, offered: statuses },
  });
  await tx.insert(evidenceRules).values([
    {
      ...{
        targetId: id,
        statusKey: "2",
        statusName: "En cours",
        toStatus: "in-progress",
        setBy: madeBy,
        setAt: at,
      },
      reasonFr: "L’atelier s’y est mis.",
      reasonEn: "The workshop has begun.",
    },
    {
      ...{
        targetId: id,
        statusKey: "6",
        statusName: "Rejeté",
        toStatus: "declined",
        setBy: madeBy,
        setAt: at,
      },
      reasonFr:
        "L’atelier l’a étudiée et ne la réalisera pas. Les questions qui y sont liées restent ouvertes.",
      reasonEn: "The workshop looked into it and will not build it. Questions linked to it stay open.",
    },
  ]);
  await tx.insert(evidenceLinks).values({
    ...{ targetId: id, threadId, mark: `parvis${"0".repeat(20)}`, begunAt: at, outsideId: "412" },
    ...{ url: `${base}/issues/412`, exportedAt: at, statusKeys: ["1"], statusName: "Nouveau" },
    ...{ statusAt: at, checkedAt: at },
  });
}
