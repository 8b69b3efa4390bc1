import type { SearchEngine } from "../engine.ts";
import { rank } from "./rank.ts";
import { resemble } from "./resemble.ts";

/** The engine that is always there: PostgreSQL's own full text, over the search rows. */
export const postgresEngine: SearchEngine = { search: rank, resemble };
