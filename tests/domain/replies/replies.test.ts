import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fillIn, replyInput, usedReplies } from "#app/domain/replies/input.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { addSpace } from "../../support/content.ts";
import { type Ground, openGround } from "../../support/told.ts";

let ground: Ground;
let does: Awaited<ReturnType<typeof commands>>;
let [asker, expert, manager, outsider]: (Viewer & { member: NonNullable<Viewer["member"]> })[] = [];

beforeAll(async () => {
  ground = await openGround();
  does = await commands();
  await addSpace(ground.base, { slug: "help" });
  await addSpace(ground.base, { slug: "team", visibility: "groups" });
  asker = await ground.viewerOf({ username: "asker" });
  expert = await ground.viewerOf({ username: "expert", role: "expert" });
  manager = await ground.viewerOf({ username: "manager", role: "manager" });
  outsider = await ground.viewerOf({ username: "outsider", role: "product" });
});
afterAll(() => ground?.close());

async function commands() {
  const [ask, answer, accept, unaccept, edit, decide, reuses, audit] = await Promise.all([
    import("#app/domain/threads/ask.ts"),
    import("#app/domain/threads/answer.ts"),
    import("#app/domain/threads/accept-answer.ts"),
    import("#app/domain/threads/withdraw-acceptance.ts"),
    import("#app/domain/history/edit-post.ts"),
    import("#app/domain/decisions/decide.ts"),
    import("#app/domain/reuses/find-reuses.ts"),
    import("#app/domain/replies/settle-source.ts"),
  ]);
  const [save, change, remove, list, find, fill] = await Promise.all([
    import("#app/domain/replies/save-as-reply.ts"),
    import("#app/domain/replies/change-reply.ts"),
    import("#app/domain/replies/delete-reply.ts"),
    import("#app/domain/replies/list-replies.ts"),
    import("#app/domain/replies/find-reply.ts"),
    import("#app/domain/replies/fill-reply.ts"),
  ]);
  return {
    ...{ ...ask, ...answer, ...accept, ...unaccept, ...edit, ...decide, ...reuses, ...audit },
    ...{ ...save, ...change, ...remove, ...list, ...find, ...fill },
  };
}

async function question(as: Viewer = asker!, space = "help") {
  const input = {
    space,
    kind: "question" as const,
    title: "Why does my bike squeak?",
    body: "It does, always.",
    tags: [],
  };
  return Number((await does.ask(as, input)).threadId);
}
async function solved(as: Viewer = asker!, by: Viewer = expert!, space = "help") {
  const threadId = await question(as, space);
  const postId = Number((await does.answer(by, threadId, { body: "Grease the chain, {{name}}." })).postId);
  await does.acceptAnswer(as, postId);
  return { threadId, postId };
}
const uses = async (postId: number) => (await does.findReuses(manager!, postId)).kinds["saved-reply"];

