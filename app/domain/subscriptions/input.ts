import { z } from "zod";

/** What is sent about subscriptions. Client safe. */
export const levels = ["everything", "answers", "mentions", "muted"] as const;
export type Level = (typeof levels)[number];
export const targetKinds = ["thread", "space", "tag", "product", "member"] as const;
export type TargetKind = (typeof targetKinds)[number];

export const levelInput = z.strictObject({ level: z.enum(levels, "levelUnknown") });

/** A row of the page that has all of them, by what its target is called in the table, and where to come back to. */
const row = {
  kind: z.enum(targetKinds),
  target: z.string().min(1).max(80),
  back: z.string().max(400).default("/settings/subscriptions"),
};
export const changeInput = z.strictObject({ ...row, level: z.enum(levels, "levelUnknown") });
/** The level stands in the same form, and means nothing here. */
export const rowInput = z.strictObject({ ...row, level: z.enum(levels).optional() });

/** What the page of all subscriptions can be asked in its address. */
export const subscriptionListInput = z.object({
  kind: z.enum(targetKinds).optional().catch(undefined),
  q: z.string().trim().max(100).catch("").default(""),
  after: z.string().max(200).optional().catch(undefined),
});
