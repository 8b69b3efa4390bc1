import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { auditEmpty, auditNoneWhy } from "#app/i18n/audit.ts";
import { logoHint } from "#app/i18n/brand.ts";
import { refusalWords } from "#app/i18n/errors.ts";
import { nothingAsked, nothingWaiting } from "#app/i18n/lists.ts";
import { sectionPreferences } from "#app/i18n/settings.ts";
import { logoTypes } from "#app/lib/logo-types.ts";
import { names, renderSample } from "./gallery/render.tsx";

// The stub is a browser's router, and React says so at each effect; whatever else React says is a fault here.
beforeAll(() => {
  vi.spyOn(console, "error").mockImplementation((said: unknown, ...rest: unknown[]) => {
    if (!String(said).includes("useLayoutEffect")) throw new Error([said, ...rest].map(String).join(" "));
  });
});
afterAll(() => vi.restoreAllMocks());

describe.each(["fr", "en"] as const)("every page in %s", (locale) => {
  it.each(names)("%s renders, with one title, no inline style or script, and every id once", (name) => {
    const html = renderSample(name, locale);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html).not.toMatch(/ style=| on[a-z]+=|<script/);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(ids).toEqual([...new Set(ids)]);
    for (const [, target] of html.matchAll(/aria-(?:describedby|labelledby)="([^"]+)"/g)) {
      for (const id of target!.split(" ")) expect(ids).toContain(id);
    }
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });
});

describe("a refused form", () => {
  it("keeps what was typed and leads from each fault to its field", () => {
    const html = renderSample("ask-refused", "en");
    expect(html).toContain('value="Ah"');
    expect(html).toContain('href="#field-title"');
    expect(html).toMatch(/<input[^>]*id="field-title"[^>]*aria-invalid="true"/);
  });

  it("ticks no box that was sent unticked", () => {
    const boxes = (page: string) => renderSample(page, "en").match(/<input[^>]*type="checkbox"[^>]*>/g) ?? [];
    expect(boxes("admin-spaces").some((box) => box.includes("checked"))).toBe(true);
    expect(boxes("admin-spaces-refused").filter((box) => box.includes("checked"))).toEqual([]);
    expect(renderSample("admin-spaces-refused", "en")).toContain('value="Renamed"');
  });

  it("never gives a password back", () => {
    const html = renderSample("join", "en");
    expect(html).toContain('value="claire@"');
    expect(html).toMatch(/<input(?=[^>]*type="password")(?![^>]*value=)[^>]*>/);
  });
});

describe("a logo", () => {
  it.each(["fr", "en"] as const)("is offered, hinted at and refused in the same words in %s", (locale) => {
    expect(renderSample("admin-brand", locale)).toContain(`accept="${Object.keys(logoTypes).join(",")}"`);
    for (const name of Object.values(logoTypes)) {
      expect(logoHint(locale)).toContain(name);
      expect(refusalWords("noPicture")).toContain(name);
    }
  });
});

describe("an empty page", () => {
  it("of the audit log speaks of filters only where there are any", () => {
    expect(renderSample("admin-audit-none", "en")).toContain(auditEmpty());
    expect(renderSample("admin-audit-none", "en")).not.toContain(auditNoneWhy());
    expect(renderSample("admin-audit-unlike", "en")).toContain(auditNoneWhy());
  });

  it("of a young square says that nothing was asked, not that all is answered", () => {
    expect(renderSample("home-empty", "en")).toContain(nothingAsked());
    expect(renderSample("home-empty", "en")).not.toContain(nothingWaiting());
  });
});

describe("the frame of the set-up", () => {
  it("offers nothing that needs an account, or a square", () => {
    const html = renderSample("setup", "en");
    for (const to of ["/join", "/login", "/ask", "/threads", "/search"]) expect(html).not.toContain(`"${to}`);
    expect(html).toContain(">Français</a>");
    expect(renderSample("join", "en")).toContain('"/ask?');
  });
});

describe("a preview asked for without scripts", () => {
  it("opens the page where it stands", () => {
    const html = renderSample("thread-member", "en");
    const spots = [...html.matchAll(/<form(?=[^>]* id="(write-[^"]+)")(?=[^>]* action="([^"]+)")/g)];
    expect(spots.length).toBeGreaterThan(1);
    for (const [, id, action] of spots) expect(action).toMatch(new RegExp(`/(answers|comments)#${id}$`));
  });
});

describe("the settings", () => {
  it("show which section one is in before they are unfolded", () => {
    const html = renderSample("settings-preferences", "en");
    expect(/<summary[^>]*>([\s\S]*?)<\/summary>/.exec(html.slice(html.indexOf("<main")))?.[1]).toContain(
      sectionPreferences(),
    );
  });
});

describe("a thread", () => {
  it("shows the accepted answer before the others, and says in whose name", () => {
    const html = renderSample("thread", "en");
    expect(html.indexOf("Accepted by the asker")).toBeLessThan(html.indexOf("2 other answers"));
    expect(html).toContain("Official answer");
  });

  it("folds comments past the third", () => {
    const html = renderSample("thread", "en");
    expect(html).toContain("Show 2 more comments");
    expect(html.indexOf("comment-c2")).toBeLessThan(html.indexOf("Show 2 more comments"));
    expect(html.indexOf("comment-c3")).toBeGreaterThan(html.indexOf("Show 2 more comments"));
  });

  it("takes nothing more when closed", () => {
    const html = renderSample("thread-closed", "en");
    expect(html).toContain("This thread is closed");
    expect(html).not.toContain("Sign in to answer");
  });
});
