import { z } from "zod";
import { locales } from "../../i18n/locale.ts";
import { hasInk } from "../../lib/markdown/shows.ts";
import { brandName } from "../brand/input.ts";

/**
 * What people may send about accounts, by the names their forms give the fields. Client safe. Messages are keys of
 * `app/i18n/errors.ts`.
 */
const limits = {
  usernameMin: 3,
  username: 24,
  displayName: 60,
  email: 254,
  passwordMin: 10,
  password: 200,
} as const;

/** The field people never see and simple robots fill in. */
export const honeypot = "website";

/** RFC 5321 allows 254 characters; an address differing only in case is the same person everywhere that matters. */
const email = z.string().trim().toLowerCase().max(limits.email, "tooLong").pipe(z.email("emailUnknown"));

/**
 * Whether the name may be had is asked of the house; here only its form. No dots: mail readers would make a link of
 * such a name, and mails carry it to people who asked for nothing.
 */
export const username = z
  .string()
  .trim()
  .toLowerCase()
  .min(limits.usernameMin, "usernameShort")
  .max(limits.username, "usernameLong")
  .regex(/^[a-z0-9][a-z0-9_-]*$/, "usernameCharacters");

/**
 * One visible line: no control, line-breaking or direction-changing characters, which would forge headers and pages, and
 * no marks heaped up over the lines around.
 */
export const displayName = z
  .string()
  .trim()
  .min(1, "required")
  .max(limits.displayName, "tooLong")
  .regex(/^(?!.*\p{M}{8})[^\p{C}\p{Zl}\p{Zp}]*$/u, "displayNameCharacters")
  .refine(hasInk, "displayNameCharacters");

const newPassword = z.string().min(limits.passwordMin, "passwordShort").max(limits.password, "tooLong");
const next = z.string().max(1_100).optional();
const token = z.string().trim().max(100, "linkExpired");

export const joinInput = z.strictObject({
  email,
  username,
  displayName,
  password: newPassword,
  [honeypot]: z.string().max(200).optional(),
  next,
});
export type JoinInput = z.infer<typeof joinInput>;

export const loginInput = z.strictObject({
  login: z.string().trim().toLowerCase().min(1, "required").max(limits.email, "tooLong"),
  password: z.string().min(1, "required").max(limits.password, "tooLong"),
  next,
});
export type LoginInput = z.infer<typeof loginInput>;

export const forgotInput = z.strictObject({ email });

/** The link's token travels in the form's address; a form that repeats it in a field is understood too. */
export const confirmInput = z.strictObject({ token: token.optional() });
export const resetInput = z.strictObject({ password: newPassword, token: token.optional() });

export const nothing = z.strictObject({});

/** A sign-in link may be asked for with where to go afterwards. */
export const linkInput = z.strictObject({ email, next });
/** A link's token alone, in the form's address or in a field. */
export const tokenInput = z.strictObject({ token: token.optional() });

const code = z.string().trim().min(1, "required").max(40, "codeWrong");
const password = z.string().min(1, "required").max(limits.password, "tooLong");

export const codeInput = z.strictObject({ code });
/** Ways to show once more who one is, each with where to go afterwards. */
export const proveInputs = {
  password: z.strictObject({ password, next }),
  code: z.strictObject({ code, next }),
  link: z.strictObject({ next }),
  token: z.strictObject({ token: token.optional() }),
};
export const emailInput = z.strictObject({ email });
export const passwordInput = z.strictObject({
  currentPassword: z.string().max(limits.password, "tooLong").optional(),
  password: newPassword,
});

export const maxPasskeys = 20;
const passkeyName = z.string().trim().min(1, "required").max(60, "tooLong");
/** What a device answered, as JSON in a field. */
const answer = z.string().max(20_000, "passkeyRefused");
export const passkeyInput = z.strictObject({ response: answer, next });
export const newPasskeyInput = z.strictObject({ response: answer, name: passkeyName });
export const renamePasskeyInput = z.strictObject({ id: z.uuid(), name: passkeyName });
export const ownIdInput = z.strictObject({ id: z.uuid() });

export const setupInput = z.strictObject({
  token: token.min(1, "required"),
  brandName,
  /** As it is where it is left out: the first steps ask for it, with a preview. */
  accent: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, "colourUnknown")
    .optional(),
  email,
  username,
  displayName,
  password: newPassword,
});
export type SetupInput = z.infer<typeof setupInput>;

const memberRoles = ["member", "expert", "product", "moderator", "manager", "administrator"] as const;

/** An account made by whoever runs the site. */
export const createInput = z.strictObject({
  email,
  username,
  displayName,
  password: newPassword,
  role: z.enum(memberRoles, "roleUnknown"),
  locale: z.enum(locales, "languageUnknown"),
});
