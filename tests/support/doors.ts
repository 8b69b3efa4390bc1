import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { z } from "zod";
import { build } from "./server.ts";

/** What one route of the built site takes. An audience is `undefined` where there is a door that names none. */
export type Door = {
  id: string;
  /** From the site's root, such as `/t/:id/answers`. */
  path: string;
  /** Route ids from the root to this one. */
  branch: string[];
  api: boolean;
  reads: { audience: string | undefined } | null;
  /** `inputs`: what a form of a page may be sent for, by the value of its button. */
  writes: { audience: string | undefined; inputs?: Record<string, z.ZodType> } | null;
};

/** Every door of the site as built, so that a new one is tried without being named anywhere. */
export async function findDoors(): Promise<Door[]> {
  build();
  const built: ServerBuild = await import(
    /* @vite-ignore */ pathToFileURL(path.resolve("build/server/index.js")).href
  );
  return doorsOf(built.routes);
}

export function doorsOf(routes: ServerBuild["routes"]): Door[] {
  return Object.values(routes).flatMap((route) => {
    if (!route) return [];
    const branch = [route];
    for (let { parentId } = route; parentId; ) {
      const parent = routes[parentId]!;
      branch.unshift(parent);
      parentId = parent.parentId;
    }
    const at = `/${branch.flatMap((one) => one.path || []).join("/")}`;
    const { loader, action } = route.module;
    return {
      id: route.id,
      path: at,
      branch: branch.map(({ id }) => id),
      api: at.startsWith("/api/"),
      reads: loader ? { audience: audienceOf(loader) } : null,
      writes: action ? { audience: audienceOf(action), inputs: inputsOf(action) } : null,
    };
  });
}

const audienceOf = (door: unknown) => (door as { audience?: string }).audience;
const inputsOf = (door: unknown) => (door as { inputs?: Record<string, z.ZodType> }).inputs;

/** What there is on a site, to make addresses of. */
export type Known = {
  threads: { id: number | string; slug: string }[];
  posts: (number | string)[];
  spaces: string[];
  tags: string[];
  usernames: string[];
  files: string[];
  /** Numbers of a former site. */
  former: string[];
  /** Suggested edits, where there are any. */
  suggestions?: string[];
  /** Slugs of the catalogue, where there is one. */
  products?: string[];
  /** Slugs of the groups, where there are some. */
  groups?: string[];
  /** Saved replies, where there are some. */
  replies?: string[];
  /** Proposed duplicates, where there are some. */
  proposals?: string[];
  /** Questions to those who voted for an idea, where there are some. */
  polls?: string[];
  /** What staff did to the place and shape of threads, where they did something. */
  acts?: string[];
  /** Exports of ideas, and the hashes of files of evidence, where there are some. */
  batches?: string[];
  evidence?: string[];
  /** Issue trackers that ideas are exported to, where there are some. */
  trackers?: string[];
  /** Tables of ideas that somebody sent, where somebody did. */
  tables?: string[];
  /** Servers that are told, and what became of each event, where there are some. */
  webhooks?: string[];
  deliveries?: string[];
};

/** What says nothing until it is asked, asked for what stands in restricted places without naming it. */
const asked: Record<string, string[]> = {
  "/search": ["/search", "/search?tag=shared"],
  "/search/suggest": ["/search/suggest", "/search/suggest?q=zq", "/search/suggest?q=question"],
  "/api/v1/search": ["/api/v1/search", "/api/v1/search?q=tag:shared"],
  "/api/v1/similar": [
    "/api/v1/similar",
    "/api/v1/similar?title=A+question+about+something+here&body=It+says+words",
  ],
};

const someUuid = "0190a0a0-0000-7000-8000-000000000000";

/**
 * Every address of a door on a site where this is known; where nothing is, one that leads to nothing.
 * @throws for a path nobody has said how to fill, so that no new door goes untried
 */
