import { en, fr } from "./prose.ts";
import { ago, type DemoEdit, type DemoSuggestion } from "./shapes.ts";

/** How some of the demo's texts came to say what they say, oldest first for each. */
export const edits: DemoEdit[] = [
  {
    thread: "e14-sous-la-pluie",
    answer: "ines",
    by: "ines",
    at: ago(86, 3),
    why: fr`L’écart était celui de la Ballade 2`,
    was: fr`le capteur : de 3 à 5 mm.`,
    is: fr`le capteur : de 3 à 6 mm.`,
  },
  {
    thread: "e14-sous-la-pluie",
    answer: "ines",
    by: "ines",
    suggestedBy: "yanis",
    at: ago(84, 20),
    why: fr`Une graisse ordinaire gonfle ce joint`,
    was: fr`Un peu de graisse sur le joint, puis refermez`,
    is: fr`Un peu de graisse diélectrique sur le joint, jamais sur les broches, puis refermez`,
  },
  {
    thread: "a630-on-ballade-2",
    answer: "tashdown",
    by: "tashdown",
    at: ago(208, 12),
    why: en`Inès confirmed the letter B, from firmware 2.6`,
    was: en`| MC2-…-B | yes | not sure |`,
    is: en`| MC2-…-B | yes | yes, from firmware 2.6 |`,
  },
  {
    thread: "a630-on-ballade-2",
    answer: "tashdown",
    by: "femi",
    at: ago(204, 18),
    why: en`The menu is called Capacity, not Battery size`,
    was: en`until you set **Settings › Battery › Size** to 630.`,
    is: en`until you set **Settings › Battery › Capacity** to 630.`,
  },
];

/** Suggested edits that wait for whoever wrote the text. */
export const suggestions: DemoSuggestion[] = [
  {
    thread: "a630-on-ballade-2",
    answer: "tashdown",
    by: "rhona",
    at: ago(3, 5),
    why: en`The remark on B controllers is easy to miss among the comments`,
    is: en`| MC2-…-B | yes | yes, from firmware 2.6 |`,
    wanted: en`| MC2-…-B | yes | yes, from firmware 2.6, installed with the old battery on the bike |`,
  },
  {
    thread: "autonomie-par-temps-froid",
    answer: "odile",
    by: "rhona",
    at: ago(2, 9),
    why: fr`On cherche le total : autant l’écrire en toutes lettres`,
    is: fr`La housse en néoprène ne m’a fait gagner que deux ou trois kilomètres, surtout les jours de vent.`,
    wanted: fr`La housse en néoprène, laissée sur la batterie en roulant, ne m’a fait gagner que deux ou trois kilomètres par charge, surtout les jours de vent.`,
  },
];
