import type { Share } from "#app/lib/wilson.ts";
import type { Channel, Place } from "./input.ts";

/** Where a reader stands: to be asked, or thanked. */
export type SurveyState = "asked" | "answered";

/** A figure with the ends of its interval. */
export type Range = { low: number; point: number; high: number };

/** What is known of one place in one month. Shares are null where nobody answered. */
export type PlaceView = {
  place: Place;
  /** Readers who said something there, by which all is multiplied. */
  people: number;
  asked: number;
  answered: number;
  /** Of those who answered: whom it solved it for. */
  solved: Share | null;
  /** Of those for whom it was solved: who would have called, written or come. */
  contact: Share | null;
  /** Both in one: of those who answered, who was spared a contact. */
  spared: Share | null;
  avoided: Range | null;
  /** The low end if nobody who did not answer was spared a contact. */
  floor: number;
};

export type ChannelView = { channel: Channel; avoided: Range; cost: Range | null };

/** Members who wrote a question that solved ones look like. */
export type TrialView = {
  shown: { met: number; answered: number; asked: number };
  heldOut: { met: number; asked: number };
  /** How much smaller the share who ask all the same is where suggestions are shown; null where one side is empty. */
  effect: Range | null;
};

export type MonthView = {
  /** `2026-11`, in UTC. */
  month: string;
  places: PlaceView[];
  /** All places that somebody answered at, together; null where nobody answered. */
  avoided: Range | null;
  floor: number;
  /** Readers at places where nobody answered: nothing is known of them, and nothing counted. */
  unknown: number;
  channels: ChannelView[];
  /** Of the channels that have a cost, together. */
  cost: Range | null;
  trial: TrialView;
};
