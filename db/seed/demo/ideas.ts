import type { IdeaStatus } from "#app/lib/idea-board.ts";
import { en, fr } from "./prose.ts";
import { type Ago, ago, type DemoUsername } from "./shapes.ts";

export type DemoIdea = {
  space: "boite-a-idees" | "ideas";
  title: string;
  author: DemoUsername;
  at: Ago;
  problem: string;
  wish: string;
  tags: string[];
  product?: string;
  /** Who voted, from how many days ago on: one after the other until now. */
  votes: { from: number; by: DemoUsername[] };
  /** Why it matters to those who voted; quoted where they agree. */
  why?: { by: DemoUsername; words: string; quotable: boolean }[];
  steps: { to: IdeaStatus; by: DemoUsername; at: Ago; fr: string; en: string; version?: string }[];
  answers?: { author: DemoUsername; at: Ago; body: string }[];
};

export const ideaSpaces = [
  {
    slug: "boite-a-idees",
    name: { fr: "Boîte à idées", en: "Ideas in French" },
    description: {
      fr: fr`Ce que vous aimeriez voir changer sur nos vélos, et ce que nous en faisons.`,
      en: en`What our French-speaking customers would like, and what becomes of it.`,
    },
    language: "fr" as const,
    hue: 52,
    icon: "lightbulb",
  },
  {
    slug: "ideas",
    name: { fr: "Idées, en anglais", en: "Ideas" },
    description: {
      fr: fr`Les idées de nos clients anglophones, et ce que nous en faisons.`,
      en: en`What you would like to see changed on our bikes, and what we make of it.`,
    },
    language: "en" as const,
    hue: 52,
    icon: "lightbulb",
    /** A few votes a month make people choose. */
    voteBudget: 10,
  },
];

