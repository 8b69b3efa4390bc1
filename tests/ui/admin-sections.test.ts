import { expect, test } from "vitest";
import { adminPeopleLead, adminPeopleReadLead } from "#app/i18n/admin.ts";
import { inviteTitle } from "#app/i18n/invitations.ts";
import { type Locale, provideLocale } from "#app/i18n/locale.ts";
import { mergeTitle, notesTitle } from "#app/i18n/people.ts";
import { findSettings } from "#app/ui/admin/find-settings.ts";
import { sectionsFor } from "#app/ui/admin/sections.ts";

const reading: Locale = "en";
provideLocale(() => reading);

const leadFor = (role: string) => sectionsFor([role]).find(({ to }) => to === "/admin/people")?.lead();
const found = (typed: string, role: string) =>
  findSettings(typed, sectionsFor([role]), role === "administrator").map(({ label }) => label);

test("each role is promised what it may do, and finds that", () => {
  expect(leadFor("administrator")).toBe(adminPeopleLead());
  expect(leadFor("manager")).toBe(adminPeopleReadLead());
  expect(leadFor("moderator")).toBeUndefined();
  for (const label of [inviteTitle(), mergeTitle()]) {
    expect(found(label, "administrator")).toContain(label);
    expect(found(label, "manager")).not.toContain(label);
  }
  expect(found(notesTitle(), "manager")).toContain(notesTitle());
});
