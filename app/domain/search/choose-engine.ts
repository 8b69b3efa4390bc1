import type { SearchEngine } from "./engine.ts";
import { postgresEngine } from "./postgres/engine.ts";

/** Who answers now. */
export function chooseEngine(): SearchEngine {
  return postgresEngine;
}
