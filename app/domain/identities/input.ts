import { z } from "zod";
import { displayName, honeypot, username } from "../accounts/input.ts";

/** What people may send about signing in through the brand's own provider. Client safe. */
export const maxGroupLines = 100;

/** What is typed on one line and sent to another server as it is. */
const word = (most: number) =>
  z
    .string()
    .trim()
    .max(most, "tooLong")
    .regex(/^[\x21-\x7e]*$/, "noSpaces");

/** A claim's name; left out, that claim is not looked at. */
const claim = word(200).default("");

const label = z
  .string()
  .trim()
  .max(40, "tooLong")
  .regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u, "displayNameCharacters")
  .default("");

export const providerInput = z.strictObject({
  issuer: z
    .string()
    .trim()
    .max(500, "tooLong")
    .pipe(z.url({ protocol: /^https?$/, error: "issuerUnknown" }))
    .refine((issuer) => !/[?#]|\/\/[^/]*@/.test(issuer), "issuerUnknown"),
  clientId: word(300).min(1, "required"),
  /** Left empty, the one that is kept stays. */
  clientPassword: z
    .string()
    .trim()
    .max(500, "tooLong")
    .regex(/^[\x20-\x7e]*$/, "invalidField")
    .default(""),
  removeSecret: z.literal("yes").optional(),
  scopes: z
    .string()
    .trim()
    .max(300, "tooLong")
    .regex(/^[\x21-\x7e]+( +[\x21-\x7e]+)*$/, "scopesUnknown")
    .refine((scopes) => scopes.split(/ +/).includes("openid"), "scopesUnknown"),
  labelFr: label,
  labelEn: label,
  nameClaim: claim,
  languageClaim: claim,
  groupsClaim: claim,
  productsClaim: claim,
  /** A line each: a value of the groups claim, an equals sign, the group's short name. */
  groups: z
    .string()
    .max(10_000, "tooLong")
    .default("")
    .transform((lines) =>
      lines
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .refine((lines) => lines.length <= maxGroupLines, "tooLong")
    .refine((lines) => lines.every((line) => /^.{1,200}=\s*[a-z0-9-]{1,60}$/.test(line)), "groupLines")
    .transform((lines) =>
      lines.map((line) => {
        const at = line.lastIndexOf("=");
        return { value: line.slice(0, at).trim(), group: line.slice(at + 1).trim() };
      }),
    ),
});
export type ProviderInput = z.infer<typeof providerInput>;

/** Whoever comes by the provider for the first time says only what they want to be called. */
export const arriveInput = z.strictObject({
  username,
  displayName,
  [honeypot]: z.string().max(200).optional(),
});
export type ArriveInput = z.infer<typeof arriveInput>;

export const unlinkInput = z.strictObject({ id: z.uuid("invalidField") });

/** What a provider sends when someone signed out there. It may send more, which is not looked at. */
export const logoutInput = z.object({ logout_token: z.string().max(16_000, "tooLong") });
