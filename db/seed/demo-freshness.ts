import { and, eq, isNotNull, sql } from "drizzle-orm";
import { deriveCheck } from "#app/domain/freshness/derive-check.ts";
import { settleDue } from "#app/domain/freshness/due.ts";
import { slugify } from "#app/lib/slug.ts";
import type { Tx } from "#db/client.server.ts";
import { answerChecks, members, type Outcome, posts, threads } from "#db/schema/index.ts";
import type { DemoUsername } from "./demo/shapes.ts";
import { demo } from "./demo-content.ts";

type Check = {
  thread: string;
  by: DemoUsername;
  daysAgo: number;
  outcome: Outcome;
  note: string;
  /** The thread whose answer is to be read. */
  instead?: string;
  undone?: true;
};

/** What the team said of answers that may have aged, the earliest first. */
const checks: Check[] = [
  {
    thread: "freins-qui-crissent",
    by: "ines",
    daysAgo: 19,
    outcome: "confirmed",
    note: "Refait à l’atelier avec les plaquettes de cette année.",
  },
  {
    thread: "a630-on-ballade-2",
    by: "ines",
    daysAgo: 12,
    outcome: "confirmed",
    note: "The mount is unchanged since.",
  },
  {
    thread: "ecran-illisible-soleil",
    by: "femi",
    daysAgo: 9,
    outcome: "updated",
    note: "Nouveau nom du menu.",
  },
  {
    thread: "menuet-stem-play",
    by: "ines",
    daysAgo: 6,
    outcome: "superseded",
    instead: "menuet-hinge-grease",
    note: "The hinge was redrawn: greased as described there, it no longer takes any play.",
  },
  {
    thread: "child-seat-weight-limit",
    by: "femi",
    daysAgo: 4,
    outcome: "confirmed",
    note: "",
    undone: true,
  },
];

/** The demo's places to ask look at their answers twice a year. */
const months = 6;

/** Each check as its command would have left it, and the queue of what is left to check. */
export async function writeFreshness(tx: Tx, threadIds: number[], now: Date): Promise<void> {
  await tx.execute(sql`update spaces set fresh_months = ${months} where slug in ('entraide', 'help')`);
  for (const { thread, by, daysAgo, outcome, note, instead, undone } of checks) {
    const answer = await acceptedIn(tx, thread);
    const at = new Date(now.getTime() - daysAgo * 86_400_000);
    const [member] = await tx.select({ id: members.id }).from(members).where(eq(members.username, by));
    await tx.insert(answerChecks).values({
      ...{ postId: answer, outcome, note, madeBy: member!.id, madeAt: at },
      supersededBy: instead ? await acceptedIn(tx, instead) : null,
      ...(undone && { undoneAt: at, undoneBy: member!.id }),
    });
    await deriveCheck(tx, answer);
  }
  await settleDue(tx, threadIds);
}

async function acceptedIn(tx: Tx, key: string): Promise<number> {
  const slug = slugify(demo.threads.find((one) => one.key === key)!.title);
  const [found] = await tx
    .select({ id: posts.id })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(and(eq(threads.slug, slug), isNotNull(posts.acceptedAt)))
    .orderBy(posts.id);
  return found!.id;
}
