import { v7 } from "uuid";
import * as schema from "#db/schema/index.ts";
import type { Known } from "./doors.ts";
import type { Base } from "./people.ts";

export type SpaceFacts = {
  slug: string;
  name?: string;
  description?: string;
  visibility?: schema.Visibility;
  groupId?: string;
  /** The first is its default; questions and discussions without. */
  kinds?: schema.ThreadKind[];
};

/** Writes a space for questions and discussions straight into the base. @returns its id */
export async function addSpace(base: Base, facts: SpaceFacts): Promise<string> {
  const { slug, name = slug, description = "", visibility = "public", groupId } = facts;
  const { kinds = ["question", "discussion"] } = facts;
  const id = v7();
  await base.insert(schema.spaces).values({
    id,
    slug,
    name: { en: name, fr: name },
    description: { en: description, fr: description },
    defaultKind: kinds[0]!,
    kinds,
    visibility,
    position: 100,
  });
  if (groupId) await base.insert(schema.spaceGroups).values({ spaceId: id, groupId });
  return id;
}

export type ThreadFacts = {
  spaceId: string;
  authorId: string;
  title: string;
  body?: string;
  tags?: string[];
  answers?: { authorId: string; body: string }[];
};
export type AddedThread = { id: number; slug: string; path: string; bodyId: number; answerIds: number[] };

/** Writes a question with answers straight into the base, in the shape the commands leave. */
export async function addThread(base: Base, facts: ThreadFacts): Promise<AddedThread> {
  const { spaceId, authorId, title, body = `The body of ${title}.`, tags = [], answers = [] } = facts;
  const slug = title.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const [thread] = await base
    .insert(schema.threads)
    .values({
      spaceId,
      kind: "question",
      title,
      slug,
      language: "en",
      authorId,
      tags,
      answerCount: answers.length,
    })
    .returning();
  const { id, createdAt } = thread!;
  if (tags.length > 0)
    await base.insert(schema.threadTags).values(tags.map((tag) => ({ threadId: id, tag, createdAt })));
  const written = await base
    .insert(schema.posts)
    .values(
      [
        { kind: "body" as const, authorId, body },
        ...answers.map((one) => ({ kind: "answer" as const, ...one })),
      ].map(({ kind, authorId, body }) => ({
        threadId: id,
        kind,
        authorId,
        markdown: body,
        html: `<p>${body}</p>`,
        opening: body,
      })),
    )
    .returning({ id: schema.posts.id });
  const [bodyId = 0, ...answerIds] = written.map((post) => post.id);
  return { id, slug, path: `/t/${id}/${slug}`, bodyId, answerIds };
}

/** What is on a site now, to make addresses of. */
export async function everythingOf(base: Base): Promise<Known> {
  const { threads, posts, spaces, threadTags, members, origins, files } = schema;
  const threadRows = await base
    .select({ id: threads.id, slug: threads.slug })
    .from(threads)
    .orderBy(threads.id);
  const postRows = await base.select({ id: posts.id }).from(posts).orderBy(posts.id);
  const spaceRows = await base.select({ slug: spaces.slug }).from(spaces).orderBy(spaces.position);
  const tagRows = await base.selectDistinct({ tag: threadTags.tag }).from(threadTags);
  const memberRows = await base.select({ username: members.username }).from(members);
  const originRows = await base.selectDistinct({ externalId: origins.externalId }).from(origins);
  const actRows = await base.select({ id: schema.threadActs.id }).from(schema.threadActs);
  const proposalRows = await base
    .select({ id: schema.duplicateProposals.id })
    .from(schema.duplicateProposals);
  const productRows = await base.select({ slug: schema.products.slug }).from(schema.products);
  const groupRows = await base.select({ slug: schema.groups.slug }).from(schema.groups);
  const webhookRows = await base.select({ id: schema.webhooks.id }).from(schema.webhooks);
  const { webhookDeliveries } = schema;
  const deliveryRows = await base.select({ id: webhookDeliveries.id }).from(webhookDeliveries).limit(20);
  const fileRows = await base.select({ id: files.id }).from(files).orderBy(files.id);
  return {
    threads: threadRows,
    posts: postRows.map(({ id }) => id),
    spaces: spaceRows.map(({ slug }) => slug),
    tags: tagRows.map(({ tag }) => tag),
    usernames: memberRows.map(({ username }) => username),
    files: fileRows.map(({ id }) => id),
    ...(productRows.length > 0 && { products: productRows.map(({ slug }) => slug) }),
    ...(groupRows.length > 0 && { groups: groupRows.map(({ slug }) => slug) }),
    ...(proposalRows.length > 0 && { proposals: proposalRows.map(({ id }) => id) }),
    ...(actRows.length > 0 && { acts: actRows.map(({ id }) => id) }),
    ...(webhookRows.length > 0 && { webhooks: webhookRows.map(({ id }) => id) }),
    ...(deliveryRows.length > 0 && { deliveries: deliveryRows.map(({ id }) => id) }),
    former: originRows.map(({ externalId }) => externalId),
  };
}
