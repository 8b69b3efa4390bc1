import type { Viewer } from "../viewer.ts";
import { type PickOptions, pickThreads } from "./pick-threads.ts";
import { showRows } from "./show-rows.ts";
import type { Page, ThreadRow } from "./views.ts";

/** A keyset page of the threads this viewer may see, in one of the orders, narrowed as asked. */
export async function listThreads(viewer: Viewer, options: PickOptions): Promise<Page<ThreadRow>> {
  const { ids, ...page } = await pickThreads(viewer, options);
  return { items: await showRows(viewer, ids), ...page };
}
