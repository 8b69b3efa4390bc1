import { fr } from "./prose.ts";
import type { DemoUsername } from "./shapes.ts";

/** A conversation long enough to be read page by page: one line a day, for as many days. */
export const longTalk = {
  key: "une-ligne-par-trajet",
  space: "sur-la-route",
  author: "yanis" as DemoUsername,
  title: fr`Une ligne par trajet : que retenez-vous de ce matin ?`,
  body: fr`Pas de récit, pas de photo : une seule ligne par trajet, ce que vous en avez retenu. Je commence. Ce matin, un héron sur le parapet, et personne d’autre pour le voir.`,
  tags: ["trajet", "quotidien"],
  lines: [
    ["odile", fr`Gel sur le tablier du pont, soleil dans le dos, 3 °C.`],
    ["hugo", fr`Premier trajet sans gants depuis novembre, regretté au bout d’un kilomètre.`],
    ["yanis", fr`Deux enfants, trois cartables : j’en ai oublié un, devinez lequel.`],
    ["odile", fr`Vent de face à l’aller. Au retour aussi, ce qui ne devrait pas être permis.`],
    ["ines", fr`L’atelier sentait le café avant que j’aie posé la béquille.`],
    ["hugo", fr`Un cycliste m’a dit bonjour par mon prénom. Je ne sais toujours pas qui c’est.`],
    ["yanis", fr`Pluie fine, celle qui ne mouille que les lunettes.`],
    ["odile", fr`21,4 km, 38 % de batterie : le printemps se compte aussi comme ça.`],
    ["nora", fr`Feu rouge interminable, j’ai eu le temps de lire toute l’affiche du cinéma.`],
    ["hugo", fr`La petite côte derrière la gare est passée sans que je change de mode.`],
    ["odile", fr`Brouillard jusqu’à la rocade, puis plus rien que du bleu.`],
    ["yanis", fr`Le petit a compté les chats : sept, dont un qui comptait peut-être les vélos.`],
    ["ines", fr`Quelqu’un avait regonflé mes pneus. À l’atelier, personne n’avoue.`],
    ["odile", fr`Garde de nuit finie à sept heures, j’ai roulé à contresens du monde entier.`],
    ["hugo", fr`J’ai suivi un tracteur pendant deux kilomètres. Il tenait une belle moyenne.`],
    ["nora", fr`Rien à signaler, et c’est exactement ce que je demande à un trajet.`],
    ["yanis", fr`Nouvelle piste ouverte quai de la Fosse : onze minutes au lieu de seize.`],
    ["odile", fr`Orage à 18 h. J’ai appris ce que vaut une housse de selle trouée.`],
    ["hugo", fr`Le tilleul de la place a fleuri cette nuit, on le sent avant de le voir.`],
    ["ines", fr`Courroie silencieuse, enfin : c’était bien le galet, et bien ma faute.`],
    ["yanis", fr`Déposé les enfants, fait demi-tour : le troisième cartable, encore.`],
    ["odile", fr`4 000 km au compteur en passant devant l’hôpital. J’ai salué le portier.`],
    ["nora", fr`Première pause sur le banc rouge. Je comprends pourquoi il est toujours pris.`],
    ["hugo", fr`Doublé par une dame en vélo de ville, panier plein, sans un regard.`],
    ["odile", fr`Ciel rose, mains chaudes, pas un feu. Il faudrait pouvoir mettre un trajet de côté.`],
    ["yanis", fr`Le héron est revenu. Cette fois, nous étions trois à le voir.`],
  ] as [DemoUsername, string][],
};

/** What Odile keeps to come back to: in a thread, or of somebody's answer there. */
export const bookmarks: {
  thread: string;
  answer?: DemoUsername;
  note: string;
  remindInDays: number | null;
}[] = [
  {
    thread: "e14-sous-la-pluie",
    answer: "ines",
    note: fr`Refaire le joint avant l’automne`,
    remindInDays: -1,
  },
  { thread: "une-ligne-par-trajet", note: "", remindInDays: null },
  { thread: "autonomie-par-temps-froid", note: fr`Comparer avec mes relevés de janvier`, remindInDays: 12 },
];
