import { eq } from "drizzle-orm";
import fc from "fast-check";
import { v7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Told } from "#app/domain/notifications/audience.ts";
import {
  hearsNews,
  levelFor,
  type News,
  reaches,
  strongest,
  widest,
} from "#app/domain/subscriptions/levels.ts";
import * as schema from "#db/schema/index.ts";
import { addSpace, addThread } from "../../support/content.ts";
import { type MailSink, startMailSink } from "../../support/mail-sink.ts";
import { openPushService, type PushService, pushBrowser } from "../../support/push-service.ts";
import { type Ground, openGround } from "../../support/told.ts";

/**
 * One event at a time is told, then the world changes, then everything that tells people is asked: the inbox, the live
 * count, mail at once, the digest and push. Each must reach exactly those whom plain loops over whole tables name.
 */
let ground: Ground;
let sink: MailSink;
let service: PushService;
let does: Awaited<ReturnType<typeof transports>>;
let spaceIds: string[];
let groupId: string;
let productId: string;
let versionIds: string[];
let everyone: Awaited<ReturnType<Ground["viewerOf"]>>[];

const names = ["asker", "answerer", "insider", "other", "newcomer", "expert", "moderator", "weekly"] as const;
const [asker, answerer, insider] = [0, 1, 2];

beforeAll(async () => {
  [sink, service] = [await startMailSink(), await openPushService()];
  Object.assign(process.env, { SMTP_URL: sink.url, PUSH_STAND_IN: service.origin });
  ground = await openGround();
  const { startJobs } = await import("#app/services/jobs.server.ts");
  const { declareQueues } = await import("#app/background/worker.server.ts");
  await declareQueues(await startJobs());
  does = await transports();
  const { base } = ground;
  groupId = v7();
  await base.insert(schema.groups).values({ id: groupId, slug: "g", name: "G" });
  spaceIds = [
    await addSpace(base, { slug: "open" }),
    await addSpace(base, { slug: "members", visibility: "members" }),
    await addSpace(base, { slug: "inside", visibility: "groups", groupId }),
    await addSpace(base, { slug: "staff", visibility: "staff" }),
  ];
  const [product] = await base
    .insert(schema.products)
    .values({ slug: "pump", name: "Pump", description: {} })
    .returning();
  productId = product!.id;
  const versions = await base
    .insert(schema.productVersions)
    .values(["1", "2"].map((name, position) => ({ productId, name, position })))
    .returning();
  versionIds = versions.map(({ id }) => id);
  everyone = [];
  for (const username of names) {
    const role = username === "expert" || username === "moderator" ? { role: username } : {};
    everyone.push(await ground.viewerOf({ username, ...role, confirmed: username !== "newcomer" }));
  }
}, 60_000);
afterAll(async () => {
  await ground?.close();
  await sink?.close();
  await service?.close();
});

/** Numbers choose among whatever there is, each modulo how much there is. */
type Change = { what: (typeof changes)[number]; who: number; a: number; b: number };
const changes = [
  "level",
  "level",
  "level",
  "level",
  "level",
  "level",
  "let go",
  "leave group",
  "join group",
  "close space",
  "open space",
  "take role",
  "give role",
  "deactivate",
  "suspend",
  "unconfirm",
  "stop mail",
  "quiet",
  "mode",
  "read",
  "move",
  "carry",
  "hide post",
  "withdraw post",
  "hide parent",
  "withdraw parent",
  "hide thread",
  "clear issue",
  "fix elsewhere",
] as const;
/** Evenly, for small numbers are no likelier here than others. */
const some = (most: number) => fc.noBias(fc.nat(most));
const change: fc.Arbitrary<Change> = fc.record({
  what: fc.constantFrom(...changes),
  who: some(99),
  a: some(99),
  b: some(99),
});
/** Before the event only what is said and who may do what; gone things have no events. */
const early = new Set<Change["what"]>([
  "level",
  "let go",
  "leave group",
  "join group",
  "take role",
  "give role",
  "unconfirm",
  "stop mail",
  "quiet",
  "mode",
]);
const history = fc.record({
  space: some(3),
  product: fc.boolean(),
  /** Who follows the thread, and who its space. */
  followers: fc.array(some(7), { minLength: 2, maxLength: 8 }),
  neighbours: fc.array(some(7), { minLength: 2, maxLength: 8 }),
  event: fc.constantFrom("answer", "comment", "accepted", "decision", "asked", "issue", "fix"),
  /** Who has the problem too. */
  waiting: fc.array(some(7), { maxLength: 4 }),
  before: fc.array(
    change.filter(({ what }) => early.has(what)),
    { maxLength: 10 },
  ),
  /** What every other one of those who were told says of it then. */
  aimed: fc.constantFrom("muted", "mentions", "quiet", "nothing"),
  from: some(1),
  after: fc.array(change, { minLength: 1, maxLength: 10 }),
});
type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