export const frenchIdeas: DemoIdea[] = [
  {
    space: "boite-a-idees",
    title: fr`Un éclairage qui reste allumé au feu rouge`,
    author: "odile",
    at: ago(210, 4),
    problem: fr`À l’arrêt, le feu arrière s’éteint au bout de trois secondes. Le soir, au milieu du carrefour, les voitures qui arrivent derrière ne me voient plus. Je pose le pied par terre et je remue la pédale pour le rallumer.`,
    wish: fr`Que le feu arrière reste allumé **au moins quatre minutes** après l’arrêt, comme sur les vélos à dynamo.`,
    tags: ["eclairage", "securite"],
    product: "ballade-3",
    votes: {
      from: 205,
      by: ["yanis", "maelle", "bastien", "colette", "samira", "agathe", "theo", "ingrid", "maggie"],
    },
    why: [
      {
        by: "samira",
        words: fr`Je livre jusqu’à 21 h en hiver : à chaque feu, je me sens invisible.`,
        quotable: true,
      },
      { by: "colette", words: fr`Mon fils ne veut plus que je rentre à la nuit tombée.`, quotable: false },
    ],
    steps: [
      {
        to: "under-review",
        by: "loic",
        at: ago(198),
        fr: fr`Nous mesurons ce que cela coûte à la batterie et au condensateur du feu.`,
        en: en`We are measuring what it costs the battery and the light’s capacitor.`,
      },
      {
        to: "planned",
        by: "loic",
        at: ago(160),
        fr: fr`Faisable par logiciel sur toutes les Ballade 3 : quatre minutes à l’arrêt, moins de 1 % de batterie.`,
        en: en`It can be done in software on every Ballade 3: four minutes at a stop, less than 1 % of the battery.`,
      },
      {
        to: "in-progress",
        by: "loic",
        at: ago(95),
        fr: fr`Le réglage roule sur douze vélos d’essai.`,
        en: en`The setting is riding on twelve test bikes.`,
      },
      {
        to: "shipped",
        by: "loic",
        at: ago(19),
        fr: fr`Livré avec le logiciel 3.2.2 du Pupitre. Merci à Odile, et à toutes celles et ceux qui ont voté.`,
        en: en`Shipped with Pupitre software 3.2.2. Thank you Odile, and everybody who voted.`,
      },
    ],
    answers: [
      {
        author: "theo",
        at: ago(204),
        body: fr`En attendant, un petit feu à pile sur le porte-bagages fait l’affaire. Mais oui, cela devrait être d’origine.`,
      },
    ],
  },
  {
    space: "boite-a-idees",
    title: fr`Une alarme antivol qui prévient le téléphone`,
    author: "yanis",
    at: ago(120, 2),
    problem: fr`La Cantate dort dans la cour de l’immeuble. On me l’a déplacée deux fois la nuit ; je m’en suis rendu compte le matin.`,
    wish: fr`Si le vélo bouge alors qu’il est verrouillé, une notification sur le téléphone, et un bip sur place.`,
    tags: ["antivol", "application"],
    product: "cantate-l",
    votes: { from: 118, by: ["odile", "samira", "maelle", "bastien", "agathe", "ingrid", "hugo", "carlos"] },
    why: [
      {
        by: "agathe",
        words: fr`Je dors au troisième, le vélo est au garage : je n’entendrais rien.`,
        quotable: true,
      },
      { by: "bastien", words: fr`Un voisin s’est fait voler la sienne en août.`, quotable: true },
      { by: "hugo", words: fr`C’est la demande que j’entends le plus en boutique.`, quotable: false },
    ],
    steps: [
      {
        to: "under-review",
        by: "loic",
        at: ago(100),
        fr: fr`Le capteur de mouvement existe déjà dans le moteur. Reste la question de la consommation à l’arrêt.`,
        en: en`The motor has a motion sensor already. What remains is how much it uses while parked.`,
      },
      {
        to: "in-progress",
        by: "loic",
        at: ago(33),
        fr: fr`Prototype en essai : trois semaines de veille sans toucher à l’autonomie.`,
        en: en`A prototype is being tried: three weeks on watch without touching the range.`,
      },
    ],
  },
  {
    space: "boite-a-idees",
    title: fr`Pouvoir régler l’assistance par pas de 5 %`,
    author: "bastien",
    at: ago(64),
    problem: fr`Entre le mode 2 et le mode 3, la marche est trop haute dans les longues montées : soit je pousse trop, soit je vide la batterie.`,
    wish: fr`Un mode libre dont on choisit la force dans l’application, par pas de 5 %.`,
    tags: ["assistance", "pupitre"],
    product: "pupitre",
    votes: { from: 60, by: ["odile", "dev", "colette", "ingrid", "maelle", "rhona"] },
    steps: [
      {
        to: "planned",
        by: "loic",
        at: ago(21),
        fr: fr`Prévu pour la version 3.3 du Pupitre, au printemps.`,
        en: en`Planned for version 3.3 of the Pupitre, in spring.`,
      },
    ],
  },
  {
    space: "boite-a-idees",
    title: fr`Des sacoches de la même couleur que le cadre`,
    author: "agathe",
    at: ago(150),
    problem: fr`Les sacoches vendues avec la Ballade sont noires, et salissent vite les vêtements clairs.`,
    wish: fr`Les mêmes, dans la couleur du cadre, en tissu lavable.`,
    tags: ["accessoires"],
    votes: { from: 149, by: ["colette", "maelle"] },
    steps: [
      {
        to: "declined",
        by: "loic",
        at: ago(112),
        fr: fr`Six couleurs pour de petites séries : le prix doublerait. Nous préférons publier le patron de la sacoche pour qui veut la faire coudre.`,
        en: en`Six colours in small runs would double the price. We would rather publish the pattern for whoever wants one sewn.`,
      },
    ],
  },
  {
    space: "boite-a-idees",
    title: fr`Un mode pluie sur l’écran`,
    author: "maelle",
    at: ago(11, 3),
    problem: fr`Sous la pluie, les gouttes appuient sur l’écran à ma place et changent de mode en pleine descente.`,
    wish: fr`Un appui long qui verrouille l’écran tactile jusqu’au prochain arrêt.`,
    tags: ["ecran", "pluie"],
    product: "pupitre",
    votes: { from: 10, by: ["odile", "ingrid", "maggie", "samira", "theo", "yanis", "colette"] },
    why: [
      { by: "maggie", words: en`It rains sideways in Galway. This happens every other day.`, quotable: true },
    ],
    steps: [],
  },
  {
    space: "boite-a-idees",
    title: fr`Afficher l’usure des plaquettes de frein`,
    author: "samira",
    at: ago(5, 6),
    problem: fr`Avec trente livraisons par jour, je change mes plaquettes toutes les six semaines, et toujours un jour trop tard.`,
    wish: fr`Une estimation sur l’écran, d’après les freinages, avec un rappel avant la limite.`,
    tags: ["freins", "entretien"],
    product: "cantate-l",
    votes: { from: 5, by: ["yanis", "theo", "bastien"] },
    steps: [],
  },
];

