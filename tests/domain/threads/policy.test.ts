import { describe, expect, test } from "vitest";
import {
  acceptanceDelay,
  canAccept,
  canAnswer,
  canComment,
  canStartThread,
  canVote,
  canVoteDown,
  canWithdrawAcceptance,
  type PostFacts,
  type ThreadFacts,
  writesOfficially,
} from "#app/domain/threads/policy.ts";
import type { Grant, Viewer } from "#app/domain/viewer.ts";
import { roles } from "#db/schema/index.ts";

const here = "space-here";
const elsewhere = "space-elsewhere";
const now = new Date("2026-06-15T12:00:00Z");
const past = new Date("2026-06-01T12:00:00Z");

const viewer = (id: string, grants: Grant[] = [], emailConfirmed = true): Viewer => ({
  member: { id, username: id, displayName: id, emailConfirmed, grants },
  locale: "en",
});
const site = (role: Grant["role"]): Grant => ({ role, spaceId: null });

const visitor: Viewer = { member: null, locale: "en" };
const newcomer = viewer("newcomer", [], false);
const asker = viewer("asker");
const answerer = viewer("answerer");
const other = viewer("other");
const expert = viewer("expert", [site("expert")]);
const product = viewer("product", [site("product")]);
const moderator = viewer("moderator", [site("moderator")]);
const manager = viewer("manager", [site("manager")]);
const administrator = viewer("administrator", [site("administrator")]);
const moderatorHere = viewer("moderator-here", [{ role: "moderator", spaceId: here }]);
const moderatorElsewhere = viewer("moderator-elsewhere", [{ role: "moderator", spaceId: elsewhere }]);
const unconfirmedModerator = viewer("unconfirmed", [site("moderator")], false);

const everyone = {
  visitor,
  newcomer,
  asker,
  answerer,
  other,
  expert,
  product,
  moderator,
  manager,
  administrator,
  moderatorHere,
  moderatorElsewhere,
  unconfirmedModerator,
};
type Name = keyof typeof everyone;
const confirmed: Name[] = [
  "asker",
  "answerer",
  "other",
  "expert",
  "product",
  "moderator",
  "manager",
  "administrator",
  "moderatorHere",
  "moderatorElsewhere",
];
const moderators: Name[] = ["moderator", "manager", "administrator", "moderatorHere"];
const without = (names: Name[], ...out: Name[]) => names.filter((name) => !out.includes(name));

/** Who of everyone may. */
const those = (may: (viewer: Viewer) => boolean) =>
  (Object.keys(everyone) as Name[]).filter((name) => may(everyone[name])).sort();
const sorted = (names: Name[]) => [...names].sort();

const thread = (facts: Partial<ThreadFacts> = {}): ThreadFacts => ({
  spaceId: here,
  kind: "question",
  authorId: "asker",
  closedAt: null,
  lockedAt: null,
  archivedAt: null,
  ...facts,
});
const post = (facts: Partial<PostFacts> & { createdAt?: Date } = {}) => ({
  kind: "answer",
  authorId: "answerer",
  withdrawnAt: null,
  hiddenByDecision: null,
  removedByDecision: null,
  createdAt: past,
  ...facts,
});
const states = {
  open: {},
  closed: { closedAt: past },
  locked: { lockedAt: past },
  archived: { archivedAt: past },
};

describe("starting a thread", () => {
  const space = { id: here, kinds: ["question", "announcement"] };
  test("is for whoever confirmed their address, of the kinds the space takes", () => {
    expect(those((one) => canStartThread(one, space, "question"))).toEqual(sorted(confirmed));
    expect(those((one) => canStartThread(one, space, "idea"))).toEqual([]);
  });
  test("that announces something is for those who run the space", () => {
    expect(those((one) => canStartThread(one, space, "announcement"))).toEqual(sorted(moderators));
  });
});

describe("answering", () => {
  test.each<[keyof typeof states, Name[]]>([
    ["open", confirmed],
    ["closed", []],
    ["locked", moderators],
    ["archived", []],
  ])("a thread that is %s", (state, names) => {
    expect(those((one) => canAnswer(one, thread(states[state])))).toEqual(sorted(names));
  });
  test("an announcement is for nobody", () => {
    expect(those((one) => canAnswer(one, thread({ kind: "announcement" })))).toEqual([]);
  });
});

