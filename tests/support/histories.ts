import fc from "fast-check";
import type { Pool } from "pg";
import { v7 } from "uuid";
import { Refusal } from "#app/domain/errors.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import * as schema from "#db/schema/index.ts";
import { addPeople, openBase } from "./people.ts";

/** One step of a history. The numbers choose among whatever there is when it is played, each modulo how much there is. */
export type Act = { act: string; who: number; a: number; b: number; c: number };

const weights: Record<string, number> = {
  ask: 2,
  answer: 6,
  comment: 3,
  vote: 6,
  meToo: 4,
  accept: 5,
  unaccept: 2,
  judge: 5,
  reuse: 3,
  check: 5,
  supersede: 5,
  uncheck: 3,
  edit: 3,
  withdraw: 3,
  bringBack: 2,
  decide: 3,
  lift: 3,
  move: 3,
  retype: 3,
  pin: 1,
  merge: 3,
  split: 3,
  duplicate: 4,
  undo: 5,
};

export const acts: fc.Arbitrary<Act> = fc
  .oneof(...Object.entries(weights).map(([act, weight]) => ({ weight, arbitrary: fc.constant(act) })))
  .chain((act) =>
    fc.record({ act: fc.constant(act), who: fc.nat(9), a: fc.nat(99), b: fc.nat(99), c: fc.nat(99) }),
  );

export type Playground = {
  spaceIds: string[];
  /** The votes that were taken, by post and member: none may be lost. */
  votes: Map<string, number>;
  moderator: Viewer;
  /** Plays one more step. @returns the id of what was done to a thread's place or shape, where it was */
  run(act: Act): Promise<string | undefined>;
  undo(actId: string): Promise<void>;
};

type Counts = Map<string, number>;
const kinds = ["question", "discussion", "idea"] as const;
const visitor: Viewer = { member: null, locale: "en" };

