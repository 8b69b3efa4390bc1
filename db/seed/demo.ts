import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { findBrand, saveBrand } from "#app/domain/brand/brand.ts";
import { writeOrigins } from "#app/domain/embeds/origins.ts";
import { deriveMeToo } from "#app/domain/me-toos/derive.ts";
import { indexThreads } from "#app/domain/search/index-threads.ts";
import { refreshVocabulary } from "#app/domain/search/refresh-vocabulary.ts";
import { deriveThread } from "#app/domain/threads/derive.ts";
import { standing } from "#app/domain/threads/standing.ts";
import { employeeRoles } from "#app/domain/viewer.ts";
import { firstLine } from "#app/lib/excerpt.ts";
import { nothingKnown } from "#app/lib/markdown/known.ts";
import type { Pictures } from "#app/lib/markdown/pictures.ts";
import { slugify } from "#app/lib/slug.ts";
import { usernameSkeleton } from "#app/lib/username.ts";
import { renderMarkdown } from "#app/services/markdown.server.ts";
import { hashPassword } from "#app/services/passwords.server.ts";
import { db, type Tx } from "#db/client.server.ts";
import {
  decisions,
  members,
  meToos,
  posts,
  roleGrants,
  sessions,
  spaces,
  tagSynonyms,
  tags,
  threads,
  threadTags,
  votes,
} from "#db/schema/index.ts";
import {
  type DemoAnswer,
  type DemoComment,
  type DemoDecision,
  type DemoThread,
  type DemoVote,
  momentOf,
} from "./demo/shapes.ts";
import { arrangeDemo } from "./demo-arranged.ts";
import { writeCatalogue } from "./demo-catalogue.ts";
import { demo } from "./demo-content.ts";
import { writeDeflection } from "./demo-deflection.ts";
import { writeDesk } from "./demo-desk.ts";
import { writeDuplicates } from "./demo-duplicates.ts";
import { writeEvidence } from "./demo-evidence.ts";
import { writeFreshness } from "./demo-freshness.ts";
import { writeHistory } from "./demo-history.ts";
import { writeIdeas } from "./demo-ideas.ts";
import { type DemoPicture, drawPictures, withPicture, writePicture } from "./demo-pictures.ts";
import { writeReading } from "./demo-reading.ts";
import { writeReturn } from "./demo-return.ts";
import { writeReplies, writeReuses } from "./demo-reuses.ts";
import { writeSuspensions } from "./demo-suspensions.ts";
import { writeTold } from "./demo-told.ts";
import { writeWebhooks } from "./demo-webhooks.ts";

/** What the start prints. The passwords are public, so they only work as `openDemoSignIns` allows. */
export const demoSignIns = demo.people.flatMap(({ username, role, demoPassword }) =>
  demoPassword ? { username, role, password: demoPassword } : [],
);

/** `.example` can be nobody's address, so no real account is ever mistaken for a demo one. */
const isDemo = inArray(
  members.email,
  demo.people.map(({ email }) => email),
);

/** The brand's own site, and one's own machine, where docs/embeds-example.html may be served. */
const demoOrigins = ["https://www.virelai.example", "http://localhost:8080"];

/** Writes the demo brand, its people, spaces and threads into an empty base, in one transaction. */
export async function seedDemo(): Promise<void> {
  const now = new Date();
  const brand = await findBrand();
  const pictures = await drawPictures();
  await db.transaction(async (tx) => {
    await saveBrand(tx, { ...brand, ...demo.brand }, null);
    const people = await writePeople(tx, now);
    await writeSuspensions(tx, people, now);
    const spaceIds = await writeSpaces(tx);
    await writeTags(tx);
    const ids: number[] = [];
    const inOrder = demo.threads.toSorted(
      (a, b) => momentOf(a.at, now).getTime() - momentOf(b.at, now).getTime(),
    );
    for (const thread of inOrder) {
      const picture = pictures.get(thread.key);
      ids.push(await writeThread(tx, thread, people, spaceIds, now, picture));
    }
    await writeHistory(tx, now);
    await arrangeDemo(tx, now);
    await writeDuplicates(tx, people, now);
    ids.push(...(await writeCatalogue(tx, now)));
    ids.push(await writeReading(tx, now));
    ids.push(...(await writeIdeas(tx, people, now)));
    await writeDesk(tx, people, now);
    await writeReuses(tx, now);
    await writeReplies(tx, now);
    await writeDeflection(tx, now);
    await writeFreshness(tx, ids, now);
    await writeTold(tx);
    await writeReturn(tx, people, now);
    await writeWebhooks(tx, now);
    await writeOrigins(tx, demoOrigins, null);
    await indexThreads(tx, ids);
  });
  await writeEvidence(now);
  await refreshVocabulary();
}

