import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * True when npm's own record of what it installed has everything that package-lock.json asks of this system.
 * @param {string} root the project's folder
 */
export function packagesMatch(root) {
  const record = path.join(root, "node_modules/.package-lock.json");
  if (!existsSync(record)) return false;
  const read = (file) => JSON.parse(readFileSync(file, "utf8"));
  const installed = read(record).packages;
  const wanted = read(path.join(root, "package-lock.json")).packages;
  const { optionalDependencies } = read(path.join(root, "package.json"));
  return Object.entries(wanted).every(([name, { version, optional, os, cpu }]) => {
    if (name === "") return true;
    if (installed[name]) return installed[name].version === version;
    if (!optional) return false;
    // npm leaves out packages of other systems, and some optional ones of other packages for reasons of its own.
    const elsewhere = (os && !os.includes(process.platform)) || (cpu && !cpu.includes(process.arch));
    return elsewhere || !(name.replace("node_modules/", "") in optionalDependencies);
  });
}