/** Plays histories with the real commands, each in spaces of its own, by three members and those who keep order. */
export async function openPlayground(pool: Pool, { done, refusals }: { done: Counts; refusals: Counts }) {
  const base = openBase(pool);
  const does = await commands();
  const made = await addPeople(base, [
    { username: "moderator", role: "moderator" },
    { username: "ana" },
    { username: "ben" },
    { username: "cleo" },
  ]);
  const viewers: Viewer[] = made.map(({ id, username }, index) => ({
    member: {
      id,
      username,
      displayName: username,
      emailConfirmed: true,
      grants: index === 0 ? [{ role: "moderator", spaceId: null }] : [],
    },
    locale: "en",
  }));
  const [moderator = visitor, ...members] = viewers;
  const count = (counts: Counts, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);

  return async function play(history: Act[]): Promise<Playground> {
    const run = v7().slice(-8);
    const spaces = [
      { slug: `all-${run}`, kinds: [...kinds], visibility: "public" as const },
      { slug: `talk-${run}`, kinds: ["discussion", "idea"] as const, visibility: "public" as const },
      { slug: `staff-${run}`, kinds: [...kinds], visibility: "staff" as const },
    ].map((space) => ({ ...space, id: v7(), kinds: [...space.kinds] }));
    await base.insert(schema.spaces).values(
      spaces.map(({ id, slug, kinds, visibility }) => ({
        id,
        slug,
        kinds,
        visibility,
        name: { en: slug },
        description: {},
        defaultKind: kinds[0]!,
      })),
    );
    const spaceIds = spaces.map(({ id }) => id);
    const votes: Playground["votes"] = new Map();
    const rows = async (sql: string) => (await pool.query(sql, [spaceIds])).rows as Record<string, string>[];
    const among =
      "select p.id, p.kind, p.thread_id, p.author_id, t.author_id as asker from posts p join threads t on t.id = p.thread_id where t.space_id = any($1)";
    const pick = <T>(from: T[], at: number): T => {
      const one = from[at % Math.max(1, from.length)];
      if (one === undefined) throw new Nothing();
      return one;
    };
    const threads = () => rows("select id, slug from threads where space_id = any($1) order by id");
    const posts = (kind: string) => rows(`${among} and ${kind} order by p.id`);
    const member = (at: number) => pick(members, at);
    const asWho = (id: string | undefined, who: number) =>
      who < 7 ? (viewers.find((one) => one.member?.id === id) ?? moderator) : pick(viewers, who);
    const why = "For the sake of order";

    // Of an idea that goes up in another the votes move, once a person, and come home when that is undone.
    type Opening = { id: string; author: string | null };
    type Moving = { source: Opening; target: Opening };
    const moved = new Map<string, Moving & { members: string[] }>();
    const wishesOf = async (from: number, other: number): Promise<Moving | null> => {
      const of = async (id: number) =>
        (
          await rows(
            `select p.id, p.author_id as author from posts p join threads t on t.id = p.thread_id
             where t.space_id = any($1) and t.kind = 'idea' and p.kind = 'body' and t.id = ${id}`,
          )
        )[0] as Opening | undefined;
      const [source, target] = [await of(from), await of(other)];
      return source && target && from !== other ? { source, target } : null;
    };
    const carry = (source: Opening, target: Opening, only?: string[]): string[] => {
      const going = [...votes].filter(([key, value]) => {
        const [post, who = ""] = key.split(" ");
        if (post !== source.id || value !== 1 || votes.has(`${target.id} ${who}`)) return false;
        return only ? only.includes(who) : who !== target.author;
      });
      return going.map(([key, value]) => {
        const [, who = ""] = key.split(" ");
        votes.delete(key);
        votes.set(`${target.id} ${who}`, value);
        return who;
      });
    };
    const undo = async (actId: string) => {
      await does.undo(moderator, actId);
      const back = moved.get(actId);
      if (back) carry(back.target, back.source, back.members);
    };

    const steps: Record<string, (act: Act) => Promise<unknown>> = {
      async ask({ a, b, who }) {
        const space = pick(spaces.slice(0, 2), a);
        const kind = space.kinds.includes("question")
          ? pick(["question", "discussion"] as const, b)
          : "discussion";
        const title = `What about number ${a}?`;
        await does.ask(member(who), {
          space: space.slug,
          kind,
          title,
          body: "I would like to know.",
          tags: [`tag-${b % 3}`],
        });
      },
      async answer({ a, who }) {
        await does.answer(member(who), Number(pick(await threads(), a).id), { body: "It works like this." });
      },
      async comment({ a, who }) {
        const post = pick(await posts("p.kind <> 'comment'"), a);
        await does.comment(member(who), Number(post.id), { body: "Thank you." });
      },
      async meToo({ a, b, who }) {
        const thread = pick(await threads(), a);
        const say = b % 4 === 0 ? does.withdrawMeToo : does.sayMeToo;
        await say(pick(viewers, who), Number(thread.id));
      },
      async vote({ a, b, who }) {
        const post = pick(await posts("p.kind <> 'comment'"), a);
        const as = b % 5 === 0 ? moderator : member(who);
        const value = pick([1, 1, 1, 0, as === moderator ? -1 : 1] as const, b);
        const { postId } = await does.vote(as, Number(post.id), value);
        const key = `${postId} ${as.member?.id}`;
        if (value === 0) votes.delete(key);
        else votes.set(key, value);
      },
      async accept({ a, who }) {
        const post = pick(await posts("p.kind = 'answer'"), a);
        await does.accept(asWho(post.asker, who), Number(post.id));
      },
      async unaccept({ a, who }) {
        const post = pick(await posts("p.accepted_at is not null"), a);
        await does.unaccept(asWho(post.asker, who), Number(post.id));
      },
      async judge({ a, b, c, who }) {
        const postId = Number(pick(await posts("p.accepted_at is not null"), a).id);
        const as = b % 2 === 0 ? visitor : pick(viewers, who);
        const reader = { address: `192.0.2.${c % 3}`, userAgent: "a browser" };
        if (b % 5 === 0) await does.withdrawVerdict(as, postId, reader, new Date());
        else {
          const verdict = pick(["solved", "solved", "outdated"] as const, b);
          await does.sayVerdict(as, postId, { verdict }, reader, new Date());
        }
      },
      async reuse({ a, b, c, who }) {
        const postId = Number(pick(await posts("p.accepted_at is not null"), a).id);
        if (b % 2 === 0) await does.recordApiReuse(pick(viewers, who), postId, `token ${c % 2}`, new Date());
        else {
          const reader = { address: `192.0.2.${c % 3}`, userAgent: "a browser" };
          await does.recordSuggestionHit(visitor, postId, reader, new Date());
        }
      },
      async check({ a }) {
        const postId = Number(pick(await posts("p.accepted_at is not null"), a).id);
        await does.confirmAnswer(moderator, postId, { note: "" });
      },
      async supersede({ a, b }) {
        const postId = Number(pick(await posts("p.accepted_at is not null"), a).id);
        const others = `p.accepted_at is not null and p.superseded_by is null and p.id <> ${postId}`;
        const answerId = Number(pick(await posts(others), b).id);
        await does.supersedeAnswer(moderator, postId, { by: { answerId }, note: "A better one" });
      },
      async uncheck({ a }) {
        const postId = Number(
          pick(await posts("exists (select 1 from answer_checks c where c.post_id = p.id)"), a).id,
        );
        await does.undoCheck(moderator, postId);
      },
      async edit({ a, b, who }) {
        const post = pick(await posts("true"), a);
        await does.edit(asWho(post.author_id, who), Number(post.id), {
          body: `It works otherwise, ${b} times.`,
        });
      },
      async withdraw({ a, who }) {
        const post = pick(await posts("true"), a);
        await does.withdraw(asWho(post.author_id, who), Number(post.id));
      },
      async bringBack({ a, who }) {
        const post = pick(await posts("p.withdrawn_at is not null"), a);
        await does.bringBack(asWho(post.author_id, who), Number(post.id));
      },
      async decide({ a, b }) {
        const reason = "Against the charter";
        const action = pick(["hide", "remove", "hide", "close", "lock", "archive"] as const, b);
        const onPost = action === "hide" || action === "remove";
        const target = onPost
          ? { postId: Number(pick(await posts("true"), a).id) }
          : { threadId: Number(pick(await threads(), a).id) };
        await does.decide(moderator, target, { action, reason });
      },
      async lift({ a }) {
        const standing = await rows(`select d.id from decisions d where d.action <> 'lift'
          and (d.thread_id in (select id from threads where space_id = any($1))
            or d.post_id in (select p.id from posts p join threads t on t.id = p.thread_id where t.space_id = any($1)))
          order by d.id`);
        await does.lift(moderator, pick(standing, a).id!, { reason: "A second look" });
      },
      async move({ a, b, c }) {
        const { id } = pick(await threads(), a);
        const input = { space: pick(spaces, b).slug, kind: pick(["", ...kinds] as const, c), why };
        return (await does.move(moderator, Number(id), input)).actId;
      },
      async retype({ a, b, c }) {
        const { id } = pick(await threads(), a);
        const space = c % 4 === 0 ? pick(spaces, c).slug : undefined;
        return (await does.retype(moderator, Number(id), { kind: pick([...kinds], b), space, why })).actId;
      },
      async pin({ a, c }) {
        const id = Number(pick(await threads(), a).id);
        if (c % 3 === 0) await does.unpin(moderator, id);
        const pinned = await rows(
          `select 1 from threads where space_id = any($1) and id = ${id} and pinned_at is not null`,
        );
        const { actId } = await does.pin(moderator, id, { why });
        return pinned.length > 0 ? undefined : actId;
      },
      async merge({ a, b }) {
        const all = await threads();
        const other = Number(pick(all, b).id);
        const from = Number(pick(all, a).id);
        const moving = await wishesOf(from, other);
        const { actId } = await does.merge(moderator, from, { other, why });
        if (moving) moved.set(actId, { ...moving, members: carry(moving.source, moving.target) });
        return actId;
      },
      async split({ a, b, c }) {
        const answers = await posts("p.kind = 'answer' and not p.gone");
        const threadId = pick(answers, a).thread_id;
        const own = answers.filter((one) => one.thread_id === threadId);
        const chosen = own.filter((_, index) => index === b % own.length || index % 3 === c % 3);
        const space = pick(spaces, c);
        const input = { title: "Something of its own", space: space.slug, kind: pick(space.kinds, b), why };
        const ids = chosen.map(({ id }) => Number(id));
        return (await does.split(moderator, Number(threadId), { ...input, answers: ids })).actId;
      },
      async duplicate({ a, b }) {
        const all = await threads();
        const other = Number(pick(all, b).id);
        return (await does.duplicate(moderator, Number(pick(all, a).id), { other, why })).actId;
      },
      async undo({ a }) {
        const made = await rows(
          "select a.id from thread_acts a join threads t on t.id = a.thread_id where t.space_id = any($1) and a.undone_at is null order by a.made_at desc, a.id",
        );
        await undo(pick(made, a % 7).id!);
      },
    };

    const runOne = async (act: Act): Promise<string | undefined> => {
      try {
        const id = await steps[act.act]!(act);
        count(done, act.act);
        return typeof id === "string" ? id : undefined;
      } catch (error) {
        // To be refused is part of a history; to break is not.
        if (!(error instanceof Refusal) && !(error instanceof Nothing)) throw error;
        if (error instanceof Refusal) count(refusals, `${act.act}: ${error.key}`);
        return undefined;
      }
    };

    for (const who of [0, 1, 2]) await runOne({ act: "ask", who, a: who, b: who, c: 0 });
    for (const a of [0, 0, 1, 2, 2]) await runOne({ act: "answer", who: a + 1, a, b: 0, c: 0 });
    for (const one of history) await runOne(one);
    return {
      spaceIds,
      votes,
      moderator,
      run: runOne,
      undo,
    };
  };
}

