import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { acceptedMark, answersNone, askHere } from "#app/i18n/embed.ts";
import * as embeds from "#app/i18n/embeds.ts";
import { expect, test } from "./support/site.ts";

/** A shop's own server, with the strictest policy its pages can have and still show answers. */
type Shop = { url: string; close(): void; pages: Map<string, string> };

async function openShop(site: string): Promise<Shop> {
  const pages = new Map<string, string>();
  const server: Server = createServer((request, response) => {
    const html = pages.get(new URL(request.url ?? "/", "http://shop").pathname);
    if (html === undefined) return void response.writeHead(204).end();
    const sheets = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
      ([, css = ""]) => `'sha256-${createHash("sha256").update(css).digest("base64")}'`,
    );
    response.writeHead(200, {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": [
        "default-src 'none'",
        `script-src ${site}`,
        `connect-src ${site}`,
        `style-src ${sheets.join(" ") || "'none'"}`,
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ].join("; "),
    });
    response.end(html);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}`, pages, close: () => void server.close() };
}

const example = readFileSync("docs/embeds-example.html", "utf8");
const page = (site: string, body: string) =>
  `<!doctype html><html lang="en"><title>Shop</title><script src="${site}/embed.js" async></script>${body}</html>`;

let shop: Shop;
test.beforeAll(async ({ demo }) => {
  shop = await openShop(demo.server.url);
});
test.afterAll(() => shop.close());

async function nameShop(administrator: Page, origins: string): Promise<void> {
  await administrator.goto("/admin/embeds");
  await administrator.getByLabel(embeds.originsField("en")).fill(origins);
  await administrator.getByRole("button", { name: embeds.originsSave("en"), exact: true }).click();
  await administrator.getByText(embeds.originsSaved("en")).waitFor();
}

test("a page of another origin shows the best answers, and a link leads to one", async ({ open, demo }) => {
  const site = demo.server.url;
  await nameShop(await open({ locale: "en", as: "nora" }), shop.url);
  const visitor = await open({ locale: "en", also: shop.url });
  const answers: string[] = [];
  visitor.on("response", async (response) => {
    if (response.url().startsWith(site)) answers.push(JSON.stringify(await response.allHeaders()));
  });

  shop.pages.set("/example", example.replaceAll("http://127.0.0.1:3000", site));
  await visitor.goto(`${shop.url}/example`);
  const [dressed, tagged, searched] = [0, 1, 2].map((index) => visitor.locator("parvis-answers").nth(index));
  await expect(dressed!.getByRole("heading", { level: 2 })).toHaveText("Answers about Ballade 3");
  await expect(dressed!.getByRole("heading", { level: 3 })).not.toHaveCount(0);
  await expect(tagged!.getByRole("listitem")).toHaveCount(2);
  await expect(tagged!.getByText(acceptedMark("fr")).first()).toBeVisible();
  await expect(searched!.getByRole("heading", { level: 3 }).first()).toBeVisible();

  // The page's style sheet reaches into it, and where it says nothing the page's own look is taken.
  const looks = (of: typeof dressed, part: string) =>
    of!
      .locator(`[part~=${part}]`)
      .first()
      .evaluate((element) => {
        const { color, fontFamily, fontStyle, backgroundColor } = getComputedStyle(element);
        return { color, fontFamily, fontStyle, backgroundColor };
      });
  expect(await looks(dressed, "accepted")).toMatchObject({ color: "rgb(10, 107, 79)" });
  expect(await looks(dressed, "ask")).toMatchObject({ backgroundColor: "rgb(10, 107, 79)" });
  expect(await looks(dressed, "question")).toMatchObject({ fontStyle: "italic" });
  expect(await looks(tagged, "question")).toMatchObject({
    fontStyle: "normal",
    fontFamily: "Georgia, serif",
  });
  expect(await looks(tagged, "ask")).toMatchObject({ backgroundColor: "rgba(0, 0, 0, 0)" });

  // By the keyboard alone, from the top of the page.
  await visitor.keyboard.press("Tab");
  const title = await dressed!.getByRole("link").first().textContent();
  await visitor.keyboard.press("Enter");
  await visitor.waitForURL(`${site}/t/**`);
  // The link says where it was followed; once that is counted, the page's own address is what stays.
  expect(new URL(visitor.url()).search).toBe("");
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(title ?? "");
  await expect(visitor.locator(new URL(visitor.url()).hash)).toBeInViewport();

  expect(answers.length).toBeGreaterThan(4);
  expect(answers.join().toLowerCase()).not.toContain("set-cookie");
  expect(await visitor.context().cookies()).toEqual([]);
});

test("what changes on the page changes what it shows, twice included or taken out and put back", async ({
  open,
  demo,
}) => {
  const site = demo.server.url;
  await nameShop(await open({ locale: "en", as: "nora" }), shop.url);
  const visitor = await open({ locale: "en", also: shop.url });
  const asked: string[] = [];
  visitor.on("request", (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith("/api/")) asked.push(search);
  });
  shop.pages.set(
    "/twice",
    page(
      site,
      `<script src="${site}/embed.js"></script><parvis-answers tag="batterie" lang="fr" limit="1"></parvis-answers>`,
    ),
  );
  await visitor.goto(`${shop.url}/twice`);
  const element = visitor.locator("parvis-answers");
  await expect(element.getByRole("heading", { level: 2 })).toHaveText("Réponses sur batterie");
  expect(asked).toEqual(["?tag=batterie&lang=fr&limit=1"]);

  await element.evaluate((it) => {
    it.removeAttribute("tag");
    it.setAttribute("product", "menuet");
    it.setAttribute("lang", "en");
    it.setAttribute("limit", "2");
  });
  await expect(element.getByRole("heading", { level: 2 })).toHaveText("Answers about Menuet");
  // Four attributes, one question.
  expect(asked.slice(1)).toEqual(["?product=menuet&lang=en&limit=2"]);

  // What comes late of what was asked before is not drawn over what was asked since.
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await visitor.route(/tag=batterie.*limit=9/, async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  await element.evaluate((it) => {
    it.removeAttribute("product");
    it.setAttribute("tag", "batterie");
    it.setAttribute("limit", "9");
  });
  await expect(element.getByRole("status")).toHaveText("Looking for answers…");
  const dropped = visitor.waitForEvent("requestfailed", (request) => request.url().includes("best-answers"));
  await element.evaluate((it) => it.setAttribute("tag", "ballade-3"));
  expect((await dropped).url()).toContain("tag=batterie");
  await expect(element.getByRole("heading", { level: 2 })).toHaveText("Answers about ballade-3");
  release();

  await visitor.evaluate(() => {
    const it = document.querySelector("parvis-answers")!;
    it.remove();
    it.setAttribute("tag", "nobody-says-this");
    document.body.append(it);
  });
  await expect(element.getByRole("status")).toHaveText(answersNone("en"));
  await expect(element.getByRole("link", { name: askHere("en") })).toHaveAttribute(
    "href",
    `${site}/ask?kind=question&tag=nobody-says-this`,
  );
});

test("where it may not read it shows the way to ask, and says what went wrong where trying again may help", async ({
  open,
  demo,
}) => {
  const site = demo.server.url;
  await nameShop(await open({ locale: "en", as: "nora" }), "https://www.virelai.example");
  shop.pages.set("/unnamed", page(site, '<parvis-answers product="menuet" lang="en"></parvis-answers>'));
  const said: string[] = [];
  // Not through `open`: here the browser does complain, of itself, that another site did not let it read.
  const context = await (await open({ locale: "en" })).context().browser()!.newContext({ locale: "en-GB" });
  const visitor = await context.newPage();
  visitor.on("console", (message) => said.push(message.text()));
  visitor.on("pageerror", (error) => said.push(error.message));
  await visitor.goto(`${shop.url}/unnamed`);
  const element = visitor.locator("parvis-answers");
  await expect(element.getByRole("link")).toHaveAttribute("href", `${site}/ask?kind=question&product=menuet`);
  await expect(element.getByRole("listitem")).toHaveCount(0);
  expect(said.filter((line) => !/blocked by CORS policy|Failed to load resource/.test(line))).toEqual([]);

  await visitor.route(/best-answers/, (route) =>
    route.fulfill({ status: 503, headers: { "access-control-allow-origin": "*" } }),
  );
  await visitor.reload();
  const again = element.getByRole("button", { name: "Try again" });
  await expect(element.getByRole("status")).toHaveText("The answers could not be loaded just now.");
  await visitor.unroute(/best-answers/);
  await visitor.route(/best-answers/, (route) =>
    route.fulfill({
      headers: { "access-control-allow-origin": "*" },
      json: {
        about: { name: "Menuet", url: "javascript:alert(1)" },
        items: [
          {
            title: "<img src=x onerror=alert(1)>",
            url: "https://evil.example//evil.example/t/1/x?from=embed#answer-2",
            language: "en",
            extract: "<script>alert(1)</script>",
            accepted: true,
            official: false,
            author: { displayName: "<b>x</b>" },
            votes: 1,
            answeredAt: "2026-01-01T00:00:00.000Z",
          },
        ],
      },
    }),
  );
  await again.press("Enter");
  // The button is gone; whoever pressed it is led to what came.
  await expect(element.getByRole("heading", { level: 2 })).toBeFocused();
  await expect(element.getByRole("link", { name: "<img src=x onerror=alert(1)>" })).toHaveAttribute(
    "href",
    `${site}//evil.example/t/1/x?from=embed#answer-2`,
  );
  expect(await element.evaluate((it) => it.shadowRoot!.querySelectorAll("img, script, b").length)).toBe(0);
  for (const href of await element
    .getByRole("link")
    .evaluateAll((links) => links.map((a) => (a as HTMLAnchorElement).href)))
    expect(new URL(href).origin, href).toBe(site);
  await context.close();
});
