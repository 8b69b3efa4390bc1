import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const project = path.resolve(import.meta.dirname, "../..");

/** One import or re-export. `to` is a path from the project's root for our own modules, else the package's name. */
export type Import = { to: string; own: boolean; typeOnly: boolean };

/** One of our source files. `file` is its path from the project's root. */
export type Module = { file: string; lines: number; imports: Import[]; tree: ts.SourceFile };

/** Every TypeScript module under these folders of the project, read by the compiler's own parser. */
export function readModules(folders: readonly string[]): Module[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(project, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(ts|tsx|mjs)$/.test(name) && !name.endsWith(".d.ts"))
      .map((name) =>
        readModule(path.join(folder, name), readFileSync(path.join(project, folder, name), "utf8")),
      ),
  );
}

/** @param file where it stands, from the project's root @param text what it says */
export function readModule(file: string, text: string): Module {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const add = (specifier: ts.Expression | undefined, typeOnly: boolean) => {
    if (specifier && ts.isStringLiteral(specifier))
      imports.push({ ...resolve(file, specifier.text), typeOnly });
  };
  walk(tree, (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, onlyTypes(node.importClause));
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
  });
  return { file, lines: text.split("\n").length - 1, imports, tree };
}

function onlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  if (clause.name || !named || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

function resolve(from: string, specifier: string): { to: string; own: boolean } {
  const [plain = ""] = specifier.split("?");
  if (plain.startsWith("#")) return { to: plain.slice(1), own: true };
  if (plain.startsWith(".")) return { to: path.join(path.dirname(from), plain), own: true };
  if (plain.startsWith("node:")) return { to: plain, own: false };
  return {
    to: plain
      .split("/")
      .slice(0, plain.startsWith("@") ? 2 : 1)
      .join("/"),
    own: false,
  };
}

export function walk(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  node.forEachChild((child) => walk(child, look));
}

/** Every call of a function known by this plain name. */
export function callsOf(module: Module, name: string): ts.CallExpression[] {
  const calls: ts.CallExpression[] = [];
  walk(module.tree, (node) => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === name)
      calls.push(node);
  });
  return calls;
}

/** What a module exports under these names: the expression it is made of, or null when it comes from elsewhere. */
export function exportsOf(module: Module, names: readonly string[]): Map<string, ts.Expression | null> {
  const found = new Map<string, ts.Expression | null>();
  const isExported = (node: ts.Statement) =>
    ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  for (const statement of module.tree.statements) {
    if (ts.isVariableStatement(statement) && isExported(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations) {
        if (ts.isIdentifier(name) && names.includes(name.text)) found.set(name.text, initializer ?? null);
      }
    }
    if (
      ts.isFunctionDeclaration(statement) &&
      isExported(statement) &&
      names.includes(statement.name?.text ?? "")
    ) {
      found.set(statement.name!.text, null);
    }
    if (
      ts.isExportDeclaration(statement) &&
      statement.exportClause &&
      ts.isNamedExports(statement.exportClause)
    ) {
      for (const { name } of statement.exportClause.elements)
        if (names.includes(name.text)) found.set(name.text, null);
    }
  }
  return found;
}

/** Groups of modules that import each other in a circle, however long; types alone make none. */
export function circles(modules: Module[]): string[][] {
  const known = new Map(modules.map((module) => [module.file, module]));
  const state = new Map<string, { index: number; low: number; open: boolean }>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (file: string) => {
    const mine = { index: state.size, low: state.size, open: true };
    state.set(file, mine);
    stack.push(file);
    for (const { to, own, typeOnly } of known.get(file)?.imports ?? []) {
      if (!own || typeOnly || !known.has(to)) continue;
      const seen = state.get(to);
      if (!seen) mine.low = Math.min(mine.low, visit(to));
      else if (seen.open) mine.low = Math.min(mine.low, seen.index);
    }
    if (mine.low === mine.index) {
      const group = stack.splice(stack.indexOf(file));
      for (const member of group) state.get(member)!.open = false;
      if (group.length > 1) found.push(group);
    }
    return mine.low;
  };
  for (const file of known.keys()) if (!state.has(file)) visit(file);
  return found;
}
