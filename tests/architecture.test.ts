import path from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { catalogue } from "#app/domain/events.ts";
import {
  callsOf,
  circles,
  exportsOf,
  type Import,
  type Module,
  readModule,
  readModules,
  walk,
} from "./support/modules.ts";

const modules = readModules(["app", "db", "scripts"]);

/**
 * The house from top to bottom. A module may import its own layer and those whose number is higher; `http` and `ui`
 * stand side by side. The settings are read by the database's client too, so they lie below everything.
 */
const layers = [
  { name: "scripts", depth: 0, holds: /^scripts\// },
  {
    name: "routes",
    depth: 1,
    holds: /^app\/(routes\/|root\.tsx$|routes(-for-machines)?\.ts$|entry\.client\.tsx$)/,
  },
  { name: "http", depth: 2, holds: /^app\/(http\/|entry\.server\.tsx$)/ },
  { name: "ui", depth: 2, holds: /^app\/(ui|styles)\// },
  { name: "background", depth: 3, holds: /^app\/background\// },
  { name: "seed", depth: 3, holds: /^db\/seed\// },
  { name: "emails", depth: 4, holds: /^app\/emails\// },
  { name: "domain", depth: 5, holds: /^app\/domain\// },
  { name: "settings", depth: 9, holds: /^app\/services\/env\.server\.ts$/ },
  { name: "services", depth: 6, holds: /^app\/services\// },
  { name: "db", depth: 7, holds: /^db\// },
  { name: "i18n", depth: 8, holds: /^app\/i18n\// },
  { name: "lib", depth: 10, holds: /^app\/lib\// },
] as const;
type Layer = (typeof layers)[number];

function layerOf(file: string): Layer {
  const layer = layers.find(({ holds }) => holds.test(file));
  if (!layer) throw new Error(`${file} stands in no room of the house`);
  return layer;
}

/** What a layer may not reach although it lies below, except as types. */
const outOfSight: Partial<Record<Layer["name"], (to: string) => boolean>> = {
  routes: (to) => ["db", "services", "settings", "background", "emails"].includes(layerOf(to).name),
  // Whoever draws a page is given facts; the one rule it shares is what a form may hold.
  ui: (to) =>
    !["ui", "i18n", "lib"].includes(layerOf(to).name) && !/^app\/domain\/[^/]+\/input\.ts$/.test(to),
  scripts: (to) => ["routes", "http", "ui"].includes(layerOf(to).name),
};

function misplaced(module: Module): string[] {
  const from = layerOf(module.file);
  return module.imports
    .filter(({ own, typeOnly, to }) => own && !typeOnly && !to.endsWith(".css"))
    .filter(({ to }) => {
      const below = layerOf(to);
      const upward = below.name !== from.name && below.depth <= from.depth;
      return upward || outOfSight[from.name]?.(to);
    })
    .map(({ to }) => `${module.file} imports ${to}`);
}

const inLayer = (name: Layer["name"]) => modules.filter(({ file }) => layerOf(file).name === name);
const packages = (of: Module[], matches: (imported: Import) => boolean) =>
  of.flatMap(({ file, imports }) =>
    imports.filter((one) => !one.own && matches(one)).map(({ to }) => `${file} imports ${to}`),
  );

describe("imports", () => {
  test("go down the house, never up, never sideways", () => {
    expect(modules.flatMap(misplaced)).toEqual([]);
  });

  test("an upward one is seen, a type is none", () => {
    const upward = readModule("app/lib/slug.ts", 'import { ask } from "#app/domain/threads/ask.ts";');
    const sideways = readModule("app/ui/prose.tsx", 'import { read } from "../http/door.server.ts";');
    const past = readModule("app/routes/home.tsx", 'import { db } from "#db/client.server.ts";');
    const later = readModule(
      "app/domain/x/y.ts",
      'const w = await import("../../background/worker.server.ts");',
    );
    for (const wrong of [upward, sideways, past, later]) expect(misplaced(wrong)).toHaveLength(1);
    const type = readModule("app/ui/prose.tsx", 'import type { Viewer } from "#app/domain/viewer.ts";');
    expect(misplaced(type)).toEqual([]);
  });

  test("never go round", () => {
    expect(circles(modules)).toEqual([]);
    const a = readModule("app/lib/a.ts", 'import { b } from "./b.ts";');
    const b = readModule("app/lib/b.ts", 'export { c } from "./c.ts";');
    const c = readModule("app/lib/c.ts", 'import { a } from "./a.ts";');
    expect(circles([a, b, c])).toHaveLength(1);
  });

  test("lead to files that are there", () => {
    const there = new Set(modules.map(({ file }) => file));
    const own = modules.flatMap(({ imports }) =>
      imports.filter(({ own, to }) => own && /\.(ts|tsx|mjs)$/.test(to)),
    );
    expect(own.map(({ to }) => to).filter((to) => !there.has(to) && !to.endsWith(".d.ts"))).toEqual([]);
  });

  test("of the web stay out of the domain and of what lies under it", () => {
    const web = /^(react|react-dom|@remix-run\/.*|express|node:https?)$/;
    const below = [
      ...inLayer("domain"),
      ...inLayer("emails"),
      ...inLayer("services"),
      ...inLayer("db"),
      ...inLayer("lib"),
    ];
    expect(packages(below, ({ to }) => web.test(to))).toEqual([]);
  });

  test("of the machine stay out of lib, which is pure", () => {
    const machine = /^(node:(?!buffer$).*|pg|drizzle-orm|express)$/;
    expect(packages(inLayer("lib"), ({ to }) => machine.test(to))).toEqual([]);
  });

  test("only accounts knows Lucia", () => {
    const others = modules.filter(({ file }) => !file.startsWith("app/domain/accounts/"));
    expect(packages(others, ({ to }) => to === "lucia")).toEqual([]);
  });
});

describe("doors", () => {
  const doors = ["read", "write", "apiRead", "apiWrite", "problemAt"];
  const bare = (module: Module) =>
    [...exportsOf(module, ["loader", "action"])]
      .filter(
        ([, made]) =>
          !(
            made &&
            ts.isCallExpression(made) &&
            ts.isIdentifier(made.expression) &&
            doors.includes(made.expression.text)
          ),
      )
      .map(([name]) => `${module.file} exports a ${name} of its own`);

  test("every loader and action is made by the wrappers of http", () => {
    const routes = inLayer("routes");
    expect(routes.flatMap(bare)).toEqual([]);
    expect(
      routes.filter((module) => exportsOf(module, ["loader", "action"]).size > 0).length,
    ).toBeGreaterThan(20);
  });

  test("one of its own is seen, however it is written", () => {
    for (const text of [
      "export const loader = async () => null;",
      "export async function action() {}",
      'export { loader } from "./other.tsx";',
      "const mine = () => null; export { mine as loader };",
    ]) {
      expect(bare(readModule("app/routes/x.tsx", text))).toHaveLength(1);
    }
  });
});

describe("what is begun together", () => {
  /** What says no at once, while the others of the list are under way: theirs nobody would wait for, and the process ends. */
  const sayNo = ["idParam", "uuidParam"];
  const amid = (module: Module) =>
    sayNo.flatMap((name) =>
      callsOf(module, name).filter((call) => {
        for (let node: ts.Node = call.parent; !ts.isFunctionLike(node) && node.parent; node = node.parent)
          if (ts.isArrayLiteralExpression(node) && ts.isCallExpression(node.parent))
            return node.parent.expression.getText() === "Promise.all";
        return false;
      }),
    );

  test("is not refused halfway through its list", () => {
    const halfway = inLayer("routes").filter((module) => amid(module).length > 0);
    expect(halfway.map(({ file }) => file)).toEqual([]);
    const text = "const load = () => Promise.all([begin(), find(idParam(params.id))]);";
    expect(amid(readModule("app/routes/x.ts", text))).toHaveLength(1);
  });
});

describe("settings", () => {
  // The account of the embedded server is looked for before there are settings.
  test("are read from the environment in one place, and by what comes before it", () => {
    const readers = modules
      .filter(
        ({ file }) => !/^(scripts\/|db\/embedded\/account\.ts$|app\/services\/env\.server\.ts$)/.test(file),
      )
      .filter((module) => {
        let reads = false;
        walk(module.tree, (node) => {
          reads ||= ts.isPropertyAccessExpression(node) && node.getText() === "process.env";
        });
        return reads;
      });
    expect(readers.map(({ file }) => file)).toEqual([]);
  });
});

describe("commands", () => {
  const isCommand = (module: Module) =>
    module.file !== "app/domain/transact.ts" && callsOf(module, "transact").length > 0;
  const commands = inLayer("domain").filter(isCommand);
  const known = new Set(commands.map(({ file }) => file));

  test("never import one another", () => {
    const crossing = commands.flatMap(({ file, imports }) =>
      imports
        .filter(({ to, typeOnly }) => !typeOnly && known.has(to))
        .map(({ to }) => `${file} imports ${to}`),
    );
    expect(crossing).toEqual([]);
    expect(commands.length).toBeGreaterThan(8);
  });

  test("are named as their file", () => {
    const verb = ({ file }: Module) =>
      path.basename(file, ".ts").replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
    const others = commands.filter((module) => !exportsOf(module, [verb(module)]).has(verb(module)));
    expect(others.map(({ file }) => file)).toEqual([]);
  });

  test("are the only ones to change the house", () => {
    expect(
      modules
        .filter((module) => callsOf(module, "transact").length > 0 && !known.has(module.file))
        .map(({ file }) => file),
    ).toEqual([]);
  });
});

describe("events", () => {
  test("that are recorded are those of the catalogue, all of them", () => {
    const recorded = modules.flatMap((module) =>
      callsOf(module, "record").map(({ arguments: [name] }) => name),
    );
    const names = recorded.map((name) =>
      name && ts.isStringLiteral(name) ? name.text : `not a literal: ${name?.getText()}`,
    );
    expect([...new Set(names)].sort()).toEqual(Object.keys(catalogue).sort());
  });
});

describe("files", () => {
  test("are short enough to read", () => {
    const long = modules.filter(({ file, lines }) => lines > 250 && !/^(app\/i18n|db\/seed)\//.test(file));
    expect(long.map(({ file, lines }) => `${file}: ${lines} lines`)).toEqual([]);
  });

  test("are named in small letters, for what they hold", () => {
    const odd = modules.filter(({ file }) => !/^[a-z0-9.-]+\.(ts|tsx|mjs)$/.test(path.basename(file)));
    const vague = modules.filter(({ file }) =>
      /(^|[-/.])(helpers?|utils?|managers?|common|misc|base)\.(server\.)?tsx?$/.test(file),
    );
    expect([...odd, ...vague].map(({ file }) => file)).toEqual([]);
  });
});