describe("commenting", () => {
  test.each<[keyof typeof states, Name[]]>([
    ["open", confirmed],
    ["closed", confirmed],
    ["locked", moderators],
    ["archived", []],
  ])("in a thread that is %s", (state, names) => {
    expect(those((one) => canComment(one, thread(states[state]), post()))).toEqual(sorted(names));
  });
  test("goes one level deep, and not on what was taken back", () => {
    expect(those((one) => canComment(one, thread(), post({ kind: "comment" })))).toEqual([]);
    expect(those((one) => canComment(one, thread(), post({ withdrawnAt: past })))).toEqual([]);
  });
});

describe("voting", () => {
  test.each<[keyof typeof states, Name[]]>([
    ["open", without(confirmed, "answerer")],
    ["closed", without(confirmed, "answerer")],
    ["locked", []],
    ["archived", []],
  ])("in a thread that is %s", (state, names) => {
    expect(those((one) => canVote(one, thread(states[state]), post()))).toEqual(sorted(names));
  });
  test("is for others' posts, standing ones, and no comments", () => {
    expect(those((one) => canVote(one, thread(), post({ kind: "body", authorId: "asker" })))).toEqual(
      sorted(without(confirmed, "asker")),
    );
    expect(those((one) => canVote(one, thread(), post({ authorId: null })))).toEqual(sorted(confirmed));
    expect(those((one) => canVote(one, thread(), post({ kind: "comment" })))).toEqual([]);
    expect(those((one) => canVote(one, thread(), post({ withdrawnAt: past })))).toEqual([]);
  });
  test("down is for moderators of the place", () => {
    expect(those((one) => canVoteDown(one, thread(), post()))).toEqual(sorted(moderators));
    expect(those((one) => canVoteDown(one, thread({ lockedAt: past }), post()))).toEqual([]);
    expect(those((one) => canVoteDown(one, thread(), post({ authorId: "moderator" })))).toEqual(
      sorted(without(moderators, "moderator")),
    );
  });
});

describe("accepting", () => {
  const staff: Name[] = ["expert", ...moderators];
  const answered = (ago: number) => post({ createdAt: new Date(now.getTime() - ago) });

  test("is the asker's at once, and staff's once the asker had a week", () => {
    expect(those((one) => canAccept(one, thread(), answered(0), now))).toEqual(["asker"]);
    expect(those((one) => canAccept(one, thread(), answered(acceptanceDelay - 1), now))).toEqual(["asker"]);
    expect(those((one) => canAccept(one, thread(), answered(acceptanceDelay), now))).toEqual(
      sorted(["asker", ...staff]),
    );
    expect(acceptanceDelay).toBe(604_800_000);
  });
  test.each<[string, Partial<ThreadFacts>, Partial<PostFacts>]>([
    ["a discussion", { kind: "discussion" }, {}],
    ["a locked thread", { lockedAt: past }, {}],
    ["an archived thread", { archivedAt: past }, {}],
    ["a comment", {}, { kind: "comment" }],
    ["the question itself", {}, { kind: "body" }],
    ["what was taken back", {}, { withdrawnAt: past }],
  ])("is for nobody: %s", (_, threadFacts, postFacts) => {
    expect(
      those((one) =>
        canAccept(one, thread(threadFacts), { ...answered(acceptanceDelay), ...postFacts }, now),
      ),
    ).toEqual([]);
  });
  test("stays possible on a closed question", () => {
    expect(those((one) => canAccept(one, thread({ closedAt: past }), answered(0), now))).toEqual(["asker"]);
  });
  test("is taken back by those who may give it", () => {
    expect(those((one) => canWithdrawAcceptance(one, thread()))).toEqual(sorted(["asker", ...staff]));
    expect(those((one) => canWithdrawAcceptance(one, thread({ lockedAt: past })))).toEqual([]);
    expect(those((one) => canWithdrawAcceptance(one, thread({ archivedAt: past })))).toEqual([]);
  });
  test("of a question whose asker is gone is staff's alone", () => {
    expect(
      those((one) => canAccept(one, thread({ authorId: null }), answered(acceptanceDelay), now)),
    ).toEqual(sorted(staff));
  });
});

describe("the official mark", () => {
  test("is for the brand's own people: every role but the moderator's", () => {
    const marked = roles.filter((role) => writesOfficially(viewer("x", [site(role)])));
    expect(marked).toEqual(["expert", "product", "manager", "administrator"]);
    expect(writesOfficially(other)).toBe(false);
  });
});
