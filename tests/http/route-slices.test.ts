import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import { expect, test } from "vitest";
import { routeSlices } from "#app/http/route-slices.server.ts";
import routes from "#app/routes.ts";

/** The map as Remix builds it, with a few odd routes that a map may have. */
const root = { id: "root", path: "" };
const listed = routes.map(({ file, path, index }) => ({ id: file, parentId: "root", path, index }));
const odd = [
  { id: "frame", parentId: "root", path: "t" },
  { id: "framed", parentId: "frame", path: ":id/framed" },
  { id: "bare", parentId: "root" },
  { id: "bared", parentId: "bare", path: "bared/:id" },
  { id: "perhaps", parentId: "root", path: "perhaps?/here" },
  { id: "any", parentId: "root", path: ":any/thing" },
];
const all = Object.fromEntries([root, ...listed, ...odd].map((one) => [one.id, one]));
const build = { routes: all, assets: { routes: all } } as unknown as ServerBuild;

type Kept = Record<string, { id: string; parentId?: string; path?: string; index?: boolean }>;

/** What Remix makes of a build's routes, and matches an address with. */
function matched(kept: Kept, address: string): unknown {
  const below = (parent: string | undefined): object[] =>
    Object.values(kept)
      .filter(({ parentId }) => parentId === parent)
      .map(({ id, path, index }) => (index ? { id, path, index } : { id, path, children: below(id) }));
  return matchRoutes(below(undefined) as never, address)?.map(({ route, params, pathname }) => [
    route.id,
    params,
    pathname,
  ]);
}

test("an address leads by its slice of the map where it leads by the whole", () => {
  const sliceFor = routeSlices(build, (slice) => slice);
  const words = ["1", "a-slug", "x.y", "%2e%2e", "é"];
  const forms = [
    (one: string) => one,
    (one: string) => `${one}.data`,
    (one: string) => `${one}/`,
    (one: string) => one.toUpperCase(),
    (one: string) => `/${one}`,
    (one: string) => `${one}/more`,
  ];
  // Each route in one of the forms: all of them in all would ask ten thousand times.
  const filled = [...listed, ...odd].map(({ path = "" }, at) => {
    const word = words[at % words.length]!;
    return forms[at % forms.length]!(`/${path.replace(/:\w+\??|\*/g, word).replace("?", "")}`);
  });
  const addresses = [
    ...filled,
    ...[
      "/_root.data",
      "/_root",
      "//t/1",
      "/%74/1",
      "/t%2f1",
      "/nowhere",
      "/t.data/1",
      "/constructor",
      "/:any",
    ],
  ];
  for (const address of addresses) {
    const { pathname } = new URL(`http://localhost${address}`);
    const { routes: kept } = sliceFor(pathname);
    for (const asked of new Set([pathname, pathname.replace(/\.data$/, "").replace(/^\/_root$/, "/")]))
      expect(matched(kept as Kept, asked), asked).toEqual(matched(all, asked));
  }
  const { routes: few, assets } = sliceFor("/search");
  expect(Object.keys(few).length).toBeLessThan(listed.length / 4);
  expect(Object.keys(assets.routes)).toEqual(Object.keys(few));
}, 60_000);