/** Lets people sign in as the demo's, or shuts that door and ends whatever sessions it opened. */
export async function openDemoSignIns(open: boolean): Promise<void> {
  if (open) {
    const closed = await db
      .select({ username: members.username })
      .from(members)
      .where(and(isDemo, isNull(members.passwordHash)));
    for (const { username } of closed) {
      const person = demo.people.find((each) => each.username === username);
      if (!person?.demoPassword) continue;
      const passwordHash = await hashPassword(person.demoPassword);
      await db
        .update(members)
        .set({ passwordHash })
        .where(and(isDemo, eq(members.username, username)));
    }
    return;
  }
  const shut = await db
    .update(members)
    .set({ passwordHash: null })
    .where(and(isDemo, isNotNull(members.passwordHash)))
    .returning({ id: members.id });
  if (shut.length > 0) {
    await db.delete(sessions).where(
      inArray(
        sessions.memberId,
        shut.map(({ id }) => id),
      ),
    );
  }
}

type People = Map<string, { id: string; official: boolean }>;

async function writePeople(tx: Tx, now: Date): Promise<People> {
  const people: People = new Map();
  for (const person of demo.people) {
    const [member] = await tx
      .insert(members)
      .values({
        username: person.username,
        usernameSkeleton: usernameSkeleton(person.username),
        displayName: person.displayName,
        email: person.email,
        emailConfirmedAt: momentOf(person.joined, now),
        locale: person.locale,
        bio: person.bio,
        createdAt: momentOf(person.joined, now),
      })
      .returning({ id: members.id });
    if (!member) throw new Error("insert returned no member");
    people.set(person.username, {
      id: member.id,
      official: employeeRoles.some((role) => role === person.role),
    });
    if (person.role !== "member")
      await tx.insert(roleGrants).values({ memberId: member.id, role: person.role });
  }
  return people;
}

async function writeSpaces(tx: Tx): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const [position, { kind, ...space }] of demo.spaces.entries()) {
    const kinds = kind === "question" ? (["question", "discussion"] as const) : (["discussion"] as const);
    const [made] = await tx
      .insert(spaces)
      .values({ ...space, position, defaultKind: kind, kinds: [...kinds] })
      .returning({ id: spaces.id });
    if (made) ids.set(space.slug, made.id);
  }
  return ids;
}

async function writeTags(tx: Tx): Promise<void> {
  await tx.insert(tags).values(demo.tags.map(({ tag, description }) => ({ tag, description })));
  await tx
    .insert(tagSynonyms)
    .values(demo.tags.flatMap(({ tag, synonyms }) => synonyms.map((synonym) => ({ synonym, tag }))));
}

