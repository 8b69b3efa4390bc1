import { difference, type Share, wilson } from "#app/lib/wilson.ts";
import { type Channel, channels, type DeflectionSettings, type Place } from "./input.ts";
import type { ChannelView, MonthView, PlaceView, Range, TrialView } from "./views.ts";

/** Counted from the rows of one place in one month. `spared`: solved, and would have used that channel. */
export type PlaceCounts = {
  place: Place;
  people: number;
  asked: number;
  answered: number;
  solved: number;
  spared: Record<Channel, number>;
};
export type TrialCounts = { shown: TrialView["shown"]; heldOut: TrialView["heldOut"] };

const share = (count: number, of: number): Share | null => (of === 0 ? null : wilson(count, of));

const times = ({ low, point, high }: Range, by: number): Range => ({
  low: low * by,
  point: point * by,
  high: high * by,
});

/**
 * The ends of several, added: every low with every low. Chance seldom is at the same end everywhere, so the sum's interval
 * is wider than 95 % would need, never narrower than two such intervals allow.
 */
const sum = (ranges: Range[]): Range | null =>
  ranges.length === 0
    ? null
    : ranges.reduce((all, one) => ({
        low: all.low + one.low,
        point: all.point + one.point,
        high: all.high + one.high,
      }));

const sparedIn = ({ spared }: PlaceCounts) => channels.reduce((total, channel) => total + spared[channel], 0);

/**
 * Contacts avoided at one place: readers × share solved × share of these who would have made contact. The two shares are
 * of the same answers, so their product is one share (spared of answered) and has one Wilson interval, at 95 %; the product
 * of two lows and of two highs would be some interval nobody can name.
 */
function viewOf(counts: PlaceCounts): PlaceView {
  const { place, people, asked, answered, solved } = counts;
  const count = sparedIn(counts);
  const spared = share(count, answered);
  return {
    place,
    people,
    asked,
    answered,
    solved: share(solved, answered),
    contact: share(count, solved),
    spared,
    avoided: spared && times(spared, people),
    floor: (share(count, asked)?.low ?? 0) * people,
  };
}

function channelOf(channel: Channel, all: PlaceCounts[], cost: number | null): ChannelView | null {
  const avoided = sum(
    all.flatMap(({ people, answered, spared }) => {
      const known = share(spared[channel], answered);
      return known ? [times(known, people)] : [];
    }),
  );
  return avoided && { channel, avoided, cost: cost === null ? null : times(avoided, cost) };
}

/** What one month's counts come to. */
export function estimate(
  month: string,
  places: PlaceCounts[],
  { shown, heldOut }: TrialCounts,
  costs: DeflectionSettings["costs"],
): MonthView {
  const views = places.map(viewOf);
  const by = channels.flatMap((channel) => channelOf(channel, places, costs[channel]) ?? []);
  const [kept, free] = [share(heldOut.asked, heldOut.met), share(shown.asked, shown.met)];
  return {
    month,
    places: views,
    avoided: sum(views.flatMap(({ avoided }) => avoided ?? [])),
    floor: views.reduce((total, { floor }) => total + floor, 0),
    unknown: views.reduce((total, { avoided, people }) => (avoided ? total : total + people), 0),
    channels: by,
    cost: sum(by.flatMap(({ cost }) => cost ?? [])),
    trial: { shown, heldOut, effect: kept && free && difference(kept, free) },
  };
}
