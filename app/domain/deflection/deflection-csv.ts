import { csvLine } from "#app/lib/csv.ts";
import { channels } from "./input.ts";
import type { MonthView, Range } from "./views.ts";

const heads = [
  ...["month", "place", "readers", "asked", "answered", "solved", "would_contact"],
  ...["solved_share", "solved_low", "solved_high", "contact_share", "contact_low", "contact_high"],
  ...["avoided", "avoided_low", "avoided_high", "floor"],
  ...[...channels, "cost"].flatMap((name) => [name, `${name}_low`, `${name}_high`]),
  ...["shown_met", "shown_answered", "shown_asked", "held_out_met", "held_out_asked"],
  ...["effect", "effect_low", "effect_high"],
];

const figure = (value: number | null | undefined) =>
  value == null ? "" : String(Math.round(value * 1e4) / 1e4);
const three = (range: Range | null | undefined) => [range?.point, range?.low, range?.high].map(figure);
const blank = (count: number): string[] => Array.from({ length: count }, () => "");

/**
 * The figures as a spreadsheet reads them, the latest month first: a line for each place, and one for `all`, which has the
 * channels and the comparison too. Shares from 0 to 1; what is not known stays empty.
 */
export function deflectionCsv(months: MonthView[]): string {
  return [heads, ...months.flatMap(linesOf)].map(csvLine).join("");
}

function linesOf({ month, places, avoided, floor, channels: by, cost, trial }: MonthView): string[][] {
  const total = (of: "people" | "asked" | "answered") => places.reduce((sum, place) => sum + place[of], 0);
  const whole = (of: "solved" | "spared") => places.reduce((sum, place) => sum + (place[of]?.count ?? 0), 0);
  const apart = places.map((one) => [
    ...[month, one.place, one.people, one.asked, one.answered].map(String),
    ...[one.solved?.count ?? 0, one.spared?.count ?? 0].map(String),
    ...three(one.solved),
    ...three(one.contact),
    ...three(one.avoided),
    figure(one.floor),
    ...blank((channels.length + 1) * 3 + 8),
  ]);
  const all = [
    ...[month, "all", total("people"), total("asked"), total("answered")].map(String),
    ...[whole("solved"), whole("spared")].map(String),
    ...blank(6),
    ...three(avoided),
    figure(floor),
    ...channels.flatMap((name) => three(by.find(({ channel }) => channel === name)?.avoided)),
    ...three(cost),
    ...[trial.shown.met, trial.shown.answered, trial.shown.asked].map(String),
    ...[trial.heldOut.met, trial.heldOut.asked].map(String),
    ...three(trial.effect),
  ];
  return [...apart, all];
}
