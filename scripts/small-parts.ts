import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin, Rollup } from "vite";

type Statement = Rollup.ProgramNode["body"][number] & { start: number; end: number };

/** Files of messages. The two that know which language is spoken hold state, and stay whole. */
const messages = /\/i18n\/(?!locale|text)[\w-]+\.ts$/;
const mark = "?word=";

/**
 * Gives each message and each icon a module of its own in what browsers get. A bundler drops what nobody uses, yet
 * puts a file whole where the first page needs it, and a list of icons with all it lists: a page that says one message
 * would carry those of ten others.
 */
export const smallParts: Plugin = {
  name: "small-parts",
  apply: (_, { command, isSsrBuild }) => command === "build" && !isSsrBuild,
  transform(code, id) {
    const [file = "", word] = id.split(mark);
    if (!/\/app\/.*\.tsx?($|\?)/.test(file)) return null;
    const body = this.parse(code).body as Statement[];
    const others = word ? siblings(body, word) : new Map<Statement, string>();
    const kept = body.filter((statement) => !others.has(statement));
    const named = new Set(kept.flatMap(({ start, end }) => code.slice(start, end).match(/[\w$]+/g) ?? []));
    let changed = false;
    const parts = body.map((statement) => {
      const other = others.get(statement);
      const part = other === undefined ? inParts(statement, file) : named.has(other) ? said(file, other) : "";
      changed ||= part !== undefined;
      return part ?? code.slice(statement.start, statement.end);
    });
    return changed ? { code: parts.join("\n"), map: null } : null;
  },
};

const said = (source: string, name: string, local = name) =>
  `import { ${name} as ${local} } from "${source}${mark}${name}";`;

/** The other messages of a file, by name: what speaks of one of them imports it in turn. */
function siblings(body: Statement[], word: string): Map<Statement, string> {
  const found = new Map<Statement, string>();
  for (const statement of body) {
    if (statement.type !== "ExportNamedDeclaration") continue;
    const { declaration } = statement;
    const named =
      declaration?.type === "VariableDeclaration" ? declaration.declarations[0]?.id : declaration?.id;
    if (named?.type !== "Identifier") throw new Error(`What stands beside ${word} has no name of its own.`);
    if (named.name !== word) found.set(statement, named.name);
  }
  return found;
}

/** An import of messages or icons, as one import for each. */
function inParts(statement: Statement, file: string): string | undefined {
  if (statement.type !== "ImportDeclaration") return;
  const source = String(statement.source.value);
  const one = messages.test(source.startsWith(".") ? path.join(path.dirname(file), source) : source)
    ? (name: string, local: string) => said(source, name, local)
    : source === "lucide-react" && drawn;
  if (!one) return;
  return statement.specifiers
    .map((specifier) => {
      if (specifier.type !== "ImportSpecifier" || specifier.imported.type !== "Identifier")
        throw new Error(`${file} imports from ${source} otherwise than by name.`);
      return one(specifier.imported.name, specifier.local.name);
    })
    .join("");
}

let icons: Map<string, string> | undefined;

/** An icon goes by several names, and its file by one: the package's own list tells which. */
function drawn(name: string, local: string): string {
  icons ??= new Map(
    readFileSync(fileURLToPath(import.meta.resolve("lucide-react/dist/esm/lucide-react.mjs")), "utf8")
      .split("\n")
      .flatMap((line) => {
        const file = /from '\.\/icons\/([\w-]+)\.mjs'/.exec(line)?.[1];
        return file
          ? [...line.matchAll(/default as (\w+)/g)].map(([, known]) => [known!, file] as const)
          : [];
      }),
  );
  return `import ${local} from "lucide-react/icons/${icons.get(name)}";`;
}
