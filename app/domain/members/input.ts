import { z } from "zod";
import { locales } from "../../i18n/locale.ts";
import { isCountry } from "../../lib/countries.ts";
import { isZone } from "../../lib/zoned.ts";
import { displayName } from "../accounts/input.ts";

/** What members may say of themselves. Client safe. Messages are keys of `app/i18n/errors.ts`. */
export const profileLimits = { displayName: 60, bio: 200, links: 5, link: 300 } as const;

/** One sentence on one line, like a name. */
const bio = z
  .string()
  .overwrite((text) => text.replace(/\s+/g, " "))
  .trim()
  .max(profileLimits.bio, "tooLong")
  .regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u, "displayNameCharacters");

/** A page elsewhere, by its whole address; `example.org` is taken for https. */
export const link = z
  .string()
  .trim()
  .max(profileLimits.link, "tooLong")
  .transform((typed, context) => {
    const address = readAddress(typed);
    if (address === null) context.addIssue({ code: "custom", message: "linkShape" });
    return address ?? "";
  });

function readAddress(typed: string): string | null {
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`;
  try {
    const url = new URL(whole);
    const plain = /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
    return plain && url.hostname.includes(".") && url.href.length <= profileLimits.link ? url.href : null;
  } catch {
    return null;
  }
}

const links = z.array(link).max(profileLimits.links, "linksMany");

const country = z.string().max(2, "countryUnknown").refine(isCountry, "countryUnknown");

/** What a program sends: what is left out stays as it is. */
export const profileInput = z.strictObject({
  displayName: displayName.optional(),
  bio: bio.optional(),
  links: links.optional(),
  /** Null for unsaid. */
  country: country.nullable().optional(),
});
export type ProfileInput = z.infer<typeof profileInput>;

/** The form: links one a line. */
export const profileForm = z.strictObject({
  displayName,
  bio,
  links: z
    .string()
    .max(profileLimits.links * (profileLimits.link + 10), "tooLong")
    .transform((text) => text.split(/\s+/).filter(Boolean))
    .pipe(links),
  country: z.union([z.literal("").transform(() => null), country]).optional(),
});

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const timeZone = z.string().max(60, "zoneUnknown").refine(isZone, "zoneUnknown");

export const preferencesInput = z.strictObject({
  locale: z.enum(locales, "languageUnknown").optional(),
  /** Null for none chosen. */
  timeZone: timeZone.nullable().optional(),
  theme: z.enum(themes, "themeUnknown").optional(),
});
export type PreferencesInput = z.infer<typeof preferencesInput>;

export const preferencesForm = z.strictObject({
  locale: z.enum(locales, "languageUnknown"),
  timeZone: z.union([z.literal("").transform(() => null), timeZone]),
  theme: z.enum(themes, "themeUnknown"),
});

/** Whoever leaves writes their username, so that nobody does so by a slip. */
export const leaveInput = z.strictObject({
  username: z.string().trim().toLowerCase().min(1, "required").max(60, "usernameOther"),
  /** Which of the page's forms it was, for the page that comes back. */
  way: z.enum(["deactivate", "delete"]).optional(),
});
export type LeaveInput = z.infer<typeof leaveInput>;

/** What a member's page lists, each kind at an address of its own. */
export const activities = ["answers", "questions", "discussions", "comments"] as const;
export type Activity = (typeof activities)[number];
