import { redirect } from "@remix-run/node";
import { v7 } from "uuid";
import { findArranging, findOther, findOthers } from "#app/domain/arranging/find-arranging.ts";
import { listHistory } from "#app/domain/arranging/list-history.ts";
import { NotFound } from "#app/domain/errors.ts";
import { followMerged } from "#app/domain/threads/follow-merged.ts";
import { faultsOf, type Knock } from "./door.server.ts";

/** A thread's history; that of a merged one is part of the history of the thread that took it over. */
export async function loadHistoryPage({ viewer, url }: Knock, threadId: number) {
  const view = await listHistory(viewer, threadId).catch(async (error) => {
    const taken = error instanceof NotFound && (await followMerged(viewer, threadId));
    throw taken ? redirect(`/t/${taken.id}/history${url.search}`, 301) : error;
  });
  const done = url.searchParams.has("done") ? "done" : url.searchParams.has("undone") ? "undone" : null;
  return { ...view, done: done as "done" | "undone" | null };
}

/** The forms by which a thread is arranged, one of them perhaps with the other thread already found. */
export async function loadArrangePage({ viewer, url }: Knock, threadId: number) {
  const doing = url.searchParams.get("do");
  const typed = url.searchParams.get("other")?.slice(0, 500) ?? "";
  const view = await findArranging(viewer, threadId);
  const joins = typed !== "" && (doing === "merge" || doing === "duplicate");
  const other = joins ? await findOther(viewer, typed) : null;
  const others = joins && !other ? await findOthers(viewer, typed, threadId) : [];
  const faults = { other: others.length > 0 ? [] : ["threadUnknown"] };
  const refused = typed && !other ? faultsOf(faults, { other: typed }) : undefined;
  return { ...view, doing, other, others, refused, submission: v7() };
}
