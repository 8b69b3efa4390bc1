import { z } from "zod";
import { ideaStatuses } from "../../lib/idea-board.ts";

/** What staff may send about evidence. Client safe. Messages are keys of `app/i18n/errors.ts`. */

/** How many ideas one export takes. */
export const mostExported = 10_000;
/** How many are offered on one page, each with its box. */
export const offered = 100;

export const trackerKinds = ["github", "gitlab", "jira", "redmine"] as const;
export type TrackerKind = (typeof trackerKinds)[number];
export const targetKinds = ["webhook", "email", ...trackerKinds] as const;
export type TargetKind = (typeof targetKinds)[number];
export const isTracker = (kind: string): kind is TrackerKind =>
  (trackerKinds as readonly string[]).includes(kind);
/** Those that tell by themselves when something became of an issue; Redmine has no such thing and is asked. */
export const tellsByItself = (kind: TrackerKind): boolean => kind !== "redmine";

const id = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, "invalidField")
  .transform(Number);
const ids = z.preprocess(
  (sent) => (sent === undefined ? [] : [sent].flat()),
  z.array(id).max(mostExported, "tooLong"),
);
const word = (most: number) => z.string().trim().min(1).max(most).optional().catch(undefined);

/** Which ideas are offered, as an address says it; what makes no sense is left out. */
export const offerQuery = z.object({
  status: z.enum(["open", "all", ...ideaStatuses]).catch("all"),
  product: word(80),
  votes: z.coerce.number().int().min(0).max(1_000_000).catch(0),
  /** One idea, offered alone. */
  idea: id.optional().catch(undefined),
});
export type OfferQuery = z.infer<typeof offerQuery>;

/** The ideas that were ticked, or all that the filters of the page let through. */
export const exportInput = z
  .strictObject({
    idea: ids,
    all: z.literal("yes").optional(),
    status: z.string().max(20).optional(),
    product: z.string().max(80).optional(),
    votes: z.string().max(10).optional(),
    target: z.union([z.literal("download"), z.uuid("targetUnknown")]),
  })
  .refine(({ idea, all }) => all === "yes" || idea.length > 0, { error: "chooseIdeas", path: ["idea"] });

const name = z.string().trim().min(1, "required").max(80, "tooLong");

/** Where files go by themselves, by kind. */
export const webhookTargetInput = z.strictObject({
  name,
  url: z.string().trim().min(1, "required").max(1_000, "tooLong"),
});
export const emailTargetInput = z.strictObject({
  name,
  address: z.string().trim().toLowerCase().max(254, "tooLong").pipe(z.email("emailUnknown")),
  locale: z.enum(["fr", "en"]).catch("en"),
});

const line = (most: number) => z.string().trim().max(most, "tooLong");
/** One form for all four; `checkFields` says what each needs of it. */
const trackerFields = {
  name,
  base: line(500)
    .min(1, "required")
    .transform((address) => address.replace(/\/+$/, "")),
  project: line(200).min(1, "required"),
  email: line(254).default(""),
  type: line(100).default(""),
  label: line(50)
    .regex(/^[^\s,"]*$/, "labelOneWord")
    .default(""),
  markup: z.enum(["markdown", "textile"]).catch("textile"),
  locale: z.enum(["fr", "en"]).catch("en"),
};
const token = line(1_000);
export const trackerKind = z.enum(trackerKinds);
export const newTrackerInput = z.strictObject({
  ...trackerFields,
  kind: trackerKind,
  token: token.min(1, "required"),
});
export type NewTrackerInput = z.infer<typeof newTrackerInput>;
/** An empty token leaves the one there is. */
export const trackerInput = z.strictObject({ ...trackerFields, token: token.default("") });
export type TrackerInput = z.infer<typeof trackerInput>;

const reason = line(2_000).default("");
export const ruleInput = z
  .strictObject({
    status: z.string().min(1, "required").max(120, "tooLong"),
    to: z.enum(ideaStatuses, "statusUnknown"),
    reasonFr: reason,
    reasonEn: reason,
  })
  .refine(({ reasonFr, reasonEn }) => `${reasonFr}${reasonEn}`.length >= 3, {
    path: ["reasonFr"],
    message: "reasonShort",
  });
export type RuleInput = z.infer<typeof ruleInput>;
export const ruleChoice = z.strictObject({ status: z.string().min(1).max(120, "tooLong") });

export const targetChoice = z.strictObject({ target: z.uuid("targetUnknown") });
export const parcelChoice = z.strictObject({ parcel: z.uuid("invalidField").optional() });
export const noInput = z.strictObject({});

/** A place in a list, as its cursor says it. */
export const listQuery = z.object({ after: word(200) });
