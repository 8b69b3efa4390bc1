import { z } from "zod";
import { reasonInput } from "../decisions/input.ts";

/** What is sent about suspensions. Client safe. Messages are keys of `app/i18n/errors.ts`. */

/** How many days the form offers; the last choice lasts until somebody lifts it. */
export const suspensionLengths = ["1", "3", "7", "30", "90", "365", "lifted"] as const;
export type SuspensionLength = (typeof suspensionLengths)[number];

/** Ten years: longer is for good, which is said as such. */
export const longestSuspension = 3_650;

export type SuspensionInput = { days: number | null; reason: string };

/** As the form sends it. */
export const suspensionForm = reasonInput.extend({
  days: z
    .enum(suspensionLengths, "chooseLength")
    .transform((chosen) => (chosen === "lifted" ? null : Number(chosen))),
});

/** As programs send it. */
export const suspensionInput = reasonInput.extend({
  action: z.literal("suspend"),
  days: z
    .int()
    .min(1)
    .max(longestSuspension)
    .nullable()
    .describe("How long, in days of 24 hours; null for until it is lifted"),
});
