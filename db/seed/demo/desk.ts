import { en, fr } from "./prose.ts";
import type { DemoUsername } from "./shapes.ts";
import { type Ago, ago } from "./shapes.ts";

/** What those who decide keep of demo ideas for themselves, by the idea's title. */
export const deskCases: {
  title: string;
  owner?: DemoUsername;
  value?: number;
  effort?: number;
  notes?: { by: DemoUsername; at: Ago; body: string }[];
  /** Titles of threads that name it. */
  linked?: string[];
}[] = [
  {
    title: fr`Un éclairage qui reste allumé au feu rouge`,
    owner: "loic",
    value: 5,
    effort: 2,
    notes: [
      {
        by: "loic",
        at: ago(20, 3),
        body: fr`Le fournisseur du feu arrière garantit quatre minutes avec un condensateur de 1 F. Surcoût : 1,40 € par vélo.`,
      },
      {
        by: "hugo",
        at: ago(18),
        body: fr`Revient à chaque atelier de l’automne. À annoncer avant les journées courtes.`,
      },
    ],
    linked: [fr`Rouler de nuit sans éblouir : vos réglages d’éclairage`],
  },
  {
    title: fr`Une alarme antivol qui prévient le téléphone`,
    owner: "loic",
    value: 4,
    effort: 5,
    linked: [fr`Quel antivol de cadre se monte sur la Cantate L sans percer ?`],
  },
  {
    title: fr`Un mode pluie sur l’écran`,
    value: 3,
    effort: 2,
    linked: [fr`Écran Pupitre illisible en plein soleil : peut-on augmenter la luminosité ?`],
  },
  { title: fr`Afficher l’usure des plaquettes de frein`, owner: "hugo", value: 4, effort: 3 },
  {
    title: en`A child seat mount for the Ballade 3`,
    owner: "loic",
    value: 4,
    effort: 3,
    notes: [
      {
        by: "loic",
        at: ago(12),
        body: en`The rack’s certificate ends at 27 kg with the seat. A new one costs a test of six weeks.`,
      },
    ],
    linked: [en`Child seat on a Ballade 3: does the rack’s 27 kg limit include the seat?`],
  },
  { title: en`Show the range left in minutes, not only kilometres`, value: 3, effort: 1 },
];

export const deskViews: { by: DemoUsername; name: string; query: string }[] = [
  { by: "loic", name: fr`À chiffrer`, query: "figures=without" },
  { by: "loic", name: fr`Les miennes, les plus anciennes`, query: "sort=waiting&owner=me" },
];

/** As they said it themselves. */
export const countries: Record<string, DemoUsername[]> = {
  FR: ["odile", "yanis", "maelle", "bastien", "samira", "theo"],
  BE: ["colette", "agathe"],
  GB: ["rhona", "tashdown", "maggie"],
  US: ["dev", "ingrid"],
  ES: ["carlos"],
};

/** What they ride, by the product's slug. */
export const owned: Record<string, DemoUsername[]> = {
  "ballade-3": ["odile", "yanis", "rhona", "maggie", "samira"],
  menuet: ["carlos", "dev", "colette"],
};

export const segment = {
  slug: "commuters",
  name: "Every day",
  members: ["odile", "yanis", "rhona", "carlos", "dev", "agathe"] satisfies DemoUsername[],
};