type Scene = { threadId: number; bodyId: number; answerId: number; commentId: number; elsewhere: number };

const pick = <T>(from: readonly T[], at: number): T => from[at % from.length]!;
const sql = (text: string, values: unknown[] = []) => ground.pool.query(text, values);
const idOf = (at: number) => pick(everyone, at).member.id;

async function setScene({ space, product, followers, neighbours, waiting }: History): Promise<Scene> {
  for (const table of [
    "known_issues",
    "me_toos",
    "notifications",
    "subscriptions",
    "notification_settings",
    "mails",
  ])
    await sql(`delete from ${table}`);
  await sql("delete from pgboss.job");
  await sql("delete from group_members");
  await sql("delete from role_grants");
  await sql(
    "update members set deactivated_at = null, suspended_by_decision = null, suspended_until = null, email_confirmed_at = case when username = 'newcomer' then null else now() end",
  );
  await sql(
    "update spaces set visibility = case slug when 'open' then 'public' when 'inside' then 'groups' else slug end",
  );
  for (const [at, username] of names.entries()) {
    if (username === "expert" || username === "moderator")
      await ground.base.insert(schema.roleGrants).values({ memberId: idOf(at), role: username });
    if (username === "weekly")
      await ground.base
        .insert(schema.notificationSettings)
        .values({ memberId: idOf(at), mailMode: "weekly" });
  }
  await ground.base.insert(schema.groupMembers).values({ groupId, memberId: idOf(insider) });
  const { base } = ground;
  const thread = await addThread(base, {
    spaceId: spaceIds[space]!,
    authorId: idOf(asker),
    title: "What is this noise",
    tags: ["one", "two"],
    answers: [{ authorId: idOf(answerer), body: "Oil it." }],
  });
  if (product) await sql("update threads set product_id = $2 where id = $1", [thread.id, productId]);
  const follow = (who: number, targetKind: "thread" | "space", targetId: string) =>
    ({ memberId: idOf(who), targetKind, targetId, level: "everything", why: "chosen" }) as const;
  await base
    .insert(schema.subscriptions)
    .values([
      ...followers.map((who) => follow(who, "thread", String(thread.id))),
      ...neighbours.map((who) => follow(who, "space", spaceIds[space]!)),
    ])
    .onConflictDoNothing();
  await base
    .insert(schema.meToos)
    .values(waiting.concat(1).map((who) => ({ memberId: idOf(who), threadId: thread.id })))
    .onConflictDoNothing();
  const elsewhere = await addThread(base, {
    spaceId: spaceIds[3]!,
    authorId: idOf(asker),
    title: "Elsewhere",
    tags: ["three"],
  });
  const [comment] = await base
    .insert(schema.posts)
    .values({
      threadId: thread.id,
      kind: "comment",
      parentId: thread.answerIds[0]!,
      authorId: idOf(insider),
      markdown: "Hm.",
      html: '<p>Hm, <a href="/u/expert">@expert</a>.</p>',
      opening: "Hm.",
    })
    .returning();
  return {
    threadId: thread.id,
    bodyId: thread.bodyId,
    answerId: thread.answerIds[0]!,
    commentId: comment!.id,
    elsewhere: elsewhere.id,
  };
}

