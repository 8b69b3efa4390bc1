import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Role } from "#db/schema/index.ts";
import { type Ground, openGround, visitor } from "../../support/accounts.ts";
import { addPeople, type Base, openBase, type Person } from "../../support/people.ts";

let ground: Ground;
let base: Base;
let does: Awaited<ReturnType<typeof commands>>;
let moderator: Viewer;
let administrator: Viewer;
let made = 0;

beforeAll(async () => {
  ground = await openGround();
  base = openBase((await import("#db/client.server.ts")).pool);
  does = await commands();
  [, moderator] = await someone("moderator");
  [, administrator] = await someone("administrator");
});
afterAll(() => ground?.close());

async function commands() {
  const [suspend, lift, cases, notice, merge, people, session, profile] = await Promise.all([
    import("#app/domain/suspensions/suspend-member.ts"),
    import("#app/domain/suspensions/lift-suspension.ts"),
    import("#app/domain/suspensions/find-person-case.ts"),
    import("#app/domain/suspensions/find-notice.ts"),
    import("#app/domain/people/merge-members.ts"),
    import("#app/domain/people/list-people.ts"),
    import("#app/domain/accounts/session.server.ts"),
    import("#app/domain/members/find-profile.ts"),
  ]);
  return { ...suspend, ...lift, ...cases, ...notice, ...merge, ...people, ...session, ...profile };
}

async function someone(role?: Role, spaceId: string | null = null): Promise<[Person, Viewer]> {
  const username = `person${++made}`;
  const [person] = await addPeople(base, [{ username, ...(role && { role }), ...(spaceId && { spaceId }) }]);
  const grants = role ? [{ role, spaceId }] : [];
  const member = { id: person!.id, username, displayName: username, emailConfirmed: true, grants };
  return [person!, { member, locale: "en" }];
}

const reason = "Called two people thieves, after a warning.";
const week = { days: 7, reason };
const stateOf = async ({ username }: Person) =>
  (await does.listPeople(administrator, { q: `@${username}` })).items[0]?.state;

