import { withoutSecrets } from "#app/lib/without-secrets.ts";
import { Forbidden } from "../errors.ts";
import { holds, type Viewer } from "../viewer.ts";
import type { Check } from "./checks.ts";
import { runChecks } from "./run-checks.ts";

/** Looked at anew at most every so many milliseconds: several pages show it. */
const fresh = 15_000;
let known: { at: number; checks: Promise<Check[]> } | undefined;

/** How the place fares, the worst first. @param now always looks anew @throws {Forbidden} */
export async function findHealth(viewer: Viewer, { now = false } = {}): Promise<Check[]> {
  if (!holds(viewer, ["administrator"])) throw new Forbidden();
  if (now || !known || Date.now() - known.at > fresh) known = { at: Date.now(), checks: runChecks() };
  const order = ["fault", "look", "well"];
  return (await known.checks)
    .map((check) => ({ ...check, facts: clean(check.facts) }))
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

function clean(facts: Check["facts"]): Check["facts"] {
  return "message" in facts ? { ...facts, message: withoutSecrets(String(facts.message)) } : facts;
}
