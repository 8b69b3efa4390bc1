import { and, asc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { db, type Tx } from "#db/client.server.ts";
import { evidenceTargets } from "#db/schema/index.ts";
import { openSecret, sealSecret } from "../accounts/sealed-secret.ts";
import { decidesSomewhere } from "../ideas/decides.ts";
import { holds, type Viewer } from "../viewer.ts";
import { type TargetKind, type TrackerKind, targetKinds } from "./input.ts";

const tracker = z.object({
  ...{ base: z.string(), project: z.string(), token: z.string(), email: z.string(), type: z.string() },
  ...{ label: z.string(), markup: z.enum(["markdown", "textile"]), locale: z.enum(["fr", "en"]) },
  /** What it signs its messages to us with. */
  secret: z.string(),
});
export type TrackerSettings = z.infer<typeof tracker>;

/**
 * A target is a row here, with its settings sealed, and a sender of its kind in `app/background/evidence/senders.ts`. For a
 * further kind: its name in `targetKinds`, what it needs in `settingsOf`, whether it takes a whole batch at once, its form,
 * and its sender.
 */
export const settingsOf = {
  webhook: z.object({ url: z.string(), secret: z.string() }),
  email: z.object({ address: z.string(), locale: z.enum(["fr", "en"]) }),
  github: tracker,
  gitlab: tracker,
  jira: tracker,
  redmine: tracker,
} satisfies Record<TargetKind, z.ZodType>;
export type Settings<K extends TargetKind> = z.infer<(typeof settingsOf)[K]>;

/** A mail tells of a whole export; other servers are told of each file by itself, so that one that fails holds up no other. */
export const takesWhole: Record<TargetKind, boolean> = {
  ...{ webhook: false, email: true },
  ...{ github: false, gitlab: false, jira: false, redmine: false },
};

export type TargetView = {
  id: string;
  kind: TargetKind;
  name: string;
  shown: string;
  /** Of an issue tracker: when it was last asked, and what was wrong then, as a key with its own words; empty for nothing. */
  checkedAt: string | null;
  problem: string;
  said: string;
};

/** What a tracker's status means for ideas is for those who decide on all of them. */
export const canKeepRules = (viewer: Viewer): boolean =>
  holds(viewer, ["product", "manager", "administrator"]);

/** Where exports go is for administrators to say; it decides to whom customers' words leave. */
export const canKeepTargets = (viewer: Viewer): boolean => holds(viewer, ["administrator"]);

const ownerOf = (id: string) => `evidence-target:${id}`;
export const sealSettings = (id: string, settings: object): Promise<string> =>
  sealSecret(ownerOf(id), JSON.stringify(settings));

export async function openSettings<K extends TargetKind>(
  kind: K,
  { id, sealed }: { id: string; sealed: string },
): Promise<Settings<K>> {
  return settingsOf[kind].parse(JSON.parse(await openSecret(ownerOf(id), sealed))) as Settings<K>;
}

/** The targets there are, for whoever exports or keeps them; nothing for others. */
export async function listTargets(viewer: Viewer, source: Tx | typeof db = db): Promise<TargetView[]> {
  if (!decidesSomewhere(viewer) && !canKeepTargets(viewer)) return [];
  const rows = await source
    .select({
      id: evidenceTargets.id,
      kind: evidenceTargets.kind,
      name: evidenceTargets.name,
      shown: evidenceTargets.shown,
      checkedAt: evidenceTargets.checkedAt,
      problem: evidenceTargets.checkProblem,
      said: evidenceTargets.checkSaid,
    })
    .from(evidenceTargets)
    .where(and(isNull(evidenceTargets.retiredAt)))
    .orderBy(asc(evidenceTargets.name), asc(evidenceTargets.id));
  return rows.flatMap(({ kind, checkedAt, ...row }) =>
    isKind(kind) ? [{ ...row, kind, checkedAt: checkedAt?.toISOString() ?? null }] : [],
  );
}

export const isKind = (kind: string): kind is TargetKind => (targetKinds as readonly string[]).includes(kind);

export const openTrackerSettings = (
  kind: TrackerKind,
  target: { id: string; sealed: string },
): Promise<TrackerSettings> => openSettings(kind, target);

/** One that is still in use. */
export async function findTarget(tx: Tx, id: string) {
  const [row] = await tx
    .select()
    .from(evidenceTargets)
    .where(and(eq(evidenceTargets.id, id), isNull(evidenceTargets.retiredAt)));
  return row && isKind(row.kind) ? { ...row, kind: row.kind } : null;
}
