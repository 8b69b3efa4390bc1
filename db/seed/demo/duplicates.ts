import { en, fr } from "./prose.ts";
import { type Ago, ago, type DemoUsername } from "./shapes.ts";

export type DemoProposal = {
  /** Keys of demo threads; the one that would lead, and where. */
  thread: string;
  canonical: string;
  at: Ago;
  /** Where the search engine proposed it, how alike it found them. */
  likeness?: number;
  voices: { by: DemoUsername; why: string }[];
  refused?: { by: DemoUsername; at: Ago; reason: string };
};

/** What members and the search engine take for duplicates: two that wait in each language, and one that was refused. */
export const proposals: DemoProposal[] = [
  {
    thread: "assistance-faible-froid",
    canonical: "autonomie-par-temps-froid",
    at: ago(6, 8),
    voices: [
      {
        by: "colette",
        why: fr`Chez moi aussi c’était le froid : la batterie se protège, l’assistance mollit.`,
      },
      { by: "maelle", why: "" },
    ],
  },
  {
    thread: "claquement-de-courroie",
    canonical: "courroie-feuilles-mortes",
    at: ago(3, 15),
    likeness: 0.62,
    voices: [],
  },
  {
    thread: "walk-assist-missing",
    canonical: "display-wrong-language",
    at: ago(5, 11),
    voices: [{ by: "carlos", why: en`Both are about where 3.2.1 moved the settings.` }],
  },
  {
    thread: "ballade-3-ticking",
    canonical: "belt-squeals-dust",
    at: ago(0, 9),
    likeness: 0.64,
    voices: [{ by: "ingrid", why: en`A belt that complains when it is dry: dust on the sprocket.` }],
  },
  {
    thread: "menuet-train-sncf",
    canonical: "bequille-double-menuet",
    at: ago(12, 9),
    voices: [{ by: "yanis", why: fr`Deux questions sur le Menuet plié.` }],
    refused: {
      by: "femi",
      at: ago(11, 10),
      reason: fr`L’une parle de la housse, l’autre de la béquille : les réponses ne servent pas aux mêmes personnes.`,
    },
  },
];
