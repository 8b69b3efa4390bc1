import { describe, expect, test } from "vitest";
import { tokenForm } from "#app/domain/accounts/token-input.ts";
import { preferencesForm, profileForm } from "#app/domain/members/input.ts";

const links = (text: string) => {
  const parsed = profileForm.safeParse({ displayName: "Ada", bio: "", links: text });
  return parsed.success ? parsed.data.links : parsed.error.issues[0]?.message;
};

describe("links", () => {
  test.each([
    ["https://ada.example/me", ["https://ada.example/me"]],
    ["ada.example\nhttp://b.example", ["https://ada.example/", "http://b.example/"]],
    ["", []],
    ["javascript:alert(1)", "linkShape"],
    ["https://user:pass@ada.example/", "linkShape"],
    ["data:text/html,x", "linkShape"],
    ["//ada.example", ["https://ada.example/"]],
    ["https://localhost/", "linkShape"],
    ["ftp://ada.example/", "linkShape"],
    [`https://ada.example/${"x".repeat(300)}`, "tooLong"],
    [Array.from({ length: 6 }, (_, n) => `https://${n}.example`).join(" "), "linksMany"],
  ])("%j is %j", (typed, taken) => {
    expect(links(typed)).toEqual(taken);
  });
});

test.each([
  "\u3164",
  "\u2800",
  "\u115f\u1160",
  "\ufe0f\ufe0f",
  "\u0301".repeat(7),
  `a${"\u0301".repeat(8)}`,
  "a\u202eb",
])("a name that nobody could read is none: %j", (displayName) => {
  const sent = { displayName, bio: "", links: "" };
  expect(profileForm.safeParse(sent).error?.issues[0]?.message).toBe("displayNameCharacters");
});

test("a sentence is one line without what cannot be seen", () => {
  const bio = (text: string) => profileForm.safeParse({ displayName: "Ada", bio: text, links: "" });
  expect(bio(" Rides\n daily. ").data?.bio).toBe("Rides daily.");
  expect(bio("a\u202eb").success).toBe(false);
  expect(bio("x".repeat(201)).success).toBe(false);
});

test("preferences are of those there are", () => {
  const form = { locale: "fr", timeZone: "Europe/Paris", theme: "dark" };
  expect(preferencesForm.parse(form)).toEqual(form);
  expect(preferencesForm.parse({ ...form, timeZone: "" }).timeZone).toBeNull();
  for (const wrong of [{ locale: "de" }, { timeZone: "Mars/Olympus" }, { theme: "pink" }])
    expect(preferencesForm.safeParse({ ...form, ...wrong }).success).toBe(false);
});

test("a token's form takes one box or several, and a life of those offered", () => {
  const form = { name: "Export", scopes: "threads:read", days: "30" };
  expect(tokenForm.parse(form)).toEqual({ name: "Export", scopes: ["threads:read"], days: 30 });
  expect(tokenForm.parse({ ...form, scopes: ["all", "me:read"], days: "never" })).toEqual({
    name: "Export",
    scopes: ["all", "me:read"],
    days: undefined,
  });
  const { scopes: _, ...none } = form;
  for (const wrong of [none, { ...form, scopes: "root" }, { ...form, days: "31" }, { ...form, name: " " }])
    expect(tokenForm.safeParse(wrong).success).toBe(false);
});