describe("a suspension", () => {
  test("keeps somebody out at once, with a reason on record, and leaves what is theirs in sight", async () => {
    const [person] = await someone();
    await ground.sendMails();
    expect(await does.findSession(person.cookie)).not.toBeNull();
    const before = Date.now();
    const { decisionId } = await does.suspendMember(moderator, person.username, week);
    expect(await does.findSession(person.cookie)).toBeNull();
    expect(await does.findTokenHolder(person.token)).toBeNull();
    expect(await ground.rows("select 1 from sessions where member_id = $1", [person.id])).toEqual([]);
    expect(await stateOf(person)).toBe("suspended");
    await expect(does.findProfile(visitor, person.username)).resolves.toBeTruthy();

    const { decisions, can } = await does.findPersonCase(moderator, person.username);
    expect(can).toEqual({ suspend: false, lift: true });
    expect(decisions).toEqual([
      expect.objectContaining({ id: decisionId, action: "suspend", username: person.username, reason }),
    ]);
    const lasts = Date.parse(decisions[0]!.until!) - before;
    expect(Math.abs(lasts - 7 * 86_400_000)).toBeLessThan(60_000);
    expect(
      await ground.rows("select act, why, after from audit_entries where subject_id = $1", [person.id]),
    ).toEqual([{ act: "member.suspended", why: reason, after: { until: decisions[0]!.until } }]);
  });

  test("is told to whom it concerns, word for word, with an address that shows it and nothing else", async () => {
    const [person] = await someone();
    await ground.sendMails();
    const { decisionId } = await does.suspendMember(moderator, person.username, {
      days: null,
      reason: "Sold <fake> parts.\n\nTwice.",
    });
    const [mail] = await ground.sendMails();
    expect(mail?.to).toMatchObject({ text: `${person.username}@people.example` });
    expect(mail?.text).toContain("> Sold <fake> parts.\n> \n> Twice.");
    expect(mail?.html).toContain("Sold &lt;fake&gt; parts.");
    expect(mail?.text).toContain("lasts until the team lifts it");
    const sealed = /\/suspended\?case=(\S+)/.exec(mail?.text ?? "")?.[1];
    expect(await does.findSuspensionNotice(sealed!)).toMatchObject({
      username: person.username,
      reason: "Sold <fake> parts.\n\nTwice.",
      until: null,
      over: null,
    });
    for (const other of [decisionId, `${decisionId}.${"0".repeat(32)}`, ""])
      await expect(does.findSuspensionNotice(other)).rejects.toMatchObject({ key: "notFound" });
    // Nobody is told twice, nor of what was lifted before the mail left.
    expect(await ground.sendMails()).toEqual([]);
    const [other] = await someone();
    const { decisionId: brief } = await does.suspendMember(moderator, other.username, week);
    await does.liftSuspension(moderator, brief, { reason: "The wrong account." });
    expect((await ground.sendMails()).map(({ subject }) => subject)).toEqual([
      "Your account on the Parvis community is open again",
    ]);
  });

  test("ends by itself, and another may follow", async () => {
    const [person] = await someone();
    const { decisionId } = await does.suspendMember(moderator, person.username, week);
    await ground.rows("update members set suspended_until = now() where id = $1", [person.id]);
    expect(await does.findSuspension(person.id)).toBeNull();
    expect((await does.findMember(person.id))?.member.username).toBe(person.username);
    expect(await stateOf(person)).toBe("active");
    await expect(does.liftSuspension(moderator, decisionId, { reason: "Late." })).rejects.toMatchObject({
      key: "suspensionOver",
    });
    const again = await does.suspendMember(moderator, person.username, week);
    expect(await does.findSuspension(person.id)).toBe(again.decisionId);
  });

  test("is lifted once, with a reason, by whoever may decide, and both stay on record", async () => {
    const [person] = await someone();
    const { decisionId } = await does.suspendMember(moderator, person.username, week);
    await ground.sendMails();
    const lift = () =>
      does.liftSuspension(administrator, decisionId, { reason: "It was a misunderstanding." });
    const outcomes = await Promise.allSettled([lift(), lift()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await does.findSuspension(person.id)).toBeNull();
    expect((await does.findPersonCase(moderator, person.username)).decisions).toEqual([
      expect.objectContaining({ action: "lift", reverses: decisionId }),
      expect.objectContaining({ id: decisionId, liftedBy: expect.any(String) }),
    ]);
    const [mail] = await ground.sendMails();
    expect(mail?.text).toContain("> It was a misunderstanding.");
  });

  test("happens once, however often it is sent, and once for two who decide at the same time", async () => {
    const [person] = await someone();
    const send = () => does.suspendMember(moderator, person.username, week, "one-key");
    const [first, second] = await Promise.all([send(), send()]);
    expect(second).toEqual(first);
    const [other] = await someone();
    const both = await Promise.allSettled([
      does.suspendMember(moderator, other.username, week),
      does.suspendMember(administrator, other.username, week),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { key: "suspendedAlready" },
    });
  });

  test("is for those who moderate everywhere; of the team, for administrators; of administrators, for nobody", async () => {
    const somewhere = "0190a0a0-0000-7000-8000-00000000aaaa";
    const kinds = {
      member: await someone(),
      expert: await someone("expert"),
      "moderator of a space": await someone("moderator", somewhere),
      moderator: await someone("moderator"),
      manager: await someone("manager"),
      administrator: await someone("administrator"),
    };
    const expected: Record<keyof typeof kinds, string> = {
      member: "notFound notFound notFound notFound notFound notFound",
      expert: "notFound notFound notFound notFound notFound notFound",
      "moderator of a space": "notFound notFound notFound notFound notFound notFound",
      moderator: "done forbidden forbidden forbidden forbidden forbidden",
      manager: "done forbidden forbidden forbidden forbidden forbidden",
      administrator: "done done done done done forbidden",
    };
    const outcomes: Record<string, string> = {};
    for (const [kind, [, viewer]] of Object.entries(kinds)) {
      const each: string[] = [];
      for (const [role, spaceId] of [
        [],
        ["expert"],
        ["moderator", somewhere],
        ["moderator"],
        ["manager"],
        ["administrator"],
      ] as [Role?, string?][]) {
        const [person] = await someone(role, spaceId ?? null);
        each.push(
          await does.suspendMember(viewer, person.username, week).then(
            () => "done",
            ({ key }) => (key === "notYoursToSuspend" ? "forbidden" : key),
          ),
        );
      }
      outcomes[kind] = each.join(" ");
    }
    expect(outcomes).toEqual(expected);
    const [, own] = kinds.moderator;
    await expect(does.suspendMember(own, own.member!.username, week)).rejects.toMatchObject({
      key: "notYoursToSuspend",
    });
    await expect(does.suspendMember(visitor, "person1", week)).rejects.toMatchObject({ key: "notFound" });
  });

  test("cannot be saved without its reason, whoever writes it", async () => {
    const [person] = await someone();
    const [insert, values] = [
      `insert into decisions (id, action, member_id, reason, made_by, made_at)
       values (gen_random_uuid(), $1, $2, $3, $2, now())`,
      ["suspend", person.id, "  "],
    ];
    await expect(ground.rows(insert, values)).rejects.toThrow("decisions_reason");
    await expect(ground.rows(insert, ["lock", person.id, reason])).rejects.toThrow("decisions_suspension");
    await expect(
      ground.rows("update members set suspended_by_decision = gen_random_uuid() where id = $1", [person.id]),
    ).rejects.toThrow("suspended_by_decision");
    await expect(
      ground.rows("update members set suspended_until = now() + interval '1 day' where id = $1", [person.id]),
    ).rejects.toThrow("members_suspended");
  });

  test("is neither lost nor passed on by merging accounts", async () => {
    const [[kept], [gone]] = [await someone(), await someone()];
    const { decisionId } = await does.suspendMember(moderator, gone.username, week);
    const merge = () =>
      does.mergeMembers(administrator, kept.username, { other: gone.username, why: "One person" });
    await expect(merge()).rejects.toMatchObject({ fields: { other: ["mergeSuspended"] } });
    await does.liftSuspension(moderator, decisionId, { reason: "To merge." });
    await merge();
    // What was decided about the one is on record with the other.
    const { decisions } = await does.findPersonCase(moderator, kept.username);
    expect(decisions.map(({ action }) => action)).toEqual(["lift", "suspend"]);
  });
});