describe("a saved reply", () => {
  test("is made of an accepted answer at one press, keeps its source, and is used by the team alone", async () => {
    const { postId, threadId } = await solved();
    const [one, two] = await Promise.all(
      [1, 2].map(() => does.saveAsReply(expert!, postId, {}, "press-0001")),
    );
    expect(one).toEqual(two);
    const reply = await does.findReply(outsider!, one!.id);
    expect(reply).toMatchObject({
      title: "Why does my bike squeak?",
      body: "Grease the chain, {{name}}.\n\n{{source}}",
      source: { postId: String(postId), state: "same" },
      uses: 0,
    });
    for (const act of [
      () => does.saveAsReply(asker!, postId, {}),
      () => does.findReply(asker!, one!.id),
      () => does.listReplies(asker!),
      () => does.fillReply(asker!, one!.id, threadId),
      () => does.changeReply(asker!, one!.id, { title: "Mine now" }),
      () => does.deleteReply(asker!, one!.id),
    ])
      await expect(act()).rejects.toMatchObject({ key: "forbidden" });
    const open = Number((await does.answer(asker!, threadId, { body: "I bought another one." })).postId);
    await expect(does.saveAsReply(expert!, open, {})).rejects.toMatchObject({ key: "notFound" });
  });

  test("of a space that not all of the team may read is theirs alone who may", async () => {
    const { postId, threadId } = await solved(manager!, manager!, "team");
    const { id } = await does.saveAsReply(manager!, postId, {});
    expect((await does.listReplies(manager!)).map((reply) => reply.id)).toContain(id);
    expect((await does.listReplies(expert!)).map((reply) => reply.id)).not.toContain(id);
    const public_ = await question();
    for (const act of [
      () => does.findReply(expert!, id),
      () => does.fillReply(expert!, id, public_),
      () => does.changeReply(expert!, id, { title: "Seen by me" }),
      () => does.settleSource(expert!, id, "take"),
      () => does.deleteReply(expert!, id),
      () => does.fillReply(expert!, id, threadId),
    ])
      await expect(act()).rejects.toMatchObject({ key: "notFound" });
  });

  test("knows its variables and refuses others", () => {
    const values = {
      name: "Ana",
      me: "Ben",
      product: "Pupitre",
      thread: "Why?",
      source: "https://a.example/p/1",
    };
    expect(fillIn("{{name}} {{ me }} {{product}} {{thread}} {{source}} {{other}}", values)).toBe(
      "Ana Ben Pupitre Why? https://a.example/p/1 {{other}}",
    );
    // What is filled in is not filled in again.
    expect(fillIn("{{thread}}", { ...values, thread: "{{me}}" })).toBe("{{me}}");
    const faults = (body: string) =>
      replyInput.safeParse({ title: "A title", body }).error?.issues.map(({ message }) => message);
    expect(faults("Hello {{name}} and {{ source }}")).toBeUndefined();
    for (const body of ["Hello {{nam}}", "Hello {{ }} you", "Hello {{constructor}}"])
      expect(faults(body)).toEqual(["replyVariable"]);
    expect(
      usedReplies.parse("x 0190a0a0-0000-7000-8000-000000000000,0190a0a0-0000-7000-8000-000000000000"),
    ).toEqual(["0190a0a0-0000-7000-8000-000000000000"]);
  });

  test("is filled in for the question, and counts once each answer given from it elsewhere", async () => {
    const { postId, threadId } = await solved();
    const { id } = await does.saveAsReply(expert!, postId, {});
    const other = await question();
    const { text } = await does.fillReply(expert!, id, other);
    expect(text).toMatch(new RegExp(`^Grease the chain, .*asker\\.\n\n\\S+/p/${postId}$`));
    const used = [id, id];
    await Promise.all([1, 2].map(() => does.answer(expert!, other, { body: text, used }, "press-0002")));
    expect(await uses(postId)).toBe(1);
    // In its own thread it is no reuse; nor from who is not of the team, nor of one that is gone.
    await does.answer(expert!, threadId, { body: text, used });
    await does.answer(asker!, other, { body: text, used });
    expect([await uses(postId), (await does.findReply(expert!, id)).uses]).toEqual([1, 1]);
    await does.deleteReply(expert!, id);
    await does.answer(expert!, other, { body: text, used });
    expect(await uses(postId)).toBe(1);
  });

  test("says that its answer was edited and takes the new text, or says that it is gone", async () => {
    const { postId } = await solved();
    const { id } = await does.saveAsReply(expert!, postId, {});
    const [state, text] = [
      async () => (await does.findReply(expert!, id)).source.state,
      async () => (await does.findReply(expert!, id)).body,
    ];
    await does.editPost(expert!, postId, { body: "Wax the chain instead." });
    expect([await state(), (await does.findReply(expert!, id)).newText]).toEqual([
      "edited",
      "Wax the chain instead.\n\n{{source}}",
    ]);
    await does.settleSource(expert!, id, "keep");
    expect([await state(), await text()]).toEqual(["same", "Grease the chain, {{name}}.\n\n{{source}}"]);
    await does.editPost(expert!, postId, { body: "Wax the chain, and wipe it." });
    await does.settleSource(expert!, id, "take");
    expect([await state(), await text()]).toEqual(["same", "Wax the chain, and wipe it.\n\n{{source}}"]);
    await does.withdrawAcceptance(asker!, postId);
    expect(await state()).toBe("gone");
    await expect(does.settleSource(expert!, id, "take")).rejects.toMatchObject({ key: "replySourceGone" });
    await does.acceptAnswer(asker!, postId);
    await does.decide(manager!, { postId }, { action: "hide", reason: "Against the charter." });
    expect(await state()).toBe("gone");
    const acts = await ground.rows("select act from audit_entries where subject_id = $1 order by at, id", [
      id,
    ]);
    expect(acts.map(({ act }) => act)).toEqual(["reply.saved", "reply.source-kept", "reply.source-taken"]);
  });
});
