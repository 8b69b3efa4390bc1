import { en, fr } from "./prose.ts";
import { type Ago, ago, type DemoUsername } from "./shapes.ts";

type Words = { fr: string; en: string };

type DemoProduct = {
  slug: string;
  name: string;
  description: Words;
  versions: { name: string; releasedOn: string | null; notes?: DemoNotes }[];
  spaces: string[];
  /** Keys of the demo's threads that are about it. */
  threads: string[];
  /** Which version these speak of, by key. */
  threadVersions?: Record<string, string>;
  retired?: boolean;
};

/** What the brand says of a version in its changelog. */
type DemoNotes = Record<"fr" | "en", { title: string; text: string }>;

export const catalogue: DemoProduct[] = [
  {
    slug: "ballade-3",
    name: "Ballade 3",
    description: {
      fr: fr`Le vélo de tous les jours : courroie, moyeu arrière, batterie A500 ou A630.`,
      en: en`The everyday bike: belt drive, rear hub, A500 or A630 battery.`,
    },
    versions: [
      { name: "2024", releasedOn: "2024-02-12" },
      { name: "2025", releasedOn: "2025-02-10" },
      { name: "2026", releasedOn: "2026-02-09" },
    ],
    threadVersions: { "e14-sous-la-pluie": "2025", "ballade-3-ticking": "2024" },
    spaces: ["entraide", "help"],
    threads: ["e14-sous-la-pluie", "autonomie-par-temps-froid", "bilan-un-an-ballade-3", "ballade-3-ticking"],
  },
  {
    slug: "menuet",
    name: "Menuet",
    description: {
      fr: fr`Le pliant : 17 kg, plié en vingt secondes, sous le bureau en vingt-cinq.`,
      en: en`The folding one: 17 kg, folded in twenty seconds, under the desk in twenty-five.`,
    },
    versions: [],
    spaces: ["entraide", "help"],
    threads: ["menuet-stem-play", "bequille-double-menuet"],
  },
  {
    slug: "cantate-l",
    name: "Cantate L",
    description: {
      fr: fr`Le cargo long, pour deux enfants et les courses de la semaine.`,
      en: en`The long cargo bike, for two children and the week’s shopping.`,
    },
    versions: [],
    spaces: ["entraide"],
    threads: ["claquement-de-courroie", "nantes-la-rochelle"],
  },
  {
    slug: "pupitre",
    name: "Pupitre",
    description: {
      fr: fr`L’écran et son logiciel, communs à tous les modèles.`,
      en: en`The display and its software, shared by every model.`,
    },
    versions: [
      { name: "3.1", releasedOn: "2025-09-15" },
      { name: "3.2.0", releasedOn: "2026-03-02" },
      {
        name: "3.2.1",
        releasedOn: "2026-06-18",
        notes: {
          fr: {
            title: fr`Vos trajets sont à vous`,
            text: fr`- **Export GPX** depuis l’application : un mois, ou tout d’un coup.
- L’écran démarre deux fois plus vite par temps froid.`,
          },
          en: {
            title: en`Your rides are yours`,
            text: en`- **GPX export** from the app: a month, or all at once.
- The display starts twice as fast in the cold.`,
          },
        },
      },
      {
        name: "3.2.2",
        releasedOn: "2026-11-09",
        notes: {
          fr: {
            title: fr`Une mise à jour qui va au bout`,
            text: fr`Corrige la mise à jour qui s’arrêtait à 80 %. Si la vôtre est bloquée, [la marche à suivre](/products/pupitre) tient en trois lignes.`,
          },
          en: {
            title: en`An update that gets to its end`,
            text: en`Mends the update that stopped at 80%. If yours is stuck, [what to do](/products/pupitre) takes three lines.`,
          },
        },
      },
    ],
    spaces: ["entraide", "help"],
    threads: ["pupitre-update-stuck", "e14-apres-lavage"],
    threadVersions: { "pupitre-update-stuck": "3.2.0" },
  },
  {
    slug: "ballade-2",
    name: "Ballade 2",
    description: {
      fr: fr`La génération d’avant, toujours suivie pour ses pièces.`,
      en: en`The generation before, still served with spare parts.`,
    },
    versions: [],
    spaces: ["help"],
    threads: ["a630-on-ballade-2"],
    retired: true,
  },
];

