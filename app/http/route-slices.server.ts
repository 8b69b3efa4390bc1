import type { ServerBuild } from "@remix-run/node";

/** A first segment that reads the same to whoever decodes it; any other address is given the whole map. */
const plain = /^\/([\w-]*)(?:\.data)?(?:\/|$)/;
/** How a route begins that only addresses with this very beginning can lead to. */
const fixed = /^([\w-]+)(?:\/|$)/;
/** The client's name for the loaders of the first page. */
const home = "_root";

/**
 * The map as far as one address can need it: Remix compiles and ranks every route it is given, three times for each
 * request, which with some two hundred is a third of what answering costs. What is left out begins with another word
 * than the address, and could not have been matched.
 * @param make what is made of a slice, once for each that is asked for
 */
export function routeSlices<T>(build: ServerBuild, make: (slice: ServerBuild) => T) {
  const whole = make(build);
  const beginnings = new Set(Object.values(build.routes).map((route) => beginningOf(route?.path)));
  const made = new Map<string, T>();
  return (pathname: string): T => {
    const found = plain.exec(pathname)?.[1];
    if (found === undefined) return whole;
    const first = found === home ? "" : found.toLowerCase();
    // Words that begin no route are everybody's to think of, and share one slice.
    const key = beginnings.has(first) ? first : "";
    const slice = made.get(key) ?? make(sliceOf(build, key));
    made.set(key, slice);
    return slice;
  };
}

/** The first word of a path; undefined where any address may lead there, and for what lies below another route. */
function beginningOf(path: string | undefined): string | undefined {
  return fixed.exec(path ?? "")?.[1]?.toLowerCase();
}

function sliceOf(build: ServerBuild, first: string): ServerBuild {
  const stays = ({ id, parentId }: { id: string; parentId?: string }): boolean => {
    const { path } = build.routes[id]!;
    const parent = build.routes[parentId ?? ""];
    // Only what lies right below the root begins an address; the rest stays or goes with what it lies below.
    if (parent?.parentId) return stays(parent);
    return [undefined, first].includes(beginningOf(path));
  };
  const kept = new Set(
    Object.values(build.routes).flatMap((route) => (route && stays(route) ? route.id : [])),
  );
  const slice = <Each>(routes: Record<string, Each>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => kept.has(id)));
  return {
    ...build,
    routes: slice(build.routes),
    assets: { ...build.assets, routes: slice(build.assets.routes) },
  };
}
