import type { Locale } from "#app/i18n/locale.ts";
import { realWords, syllables, tagWords } from "./volume-words.ts";

/**
 * Titles, bodies and tags for volume seeding. Each is a pure function of the seed and of its own number, so that
 * any part of a seeding can be made again, in any order and in several processes, with the same result.
 */
export type VolumeText = {
  seed: number;
  /** 5 to 12 words. */
  title(n: number, language: Locale): string;
  /** 40 to 200 words in Markdown paragraphs, at times with a list. */
  body(n: number, language: Locale): string;
  /** One to four different tags. */
  tags(n: number): string[];
};

const madeWordCount = 40_000;
/**
 * Frequency of the word of rank r is proportional to 1 / (r + flattening), Zipf's law as Mandelbrot bent it for
 * the most frequent words. With 23 the top 15 words each occur in 33 to 46 % of bodies, hard on a ranking search.
 */
const bodyFlattening = 23;
const tagFlattening = 3;

/** A fraction from 0 to below 1. */
export type Random = () => number;

/** Mulberry32: 32 random bits a call from 32 bits of state; plenty for text. */
export function randomFrom(state: number): Random {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** Sends near numbers far apart, so that texts 1 and 2 share no stretch of the generator. */
export function stateOf(seed: number, n: number, purpose: number): number {
  let mixed =
    Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(n + 1, 0xc2b2ae35) ^ Math.imul(purpose, 0x27d4eb2f);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return mixed ^ (mixed >>> 16);
}

function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

function pick(random: Random, list: string[]): string {
  return list[below(random, list.length)]!;
}

function makeWords(language: Locale, random: Random): string[] {
  const { onsets, vowels, codas, ends } = syllables[language];
  const words = new Set(realWords[language]);
  const total = words.size + madeWordCount;
  while (words.size < total) {
    let word = "";
    for (let left = below(random, 4) === 0 ? 2 : 1; left > 0; left--)
      word += pick(random, onsets) + pick(random, vowels) + pick(random, codas);
    words.add(word + pick(random, onsets) + pick(random, ends));
  }
  return [...words];
}

/**
 * Draws ranks by Zipf–Mandelbrot in constant time (Vose's alias method): a column is drawn evenly, then either
 * kept or exchanged for its alias.
 */
function rankDrawer(size: number, flattening: number): (random: Random) => number {
  const weights = Array.from({ length: size }, (_, rank) => 1 / (rank + 1 + flattening));
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / size;
  const keep = new Float64Array(size).fill(1);
  const alias = new Uint16Array(size);
  const share = weights.map((weight) => weight / mean);
  const poor = share.flatMap((value, rank) => (value < 1 ? [rank] : []));
  const rich = share.flatMap((value, rank) => (value < 1 ? [] : [rank]));
  while (poor.length > 0 && rich.length > 0) {
    const small = poor.pop()!;
    const large = rich.at(-1)!;
    keep[small] = share[small]!;
    alias[small] = large;
    share[large]! -= 1 - share[small]!;
    if (share[large]! < 1) poor.push(rich.pop()!);
  }
  return (random) => {
    const spot = random() * size;
    const column = Math.floor(spot);
    return spot - column < keep[column]! ? column : alias[column]!;
  };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function writerOf(language: Locale, seed: number) {
  const own = language === "fr" ? 10 : 20;
  const words = makeWords(language, randomFrom(stateOf(seed, 0, own)));
  const capitals = words.map(capitalised);
  const spaced = words.map((word) => ` ${word}`);
  const draw = rankDrawer(words.length, bodyFlattening);
  const questionMark = language === "fr" ? "\u202f?" : "?";

  /** Adds to `parts`, which is joined once at the end: twice as fast as adding strings to one another. */
  function addSentence(parts: string[], random: Random, length: number, end: string): void {
    parts.push(capitals[draw(random)]!);
    for (let word = 1; word < length; word++) parts.push(spaced[draw(random)]!);
    parts.push(end);
  }

  function addList(parts: string[], random: Random): number {
    let used = 0;
    for (let item = 0; item < 3; item++) {
      const length = 3 + below(random, 4);
      parts.push("- ");
      addSentence(parts, random, length, "\n");
      used += length;
    }
    parts.push("\n");
    return used;
  }

  return {
    title(n: number): string {
      const random = randomFrom(stateOf(seed, n, own + 1));
      const parts: string[] = [];
      addSentence(parts, random, 5 + below(random, 8), below(random, 2) === 0 ? questionMark : "");
      return parts.join("");
    },
    body(n: number): string {
      const random = randomFrom(stateOf(seed, n, own + 2));
      const parts: string[] = [];
      let wordsLeft = 40 + below(random, 161);
      let sentencesLeft = 2 + below(random, 3);
      while (true) {
        // A remainder too short for a sentence of its own joins the last one.
        const drawn = 6 + below(random, 9);
        const length = wordsLeft - drawn < 6 ? wordsLeft : drawn;
        wordsLeft -= length;
        addSentence(parts, random, length, below(random, 8) === 0 ? questionMark : ".");
        if (wordsLeft === 0) return parts.join("");
        sentencesLeft--;
        parts.push(sentencesLeft > 0 ? " " : "\n\n");
        if (sentencesLeft > 0) continue;
        sentencesLeft = 2 + below(random, 3);
        if (wordsLeft > 30 && below(random, 5) === 0) wordsLeft -= addList(parts, random);
      }
    },
  };
}

/** Takes a moment to build its two vocabularies (tenths of a second); keep the result. */
export function volumeText(seed: number): VolumeText {
  const writers = { fr: writerOf("fr", seed), en: writerOf("en", seed) };
  const drawTag = rankDrawer(tagWords.length, tagFlattening);
  return {
    seed,
    title: (n, language) => writers[language].title(n),
    body: (n, language) => writers[language].body(n),
    tags: (n) => {
      const random = randomFrom(stateOf(seed, n, 30));
      const drawn = Array.from({ length: 1 + below(random, 4) }, () => tagWords[drawTag(random)]!);
      return [...new Set(drawn)];
    },
  };
}
