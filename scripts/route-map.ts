import { importsSaid } from "../app/lib/route-imports.ts";

type Route = {
  id: string;
  parentId?: string;
  path?: string;
  index?: boolean;
  module: string;
  imports: string[];
  css: string[];
} & { [has in (typeof flags)[number]]: boolean };
type RouteMap = { routes: Record<string, Route> };

/** Routes that answer programs: no page leads to them, and members would carry a kilobyte of them to every page. */
const forPrograms = /^routes\/(api|outside)\//;
const before = "window.__remixManifest=";
const flags = ["hasAction", "hasLoader", "hasClientAction", "hasClientLoader", "hasErrorBoundary"] as const;
const folder = "/assets/";

/**
 * The script that tells a browser where each route's part is, as Remix writes it, made small: every page of a member brings
 * it, and it grows with every route. What all routes say alike is said once; a line of a table remains of each.
 * @param text what Remix wrote @returns a script that leaves the same in `window.__remixManifest`
 * @throws where it would not
 */
export function smallRouteMap(text: string): string {
  const map: RouteMap = JSON.parse(text.slice(before.length).replace(/;$/, ""));
  const routes = Object.values(map.routes)
    .filter(({ id }) => !forPrograms.test(id))
    .map((route) => ({ ...route, imports: importsSaid(route.id, route.imports, map.routes.root!.imports) }));
  const [whole, lines] = [routes.filter((route) => !fits(route)), routes.filter(fits)];
  const written = `${before}(${unpack})(${JSON.stringify({ ...map, routes: byId(whole) })},${JSON.stringify(lines.map(line).join("\n"))});`;
  check(written, { ...map, routes: byId(routes) });
  return written;
}

/** Whether a line says all of it; few do not, and stay as they are. */
function fits({ parentId, path, index, css }: Route): boolean {
  return parentId === "root" && Boolean(path) && !index && css.length === 0;
}

function byId(routes: Route[]): Record<string, Route> {
  return Object.fromEntries(routes.map((route) => [route.id, route]));
}

function line(route: Route): string {
  const has = flags.map((flag) => (route[flag] ? 1 : 0)).join("");
  const bare = [route.module, ...route.imports].map((one) => one.slice(folder.length));
  return [route.id, route.path, has, ...bare].join("|");
}

/** Runs in the browser. The names are short since it travels as it is. */
const unpack = `(m,t)=>{for(let l of t.split("\\n")){let[i,p,h,...f]=l.split("|"),[o,...n]=f.map(x=>"${folder}"+x),r=m.routes[i]={id:i,parentId:"root",path:p,module:o,imports:n,css:[]};${JSON.stringify(flags)}.forEach((x,k)=>r[x]=h[k]>0)}return m}`;

/** A table that says anything else than Remix did is found out here, not by somebody's browser. */
function check(script: string, meant: RouteMap): void {
  const window: { __remixManifest?: RouteMap } = {};
  new Function("window", script)(window);
  const [made, wanted] = [window.__remixManifest, meant].map((map) => JSON.stringify(sorted(map)));
  if (made !== wanted) throw new Error("The small map of routes is not what Remix wrote.");
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
