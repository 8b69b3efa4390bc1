import { type SQL, sql } from "drizzle-orm";

/** No-break spaces, wide and narrow, and quotation marks, as French sets them. */
const taken = "\u00a0\u202f\u2009«»“”";

/**
 * A text with plain spaces where PostgreSQL's parser would take a no-break space or a quotation mark for a letter: “200 m”
 * and « mot » would each be one word, which nobody looks for.
 */
export const spaced = (text: SQL): SQL => sql`translate(${text}, ${taken}, ${" ".repeat(taken.length)})`;
