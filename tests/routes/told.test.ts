import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AddedThread, addSpace, addThread } from "../support/content.ts";
import { openTestSite, type TestSite, until } from "../support/test-site.ts";

let site: TestSite;
let spaceId: string;
let thread: AddedThread;

beforeAll(async () => {
  site = await openTestSite();
  spaceId = await addSpace(site.base, { slug: "workshop" });
  thread = await addThread(site.base, {
    spaceId,
    authorId: site.people.member.id,
    title: "Where does this noise come from",
    tags: ["noise"],
  });
}, 180_000);
afterAll(() => site?.close());

const rows = async (text: string, values: unknown[] = []) => (await site.pool.query(text, values)).rows;
const answerBy = async (as: TestSite["people"]["expert"], body = "Oil the chain, it says.") => {
  const { headers } = await site.post(`/t/${thread.id}/answers`, { body }, { as });
  return /#answer-(\d+)/.exec(String(headers.location))?.[1] ?? "";
};
const toldOf = (postId: string) =>
  until(
    "the inbox has it",
    async () => (await rows("select id from notifications where post_id = $1", [postId]))[0],
  );
/** As the bell says it. */
const bell = async (at: string, as = site.people.member) =>
  /aria-label="(Inbox[^"]*)"/.exec((await site.visit(at, { as })).body)?.[1];

describe("an answer", () => {
  test("reaches the asker's bell and inbox, and is read by reading", async () => {
    const as = site.people.member;
    expect(await bell("/")).toBe("Inbox");
    const postId = await answerBy(site.people.expert);
    await toldOf(postId);
    expect(await bell("/threads")).toBe("Inbox, 1 unread");
    const inbox = (await site.visit("/notifications", { as })).body;
    expect(inbox).toContain("Person expert answered your question");
    expect(inbox).toContain("Oil the chain, it says.");
    expect(inbox).toContain(`href="/p/${postId}"`);
    expect(
      (
        await site.visit("/notifications", {
          as,
          headers: { "accept-language": "fr", cookie: `${as.cookie}; lang=fr` },
        })
      ).body,
    ).toContain("Person expert a répondu à votre question");
    expect((await site.visit("/notifications?show=mentions", { as })).body).not.toContain(
      "Person expert answered",
    );
    // Whoever reads the thread has it before them.
    expect(await bell(thread.path)).toBe("Inbox");
    await until("it is read", async () => (await bell("/")) === "Inbox");
  });

  test("is marked as read by a plain form, one's own alone", async () => {
    const as = site.people.member;
    await toldOf(await answerBy(site.people.expert, "And look at the hinge."));
    const form = { intent: "one", thread: String(thread.id) };
    await site.post("/notifications", form, { as: site.people.moderator });
    expect(await bell("/")).toBe("Inbox, 1 unread");
    const marked = await site.post("/notifications", { ...form, show: "unread" }, { as });
    expect([marked.status, marked.headers.location]).toEqual([302, "/notifications?show=unread"]);
    expect(await bell("/")).toBe("Inbox");
    expect((await site.visit("/notifications?show=unread", { as })).body).toContain("All is read");
  });
});

describe("each thing", () => {
  const at = () => [`/t/${thread.id}`, "/s/workshop", "/tags/noise", "/u/expert"];

  test("is followed, silenced and let go of at its own address", async () => {
    const as = site.people.moderator;
    for (const path of at()) {
      const page = path.startsWith("/t/") ? thread.path : path;
      expect((await site.visit(page, { as })).body).toContain(`href="${path}/subscription"`);
      expect((await site.visit(page)).body).not.toContain("/subscription");
      expect((await site.visit(`${path}/subscription`, { as })).body).toContain(
        'checked="" value="everything"',
      );
      const set = await site.post(`${path}/subscription`, { intent: "set", level: "mentions" }, { as });
      expect([set.status, set.headers.location], path).toEqual([302, page]);
      expect((await site.visit(page, { as })).body).toContain("Mentions only");
    }
    const refused = await site.post("/s/workshop/subscription", { intent: "set", level: "loud" }, { as });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain("Choose one of everything");
    const all = (await site.visit("/settings/subscriptions", { as })).body;
    for (const word of ["Where does this noise", "workshop", "noise", "Person expert"])
      expect(all).toContain(word);
    const change = { kind: "tag", target: "noise", level: "muted", back: "/settings/subscriptions?kind=tag" };
    const changed = await site.post("/settings/subscriptions", { intent: "change", ...change }, { as });
    expect([changed.status, changed.headers.location]).toEqual([302, "/settings/subscriptions?kind=tag"]);
    expect(
      await rows("select level from subscriptions where member_id = $1 and target_kind = 'tag'", [as.id]),
    ).toEqual([{ level: "muted" }]);
    for (const path of at()) await site.post(`${path}/subscription`, { intent: "remove" }, { as });
    expect(await rows("select 1 from subscriptions where member_id = $1", [as.id])).toEqual([]);
    expect((await site.visit("/u/moderator/subscription", { as })).status).toBe(404);
  });
});