export const englishIdeas: DemoIdea[] = [
  {
    space: "ideas",
    title: en`Let the folded Menuet roll on its own wheels`,
    author: "carlos",
    at: ago(140),
    problem: en`Folded, it has to be carried. From the platform to the office that is four hundred metres with 17 kg on one arm.`,
    wish: en`Two small wheels on the rack, so that it rolls like a suitcase once it is folded.`,
    tags: ["folding"],
    product: "menuet",
    votes: { from: 138, by: ["rhona", "maelle", "dev", "maggie", "priya", "tashdown", "femi"] },
    why: [
      {
        by: "rhona",
        words: en`I change trains twice. By the second one my shoulder has opinions.`,
        quotable: true,
      },
      { by: "priya", words: en`Four support calls in October ended with this very wish.`, quotable: false },
    ],
    steps: [
      {
        to: "under-review",
        by: "loic",
        at: ago(120),
        fr: fr`Nous dessinons le support et pesons les roulettes.`,
        en: en`We are drawing the mount and weighing the wheels.`,
      },
      {
        to: "planned",
        by: "loic",
        at: ago(80),
        fr: fr`Prévu pour le Menuet de l’an prochain.`,
        en: en`Planned for next year’s Menuet.`,
      },
      {
        to: "under-review",
        by: "loic",
        at: ago(26),
        fr: fr`Retour en arrière : les roulettes touchent le garde-boue dans les virages serrés. Nous reprenons le dessin.`,
        en: en`A step back: the wheels touch the mudguard in tight turns. We are drawing them again.`,
      },
    ],
    answers: [
      {
        author: "tashdown",
        at: ago(133),
        body: en`I bolted two skate wheels onto a friend’s rack. It works, but it rattles like a tea trolley.`,
      },
    ],
  },
  {
    space: "ideas",
    title: en`Export rides as GPX from the app`,
    author: "dev",
    at: ago(230),
    problem: en`Everything the bike knows about my rides stays in the app. I copy kilometres into a spreadsheet by hand.`,
    wish: en`A button that gives all rides of a month as GPX files.`,
    tags: ["app", "data"],
    product: "pupitre",
    votes: { from: 228, by: ["tashdown", "ingrid", "rhona", "carlos", "bastien", "maggie"] },
    why: [{ by: "ingrid", words: en`My insurer wants proof of the distance. GPX would do.`, quotable: true }],
    steps: [
      {
        to: "planned",
        by: "loic",
        at: ago(200),
        fr: fr`Vos trajets sont à vous : l’export arrive avec la prochaine version de l’application.`,
        en: en`Your rides are yours: the export comes with the app’s next version.`,
      },
      {
        to: "shipped",
        by: "loic",
        at: ago(163),
        version: "3.2.1",
        fr: fr`Disponible depuis la version 3.2.1, mois par mois ou en une archive.`,
        en: en`There since version 3.2.1, month by month or as one archive.`,
      },
    ],
  },
  {
    space: "ideas",
    title: en`A child seat mount for the Ballade 3`,
    author: "maggie",
    at: ago(75),
    problem: en`The rear rack is rated for 25 kg, yet no seat on the market clicks onto its tubes.`,
    wish: en`An adapter for the two common seat systems, tested and sold by you.`,
    tags: ["ballade-3", "children"],
    product: "ballade-3",
    votes: { from: 70, by: ["yanis", "dev", "femi", "carlos"] },
    steps: [
      {
        to: "under-review",
        by: "loic",
        at: ago(40),
        fr: fr`Nous demandons aux deux fabricants de sièges leurs plans.`,
        en: en`We are asking both makers of seats for their drawings.`,
      },
    ],
  },
  {
    space: "ideas",
    title: en`Sell the battery without the bike’s key`,
    author: "tashdown",
    at: ago(180),
    problem: en`A second battery comes with a lock of its own, so people carry two keys that look the same.`,
    wish: en`Let us give the key’s number when we order, and have the lock made to fit.`,
    tags: ["battery"],
    votes: { from: 176, by: ["dev", "ingrid", "rhona"] },
    steps: [
      {
        to: "declined",
        by: "loic",
        at: ago(150),
        fr: fr`Notre fournisseur ne garde pas les numéros, et nous ne voulons pas les garder non plus : qui les aurait aurait vos clés.`,
        en: en`Our supplier keeps no numbers, and we do not want to keep them either: whoever had them would have your keys.`,
      },
    ],
  },
  {
    space: "ideas",
    title: en`Show the range left in minutes, not only kilometres`,
    author: "ingrid",
    at: ago(8),
    problem: en`With a headwind, “32 km left” means anything from one hour to two.`,
    wish: en`Minutes left at the pace of the last ten minutes, beside the kilometres.`,
    tags: ["display", "battery"],
    product: "pupitre",
    votes: { from: 8, by: ["maggie", "dev", "bastien", "odile", "rhona"] },
    steps: [],
  },
  {
    space: "ideas",
    title: en`A quieter freewheel for night rides`,
    author: "rhona",
    at: ago(2, 5),
    problem: en`At night in a quiet street the hub wakes the dogs, and then the dogs wake everybody else.`,
    wish: en`A hub with finer teeth, or a grease that you recommend.`,
    tags: ["hub"],
    votes: { from: 2, by: ["tashdown"] },
    steps: [],
  },
];

/** Went up in another idea: its votes moved there, once a person. */
export const mergedIdea: DemoIdea & { into: string; mergedAt: Ago; mergedBy: DemoUsername } = {
  space: "boite-a-idees",
  title: fr`Savoir si quelqu’un touche à mon vélo`,
  author: "colette",
  at: ago(90),
  problem: fr`Je laisse le vélo devant la bibliothèque, et je le retrouve tourné dans l’autre sens.`,
  wish: fr`Que le vélo me le dise.`,
  tags: ["antivol"],
  votes: { from: 89, by: ["theo", "maggie", "samira", "rhona"] },
  steps: [],
  into: fr`Une alarme antivol qui prévient le téléphone`,
  mergedAt: ago(70),
  mergedBy: "theo",
};
