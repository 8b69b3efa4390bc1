import { fr } from "./prose.ts";
import { ago, type DemoThread, remark, said, up } from "./shapes.ts";

const talk = { space: "sur-la-route", kind: "discussion", language: "fr", votes: [] } as const;

/** What people tell one another of their rides, with nothing to be solved. */
export const frenchRoad: DemoThread[] = [
  {
    ...talk,
    key: "livrer-trente-bouquets",
    title: fr`Livrer trente bouquets par jour en Cantate : ce que j’ai appris en un an`,
    author: "samira",
    at: ago(148, 5),
    body: fr`
      Un an, 9 400 km, environ 7 000 bouquets. En vrac :

      - les seaux **devant**, jamais derrière : ce qu’on voit ne se renverse pas ;
      - une batterie le matin, l’autre l’après-midi, et jamais plus de 80 % de charge ;
      - le frein avant se change à 3 000 km, pas à 5 000 ;
      - les clients attendent mieux quand ils savent où l’on est.

      Le plus inattendu : je dors mieux.
    `,
    tags: ["cantate-l", "travail", "bilan"],
    votes: up("yanis", "odile", "hugo", "ingrid", "colette"),
    comments: [
      remark(
        "yanis",
        ago(147, 20),
        fr`« Ce qu’on voit ne se renverse pas » : valable aussi pour les enfants.`,
      ),
    ],
    answers: [
      said(
        "odile",
        ago(147, 9),
        fr`Une charge à 80 % tous les jours, cela change vraiment quelque chose au bout d’un an ?`,
        {
          votes: up("samira"),
          comments: [
            remark(
              "samira",
              ago(146, 22),
              fr`À 9 400 km, la jauge de santé indique 96 %. Celle de mon ancien vélo était à 84 au même âge, toujours chargée à fond.`,
            ),
          ],
        },
      ),
    ],
  },
  {
    ...talk,
    key: "reprendre-a-soixante-dix",
    title: fr`Remonter en selle à soixante-dix ans : par où commencer ?`,
    author: "colette",
    at: ago(268, 3),
    body: fr`On m’a changé les deux genoux au printemps. Le kinésithérapeute dit « vélo », ma fille dit « prudence », et moi je dis « les deux ». Comment avez-vous repris, celles et ceux qui ont repris tard ?`,
    tags: ["reprise", "sante"],
    votes: up("odile", "hugo", "agathe", "maelle", "theo"),
    comments: [],
    answers: [
      said(
        "odile",
        ago(267, 18),
        fr`Infirmière ici : dix minutes, plat, mode 3, tous les jours sauf un. On baisse l’assistance avant d’allonger la distance, et c’est le genou qui décide, pas le calendrier.`,
        { votes: up("colette", "hugo", "bastien", "theo") },
      ),
      said(
        "bastien",
        ago(266, 7),
        fr`Mon père a repris à soixante-quatorze ans avec un rétroviseur et un cadre ouvert. Le rétroviseur a tout changé : plus besoin de se retourner.`,
        { votes: up("colette", "maelle") },
      ),
    ],
  },
  {
    ...talk,
    key: "ouessant-avec-menuet",
    title: fr`Ouessant dans la journée, Menuet sous le bras : l’itinéraire`,
    author: "maelle",
    at: ago(196, 7),
    body: fr`Premier bateau à 8 h 45, le vélo voyage plié comme un bagage. Tour de l’île par le nord : 24 km, un seul vrai raidillon au Créac’h, et le vent, toujours le vent. Retour au bateau de 17 h avec 41 % de batterie.`,
    tags: ["menuet", "bateau", "randonnee"],
    votes: up("rhona", "odile", "agathe"),
    comments: [
      remark(
        "rhona",
        ago(195, 11),
        fr`Je note. Les Hébrides en Menuet, c’était pour cet été ; ce sera Ouessant d’abord.`,
      ),
    ],
    answers: [],
  },
  {
    ...talk,
    key: "compter-les-cyclistes",
    title: fr`Compter les cyclistes de ma rue, un mardi de novembre`,
    author: "agathe",
    at: ago(17, 6),
    body: fr`Pour un mémoire, j’ai compté de 7 h 30 à 9 h : 214 vélos, dont 61 à assistance et 38 avec un enfant. L’an dernier au même endroit : 131. Et chez vous ?`,
    tags: ["ville", "comptage"],
    votes: up("hugo", "yanis", "loic"),
    comments: [],
    answers: [
      said(
        "theo",
        ago(16, 20),
        fr`Strasbourg, quai des Bateliers, même heure : 640 en septembre. J’ai arrêté de compter les remorques.`,
        {
          votes: up("agathe", "maelle"),
        },
      ),
      said("bastien", ago(16, 3), fr`Clermont, bas de la côte : 9. Dont moi, deux fois.`, {
        votes: up("agathe", "odile", "colette", "hugo"),
      }),
    ],
  },
  {
    ...talk,
    key: "vos-reglages-de-nuit",
    title: fr`Rouler de nuit sans éblouir : vos réglages d’éclairage`,
    author: "hugo",
    at: ago(24, 2),
    body: fr`Les soirs de novembre arrivent. Je rassemble ici vos réglages : hauteur du faisceau, mode, ce qui vous a valu un appel de phares.`,
    tags: ["eclairage", "nuit"],
    votes: up("odile", "colette"),
    comments: [],
    answers: [
      said(
        "odile",
        ago(23, 12),
        fr`Le haut du faisceau touche le sol à dix mètres, pas plus. Un trait de craie sur le mur du garage, à 70 cm, et l’on n’y revient plus.`,
        {
          votes: up("hugo", "colette", "maelle"),
        },
      ),
      said(
        "yanis",
        ago(22, 22),
        fr`Feu rouge arrière fixe, jamais clignotant : les enfants suivent mieux, et moi aussi.`,
        { votes: up("hugo") },
      ),
    ],
  },
  {
    ...talk,
    key: "atelier-de-strasbourg",
    title: fr`Samedi, l’atelier de Strasbourg ouvre ses portes : démontage d’un moyeu en public`,
    author: "theo",
    at: ago(9, 4),
    body: fr`De 10 h à 13 h, nous ouvrons un moyeu de Ballade 2 arrivé en fin de vie. Vous verrez ce qui s’use, ce qui ne s’use pas, et pourquoi la graisse compte plus que le kilométrage. Café offert, tabliers prêtés.`,
    tags: ["atelier", "rencontre"],
    votes: up("agathe", "hugo", "bastien"),
    comments: [
      remark(
        "agathe",
        ago(8, 20),
        fr`Trop loin pour moi cette fois. Une photo des roulements, s’il vous plaît ?`,
      ),
      remark("loic", ago(8, 9), fr`Le bureau d’études y sera, avec un moyeu de Ballade 3 en coupe.`),
    ],
    answers: [],
  },
  {
    ...talk,
    key: "neige-strasbourg-dijon",
    title: fr`Première neige : qui roule, qui range ?`,
    author: "theo",
    at: ago(2, 8),
    body: fr`Trois centimètres ce matin. Les pistes sont salées, les trottoirs non. Je roule, pneus dégonflés à 2 bar, et je rince le soir.`,
    tags: ["neige", "hiver", "pneus"],
    votes: up("ingrid", "colette"),
    comments: [],
    answers: [
      said(
        "colette",
        ago(2, 2),
        fr`Je range. La prudence a gagné, mais c’est elle qui a demandé à rentrer la Ballade.`,
        { votes: up("theo", "odile") },
      ),
      said(
        "bastien",
        ago(1, 20),
        fr`Je roule. Descente en mode 0, et je laisse la place à qui sait où il va.`,
        { votes: up("theo") },
      ),
    ],
  },
];