async function decision(threadId: number | null, postId: number | null): Promise<string> {
  const id = v7();
  await ground.base.insert(schema.decisions).values({
    ...{ id, threadId, postId, action: "hide", reason: "Against the charter" },
    madeBy: idOf(6),
  });
  return id;
}

async function suspension(memberId: string): Promise<string> {
  const id = v7();
  const [action, reason] = ["suspend" as const, "Insults"];
  await ground.base.insert(schema.decisions).values({ id, action, memberId, reason, madeBy: idOf(6) });
  return id;
}

async function play(
  { what, who, a, b }: Change,
  scene: Scene,
  about: { postId: number; parentId: number | null },
) {
  const memberId = idOf(who);
  const targets: [schema.SubscriptionTarget, string][] = [
    ["thread", String(scene.threadId)],
    ["thread", String(scene.threadId)],
    ...spaceIds.map((id) => ["space", id] as [schema.SubscriptionTarget, string]),
    ["tag", "one"],
    ["tag", "two"],
    ["tag", "three"],
    ["product", productId],
    ["member", idOf(b)],
    ["member", idOf(answerer)],
    ["thread", String(scene.elsewhere)],
  ];
  const [targetKind, targetId] = pick(targets, a);
  const set = (values: string) =>
    sql(`insert into notification_settings (member_id) values ($1) on conflict (member_id) do nothing`, [
      memberId,
    ]).then(() => sql(`update notification_settings set ${values} where member_id = $1`, [memberId]));
  const acts: Record<Change["what"], () => Promise<unknown>> = {
    level: () =>
      sql(
        `insert into subscriptions (member_id, target_kind, target_id, level, why, created_at) values ($1, $2, $3, $4, $5, now())
         on conflict (member_id, target_kind, target_id) do update set level = excluded.level, why = excluded.why`,
        [
          memberId,
          targetKind,
          targetId,
          pick(widest, 3 - (b % 4)),
          targetKind === "thread" && a % 2 ? "asked" : "chosen",
        ],
      ),
    "let go": () =>
      sql("delete from subscriptions where member_id = $1 and target_kind = $2", [memberId, targetKind]),
    "leave group": () => sql("delete from group_members where member_id = $1", [memberId]),
    "join group": () =>
      ground.base.insert(schema.groupMembers).values({ groupId, memberId }).onConflictDoNothing(),
    "close space": () =>
      sql("update spaces set visibility = $2 where id = $1", [
        pick(spaceIds, a),
        pick(["staff", "groups"], b),
      ]),
    "open space": () => sql("update spaces set visibility = 'public' where id = $1", [pick(spaceIds, a)]),
    "take role": () => sql("delete from role_grants where member_id = $1", [memberId]),
    "give role": () =>
      ground.base
        .insert(schema.roleGrants)
        .values({
          memberId,
          role: "expert",
          ...(a % 2 ? {} : { scopeKind: "space" as const, scopeId: pick(spaceIds, b) }),
        })
        .onConflictDoNothing(),
    // For good, for a while, or over by now.
    suspend: async () =>
      sql(
        "update members set suspended_by_decision = $2, suspended_until = now() + $3::interval where id = $1",
        [memberId, await suspension(memberId), pick([null, "1 day", "-1 day"], a)],
      ),
    deactivate: () => sql("update members set deactivated_at = now() where id = $1", [memberId]),
    unconfirm: () => sql("update members set email_confirmed_at = null where id = $1", [memberId]),
    "stop mail": () => set("stopped_at = now(), stopped_why = 'bounced'"),
    quiet: () =>
      set(`quiet_kinds = '{${pick(["answer", "news", "comment", "acted", "mention", "fixed"], a)}}'`),
    mode: () => set(`mail_mode = '${pick(["at-once", "daily", "never"], a)}'`),
    read: () => sql("update notifications set read_at = now() where member_id = $1", [memberId]),
    move: () => sql("update threads set space_id = $2 where id = $1", [scene.threadId, pick(spaceIds, a)]),
    carry: () =>
      a % 3 > 0 || about.postId === scene.bodyId
        ? Promise.resolve()
        : sql("update posts set thread_id = $2 where id = $1", [about.postId, scene.elsewhere]),
    "hide post": async () =>
      sql("update posts set hidden_by_decision = $2 where id = $1", [
        about.postId,
        await decision(null, about.postId),
      ]),
    "withdraw post": () => sql("update posts set withdrawn_at = now() where id = $1", [about.postId]),
    "hide parent": async () =>
      about.parentId &&
      sql("update posts set hidden_by_decision = $2 where id = $1", [
        about.parentId,
        await decision(null, about.parentId),
      ]),
    "withdraw parent": () => sql("update posts set withdrawn_at = now() where id = $1", [about.parentId]),
    "clear issue": () => sql("delete from known_issues where thread_id = $1", [scene.threadId]),
    "fix elsewhere": () => sql("update known_issues set fixed_in = $1", [versionIds[1]]),
    "hide thread": async () =>
      sql("update threads set hidden_by_decision = $2 where id = $1", [
        scene.threadId,
        await decision(scene.threadId, null),
      ]),
  };
  await acts[what]();
}

