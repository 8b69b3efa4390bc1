import type { z } from "zod";
import { findBatch, listBatches, listBatchIdeas } from "../evidence/list-batches.ts";
import type { Viewer } from "../viewer.ts";
import type { evidenceBatchList, evidenceBatchWhole } from "./evidence-shapes.ts";

/** Exports of ideas that the caller decides on, the newest first. */
export async function listApiBatches(
  viewer: Viewer,
  after?: string,
): Promise<z.input<typeof evidenceBatchList>> {
  const { items, next } = await listBatches(viewer, after);
  return { items: items.map(({ changed: _, ...batch }) => batch), next };
}

/** One export with a page of its ideas. @throws {NotFound} */
export async function findApiBatch(
  viewer: Viewer,
  id: string,
  after?: string,
): Promise<z.input<typeof evidenceBatchWhole>> {
  const batch = await findBatch(viewer, id);
  const { items, next } = await listBatchIdeas(viewer, id, after);
  return {
    ...batch,
    items: items.map(({ path: _, language: __, parcel, standing, ...idea }) => ({
      ...idea,
      state: parcel ? (parcel.state as "waiting" | "sent" | "failed") : null,
      outside: parcel?.outside ?? null,
      outsideStatus: standing?.status ?? null,
    })),
    next,
  };
}
