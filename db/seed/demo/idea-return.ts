import { en, fr } from "./prose.ts";
import { type Ago, ago, type DemoUsername } from "./shapes.ts";

/** What those who wanted a shipped idea say of it. */
export const demoVerdicts: {
  idea: string;
  said: { by: DemoUsername; word: "yes" | "partly" | "no"; line?: string; quotable?: boolean; at: Ago }[];
}[] = [
  {
    idea: fr`Un éclairage qui reste allumé au feu rouge`,
    said: [
      {
        by: "odile",
        word: "yes",
        line: fr`Quatre minutes, c’est assez pour tous mes feux.`,
        quotable: true,
        at: ago(17),
      },
      {
        by: "samira",
        word: "yes",
        line: fr`Je me sens enfin visible à l’arrêt.`,
        quotable: true,
        at: ago(16, 3),
      },
      { by: "bastien", word: "yes", at: ago(15) },
      {
        by: "theo",
        word: "partly",
        line: fr`Au passage à niveau, quatre minutes ne suffisent pas toujours.`,
        quotable: true,
        at: ago(12, 5),
      },
      {
        by: "colette",
        word: "partly",
        line: fr`Le réglage est difficile à trouver dans l’écran.`,
        at: ago(11),
      },
      {
        by: "agathe",
        word: "no",
        line: fr`Chez moi le feu s’éteint toujours, malgré la mise à jour.`,
        at: ago(8, 2),
      },
    ],
  },
  {
    idea: en`Export rides as GPX from the app`,
    said: [
      {
        by: "dev",
        word: "yes",
        line: en`A whole year in one archive: just what I needed.`,
        quotable: true,
        at: ago(160),
      },
      { by: "ingrid", word: "yes", at: ago(158) },
      { by: "tashdown", word: "partly", line: en`The archive has no heart rate.`, at: ago(150, 4) },
    ],
  },
];

/** Questions to voters; answers by choice, from 1. */
export const demoPolls: {
  idea: string;
  by: DemoUsername;
  at: Ago;
  closed?: Ago;
  question: { fr: string; en: string };
  choices: { fr: string; en: string }[];
  answers: { by: DemoUsername; choice: number }[];
}[] = [
  {
    idea: fr`Une alarme antivol qui prévient le téléphone`,
    by: "loic",
    at: ago(96),
    closed: ago(75),
    question: {
      fr: fr`Où dort votre vélo la nuit ?`,
      en: en`Where does your bike sleep at night?`,
    },
    choices: [
      { fr: fr`Dans une cour ou un local partagé`, en: en`In a shared yard or store room` },
      { fr: fr`Dans la rue`, en: en`In the street` },
      { fr: fr`Chez moi`, en: en`At my place` },
    ],
    answers: [
      { by: "odile", choice: 1 },
      { by: "samira", choice: 2 },
      { by: "maelle", choice: 1 },
      { by: "bastien", choice: 3 },
      { by: "agathe", choice: 1 },
      { by: "ingrid", choice: 1 },
      { by: "hugo", choice: 1 },
    ],
  },
  {
    idea: fr`Une alarme antivol qui prévient le téléphone`,
    by: "loic",
    at: ago(3),
    question: {
      fr: fr`Après une alerte, que doit faire le vélo en premier ?`,
      en: en`After an alert, what should the bike do first?`,
    },
    choices: [
      { fr: fr`Prévenir mon téléphone, sans bruit`, en: en`Tell my phone, silently` },
      { fr: fr`Sonner sur place`, en: en`Sound an alarm on the spot` },
      { fr: fr`Bloquer l’assistance`, en: en`Block the motor` },
    ],
    answers: [
      { by: "samira", choice: 2 },
      { by: "maelle", choice: 1 },
      { by: "bastien", choice: 1 },
    ],
  },
];