async function aim({ aimed, from }: History, scene: Scene): Promise<void> {
  if (aimed === "nothing") return;
  const told = await ground.base.select().from(schema.notifications).orderBy(schema.notifications.memberId);
  for (const { memberId, kind } of told.filter((_, at) => told.length === 1 || at % 2 === from)) {
    const { notificationSettings: settings, subscriptions } = schema;
    if (aimed === "quiet")
      await ground.base
        .insert(settings)
        .values({ memberId, quietKinds: [kind] })
        .onConflictDoUpdate({ target: settings.memberId, set: { quietKinds: [kind] } });
    else
      await ground.base
        .insert(subscriptions)
        .values({
          memberId,
          targetKind: "thread",
          targetId: String(scene.threadId),
          level: aimed,
          why: "chosen",
        })
        .onConflictDoUpdate({
          target: [subscriptions.memberId, subscriptions.targetKind, subscriptions.targetId],
          set: { level: aimed, why: "chosen" },
        });
  }
}

/** The event as its command would have recorded it, and what it is to whom. */
async function happen(kind: History["event"], scene: Scene) {
  const { threadId, bodyId, answerId, commentId } = scene;
  const of = {
    asked: { name: "thread.asked", actor: asker, postId: bodyId, parentId: null },
    answer: { name: "answer.posted", actor: answerer, postId: answerId, parentId: null },
    comment: { name: "comment.posted", actor: insider, postId: commentId, parentId: answerId },
    accepted: { name: "answer.accepted", actor: asker, postId: answerId, parentId: null },
    decision: { name: "decision.made", actor: 6, postId: answerId, parentId: null },
    issue: { name: "known-issue.marked", actor: 5, postId: bodyId, parentId: null },
    fix: { name: "known-issue.fixed", actor: 5, postId: bodyId, parentId: null },
  }[kind];
  const ids: Record<string, string> = { threadId: String(threadId), postId: String(of.postId) };
  if (kind === "issue" || kind === "fix") {
    const fixedIn = kind === "fix" ? versionIds[0]! : null;
    if (fixedIn) ids.versionId = fixedIn;
    await ground.base
      .insert(schema.knownIssues)
      .values({ threadId, productId, fixedIn, workaround: {}, markedBy: idOf(5) });
  }
  const waiting = await ground.base.select().from(schema.meToos).where(eq(schema.meToos.threadId, threadId));
  const concerned = (as: "known-issue" | "fixed" | "solved"): [number, Told["direct"][number]["kind"]][] =>
    waiting.map(({ memberId }) => [everyone.findIndex(({ member }) => member.id === memberId), as]);
  if (kind === "accepted")
    await sql("update posts set accepted_at = now(), accepted_as = 'author' where id = $1", [answerId]);
  if (kind === "decision") {
    ids.decisionId = await decision(null, answerId);
    await sql("update posts set hidden_by_decision = $2 where id = $1", [answerId, ids.decisionId]);
  }
  const event = {
    id: v7(),
    name: of.name,
    version: 1,
    actorId: idOf(of.actor),
    ids,
    at: new Date(),
    imported: false,
  };
  await ground.base.insert(schema.events).values(event as never);
  const direct: Record<History["event"], [number, Told["direct"][number]["kind"]][]> = {
    asked: [],
    answer: [[asker, "answer"]],
    comment: [
      [answerer, "comment"],
      [5, "mention"],
    ],
    accepted: [
      [answerer, "accepted"],
      [asker, "acted"],
    ],
    decision: [[answerer, "acted"]],
    issue: [[asker, "known-issue"], ...concerned("known-issue")],
    fix: [[asker, "fixed"], ...concerned("fixed")],
  };
  const news: Record<History["event"], News | undefined> = {
    ...{ asked: "thread", answer: "answer", comment: "comment", accepted: "acceptance", decision: undefined },
    ...{ issue: "issue", fix: "issue" },
  };
  const newsAs = ({ issue: "known-issue", fix: "fixed" } as const)[kind as "issue"] ?? ("news" as const);
  const fixedIn = ids.versionId ?? null;
  return {
    event,
    ...of,
    direct: direct[kind],
    news: news[kind],
    newsAs,
    fixedIn,
    always: kind === "decision",
  };
}
type Happening = Awaited<ReturnType<typeof happen>>;