/** There was nothing to choose from. */
class Nothing extends Error {}

/** The commands, once the base they work on is known. */
async function commands() {
  const [ask, answer, comment, vote, accept, unaccept] = await Promise.all([
    import("#app/domain/threads/ask.ts"),
    import("#app/domain/threads/answer.ts"),
    import("#app/domain/threads/comment.ts"),
    import("#app/domain/votes/vote.ts"),
    import("#app/domain/threads/accept-answer.ts"),
    import("#app/domain/threads/withdraw-acceptance.ts"),
  ]);
  const [sayMeToo, withdrawMeToo] = await Promise.all([
    import("#app/domain/me-toos/say-me-too.ts"),
    import("#app/domain/me-toos/withdraw-me-too.ts"),
  ]);
  const reusing = await Promise.all([
    import("#app/domain/reuses/say-verdict.ts"),
    import("#app/domain/reuses/withdraw-verdict.ts"),
    import("#app/domain/reuses/record-api-reuse.ts"),
    import("#app/domain/reuses/record-suggestion-hit.ts"),
  ]);
  const checking = await Promise.all([
    import("#app/domain/freshness/confirm-answer.ts"),
    import("#app/domain/freshness/supersede-answer.ts"),
    import("#app/domain/freshness/undo-check.ts"),
  ]);
  const [edit, withdraw, bringBack, decide, lift] = await Promise.all([
    import("#app/domain/history/edit-post.ts"),
    import("#app/domain/decisions/withdraw-post.ts"),
    import("#app/domain/decisions/bring-back-post.ts"),
    import("#app/domain/decisions/decide.ts"),
    import("#app/domain/decisions/lift-decision.ts"),
  ]);
  const [move, retype, pin, unpin, merge, split, duplicate, undo] = await Promise.all([
    import("#app/domain/arranging/move-thread.ts"),
    import("#app/domain/arranging/retype-thread.ts"),
    import("#app/domain/arranging/pin-thread.ts"),
    import("#app/domain/arranging/unpin-thread.ts"),
    import("#app/domain/arranging/merge-threads.ts"),
    import("#app/domain/arranging/split-thread.ts"),
    import("#app/domain/arranging/mark-duplicate.ts"),
    import("#app/domain/arranging/undo-act.ts"),
  ]);
  return {
    ask: ask.ask,
    answer: answer.answer,
    comment: comment.comment,
    vote: vote.vote,
    ...sayMeToo,
    ...withdrawMeToo,
    ...{ ...checking[0], ...checking[1], ...checking[2] },
    ...{ ...reusing[0], ...reusing[1], ...reusing[2], ...reusing[3] },
    accept: accept.acceptAnswer,
    unaccept: unaccept.withdrawAcceptance,
    edit: edit.editPost,
    withdraw: withdraw.withdrawPost,
    bringBack: bringBack.bringBackPost,
    decide: decide.decide,
    lift: lift.liftDecision,
    move: move.moveThread,
    retype: retype.retypeThread,
    pin: pin.pinThread,
    unpin: unpin.unpinThread,
    merge: merge.mergeThreads,
    split: split.splitThread,
    duplicate: duplicate.markDuplicate,
    undo: undo.undoAct,
  };
}
