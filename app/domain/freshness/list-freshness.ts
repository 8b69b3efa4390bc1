import { and, desc, eq, inArray, isNull, ne } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { postPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { answerChecks, posts, threads } from "#db/schema/index.ts";
import { isVisible } from "../spaces/visible.ts";
import { isThere } from "../threads/gone.ts";
import { authorColumns, authors, representPerson } from "../threads/represent.ts";
import type { Viewer } from "../viewer.ts";
import type { FreshnessView, SupersedingView } from "./views.ts";

type Marked = { id: number; threadId: number; checkedAt: Date | null; supersededBy: number | null };

/** What stands at these answers about their freshness, by their ids: in most threads nothing, which asks nothing. */
export async function listFreshness(
  viewer: Viewer,
  shown: Marked[],
): Promise<Map<number, Omit<FreshnessView, "can">>> {
  const checked = shown.filter((post) => post.checkedAt).map(({ id }) => id);
  const led = shown.filter((post) => post.supersededBy !== null);
  const [checks, superseding] = await Promise.all([listChecked(checked), listSuperseding(viewer, led)]);
  return new Map(
    shown.flatMap(({ id }) => {
      const view = { checked: checks.get(id) ?? null, superseded: superseding.get(id) ?? null };
      return view.checked || view.superseded ? [[id, view] as const] : [];
    }),
  );
}

async function listChecked(ids: number[]): Promise<Map<number, FreshnessView["checked"]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectDistinctOn([answerChecks.postId], {
      postId: answerChecks.postId,
      outcome: answerChecks.outcome,
      at: answerChecks.madeAt,
      by: authorColumns,
    })
    .from(answerChecks)
    .leftJoin(authors, eq(authors.id, answerChecks.madeBy))
    .where(
      and(
        inArray(answerChecks.postId, ids),
        isNull(answerChecks.undoneAt),
        ne(answerChecks.outcome, "superseded"),
      ),
    )
    .orderBy(answerChecks.postId, desc(answerChecks.madeAt), desc(answerChecks.id));
  return new Map(
    rows.map(({ postId, outcome, at, by }) => [
      postId,
      { outcome: outcome as "confirmed" | "updated", at: at.toISOString(), by: by && representPerson(by) },
    ]),
  );
}

const olds = alias(posts, "olds");

/** Each answer that is to be read instead of one of these, where this viewer may read it and it still solves its question. */
export async function listSuperseding(
  viewer: Viewer,
  led: Pick<Marked, "id" | "threadId">[],
): Promise<Map<number, SupersedingView>> {
  if (led.length === 0) return new Map();
  const rows = await db
    .select({
      oldId: olds.id,
      oldThreadId: olds.threadId,
      id: posts.id,
      threadId: posts.threadId,
      acceptedAt: posts.acceptedAt,
      title: threads.title,
      language: threads.language,
      by: authorColumns,
    })
    .from(olds)
    .innerJoin(posts, eq(posts.id, olds.supersededBy))
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .leftJoin(authors, eq(authors.id, posts.authorId))
    .where(
      and(
        inArray(
          olds.id,
          led.map(({ id }) => id),
        ),
        isThere(posts),
        isThere(threads),
        isVisible(viewer, threads.spaceId),
      ),
    );
  return new Map(
    rows.flatMap((row) =>
      row.acceptedAt
        ? [
            [
              row.oldId,
              {
                postId: String(row.id),
                path: postPath(row.id),
                title: row.threadId === row.oldThreadId ? null : row.title,
                language: row.language,
                by: row.by && representPerson(row.by),
              },
            ],
          ]
        : [],
    ),
  );
}
