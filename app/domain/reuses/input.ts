import { z } from "zod";

/** What readers say of accepted answers, and what is counted of these: the same schemas read forms and API bodies. Client safe. */
export const verdictNames = ["solved", "outdated"] as const;
export type Verdict = (typeof verdictNames)[number];

/** In the order they are shown. `duplicate` is counted from the threads, the others are rows. */
export const countedKinds = ["duplicate", "solved", "suggestion", "embed", "api", "saved-reply"] as const;
export type CountedKind = (typeof countedKinds)[number];

export const reasonLimit = 500;
export const reason = z.string().trim().max(reasonLimit, "tooLong").default("");

export const reasonInput = z.strictObject({ reason });
