import { en, fr } from "./prose.ts";

export type DemoTag = { tag: string; description: { fr: string; en: string }; synonyms: string[] };

/** What the brand says of some of the tags its customers use. */
export const tags: DemoTag[] = [
  {
    tag: "ballade-3",
    description: {
      fr: fr`Tout ce qui touche la **Ballade 3**, moteur et écran compris. Pour la génération précédente, prenez plutôt [ballade-2](/tags/ballade-2).`,
      en: en`Everything about the **Ballade 3**, its motor and display included. For the generation before, take [ballade-2](/tags/ballade-2).`,
    },
    synonyms: ["b3"],
  },
  {
    tag: "batterie",
    description: {
      fr: fr`Charge, autonomie, remplacement, rangement d’hiver. Donnez le modèle de la batterie : A360, A500 ou A630.`,
      en: en`Charging, range, replacement and winter storage, in French. In English, see [battery](/tags/battery).`,
    },
    synonyms: ["accu"],
  },
  {
    tag: "battery",
    description: {
      fr: fr`Charge, autonomie, remplacement, en anglais. En français, voyez [batterie](/tags/batterie).`,
      en: en`Charging, range, replacement and winter storage. Name the battery's model: A360, A500 or A630.`,
    },
    synonyms: ["batteries"],
  },
];
