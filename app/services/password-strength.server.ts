import type { MatchExtended, Score, ZxcvbnFactory } from "@zxcvbn-ts/core";
import type { PasswordAdvice } from "../i18n/passwords.ts";

const PASSWORD_MIN = 10;
const PASSWORD_MAX = 200;

/**
 * Only so many characters are guessed at: time grows with their cube, and 40 that are hard to guess are plenty.
 * With few substitutions the worst of them take about 15 ms of a core.
 */
const MAX_GUESSED = 40;
const MAX_SUBSTITUTIONS = 20;
const ENOUGH: Score = 3;

type Owner = { username: string; email: string | null; displayName?: string };

type PasswordVerdict = {
  /** Whether the password may be used. */
  ok: boolean;
  /** How hard it is to guess: 0 (among the first thousand guesses) to 4 (beyond ten billion). */
  score: Score;
  /** What to change, the weightiest first; never empty when `ok` is false. */
  advice: PasswordAdvice[];
};

let guesser: Promise<ZxcvbnFactory> | undefined;

/** Loaded at first use: its lists take about 30 MB and a quarter of a second, and few processes ever need them. */
function loadGuesser(): Promise<ZxcvbnFactory> {
  guesser ??= Promise.all([import("@zxcvbn-ts/core"), import("@zxcvbn-ts/language-common")]).then(
    ([{ ZxcvbnFactory: Factory }, { dictionary, adjacencyGraphs }]) =>
      new Factory({
        dictionary,
        graphs: adjacencyGraphs,
        maxLength: MAX_GUESSED,
        l33tMaxSubstitutions: MAX_SUBSTITUTIONS,
      }),
  );
  return guesser;
}

/**
 * Whether a password is good enough: 10 to 200 characters, not on the list of the 50,000 that leaks show most, not
 * made of its owner's names, and of guessing score 3 or 4. Nothing leaves the machine.
 */
export async function assessPassword(password: string, owner: Owner): Promise<PasswordVerdict> {
  if (password.length > PASSWORD_MAX) return { ok: false, score: 0, advice: ["passwordTooLong"] };
  const names = namesOf(owner);
  const { score, sequence } = (await loadGuesser()).check(password.slice(0, MAX_GUESSED), names);
  const advice = new Set<PasswordAdvice>();
  if (password.length < PASSWORD_MIN) advice.add("passwordShort");
  if (madeOf(names, password)) advice.add("passwordPersonal");
  if (score < ENOUGH) {
    for (const match of sequence) {
      const found = adviceOn(match, sequence.length === 1);
      if (found) advice.add(found);
    }
    if (advice.size === 0) advice.add("passwordWords");
  }
  return { ok: advice.size === 0, score, advice: [...advice] };
}

function adviceOn(match: MatchExtended, whole: boolean): PasswordAdvice | undefined {
  switch (match.pattern) {
    case "dictionary":
      if (match.dictionaryName === "userInputs") return "passwordPersonal";
      return whole ? "passwordCommon" : "passwordWords";
    case "spatial":
    case "sequence":
      return "passwordSequence";
    case "repeat":
      return "passwordRepeats";
    case "date":
    case "regex":
      return "passwordDate";
    default:
      return undefined;
  }
}

/** The words others know about the owner, in lower case, the longest first. */
function namesOf({ username, email, displayName }: Owner): string[] {
  const words = [username, email ?? "", displayName ?? ""].flatMap((name) => [
    name,
    ...name.split(/[^\p{L}\p{N}]+/u),
  ]);
  return [...new Set(words.map((word) => word.toLowerCase()))]
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length);
}

/** Whether too little to be a secret is left once the owner's names are taken out. */
function madeOf(names: string[], password: string): boolean {
  const lower = password.toLowerCase();
  const rest = names.reduce((left, name) => left.replaceAll(name, ""), lower);
  return rest.length < lower.length && rest.length < PASSWORD_MIN - 2;
}