/** Every table that matters, whole, for plain loops. */
async function look() {
  const { base } = ground;
  return {
    members: await base.select().from(schema.members),
    grants: await base.select().from(schema.roleGrants),
    inGroup: await base.select().from(schema.groupMembers),
    spaces: await base.select().from(schema.spaces),
    withGroup: await base.select().from(schema.spaceGroups),
    threads: await base.select().from(schema.threads),
    posts: await base.select().from(schema.posts),
    said: await base.select().from(schema.subscriptions),
    settings: await base.select().from(schema.notificationSettings),
    told: await base.select().from(schema.notifications),
    issues: await base.select().from(schema.knownIssues),
  };
}
type World = Awaited<ReturnType<typeof look>>;

type Standing = World["members"][number];
const isOut = ({ deactivatedAt, suspendedByDecision, suspendedUntil }: Standing) =>
  deactivatedAt || (suspendedByDecision && (!suspendedUntil || suspendedUntil > new Date()));

function sees(world: World, memberId: string, spaceId: string): boolean {
  const { visibility } = world.spaces.find(({ id }) => id === spaceId)!;
  const roles = world.grants.filter((one) => one.memberId === memberId);
  if (visibility === "public" || roles.some(({ role, scopeId }) => role === "moderator" && !scopeId))
    return true;
  if (!world.members.find(({ id }) => id === memberId)!.emailConfirmedAt) return false;
  if (visibility === "members" || roles.some(({ scopeId }) => scopeId === spaceId)) return true;
  if (visibility === "staff") return roles.length > 0;
  const groups = world.withGroup.filter((one) => one.spaceId === spaceId).map((one) => one.groupId);
  return world.inGroup.some((one) => one.memberId === memberId && groups.includes(one.groupId));
}

