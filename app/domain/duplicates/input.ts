import { z } from "zod";
import { threadNamed } from "../arranging/input.ts";
import { historyLimits, reasonInput } from "../history/input.ts";

/** What is sent about one thread asking what another asks. Client safe; messages are keys of `app/i18n/errors.ts`. */
export const duplicateLimits = historyLimits;

const why = z.string().trim().max(duplicateLimits.why, "tooLong").default("");

/** One of those that are offered, or any other by its address, which counts where both are given. */
export const proposeInput = z
  .strictObject({
    pick: z
      .string()
      .regex(/^\d{0,15}$/, "otherUnknown")
      .default(""),
    other: z.string().trim().max(500, "otherUnknown").default(""),
    why,
  })
  .transform(({ pick, other, why }, context) => {
    const named = threadNamed("otherUnknown").safeParse(other || pick);
    if (named.success) return { other: named.data, why };
    context.addIssue({ code: "custom", path: ["other"], message: "otherUnknown" });
    return z.NEVER;
  });

const proposal = z.uuid("invalidField");

/** The two buttons stand in one form. Taken, its words stand in the thread's history. */
export const takeInput = z.strictObject({
  proposal,
  reason: z.string().trim().max(duplicateLimits.why, "tooLong").default(""),
});
export const refuseInput = z.strictObject({ proposal, reason: reasonInput });
