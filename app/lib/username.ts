import anyAscii from "any-ascii";
import { latinByLook } from "./look-alikes.ts";
import { houseWords, staffStems, staffWords } from "./reserved-usernames.ts";

const USERNAME_MIN = 3;
const USERNAME_MAX = 30;

type UsernameVerdict = { ok: true } | { ok: false; reason: "short" | "long" | "characters" | "reserved" };

/**
 * Whether a person may take this name: 3 to 30 of a–z, 0–9, `_`, `-` and `.`, a letter or digit first, and not a
 * word that speaks for the house, however it is disguised.
 * @param brandWords the brand's own names, which no member may hold either
 */
export function legalUsername(name: string, brandWords: readonly string[] = []): UsernameVerdict {
  if (name.length < USERNAME_MIN) return { ok: false, reason: "short" };
  if (name.length > USERNAME_MAX) return { ok: false, reason: "long" };
  if (!/^[a-z0-9][a-z0-9_.-]*$/.test(name)) return { ok: false, reason: "characters" };
  if (speaksForTheHouse(name, brandWords)) return { ok: false, reason: "reserved" };
  return { ok: true };
}

const staffSkeletons = new Set(staffWords.map(usernameSkeleton));
const houseSkeletons = new Set(houseWords.map(usernameSkeleton));
const stemSkeletons = staffStems.map(usernameSkeleton);

function speaksForTheHouse(name: string, brandWords: readonly string[]): boolean {
  const brand = new Set(brandWords.map((word) => displayNameSkeleton(word)));
  const taken = (skeleton: string) => staffSkeletons.has(skeleton) || brand.has(skeleton);
  const whole = usernameSkeleton(name);
  if (taken(whole) || houseSkeletons.has(whole)) return true;
  if (stemSkeletons.some((stem) => whole.startsWith(stem) || whole.endsWith(stem))) return true;
  // "admin2" and "support.paris" as well as "admin".
  const parts = name.split(/[_.-]+/).filter((part) => part !== "");
  return parts.some(
    (part) => taken(usernameSkeleton(part)) || taken(usernameSkeleton(part.replace(/\d+$/, ""))),
  );
}

/**
 * What a name looks like at a glance: two names with one skeleton are taken for each other, so only one may
 * exist. Takes legal names; separators go, look-alikes become one letter.
 */
export function usernameSkeleton(name: string): string {
  return atAGlance(name.replace(/[^a-z0-9]+/g, ""));
}

/**
 * The same for display names, which may hold any letters: "Аdmіn" in Cyrillic letters is "admin". Compare it with
 * the skeletons of staff and of the brand, never with those of all members, many of whom share a name.
 */
export function displayNameSkeleton(name: string): string {
  return atAGlance(latinByLook(name));
}

function atAGlance(letters: string): string {
  return letters.replaceAll("0", "o").replace(/[1i]/g, "l").replaceAll("rn", "m").replaceAll("vv", "w");
}

/**
 * A legal name made from what an archive calls a person: by sound in any script, cut to length, with a suffix
 * where it is too short or reserved. Not unique; the caller sees to that.
 */
export function toUsername(displayName: string): string {
  const ascii = anyAscii(displayName.slice(0, 200).normalize("NFC")).toLowerCase();
  const name = ascii
    .replace(/['’`]+/g, "")
    .replace(/[^a-z0-9_.]+/g, "-")
    .replace(/([_.-])[_.-]+/g, "$1")
    .replace(/^[_.-]+/, "")
    .slice(0, USERNAME_MAX)
    .replace(/[_.-]+$/, "");
  if (legalUsername(name).ok) return name;
  if (name === "") return "someone";
  // A hyphen would leave a reserved word as a part of the name; letters joined to it make another word.
  const longer = `${name.replace(/[_.-]+/g, "").slice(0, USERNAME_MAX - 6)}person`;
  return legalUsername(longer).ok ? longer : "someone";
}