type DemoIssue = { thread: string; fixedIn: string | null; workaround: Words };

export const issues: DemoIssue[] = [
  {
    thread: "pupitre-update-stuck",
    fixedIn: "3.2.2",
    workaround: {
      fr: fr`Laissez la batterie en charge et l’application ouverte à côté du vélo : la mise à jour reprend d’elle-même au bout d’une heure.`,
      en: en`Leave the battery charging and the app open beside the bike: the update takes up again by itself after an hour.`,
    },
  },
  {
    thread: "e14-sous-la-pluie",
    fixedIn: null,
    workaround: {
      fr: fr`Séchez le connecteur du moyeu et mettez-y une noisette de graisse diélectrique. Un joint plus long est à l’essai.`,
      en: en`Dry the hub connector and give it a dab of dielectric grease. A longer seal is being tried.`,
    },
  },
];

/** For which versions accepted answers hold, by their threads' keys; each said once, or several times. */
export const validities: { thread: string; by: DemoUsername; at: Ago; versions: string[] | "all" }[] = [
  { thread: "pupitre-update-stuck", by: "ines", at: ago(60), versions: ["3.2.0"] },
  { thread: "pupitre-update-stuck", by: "ines", at: ago(40), versions: ["3.2.0", "3.2.1"] },
  { thread: "e14-sous-la-pluie", by: "ines", at: ago(80), versions: "all" },
  { thread: "autonomie-par-temps-froid", by: "hugo", at: ago(120), versions: ["2024", "2025"] },
];

/** Who follows what of the catalogue. */
export const followers: Record<string, DemoUsername[]> = {
  pupitre: ["tashdown", "rhona", "femi"],
  "ballade-3": ["rhona", "yanis"],
};

type DemoNews = { language: "fr" | "en"; title: string; at: Ago; body: string };

export const announcements: {
  space: {
    slug: string;
    name: Words;
    description: Words;
    language: "all";
    hue: number;
    icon: string;
    visibility: "public";
  };
  by: DemoUsername;
  news: DemoNews[];
} = {
  space: {
    slug: "news",
    name: { fr: "Nouvelles de Virelai", en: "News from Virelai" },
    description: {
      fr: fr`Ce qui change chez nous, dit par nous. Vos commentaires sont bienvenus.`,
      en: en`What changes on our side, told by us. Comments are welcome.`,
    },
    language: "all",
    hue: 82,
    icon: "megaphone",
    visibility: "public",
  },
  by: "hugo",
  news: [
    {
      language: "fr",
      title: fr`Pupitre 3.2.2 est là : les mises à jour ne s’arrêtent plus à 64 %`,
      at: ago(2, 4),
      body: fr`La version 3.2.2 du logiciel de l’écran corrige l’arrêt à 64 % que plusieurs d’entre vous ont signalé ici. Merci pour les captures, elles nous ont fait gagner deux semaines.

Si votre écran est bloqué en ce moment, branchez la batterie et gardez l’application ouverte : la 3.2.2 se proposera d’elle-même.`,
    },
    {
      language: "en",
      title: en`Pupitre 3.2.2 is out: updates no longer stop at 64 %`,
      at: ago(2, 3),
      body: en`Version 3.2.2 of the display’s software mends the stop at 64 % that several of you reported here. Thank you for the photographs: they saved us two weeks.

If your display is stuck right now, plug the battery in and keep the app open: 3.2.2 will offer itself.`,
    },
    {
      language: "fr",
      title: fr`La housse du Menuet arrive en janvier : 180 g, et elle se roule sous la selle`,
      at: ago(19, 5),
      body: fr`Vous l’avez demandée ici même, au sujet des trains. Elle couvre le vélo plié, se range dans son propre fond et coûte 39 €. Nous publierons la date exacte dans ce sujet.`,
    },
    {
      language: "en",
      title: en`The Menuet’s cover comes in January: 180 g, rolled up under the saddle`,
      at: ago(19, 4),
      body: en`You asked for it here, over trains. It covers the folded bike, packs into its own base and costs 39 €. The exact date will stand in this thread.`,
    },
  ],
};
