import { and, eq, inArray } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { drafts } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import type { DraftFields } from "./input.ts";
import { isKept } from "./keep.ts";

export type DraftView = { fields: DraftFields; savedAt: string };

/** The viewer's own drafts of some forms, by key. */
export async function findDrafts(viewer: Viewer, keys: string[]): Promise<Record<string, DraftView>> {
  if (!viewer.member || keys.length === 0) return {};
  const rows = await db
    .select()
    .from(drafts)
    .where(and(eq(drafts.memberId, viewer.member.id), inArray(drafts.key, keys), isKept()));
  return Object.fromEntries(
    rows.map(({ key, fields, savedAt }) => [key, { fields, savedAt: savedAt.toISOString() }]),
  );
}

/** @throws {NotFound} where the viewer has none, whoever else has */
export async function findDraft(viewer: Viewer, key: string): Promise<DraftView> {
  const draft = (await findDrafts(viewer, [key]))[key];
  if (!draft) throw new NotFound();
  return draft;
}
