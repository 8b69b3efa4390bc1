import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Conflict, Forbidden, Invalid, NotFound } from "#app/domain/errors.ts";
import { peopleQuery } from "#app/domain/people/input.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import * as schema from "#db/schema/index.ts";
import { cookieOf, type Ground, openGround, password, visitor } from "../../support/accounts.ts";
import { addSpace } from "../../support/content.ts";
import { addPeople, type Base, openBase, type Person, viewerOf } from "../../support/people.ts";
import { until } from "../../support/test-site.ts";

let ground: Ground;
let base: Base;
let people: Record<"admin" | "second" | "manager" | "ana" | "ben", Person>;
let admin: Viewer;
let does: Awaited<ReturnType<typeof commands>>;

async function commands() {
  const [list, find, give, take, note, unnote, sessions, token, tokens] = await Promise.all([
    import("#app/domain/people/list-people.ts"),
    import("#app/domain/people/find-person.ts"),
    import("#app/domain/people/give-role.ts"),
    import("#app/domain/people/take-role.ts"),
    import("#app/domain/people/add-note.ts"),
    import("#app/domain/people/delete-note.ts"),
    import("#app/domain/people/end-sessions.ts"),
    import("#app/domain/people/revoke-token.ts"),
    import("#app/domain/people/list-tokens.ts"),
  ]);
  const [audit, invite, accept, withdraw, sub, link] = await Promise.all([
    import("#app/domain/audit/list-audit.ts"),
    import("#app/domain/invitations/invite-member.ts"),
    import("#app/domain/invitations/accept-invitation.ts"),
    import("#app/domain/invitations/withdraw-invitation.ts"),
    import("#app/background/subscribers/invitations.ts"),
    import("#app/domain/invitations/invitation-link.ts"),
  ]);
  return {
    ...list,
    ...find,
    ...give,
    ...take,
    ...note,
    ...unnote,
    ...sessions,
    ...token,
    ...tokens,
    ...audit,
    ...invite,
    ...accept,
    ...withdraw,
    ...sub,
    ...link,
  };
}

beforeAll(async () => {
  ground = await openGround();
  const { pool } = await import("#db/client.server.ts");
  base = openBase(pool);
  const [a, s, m, ana, ben] = (await addPeople(base, [
    { username: "admin", role: "administrator" },
    { username: "second" },
    { username: "manager", role: "manager" },
    { username: "ana" },
    { username: "ben", confirmed: false },
  ])) as [Person, Person, Person, Person, Person];
  people = { admin: a, second: s, manager: m, ana, ben };
  admin = viewerOf(a, "administrator");
  does = await commands();
}, 60_000);
afterAll(() => ground?.close());

const grantsOf = (person: Person) =>
  base.select().from(schema.roleGrants).where(eq(schema.roleGrants.memberId, person.id));
const actsOn = async (person: Person) =>
  (await does.listAudit(admin, { subject: `member:${person.id}` })).items.map(({ act }) => act);