export function addressesOf({ path: at }: Door, known: Known): string[] {
  if (Object.hasOwn(asked, at)) return asked[at]!;
  if (!/[:*]/.test(at)) return [at];
  if (at === "/*" || at === "/api/*") return [at.replace("*", "nowhere")];
  if (at === "/u/:username/:kind")
    return known.usernames.flatMap((name) =>
      ["answers", "questions", "discussions", "comments"].map(
        (kind) => `/u/${encodeURIComponent(name)}/${kind}`,
      ),
    );
  if (at.endsWith("/t/:id/:slug")) return known.threads.map(({ id, slug }) => `/t/${id}/${slug}`);
  if (at === "/t/:id.md") return known.threads.map(({ id }) => `/t/${id}.md`);
  if (at === "/t/:id/:slug.md") return known.threads.map(({ id, slug }) => `/t/${id}/${slug}.md`);
  // A card of another time leads to the one of now, where there is one.
  if (at === "/cards/:id/:name")
    return known.threads.map(({ id }) => `/cards/${id}/00000000000000000000.png`);
  // A suggestion is opened below the post it is for; who it is between is tried where there are some.
  if (at === "/p/:id/suggestions/:suggestionId")
    return (known.suggestions ?? [someUuid]).map((id) => `/p/${known.posts[0]}/suggestions/${id}`);
  for (const [pattern, values] of [
    [/^(\/api\/v1\/suggestions)\/:id(?=\/|$)/, known.suggestions ?? [someUuid]],
    [/^(\/api\/v1\/duplicate-proposals)\/:id(?=\/|$)/, known.proposals ?? [someUuid]],
    // A question to voters is opened by hand; one that nobody asked is as good as any.
    [/^(\/api\/v1\/polls)\/:id(?=\/|$)/, known.polls ?? [someUuid]],
    [/^(\/api\/v1\/acts)\/:id$/, known.acts ?? [someUuid]],
    // A session only takes its end: one that nobody has is as good as any.
    [/^(\/api\/v1\/me\/sessions)\/:id$/, [someUuid]],
    [/^(\/api\/v1\/threads|\/t)\/:id(?=\/|$)/, known.threads.map(({ id }) => id)],
    [/^(\/api\/v1\/posts|\/p)\/:id(?=\/|$)/, known.posts],
    [/^(\/api\/v1\/drafts)\/:id$/, ["ask"]],
    [/^(\/desk|\/api\/v1\/desk\/ideas)\/:id(?=\/|$)/, known.threads.map(({ id }) => id)],
    [/^(\/drafts)\/:key$/, ["ask"]],
    // What lifts a decision only takes writes: one that nobody made is as good as any.
    [/^(\/api\/v1\/decisions)\/:id(?=\/|$)/, ["01998c00-0000-7000-8000-000000000000"]],
    [/^(\/questions|\/q|\/a)\/:id\/\*$/, known.former],
    [/^(\/api\/v1\/files)\/:id$/, known.files.length > 0 ? known.files : [someUuid]],
    [/^(\/s|\/api\/v1\/spaces)\/:(?:slug|id)(?=\/|$)/, known.spaces],
    [/^(\/tags)\/:tag(?=\/|$)/, known.tags],
    [/^(\/api\/v1\/tags)\/:id(?=\/|$)/, known.tags],
    [/^(\/u|\/api\/v1\/members)\/:(?:username|id)(?=\/|$)/, known.usernames],
    [/^(\/api\/v1\/me\/tokens)\/:id$/, [someUuid]],
    [/^(\/admin\/people)\/:username(?=\/|$)/, known.usernames],
    [/^(\/api\/v1\/people)\/:id(?=\/|$)/, known.usernames],
    [/^(\/admin\/webhooks|\/api\/v1\/webhooks)\/:id(?=\/|$)/, known.webhooks ?? [someUuid]],
    // A table is its sender's alone.
    [/^(\/desk\/import)\/:id$/, known.tables ?? [someUuid]],
    [/^(\/api\/v1\/deliveries)\/:id(?=\/|$)/, known.deliveries ?? [someUuid]],
    [/^(\/desk\/evidence\/batches|\/api\/v1\/evidence\/batches)\/:id(?=\/|$)/, known.batches ?? [someUuid]],
    [
      /^(\/desk\/evidence\/files|\/api\/v1\/evidence\/files)\/:(?:hash|id)(?=\/|$)/,
      known.evidence ?? ["0".repeat(64)],
    ],
    [/^(\/admin\/evidence|\/desk\/evidence\/targets)\/:id$/, known.trackers ?? [someUuid]],
    [/^(\/\.well-known\/parvis-evidence)\/:key(?=\.pem$)/, ["0".repeat(32)]],
    [/^(\/replies|\/api\/v1\/replies)\/:id(?=\/|$)/, known.replies ?? [someUuid]],
    [/^(\/admin\/groups)\/:slug$/, known.groups ?? ["a-group"]],
    [/^(\/api\/v1\/groups)\/:id(?=\/|$)/, known.groups ?? ["a-group"]],
    [/^(\/products|\/api\/v1\/products)\/:(?:slug|id)(?=\/|$)/, known.products ?? ["a-product"]],
  ] as const) {
    if (pattern.test(at))
      return (values.length > 0 ? values : [someUuid]).map((value) =>
        at.replace(pattern, `$1/${encodeURIComponent(value)}`),
      );
  }
  throw new Error(`tests/support/doors.ts does not say how to fill ${at}`);
}

/** The address at which a page's loaders alone are asked, as its scripts do. @param routes which of them */
export function dataAddress(page: string, routes?: string[]): string {
  const [at = "", query] = page.split("?");
  const only = routes ? [`_routes=${routes.map(encodeURIComponent).join(",")}`] : [];
  const all = [...(query ? [query] : []), ...only].join("&");
  return `${at === "/" ? "/_root" : at}.data${all && `?${all}`}`;
}
