import { type Text, text } from "./text.ts";

/** The colours a space may have, by hue in degrees of OKLCH, as people call them. */
export const hueNames: Record<number, Text> = {
  0: text({ en: "Pink", fr: "Rose" }),
  30: text({ en: "Red", fr: "Rouge" }),
  60: text({ en: "Orange", fr: "Orange" }),
  90: text({ en: "Ochre", fr: "Ocre" }),
  120: text({ en: "Olive", fr: "Olive" }),
  150: text({ en: "Green", fr: "Vert" }),
  180: text({ en: "Turquoise", fr: "Turquoise" }),
  210: text({ en: "Teal", fr: "Bleu canard" }),
  240: text({ en: "Blue", fr: "Bleu" }),
  270: text({ en: "Indigo", fr: "Indigo" }),
  300: text({ en: "Violet", fr: "Violet" }),
  330: text({ en: "Fuchsia", fr: "Fuchsia" }),
};

/** The icons a space may have, by the name kept in its row, as what they show. */
export const iconNames: Record<string, Text> = {
  "message-circle-question-mark": text({ en: "Question in a bubble", fr: "Question dans une bulle" }),
  "circle-help": text({ en: "Question mark", fr: "Point d’interrogation" }),
  "message-circle": text({ en: "Speech bubble", fr: "Bulle" }),
  "messages-square": text({ en: "Conversation", fr: "Conversation" }),
  "life-buoy": text({ en: "Lifebuoy", fr: "Bouée" }),
  wrench: text({ en: "Spanner", fr: "Clé" }),
  lightbulb: text({ en: "Light bulb", fr: "Ampoule" }),
  "book-open": text({ en: "Open book", fr: "Livre ouvert" }),
  package: text({ en: "Parcel", fr: "Colis" }),
  compass: text({ en: "Compass", fr: "Boussole" }),
  map: text({ en: "Map", fr: "Carte" }),
  route: text({ en: "Route", fr: "Itinéraire" }),
  sprout: text({ en: "Sprout", fr: "Pousse" }),
  leaf: text({ en: "Leaf", fr: "Feuille" }),
  heart: text({ en: "Heart", fr: "Cœur" }),
  users: text({ en: "People", fr: "Personnes" }),
  megaphone: text({ en: "Megaphone", fr: "Mégaphone" }),
  lock: text({ en: "Padlock", fr: "Cadenas" }),
};
