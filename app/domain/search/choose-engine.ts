import { isMeilisearchSet } from "#app/services/meilisearch.server.ts";
import type { SearchEngine } from "./engine.ts";
import { meilisearchEngine } from "./meilisearch/engine.ts";
import { postgresEngine } from "./postgres/engine.ts";

/** Who answers now. */
export function chooseEngine(): SearchEngine {
  return isMeilisearchSet() ? meilisearchEngine : postgresEngine;
}