function heardBy(world: World, memberId: string, thread: World["threads"][number], actorId: string) {
  const about: Record<string, string[]> = {
    thread: [String(thread.id)],
    space: [thread.spaceId],
    tag: thread.tags,
    product: thread.productId ? [thread.productId] : [],
    member: [actorId],
  };
  return levelFor(
    world.said
      .filter((one) => one.memberId === memberId && about[one.targetKind]!.includes(one.targetId))
      .map(({ targetKind, level, why }) => ({ target: targetKind, level, chosen: why === "chosen" })),
  );
}

/** As what each is told when it happens. */
function toldAs(
  world: World,
  { event, direct, news, newsAs, always, postId }: Happening,
): Map<string, schema.NotificationKind> {
  const told = new Map<string, schema.NotificationKind>();
  const post = world.posts.find(({ id }) => id === postId)!;
  const thread = world.threads.find(({ id }) => id === post.threadId)!;
  for (const member of world.members) {
    const { id } = member;
    if (id === event.actorId || isOut(member) || !sees(world, id, thread.spaceId)) continue;
    const heard = heardBy(world, id, thread, event.actorId);
    const kinds = direct
      .filter(([who, kind]) => idOf(who) === id && (always || reaches(heard.level, kind)))
      .map(([, kind]) => kind);
    if (news && hearsNews(heard, news)) kinds.push(newsAs);
    const kind = strongest.find((one) => kinds.includes(one));
    if (kind) told.set(id, kind);
  }
  return told;
}

type Reached = Record<"inbox" | "live" | "mail" | "digest" | "push", string[]>;
const nobody = (): Reached => ({ inbox: [], live: [], mail: [], digest: [], push: [] });

/** Whom each way of telling reaches now. */
function recount(before: World, after: World, happening: Happening): Reached {
  const reached = nobody();
  const { event, postId, parentId, news, newsAs, direct, fixedIn, always } = happening;
  for (const [id, kind] of toldAs(before, happening)) {
    const member = after.members.find((one) => one.id === id)!;
    const setting = (world: World) => world.settings.find((one) => one.memberId === id);
    const post = after.posts.find((one) => one.id === postId)!;
    const parent = after.posts.find((one) => one.id === parentId);
    const thread = after.threads.find((one) => one.id === post.threadId)!;
    const decided = always && post.authorId === id;
    // A fault is told of the thread, not of a post in it.
    const stands = !thread.gone && (news === "issue" || (!post.gone && !parent?.hiddenByDecision));
    if (isOut(member) || !sees(after, id, thread.spaceId) || !(stands || decided)) continue;
    reached.inbox.push(member.username);
    if (after.told.find((one) => one.memberId === id)?.readAt) continue;
    reached.live.push(member.username);
    const heard = heardBy(after, id, thread, event.actorId);
    const own = direct.some(([who]) => idOf(who) === id);
    const wants = decided || (kind === newsAs && !own ? hearsNews(heard, news!) : reaches(heard.level, kind));
    // A fault that was cleared or mended since, or mended by another version, is told outside no more.
    const issue = after.issues.find((one) => one.threadId === thread.id);
    if (news === "issue" && (!issue || issue.fixedIn !== fixedIn)) continue;
    if (!wants || setting(after)?.quietKinds.includes(kind)) continue;
    reached.push.push(member.username);
    const ready = (world: World) =>
      !setting(world)?.stoppedAt && world.members.find((one) => one.id === id)!.emailConfirmedAt;
    if (!ready(after)) continue;
    reached.digest.push(member.username);
    const atOnce = (world: World) => (setting(world)?.mailMode ?? "at-once") === "at-once";
    const wanted = ready(before) && atOnce(before) && !setting(before)?.quietKinds.includes(kind);
    if (wanted && atOnce(after)) reached.mail.push(member.username);
  }
  return reached;
}

