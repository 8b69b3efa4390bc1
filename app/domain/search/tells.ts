import { type SQL, sql } from "drizzle-orm";

/** A stem that the sample of rows did not hold is taken to be in this share of them. */
export const rare = 0.0003;

/** How much a stem tells of what is asked, by the share of threads that hold it: as BM25 weighs it. */
export const tells = (share: SQL): SQL => sql`ln(1 + (1.0005 - ${share}) / (${share}))`;