async function writeThread(
  tx: Tx,
  thread: DemoThread,
  people: People,
  spaceIds: Map<string, string>,
  now: Date,
  picture: DemoPicture | undefined,
): Promise<number> {
  const createdAt = momentOf(thread.at, now);
  const replies = [
    ...thread.answers,
    ...thread.comments,
    ...thread.answers.flatMap(({ comments }) => comments),
  ];
  const activeAt = new Date(
    Math.max(createdAt.getTime(), ...replies.map(({ at }) => momentOf(at, now).getTime())),
  );
  const [made] = await tx
    .insert(threads)
    .values({
      spaceId: spaceIds.get(thread.space)!,
      kind: thread.kind,
      title: thread.title,
      slug: slugify(thread.title),
      language: thread.language,
      authorId: people.get(thread.author)!.id,
      tags: thread.tags,
      createdAt,
      updatedAt: activeAt,
      activeAt,
    })
    .returning({ id: threads.id });
  if (!made) throw new Error("insert returned no thread");
  await tx.insert(threadTags).values(thread.tags.map((tag) => ({ threadId: made.id, tag, createdAt })));
  const written = { ...thread, ...withPicture(thread.body, picture), kind: "body" as const };
  const bodyId = await writePost(tx, made.id, written, people, now);
  const memberId = people.get(thread.author)!.id;
  await writePicture(tx, picture, { memberId, postId: bodyId, createdAt });
  for (const comment of thread.comments)
    await writePost(tx, made.id, { ...comment, kind: "comment", parentId: bodyId }, people, now);
  for (const answer of thread.answers) {
    const answerId = await writePost(tx, made.id, { ...answer, kind: "answer" }, people, now);
    for (const comment of answer.comments)
      await writePost(tx, made.id, { ...comment, kind: "comment", parentId: answerId }, people, now);
  }
  if (thread.closed) {
    const { at } = await decide(tx, "close", { threadId: made.id }, thread.closed, people, now);
    await tx.update(threads).set({ closedAt: at }).where(eq(threads.id, made.id));
  }
  if (thread.archived) {
    const { at } = await decide(tx, "archive", { threadId: made.id }, thread.archived, people, now);
    await tx.update(threads).set({ archivedAt: at }).where(eq(threads.id, made.id));
  }
  await deriveThread(tx, made.id);
  const waiting = (thread.meToo ?? []).map((name) => ({
    threadId: made.id,
    memberId: people.get(name)!.id,
    createdAt: activeAt,
  }));
  if (waiting.length > 0) await tx.insert(meToos).values(waiting);
  await deriveMeToo(tx, [made.id]);
  return made.id;
}

async function decide(
  tx: Tx,
  action: "close" | "archive" | "hide" | "remove",
  about: { threadId: number } | { postId: number },
  { by, at, reason }: DemoDecision,
  people: People,
  now: Date,
): Promise<{ id: string; at: Date }> {
  const [made] = await tx
    .insert(decisions)
    .values({ ...about, action, reason, madeBy: people.get(by)!.id, madeAt: momentOf(at, now) })
    .returning({ id: decisions.id, at: decisions.madeAt });
  if (!made) throw new Error("insert returned no decision");
  return made;
}

type Written = Pick<DemoComment, "author" | "at" | "body" | "hidden"> &
  Partial<Pick<DemoAnswer, "accepted" | "acceptedAt" | "acceptedBy" | "removed" | "withdrawn">> & {
    kind: "body" | "answer" | "comment";
    parentId?: number;
    votes?: DemoVote[];
    pictures?: Pictures;
  };

async function writePost(
  tx: Tx,
  threadId: number,
  post: Written,
  people: People,
  now: Date,
): Promise<number> {
  const { html, text } = await renderMarkdown(post.body, { ...nothingKnown, pictures: post.pictures ?? {} });
  const author = people.get(post.author)!;
  const cast = post.votes ?? [];
  const up = cast.filter(({ value }) => value === 1).length;
  const down = cast.length - up;
  const createdAt = momentOf(post.at, now);
  const [made] = await tx
    .insert(posts)
    .values({
      threadId,
      kind: post.kind,
      parentId: post.parentId,
      authorId: author.id,
      markdown: post.body,
      html,
      opening: firstLine(text, 300),
      official: author.official,
      up,
      down,
      score: up - down,
      standing: standing(up, down),
      createdAt,
      updatedAt: createdAt,
      withdrawnAt: post.withdrawn && momentOf(post.withdrawn, now),
      acceptedAs: post.accepted,
      acceptedAt: post.acceptedAt && momentOf(post.acceptedAt, now),
      acceptedBy: post.acceptedBy && people.get(post.acceptedBy)!.id,
    })
    .returning({ id: posts.id });
  if (!made) throw new Error("insert returned no post");
  if (cast.length > 0) {
    await tx
      .insert(votes)
      .values(cast.map(({ by, value }) => ({ postId: made.id, memberId: people.get(by)!.id, value })));
  }
  const { hidden, removed } = post;
  if (hidden) {
    const { id } = await decide(tx, "hide", { postId: made.id }, hidden, people, now);
    await tx.update(posts).set({ hiddenByDecision: id }).where(eq(posts.id, made.id));
  }
  if (removed) {
    const { id } = await decide(tx, "remove", { postId: made.id }, removed, people, now);
    await tx.update(posts).set({ removedByDecision: id }).where(eq(posts.id, made.id));
  }
  return made.id;
}
