import { desc, eq } from "drizzle-orm";
import { v7 } from "uuid";
import { mintSecret, sealWebhookSecret } from "#app/domain/webhooks/secret.ts";
import type { Tx } from "#db/client.server.ts";
import { members, posts, threads, webhookDeliveries, webhooks } from "#db/schema/index.ts";

/** By which it is found again: there is one. */
export const demoWebhookId = "01996c00-0000-7000-8000-000000000001";

/** What became of the demo's last answers on their way out, the latest first. */
const outcomes: (Partial<typeof webhookDeliveries.$inferInsert> & { hoursAgo: number })[] = [
  { hoursAgo: 31, state: "sent", tries: 1, status: 204, milliseconds: 184 },
  { hoursAgo: 53, state: "sent", tries: 1, status: 204, milliseconds: 212 },
  {
    ...{ hoursAgo: 76, state: "sent", tries: 3, status: 200, milliseconds: 1_480 },
    said: '{"ok":true,"took":"slow"}',
  },
  {
    ...{ hoursAgo: 101, state: "failed", tries: 10, status: 500, milliseconds: 95, problem: "status" },
    said: "Internal Server Error\nworker pool exhausted, try again later",
  },
  { hoursAgo: 120, state: "failed", tries: 10, status: null, milliseconds: 15_002, problem: "timeout" },
  { hoursAgo: 150, state: "sent", tries: 1, status: 204, milliseconds: 171 },
  { hoursAgo: 171, state: "dropped", tries: 1, status: null, milliseconds: null, problem: "notPublic" },
  { hoursAgo: 190, state: "sent", tries: 1, status: 204, milliseconds: 203 },
];

/** The demo's one webhook with its log. It is held back, and leads to nobody: nothing ever leaves. */
export async function writeWebhooks(tx: Tx, now: Date): Promise<void> {
  const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  const [keeper] = await tx.select({ id: members.id }).from(members).where(eq(members.username, "nora"));
  await tx.insert(webhooks).values({
    id: demoWebhookId,
    url: "https://hooks.virelai.example/help-desk",
    events: ["thread.asked", "answer.posted", "answer.accepted", "post.taken-away"],
    secret: await sealWebhookSecret(demoWebhookId, await mintSecret("demo", undefined)),
    pausedAt: ago(26),
    createdBy: keeper?.id,
    createdAt: ago(400),
  });
  const answers = await tx
    .select({ postId: posts.id, threadId: threads.id, spaceId: threads.spaceId })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(eq(posts.kind, "answer"))
    .orderBy(desc(posts.createdAt), desc(posts.id))
    .limit(outcomes.length);
  await tx.insert(webhookDeliveries).values(
    outcomes.flatMap(({ hoursAgo, ...outcome }, index) => {
      const about = answers[index];
      if (!about) return [];
      const at = ago(hoursAgo);
      const { postId, threadId, spaceId } = about;
      return {
        ...outcome,
        webhookId: demoWebhookId,
        eventId: v7({ msecs: at.getTime() }),
        type: "answer.posted",
        ids: { threadId: String(threadId), postId: String(postId), spaceId },
        ...{ eventAt: at, createdAt: at, nextTryAt: at, queuedAt: at, finishedAt: at },
      };
    }),
  );
}
