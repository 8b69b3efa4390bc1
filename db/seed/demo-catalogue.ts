import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { deriveThread } from "#app/domain/threads/derive.ts";
import { firstLine } from "#app/lib/excerpt.ts";
import { slugify } from "#app/lib/slug.ts";
import { renderMarkdown } from "#app/services/markdown.server.ts";
import type { Tx } from "#db/client.server.ts";
import {
  answerValidities,
  answerVersions,
  knownIssues,
  members,
  posts,
  products,
  productVersions,
  spaceProducts,
  spaces,
  subscriptions,
  threads,
  validityStatements,
} from "#db/schema/index.ts";
import { announcements, catalogue, followers, issues, validities } from "./demo/catalogue.ts";
import { momentOf } from "./demo/shapes.ts";
import { demo } from "./demo-content.ts";

/** Fills the demo's catalogue, ties its threads to it, and lets the brand announce. @returns the threads announced */
export async function writeCatalogue(tx: Tx, now: Date): Promise<number[]> {
  for (const [
    position,
    { versions, threads: keys, threadVersions = {}, retired, spaces: where, ...product },
  ] of catalogue.entries()) {
    const [made] = await tx
      .insert(products)
      .values({ ...product, position, retiredAt: retired ? now : null })
      .returning({ id: products.id });
    const productId = made!.id;
    if (versions.length > 0)
      await tx.insert(productVersions).values(
        await Promise.all(
          versions.map(async ({ notes, ...version }, position) => ({
            ...{ ...version, productId, position, notedOutAt: now },
            notes: notes && { fr: await written(notes.fr), en: await written(notes.en) },
          })),
        ),
      );
    for (const slug of where) {
      const [space] = await tx.select({ id: spaces.id }).from(spaces).where(eq(spaces.slug, slug));
      await tx.insert(spaceProducts).values({ spaceId: space!.id, productId });
    }
    for (const key of keys)
      await tx
        .update(threads)
        .set({ productId, versionId: await versionOf(tx, productId, threadVersions[key]) })
        .where(eq(threads.slug, slugOf(key)));
  }
  for (const { thread: key, fixedIn, workaround } of issues) {
    const [thread] = await tx
      .select()
      .from(threads)
      .where(eq(threads.slug, slugOf(key)));
    const [version] = await tx
      .select({ id: productVersions.id })
      .from(productVersions)
      .where(and(eq(productVersions.productId, thread!.productId!), eq(productVersions.name, fixedIn ?? "")));
    await tx.insert(knownIssues).values({
      threadId: thread!.id,
      productId: thread!.productId!,
      workaround,
      fixedIn: version?.id ?? null,
    });
  }
  await writeValidities(tx, now);
  await writeFollowers(tx, now);
  return announce(tx, now);
}

async function written({ title, text }: { title: string; text: string }) {
  return { title, markdown: text, html: (await renderMarkdown(text)).html };
}

async function versionOf(tx: Tx, productId: string, name: string | undefined): Promise<string | null> {
  if (!name) return null;
  const [version] = await tx
    .select({ id: productVersions.id })
    .from(productVersions)
    .where(and(eq(productVersions.productId, productId), eq(productVersions.name, name)));
  return version?.id ?? null;
}

/** What was said of the versions that answers hold for, each time as its command would have left it. */
async function writeValidities(tx: Tx, now: Date): Promise<void> {
  for (const { thread: key, by, at, versions: said } of validities) {
    const [found] = await tx
      .select({ postId: posts.id, productId: threads.productId })
      .from(posts)
      .innerJoin(threads, eq(threads.id, posts.threadId))
      .where(and(eq(threads.slug, slugOf(key)), isNotNull(posts.acceptedAt)))
      .orderBy(posts.acceptedAt, posts.id);
    const [member] = await tx.select({ id: members.id }).from(members).where(eq(members.username, by));
    const { postId, productId } = { postId: found!.postId, productId: found!.productId! };
    const all = await tx.select().from(productVersions).where(eq(productVersions.productId, productId));
    const meant = all
      .filter(({ name }) => said === "all" || said.includes(name))
      .sort((a, b) => a.position - b.position);
    const saidAt = momentOf(at, now);
    const row = { postId, productId, upToNow: said === "all", saidAt };
    await tx.delete(answerValidities).where(eq(answerValidities.postId, postId));
    await tx.insert(answerValidities).values(row);
    await tx.insert(answerVersions).values(meant.map(({ id }) => ({ postId, versionId: id })));
    const versions = meant.map(({ name }) => name);
    await tx.insert(validityStatements).values({ ...row, versions, saidBy: member!.id });
  }
}

async function writeFollowers(tx: Tx, now: Date): Promise<void> {
  for (const [slug, who] of Object.entries(followers)) {
    const [product] = await tx.select({ id: products.id }).from(products).where(eq(products.slug, slug));
    const rows = await tx.select({ id: members.id }).from(members).where(inArray(members.username, who));
    await tx.insert(subscriptions).values(
      rows.map(({ id }) => ({
        ...{ memberId: id, targetKind: "product" as const, targetId: product!.id },
        ...{ level: "everything" as const, why: "chosen" as const, createdAt: now },
      })),
    );
  }
}

function slugOf(key: string): string {
  const thread = demo.threads.find((one) => one.key === key);
  if (!thread) throw new Error(`the demo has no thread ${key}`);
  return slugify(thread.title);
}

async function announce(tx: Tx, now: Date): Promise<number[]> {
  const { space, by, news } = announcements;
  const [place] = await tx
    .insert(spaces)
    .values({ ...space, position: demo.spaces.length, defaultKind: "announcement", kinds: ["announcement"] })
    .returning({ id: spaces.id });
  const [author] = await tx.select({ id: members.id }).from(members).where(eq(members.username, by));
  const ids: number[] = [];
  for (const { at, body, title, language } of news) {
    const createdAt = momentOf(at, now);
    const written = { authorId: author!.id, createdAt, updatedAt: createdAt };
    const [thread] = await tx
      .insert(threads)
      .values({
        ...written,
        spaceId: place!.id,
        kind: "announcement",
        title,
        slug: slugify(title),
        language,
        activeAt: createdAt,
        bannerUntil: new Date(now.getTime() + 14 * 24 * 3_600_000),
      })
      .returning({ id: threads.id });
    const { html, text } = await renderMarkdown(body);
    await tx.insert(posts).values({
      ...written,
      threadId: thread!.id,
      kind: "body",
      markdown: body,
      html,
      opening: firstLine(text, 300),
      official: true,
    });
    await deriveThread(tx, thread!.id);
    ids.push(thread!.id);
  }
  return ids;
}
