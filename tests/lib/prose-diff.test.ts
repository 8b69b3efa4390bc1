import { expect, test } from "vitest";
import { type DiffLine, diffLine } from "#app/lib/prose-diff.ts";

/** `[went]` and `{came}` in their places. */
function said(line: DiffLine): string {
  if (line.as !== "changed") return line.text;
  const mark = { same: ["", ""], removed: ["[", "]"], added: ["{", "}"] };
  return line.pieces.map(({ as, text }) => mark[as].join(text)).join("");
}
const diff = (before: string, after: string) => said(diffLine(before, after));

/** As edits of a real community have them. */
test.each([
  [
    "a sentence said anew is one change, whatever small words both happen to have",
    "They seem to rely on beers that don't quite fit into the more known styles to a greater degree than the others.",
    "They are of the more established players, but their beers do not follow a particular trend that I have noticed.",
    "They [seem to rely on beers that don't quite fit into the more known styles to a greater degree than the others]{are of the more established players, but their beers do not follow a particular trend that I have noticed}.",
  ],
  [
    "marks and a word between two changes go with them",
    "they rather prefer wine. And in my opinion, wine is bad. If I wanted something made from grapes I'd grab a juice. I'm looking for beer.",
    "they rather prefer wine, but I don't. I'm looking for beer.",
    "they rather prefer wine[. And in my opinion, wine is bad. If I wanted something made from grapes I'd grab a juice]{, but I don't}. I'm looking for beer.",
  ],
  [
    "a word between words that changed alone stays",
    "local breweries (Viking and Egils), serving",
    "local breweries (Egils and Viking), serving",
    "local breweries ([Viking]{Egils} and [Egils]{Viking}), serving",
  ],
  [
    "what is only put in takes nothing out",
    "See the list, the map and the guide.",
    "See the long list of them all, the new map of the town and the guide.",
    "See the {long }list{ of them all}, the {new }map {of the town }and the guide.",
  ],
])("%s", (_, before, after, shown) => {
  expect(diff(before, after)).toBe(shown);
});