describe("people", () => {
  test("are found by a part of their name or address, by id, role and state", async () => {
    const found = async (query: Record<string, string>) =>
      (await does.listPeople(admin, peopleQuery.parse(query))).items.map(({ username }) => username);
    expect(await found({ q: "AN" })).toEqual(["ana", "manager"]);
    expect(await found({ q: "@ana" })).toEqual(["ana"]);
    expect(await found({ q: "ben@people" })).toEqual(["ben"]);
    expect(await found({ q: "100%" })).toEqual([]);
    expect(await found({ q: people.ben.id })).toEqual(["ben"]);
    expect(await found({ role: "manager" })).toEqual(["manager"]);
    expect(await found({ state: "unconfirmed" })).toEqual(["ben"]);
    await base.insert(schema.origins).values({
      ...{ source: "stackexchange", site: "bikes", kind: "user", externalId: "9" },
      memberId: people.ben.id,
    });
    expect(await found({ state: "imported" })).toEqual(["ben"]);
    const { items } = await does.listPeople(admin, peopleQuery.parse({}));
    expect(
      Object.fromEntries(items.map(({ username, roles, state }) => [username, [state, ...roles]])),
    ).toEqual({
      admin: ["active", "administrator"],
      ana: ["active"],
      ben: ["imported"],
      manager: ["active", "manager"],
      second: ["active"],
    });
    expect(await found({ state: "nonsense" })).toHaveLength(5);
  });

  test("come in pages that miss nobody and repeat nobody", async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await does.listPeople(admin, peopleQuery.parse({ after }), 2);
      seen.push(...page.items.map(({ username }) => username));
      after = page.next ?? undefined;
    } while (after);
    expect(seen.toSorted()).toEqual(["admin", "ana", "ben", "manager", "second"]);
  });

  test("are shown to managers and administrators alone, and managers get no sessions, tokens or audit", async () => {
    for (const viewer of [visitor, viewerOf(people.ana), viewerOf(people.ana, "moderator")]) {
      await expect(does.listPeople(viewer, peopleQuery.parse({}))).rejects.toThrow(Forbidden);
      await expect(does.findPerson(viewer, "ben")).rejects.toThrow(Forbidden);
    }
    const seen = await does.findPerson(viewerOf(people.manager, "manager"), "ana");
    expect(seen.person.email).toBe("ana@people.example");
    expect([seen.sessions, seen.tokens, seen.audit]).toEqual([[], [], []]);
    expect(seen.can).toEqual({ keep: false, note: false, suspend: true });
    await expect(does.findPerson(admin, "nobody")).rejects.toThrow(NotFound);
  });

  test("are never looked at unnoticed, and noted once an hour", async () => {
    const before = (await actsOn(people.second)).length;
    for (let time = 0; time < 3; time++) await does.findPerson(admin, "second");
    await does.findPerson(admin, "admin");
    expect((await actsOn(people.second)).slice(0, -before || undefined)).toEqual(["member.viewed"]);
    expect(await actsOn(people.admin)).toEqual([]);
    const { noteView } = await import("#app/domain/people/note-view.ts");
    await noteView(people.admin.id, people.second, new Date(Date.now() + 3_700_000));
    expect(await actsOn(people.second)).toHaveLength(before + 2);
  });
});