/** Whom each way of telling does reach. */
async function ask(): Promise<Reached> {
  const reached = nobody();
  const nameOf = new Map(everyone.map(({ member }) => [member.id, member.username]));
  const sessions = await ground.base.select().from(schema.sessions);
  const watchers = await does.findWatchers(sessions.map(({ idHash }) => idHash));
  for (const [memberId, { unread }] of await does.countInboxes([...watchers.values()]))
    if (unread > 0) reached.live.push(nameOf.get(memberId)!);
  for (const { member } of everyone) {
    const found = await does.findMember(member.id);
    const viewer = { member: found?.member ?? null, locale: "en" as const };
    const shown = (await does.listInbox(viewer, {})).items.length > 0;
    if (shown) reached.inbox.push(member.username);
    const recipient = await does.findRecipient(member.id);
    const digest = recipient && (await does.findDigest(recipient, new Date(Date.now() - 3_600_000)));
    if (digest?.forYou.length) reached.digest.push(member.username);
  }
  sink.mails.length = 0;
  await does.sendDueMails(new Date(Date.now() + 6 * 60_000));
  for (const { to } of sink.mails) reached.mail.push([to].flat()[0]!.text.split("@")[0]!);
  service.pushed.length = 0;
  await sql("update notifications set created_at = now() - interval '1 minute'");
  while (await does.queueDuePushes());
  const { rows } = await sql("select data from pgboss.job where name = 'pushes'");
  for (const { data } of rows) await does.push(data);
  for (const { path } of service.pushed) reached.push.push(path.slice(1));
  return reached;
}

test("everything that tells people reaches those whom the rules name, and nobody else", async () => {
  const browser = pushBrowser();
  for (const { member } of everyone) {
    const { p256dh, auth } = browser;
    await ground.base.insert(schema.pushSubscriptions).values({
      memberId: member.id,
      endpoint: `${service.origin}/${member.username}`,
      ...{ p256dh, auth, sessionHash: member.id, browser: "" },
    });
  }
  const counts = { told: 0, ...Object.fromEntries(Object.keys(nobody()).map((way) => [way, 0])) } as Record<
    string,
    number
  >;
  await fc.assert(
    fc.asyncProperty(history, async (drawn) => {
      const scene = await setScene(drawn);
      const of = { postId: scene.answerId, parentId: null };
      for (const each of drawn.before) await play(each, scene, of);
      const happening = await happen(drawn.event, scene);
      const before = await look();
      await ground.hand(happening.event as never);
      await aim(drawn, scene);
      for (const each of drawn.after) await play(each, scene, happening);
      const after = await look();
      const [expected, reached] = [recount(before, after, happening), await ask()];
      for (const way of Object.keys(expected) as (keyof Reached)[])
        expect(reached[way].sort(), way).toEqual(expected[way].sort());
      counts.told! += after.told.length;
      for (const [way, who] of Object.entries(reached)) counts[way]! += who.length;
    }),
    { numRuns: 48 },
  );
  console.info(`of ${JSON.stringify(counts)}`);
  for (const [way, count] of Object.entries(counts)) expect(count, way).toBeGreaterThan(5);
  // Some lost the right to be told before it was sent, some the wish.
  expect(counts.inbox).toBeLessThan(counts.told!);
  expect(counts.push).toBeLessThan(counts.inbox!);
}, 240_000);

async function transports() {
  return {
    ...(await import("#app/domain/notifications/list-inbox.ts")),
    ...(await import("#app/domain/accounts/session.server.ts")),
    ...(await import("#app/domain/live/count-inboxes.ts")),
    ...(await import("#app/domain/live/find-watchers.ts")),
    ...(await import("#app/domain/mails/find-recipient.ts")),
    ...(await import("#app/domain/mails/find-digest.ts")),
    ...(await import("#app/background/due-mails.ts")),
    ...(await import("#app/domain/push/queue-due-pushes.ts")),
    ...(await import("#app/background/push.ts")),
  };
}
