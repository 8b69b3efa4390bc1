import { z } from "zod";
import { locales } from "../../i18n/locale.ts";

/** What staff may ask and say about people. Client safe. Messages are keys of `app/i18n/errors.ts`. */
export const roleNames = ["expert", "product", "moderator", "manager", "administrator"] as const;
export type RoleName = (typeof roleNames)[number];

/** These are given for no space alone: half an administrator would be none. */
export const siteRoles: readonly RoleName[] = ["administrator"];

export const personStates = [
  "active",
  "unconfirmed",
  "suspended",
  "deactivated",
  "deleted",
  "imported",
] as const;
export type PersonState = (typeof personStates)[number];

const oneOf = <T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values).optional().catch(undefined);

/** What the list of people can be asked in its address. What it does not know is asked for by nobody. */
export const peopleQuery = z.object({
  q: z
    .string()
    .trim()
    .max(254)
    .transform((typed) => typed || undefined)
    .optional()
    .catch(undefined),
  role: oneOf(roleNames),
  group: z
    .string()
    .max(60)
    .transform((slug) => slug || undefined)
    .optional()
    .catch(undefined),
  state: oneOf(personStates),
  after: z.string().max(200).optional().catch(undefined),
});
export type PeopleQuery = z.infer<typeof peopleQuery>;

export const roleInput = z.strictObject({
  role: z.enum(roleNames, "roleUnknown"),
  /** A space's slug, or a product's after `product:`; the whole site without. */
  space: z.string().max(70).default(""),
});

/** A product as the scope of a role. */
export const productScope = "product:";
export type RoleInput = z.infer<typeof roleInput>;

const uuid = z.uuid("invalidField");
export const grantInput = z.strictObject({ grant: uuid });
export const noteIdInput = z.strictObject({ note: uuid });
export const tokenIdInput = z.strictObject({ token: uuid });

const words = z.string().trim();
export const noteLength = 2_000;
export const noteInput = z.strictObject({ body: words.min(1, "required").max(noteLength, "tooLong") });
export type NoteInput = z.infer<typeof noteInput>;

const username = words
  .toLowerCase()
  .overwrite((typed) => typed.replace(/^@/, ""))
  .min(1, "required")
  .max(30, "tooLong");
export const reasonLength = 500;
const reason = words.min(3, "reasonShort").max(reasonLength, "tooLong");

/** The account that goes up in another, and why. `sure` is said once the preview was seen. */
export const mergeInput = z.strictObject({
  other: username,
  why: reason,
  sure: z.literal("yes", "mergeSure"),
});
export type MergeInput = z.infer<typeof mergeInput>;
export const mergeQuery = z.object({
  other: username.optional().catch(undefined),
});

export const invitationInput = z.strictObject({
  email: words.toLowerCase().max(254, "tooLong").pipe(z.email("emailUnknown")),
  role: z.enum(["member", ...roleNames], "roleUnknown"),
  language: z.enum(locales, "languageUnknown"),
});
export type InvitationInput = z.infer<typeof invitationInput>;
export const invitationIdInput = z.strictObject({ invitation: uuid });
