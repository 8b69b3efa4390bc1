import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import type { Locale } from "#app/i18n/locale.ts";
import { announcements } from "#db/seed/demo/catalogue.ts";
import { englishIdeas, frenchIdeas } from "#db/seed/demo/ideas.ts";
import type { DemoAnswer, DemoComment, DemoThread } from "#db/seed/demo/shapes.ts";
import { demo as content } from "#db/seed/demo-content.ts";
import { expect, test as withSite } from "#tests/support/e2e.ts";
import { type Server, startServer } from "#tests/support/server.ts";
import { watch } from "./watch.ts";

export { expect } from "@playwright/test";

/** The demo brand on a base of its own, as `npm start` makes it. */
export type Demo = { server: Server; dataDir: string };

/** Someone with a browser of their own. */
export type Reader = {
  locale: Locale;
  scripts?: boolean;
  width?: number;
  /** One of the demo's people, signed in; a visitor without. */
  as?: string;
  /** Ends the session, which is therefore nobody else's. */
  leaves?: boolean;
  /** More than the demo's own origin may be visited. */
  also?: string;
};

type State = Awaited<ReturnType<BrowserContext["storageState"]>>;
type Kept = { state: State; since: number };

/** Some pages ask who has not shown for a quarter of an hour that it is they; milliseconds. */
const fresh = 10 * 60_000;

/**
 * Playwright's `test` on the demo. Each `open` is a person with a browser of their own, in which nothing may go wrong
 * unseen: what the page complained of fails the test at its end. `site`, an empty square, starts where it is asked for.
 */
export const test = withSite.extend<
  { open: (reader: Reader) => Promise<Page> },
  { demo: Demo; sessions: Map<string, Kept> }
>({
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names a fixture needs from this pattern
    async ({}, use) => {
      const dataDir = mkdtempSync(path.join(os.tmpdir(), "parvis-demo-"));
      // As root, the database runs under another account, which has to get in.
      chmodSync(dataDir, 0o755);
      const server = await startServer({ DATA_DIR: dataDir, SEED: "demo" });
      await use({ server, dataDir });
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 120_000 },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above
  sessions: [async ({}, use) => use(new Map()), { scope: "worker" }],
  baseURL: async ({ demo }, use) => use(demo.server.url),

  open: async ({ browser, baseURL, sessions }, use) => {
    const contexts: BrowserContext[] = [];
    const faults: string[] = [];
    const make = async ({ locale, scripts = true, width = 1280 }: Reader, state?: State) => {
      const context = await browser.newContext({
        baseURL,
        javaScriptEnabled: scripts,
        locale: locale === "fr" ? "fr-FR" : "en-GB",
        reducedMotion: "reduce",
        storageState: state,
        viewport: { width, height: 900 },
      });
      contexts.push(context);
      return context;
    };
    await use(async (reader) => {
      const { as, locale, leaves } = reader;
      const signIn = async (username: string) => stateOf(username, baseURL, await make(reader));
      const keep = async (username: string) => {
        // A story may have a site of its own, which knows nobody of the demo's sessions.
        const whose = `${username} ${baseURL}`;
        const kept = sessions.get(whose);
        if (kept && Date.now() - kept.since < fresh) return kept.state;
        const state = await signIn(username);
        sessions.set(whose, { state, since: Date.now() });
        return state;
      };
      const context = await make(reader, as ? await (leaves ? signIn(as) : keep(as)) : undefined);
      // Whatever language the person's account is kept in.
      if (as) await context.addCookies([{ name: "lang", value: locale, url: baseURL }]);
      const page = await context.newPage();
      watch(page, [baseURL, reader.also ?? baseURL], faults);
      return page;
    });
    for (const context of contexts) await context.close();
    expect(faults, "what the pages complained of").toEqual([]);
  },
});

export function passwordOf(username: string): string {
  const person = content.people.find((each) => each.username === username);
  if (!person?.demoPassword) throw new Error(`nobody of the demo signs in as ${username}`);
  return person.demoPassword;
}

async function stateOf(username: string, origin: string, context: BrowserContext): Promise<State> {
  const answer = await context.request.post("/login", {
    form: { login: username, password: passwordOf(username) },
    headers: { origin },
    maxRedirects: 0,
  });
  expect(answer.status(), `${username} signs in`).toBe(302);
  return context.storageState();
}

/** The demo's threads as the seed writes them into an empty base: oldest first. */
function inOrder() {
  const hours = ({ at }: { at: { daysAgo: number; hoursAgo: number } }) => at.daysAgo * 24 + at.hoursAgo;
  return content.threads.toSorted((a, b) => hours(b) - hours(a));
}

/** Where a thread of the demo is, by its key. */
export function demoThread(key: string): string {
  const index = inOrder().findIndex((each) => each.key === key);
  if (index < 0) throw new Error(`the demo has no thread ${key}`);
  return `/t/${index + 1}`;
}

/** Where an idea of the demo is, by the place it is written at: they come after the threads, the news and the long talk. */
export function demoIdea(title: string): string {
  const all = [...frenchIdeas, ...englishIdeas];
  const index = all.findIndex((each) => each.title === title);
  if (index < 0) throw new Error(`the demo has no idea ${title}`);
  return `/t/${inOrder().length + announcements.news.length + 1 + index + 1}`;
}

/** Where somebody's answer in a thread of the demo is. */
export function demoAnswer(key: string, author: string): string {
  return postWhere(
    ({ thread, post }) => thread.key === key && post !== thread && "votes" in post && post.author === author,
  );
}

/** Where a post of the demo is: a thread's body, or the first answer or comment in it that has this state. */
export function demoPost(
  key: string,
  state: "body" | "accepted" | "hidden" | "removed" | "withdrawn",
): string {
  return postWhere(
    ({ thread, post }) => thread.key === key && (state === "body" ? post === thread : state in post),
  );
}

type Written = { thread: DemoThread; post: DemoThread | DemoAnswer | DemoComment };

function postWhere(matches: (one: Written) => boolean): string {
  const written: Written[] = inOrder().flatMap((thread) =>
    [thread, ...thread.comments, ...thread.answers.flatMap((answer) => [answer, ...answer.comments])].map(
      (post) => ({ thread, post }),
    ),
  );
  const index = written.findIndex(matches);
  if (index < 0) throw new Error("the demo has no such post");
  return `/p/${index + 1}`;
}
