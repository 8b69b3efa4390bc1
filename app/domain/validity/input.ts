import { z } from "zod";

/** What is said of the versions an answer holds for. Client safe. */
export const mostVersions = 200;

export const validityInput = z.strictObject({
  /** Names of versions; none, and not `upToNow`: those that the thread names. */
  versions: z.preprocess(
    (sent) => (sent === undefined ? [] : [sent].flat()),
    z.array(z.string().trim().min(1).max(40, "tooLong")).max(mostVersions, "tooLong"),
  ),
  /** All that are out by now, whatever else is ticked. */
  upToNow: z.preprocess((sent) => sent === true || sent === "on" || sent === "true", z.boolean()),
});
export type ValidityInput = z.infer<typeof validityInput>;
