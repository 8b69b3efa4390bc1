/** Where people go while they read. */
const readOften = /^routes\/(home|threads|spaces|search|members|posts)\b/;

/**
 * What a route's part imports, as far as it is said beforehand for a browser to fetch all at once on the way there. Every
 * page carries that of all routes: what `root` says is there already, and where few go it is found out on the way. The
 * server and the map in the browser must say the same, or React throws a page away and makes it anew.
 * @param imports of the route's own part, as addresses @param roots those of `root`
 */
export function importsSaid(id: string, imports: string[], roots: string[]): string[] {
  if (id === "root") return imports;
  return readOften.test(id) ? imports.filter((one) => !roots.includes(one)) : [];
}
