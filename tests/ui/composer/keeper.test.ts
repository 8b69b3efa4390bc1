import { describe, expect, test } from "vitest";
import { choose, type Local } from "#app/ui/composer/keeper.ts";

const at = "2026-03-01T10:00:00.000Z";
const local = (facts: Partial<Local>): Local => ({
  values: { body: "typed here" },
  at: Date.parse(at) + 1_000,
  base: null,
  synced: false,
  sent: null,
  ...facts,
});
const server = { fields: { body: "saved there" }, savedAt: at };

describe("a form comes back", () => {
  test("with what was typed here where the server has nothing", () => {
    expect(choose(local({}), undefined)).toMatchObject({ show: { body: "typed here" }, other: null });
  });
  test("with what was typed here after what the server has, whatever the clocks say", () => {
    expect(choose(local({ base: at, at: 0 }), server)).toMatchObject({
      show: { body: "typed here" },
      other: null,
    });
  });
  test("with the newer of two that know nothing of each other, and offers the other", () => {
    expect(choose(local({}), server)).toMatchObject({ show: { body: "typed here" }, other: server.fields });
    expect(choose(local({ at: Date.parse(at) - 1_000 }), server)).toMatchObject({
      show: null,
      other: { body: "typed here" },
    });
  });
  test("without what the server was given and let go of since", () => {
    expect(choose(local({ synced: true, base: at }), undefined)).toEqual({
      show: null,
      other: null,
      stale: true,
    });
  });
  test("with what was sent while nobody answered", () => {
    expect(choose(local({ synced: true, sent: "key" }), undefined).show).toEqual({ body: "typed here" });
  });
  test("with the server's own words where both say the same", () => {
    expect(choose(local({ values: { body: "saved there\r\n" } }), server)).toMatchObject({
      show: null,
      other: null,
    });
  });
});
