import { createHash } from "node:crypto";
import { cardSolved } from "#app/i18n/outside.ts";
import type { Brand } from "../brand/brand.ts";
import type { ThreadRow } from "../threads/views.ts";

/** The picture, in the thread's own language, that goes along where a thread is shared: what it shows, all of it. */
export type Card = {
  title: string;
  space: string;
  hue: number;
  /** The word for it, where the thread is solved. */
  solved: string | null;
  brand: string;
  accent: string;
  logo: string | null;
};

/** Rises when cards are drawn in another way. */
const drawnAs = 1;

export function cardOf(
  thread: Pick<ThreadRow, "title" | "space" | "solved" | "language">,
  brand: Pick<Brand, "name" | "accent" | "logo">,
): Card {
  return {
    title: thread.title,
    space: thread.space.name,
    hue: thread.space.hue,
    solved: thread.solved ? cardSolved(thread.language) : null,
    brand: brand.name,
    accent: brand.accent,
    logo: brand.logo,
  };
}

/** Says what a card shows: another content has another name. */
export function cardName(card: Card): string {
  return createHash("sha256")
    .update(JSON.stringify([drawnAs, card]))
    .digest("hex")
    .slice(0, 20);
}

export function cardPath(threadId: string, card: Card): string {
  return `/cards/${threadId}/${cardName(card)}.png`;
}