describe("settings", () => {
  test("are kept, say when mail has stopped, and let it leave again", async () => {
    const as = site.people.expert;
    const shown = async () => (await site.visit("/settings/notifications", { as })).body;
    expect(await shown()).not.toContain("Send again");
    const sent = await site.visit("/settings/notifications", {
      as,
      method: "POST",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        origin: site.server.url,
        "sec-fetch-site": "same-origin",
      },
      body: "intent=save&mailMode=weekly&mailed=answer&mailed=mention&onAsking=answers&onAnswering=none&onBookmarking=everything",
    });
    expect([sent.status, sent.headers.location]).toEqual([302, "/settings/notifications?done=saved"]);
    const [row] = await rows("select * from notification_settings where member_id = $1", [as.id]);
    expect(row).toMatchObject({ mail_mode: "weekly", on_asking: "answers", on_answering: null });
    expect(row.quiet_kinds).not.toContain("answer");
    expect(row.quiet_kinds).toHaveLength(14);
    expect(row.next_digest_at.getTime()).toBeGreaterThan(Date.now());
    await site.pool.query("update notification_settings set stopped_at = now(), stopped_why = 'bounced'");
    expect(await shown()).toContain("Send again");
    await site.post("/settings/notifications", { intent: "again" }, { as });
    expect(await shown()).not.toContain("Send again");
    expect(
      (await site.post("/settings/notifications", { intent: "save", mailMode: "hourly" }, { as })).status,
    ).toBe(422);
  });
});

describe("the API", () => {
  const call = async (method: string, path: string, body?: unknown, as = site.people.member) => {
    const answer = await site.visit(`/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${as.token}`,
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, json: JSON.parse(answer.body) };
  };

  test("follows, lists and lets go", async () => {
    const as = site.people.moderator;
    for (const path of [`/threads/${thread.id}`, "/spaces/workshop", "/tags/noise", "/members/expert"]) {
      expect((await call("GET", `${path}/subscription`, undefined, as)).status).toBe(404);
      const put = await call("PUT", `${path}/subscription`, { level: "muted" }, as);
      expect([put.status, put.json.level, put.json.why]).toEqual([200, "muted", "chosen"]);
    }
    const { json } = await call("GET", "/subscriptions", undefined, as);
    expect(json.items.map(({ kind }: { kind: string }) => kind)).toEqual([
      "thread",
      "space",
      "tag",
      "member",
    ]);
    expect((await call("DELETE", "/spaces/workshop/subscription", undefined, as)).json).toEqual({});
    expect((await call("GET", "/spaces/workshop/subscription", undefined, as)).status).toBe(404);
    expect((await call("PUT", `/threads/${thread.id}/subscription`, { level: "loud" }, as)).status).toBe(422);
  });

  test("gives the inbox in the caller's words, and marks it", async () => {
    await toldOf(await answerBy(site.people.expert, "Here is a third thing to try."));
    const { json } = await call("GET", "/notifications?show=unread");
    expect(json).toMatchObject({
      items: [
        {
          threadId: String(thread.id),
          unread: true,
          told: [{ kind: "answer", sentence: "Person expert answered your question" }],
        },
      ],
      next: null,
    });
    expect((await call("POST", "/notifications/read", { threadId: "999" })).json).toEqual({ unread: 1 });
    expect((await call("POST", "/notifications/read", {})).json).toEqual({ unread: 0 });
    expect((await call("GET", "/notifications?show=unread")).json.items).toEqual([]);
  });
});