describe("roles", () => {
  test("are given once, for the site or a space, and taken; each is audited", async () => {
    await addSpace(base, { slug: "workshop" });
    await does.giveRole(admin, "ana", { role: "moderator", space: "workshop" });
    await does.giveRole(admin, "ana", { role: "moderator", space: "workshop" });
    const [grant] = await grantsOf(people.ana);
    expect([grant?.role, grant?.scopeKind, grant?.grantedBy]).toEqual([
      "moderator",
      "space",
      people.admin.id,
    ]);
    await does.takeRole(admin, "ana", grant!.id);
    expect(await grantsOf(people.ana)).toEqual([]);
    expect((await actsOn(people.ana)).filter((act) => act.startsWith("role"))).toEqual([
      "role.taken",
      "role.granted",
    ]);
    const events = await ground.rows<{ name: string }>(
      "select name from events where ids ->> 'memberId' = $1 order by id",
      [people.ana.id],
    );
    expect(events.map(({ name }) => name)).toEqual(["role.granted", "role.taken"]);
  });

  test("of the site alone are given for no space", async () => {
    const refused = does.giveRole(admin, "ana", { role: "administrator", space: "workshop" });
    await expect(refused).rejects.toMatchObject({ fields: { space: ["roleSiteOnly"] } });
    await expect(does.giveRole(admin, "ana", { role: "expert", space: "nowhere" })).rejects.toThrow(Invalid);
  });

  test("of the product team are for all, a space or a product: what is decided there alone", async () => {
    await does.giveRole(admin, "ana", { role: "product", space: "workshop" });
    const [grant] = await grantsOf(people.ana);
    expect(grant).toMatchObject({ role: "product" });
    await does.takeRole(admin, "ana", grant!.id);
  });

  test("are taken from the person they were named with, and by administrators", async () => {
    const [own] = await grantsOf(people.manager);
    await expect(does.takeRole(admin, "ana", own!.id)).rejects.toThrow(NotFound);
    for (const viewer of [viewerOf(people.manager, "manager"), viewerOf(people.ana), visitor]) {
      await expect(does.takeRole(viewer, "manager", own!.id)).rejects.toThrow(Forbidden);
      await expect(does.giveRole(viewer, "ana", { role: "expert", space: "" })).rejects.toThrow(Forbidden);
    }
  });

  test("leave one administrator, also when two take from each other at once", async () => {
    const [own] = await grantsOf(people.admin);
    const last = { key: "lastAdministrator" };
    await expect(does.takeRole(admin, "admin", own!.id)).rejects.toMatchObject(last);
    await does.giveRole(admin, "second", { role: "administrator", space: "" });
    const [others] = await grantsOf(people.second);
    const both = await Promise.allSettled([
      does.takeRole(admin, "second", others!.id),
      does.takeRole(viewerOf(people.second, "administrator"), "admin", own!.id),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const { rows } = { rows: await ground.rows("select 1 from role_grants where role = 'administrator'") };
    expect(rows).toHaveLength(1);
    // For the tests that follow.
    const [left] = await ground.rows<{ member_id: string }>(
      "select member_id from role_grants where role = 'administrator'",
    );
    if (left?.member_id !== people.admin.id)
      await does.giveRole(viewerOf(people.second, "administrator"), "admin", {
        role: "administrator",
        space: "",
      });
  });
});

describe("notes", () => {
  test("are written once for one key, read by staff, and deleted by their author alone", async () => {
    const { noteId } = await does.addNote(admin, "ana", { body: "Knows bicycles." }, "key-of-the-note");
    expect((await does.addNote(admin, "ana", { body: "Knows bicycles." }, "key-of-the-note")).noteId).toBe(
      noteId,
    );
    const seen = await does.findPerson(viewerOf(people.manager, "manager"), "ana");
    expect(seen.notes.map(({ body, author, mine }) => [body, author, mine])).toEqual([
      ["Knows bicycles.", "admin", false],
    ]);
    const other = viewerOf(people.second, "administrator");
    await expect(does.deleteNote(other, "ana", noteId)).rejects.toThrow(Forbidden);
    await expect(does.deleteNote(admin, "ben", noteId)).rejects.toThrow(NotFound);
    await does.deleteNote(admin, "ana", noteId);
    expect((await does.findPerson(admin, "ana")).notes).toEqual([]);
    const told = await ground.rows<{ text: string }>("select audit_entries::text as text from audit_entries");
    expect(told.filter(({ text }) => text.includes("bicycles"))).toEqual([]);
  });
});

describe("what opens an account", () => {
  test("ends at once: sessions, browsers and tokens, of that person alone", async () => {
    const { findSession, findTokenHolder } = await import("#app/domain/accounts/session.server.ts");
    expect(await findSession(people.ana.cookie)).not.toBeNull();
    await does.endSessions(admin, "ana");
    expect(await findSession(people.ana.cookie)).toBeNull();
    expect(await findSession(people.manager.cookie)).not.toBeNull();
    expect(await findTokenHolder(people.ana.token)).not.toBeNull();
    const { items } = await does.listTokens(admin, {});
    const mine = items.find(({ owner }) => owner.username === "ana");
    await expect(does.revokeToken(viewerOf(people.manager, "manager"), mine!.id)).rejects.toThrow(Forbidden);
    await does.revokeToken(admin, mine!.id);
    expect(await findTokenHolder(people.ana.token)).toBeNull();
    await expect(does.revokeToken(admin, mine!.id)).rejects.toThrow(NotFound);
    expect((await does.listTokens(admin, {})).items).toHaveLength(items.length - 1);
  });

  test("ends for whoever is half way in too, of that person alone", async () => {
    const { beginSecondStep, findPending } = await import("#app/domain/accounts/pending-sign-in.server.ts");
    const begun = async ({ id }: Person) => cookieOf(await beginSecondStep(id, "password", "/"));
    const [hers, his] = await Promise.all([begun(people.ana), begun(people.ben)]);
    expect(await findPending(hers)).not.toBeNull();
    // She is nowhere signed in.
    await does.endSessions(admin, "ana");
    expect(await findPending(hers)).toBeNull();
    expect(await findPending(his)).not.toBeNull();
    expect((await actsOn(people.ana))[0]).toBe("sessions.ended");
  });
});

describe("an invitation", () => {
  const send = async (email: string, role: "expert" | "manager" = "expert") => {
    const { invitationId } = await does.inviteMember(admin, { email, role, language: "fr" });
    const [event] = await ground.rows<never>(
      "select id, name, version, actor_id, ids, at, imported from events where ids ->> 'invitationId' = $1",
      [invitationId],
    );
    const before = ground.sink.mails.length;
    await does.invitations.on["member.invited"]!(event!);
    const mail = ground.sink.mails[before];
    const [, token = ""] = /\/invite\?token=([0-9a-f.-]+)/.exec(mail?.text ?? "") ?? [];
    return { invitationId, mail, token };
  };
  const chosen = (username: string) => ({ displayName: "Nadia Roux", username, password });

  test("reaches its mailbox, opens one account with its role, once", async () => {
    const { mail, token } = await send("nadia@brand.example", "manager");
    expect(JSON.stringify(mail?.to)).toContain("nadia@brand.example");
    expect(mail?.subject).toContain("invitation");
    expect((await does.findInvitation(token))?.role).toBe("manager");
    const attempts = await Promise.allSettled([
      does.acceptInvitation(token, chosen("nadia"), { address: "192.0.2.1" }),
      does.acceptInvitation(token, chosen("nadia-two"), { address: "192.0.2.1" }),
    ]);
    const made = attempts.flatMap((one) => (one.status === "fulfilled" ? one.value : []));
    expect(made).toHaveLength(1);
    const [late] = attempts.flatMap((one) => (one.status === "rejected" ? one.reason : []));
    expect(late).toMatchObject({ fields: { form: ["linkExpired"] } });
    const [member] = await base.select().from(schema.members).where(eq(schema.members.id, made[0]!));
    expect([member?.email, member?.emailConfirmedAt !== null, member?.locale]).toEqual([
      "nadia@brand.example",
      true,
      "fr",
    ]);
    const [grant] = await base
      .select()
      .from(schema.roleGrants)
      .where(eq(schema.roleGrants.memberId, made[0]!));
    expect([grant?.role, grant?.grantedBy]).toEqual(["manager", people.admin.id]);
    const again = does.acceptInvitation(token, chosen("nadia-three"), { address: "192.0.2.1" });
    await expect(again).rejects.toMatchObject({ fields: { form: ["linkExpired"] } });
    await expect(
      does.inviteMember(admin, { email: "nadia@brand.example", role: "expert", language: "fr" }),
    ).rejects.toMatchObject({ fields: { email: ["emailTaken"] } });
  });

  test("that is being accepted is waited for by whoever proves that its address is theirs", async () => {
    const { confirmEmail } = await import("#app/domain/accounts/confirm-email.ts");
    const { issueMailToken } = await import("#app/domain/accounts/mail-token.ts");
    const { addConfirmedMember } = await import("#app/domain/accounts/add-confirmed-member.ts");
    const { transact } = await import("#app/domain/transact.ts");
    const email = "claimed@brand.example";
    const [other] = (await addPeople(base, [{ username: "claimer", confirmed: false }])) as [Person];
    await base.update(schema.members).set({ email }).where(eq(schema.members.id, other.id));
    const link = (await issueMailToken(other.id, email, "confirm-email", other.id))!;
    const proving = await transact(null, async (step) => {
      const names = { username: "invited", displayName: "Invited", passwordHash: "x" };
      await addConfirmedMember(step, { email, ...names, role: "member", locale: "en" });
      const attempt = confirmEmail(link).catch((error: unknown) => error);
      await until("the other waits", async () => {
        const waiting = await ground.rows("select 1 from pg_locks where not granted");
        return waiting.length > 0;
      });
      return { attempt };
    });
    expect(await proving.attempt).toMatchObject({ fields: { form: ["linkExpired"] } });
  });

  test("opens nothing when forged, too old, taken back, or followed by a newer one", async () => {
    const { token, invitationId } = await send("omar@brand.example");
    const forged = `${invitationId}.${"0".repeat(32)}`;
    const week = new Date(Date.now() + 7 * 86_400_000 + 1_000);
    expect(await does.findInvitation(forged)).toBeNull();
    expect(await does.findInvitation("")).toBeNull();
    expect(await does.findInvitation(token, week)).toBeNull();
    expect(await does.findInvitation(token)).not.toBeNull();
    const newer = await send("omar@brand.example");
    expect(await does.findInvitation(token)).toBeNull();
    await expect(does.withdrawInvitation(viewerOf(people.ana), newer.invitationId)).rejects.toThrow(
      Forbidden,
    );
    await does.withdrawInvitation(admin, newer.invitationId);
    expect(await does.findInvitation(newer.token)).toBeNull();
    await expect(does.withdrawInvitation(admin, newer.invitationId)).rejects.toThrow(NotFound);
  });

  test("is sent by administrators alone, and leaves weak passwords out", async () => {
    const input = { email: "pia@brand.example", role: "administrator", language: "en" } as const;
    for (const viewer of [visitor, viewerOf(people.manager, "manager")])
      await expect(does.inviteMember(viewer, input)).rejects.toThrow(Forbidden);
    const { token } = await send("pia@brand.example");
    const weak = does.acceptInvitation(
      token,
      { ...chosen("pia"), password: "motdepasse" },
      { address: "192.0.2.1" },
    );
    await expect(weak).rejects.toThrow(Invalid);
    expect(await does.findInvitation(token)).not.toBeNull();
  });
});

describe("the audit", () => {
  test("is read by administrators alone, filtered, in pages, and cannot be changed", async () => {
    await expect(does.listAudit(viewerOf(people.manager, "manager"), {})).rejects.toThrow(Forbidden);
    const all = (await does.listAudit(admin, {}, 1_000)).items;
    expect(all.length).toBeGreaterThan(10);
    const paged: string[] = [];
    let after: string | undefined;
    do {
      const page = await does.listAudit(admin, { after }, 3);
      paged.push(...page.items.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);
    expect(paged).toEqual(all.map(({ id }) => id));
    const roles = (await does.listAudit(admin, { act: "role.granted", actor: "admin" })).items;
    expect(roles.every(({ act, actor }) => act === "role.granted" && actor?.username === "admin")).toBe(true);
    expect(roles[0]?.after).toEqual({ role: expect.any(String), space: null });
    const day = new Date().toISOString().slice(0, 10);
    expect((await does.listAudit(admin, { from: day, to: day }, 1_000)).items).toHaveLength(all.length);
    expect((await does.listAudit(admin, { to: "2020-01-01" })).items).toEqual([]);
    expect((await does.listAudit(admin, { subject: "an" })).items.length).toBeGreaterThan(0);
    await expect(ground.rows("update audit_entries set act = 'nothing'")).rejects.toThrow(/append-only/);
    await expect(ground.rows("delete from audit_entries")).rejects.toThrow(/append-only/);
  });

  test("tells what settings were and are, field by field, and nothing where nothing changed", async () => {
    const { saveSpace } = await import("#app/domain/spaces/save-space.ts");
    const { changeBrand } = await import("#app/domain/brand/change-brand.ts");
    const space = {
      nameFr: "Atelier",
      nameEn: "Bench",
      descriptionFr: "",
      descriptionEn: "",
      slug: "bench",
      kinds: ["question" as const],
      defaultKind: "question" as const,
      language: "all" as const,
      visibility: "public" as const,
      groups: [],
      hue: 30,
      icon: "wrench",
    };
    await saveSpace(admin, space);
    await saveSpace(admin, { ...space, was: "bench" });
    await saveSpace(admin, { ...space, was: "bench", visibility: "staff" });
    const told = (await does.listAudit(admin, { subject: "/s/bench" })).items;
    expect(told.map(({ act }) => act)).toEqual(["space.changed", "space.created"]);
    expect([told[0]?.before, told[0]?.after]).toEqual([{ visibility: "public" }, { visibility: "staff" }]);
    await changeBrand(admin, { name: "Virelai", accent: "#336699", exampleFr: "", exampleEn: "" });
    const [brand] = (await does.listAudit(admin, { act: "brand.changed" })).items;
    expect(brand?.after).toMatchObject({ name: "Virelai", accent: "#336699" });
  });

  test("goes out as CSV that no spreadsheet runs", async () => {
    const { streamAudit } = await import("#app/domain/audit/stream-audit.ts");
    const { transact } = await import("#app/domain/transact.ts");
    const { noteAct } = await import("#app/domain/audit/note-act.ts");
    await transact(null, (step) =>
      noteAct(step, {
        actorId: null,
        act: "tag.described",
        subject: { kind: "tag", id: "x", name: '=HYPERLINK("http://evil.example")' },
        why: "-2+3, and more",
      }),
    );
    let csv = "";
    for await (const part of streamAudit(admin, { actor: "system" })) csv += part;
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    expect(csv).toContain(`"'-2+3, and more"`);
    const refused = streamAudit(viewerOf(people.manager, "manager"), {});
    await expect(refused.next()).rejects.toThrow(Forbidden);
  });
});

test("whoever is deleted is given no role", async () => {
  await base
    .update(schema.members)
    .set({ deletedAt: new Date() })
    .where(eq(schema.members.id, people.ben.id));
  await expect(does.giveRole(admin, "ben", { role: "expert", space: "" })).rejects.toThrow(Conflict);
});
