import { fr } from "./prose.ts";
import { acceptedBy, ago, type DemoSetting, type DemoThread, remark, said, up } from "./shapes.ts";

const question: DemoSetting = {
  space: "entraide",
  kind: "question",
  language: "fr",
  comments: [],
  votes: [],
};

/** Questions of a French-speaking customer's year, from the first squeak to the last screw. */
export const frenchHelp: DemoThread[] = [
  {
    ...question,
    key: "freins-qui-crissent",
    title: fr`Freins à disque qui crissent après chaque pluie : plaquettes ou réglage ?`,
    author: "colette",
    at: ago(251, 6),
    body: fr`
      Ma Ballade 3 freine bien, mais elle crie. Deux ou trois kilomètres après une averse, tout le quartier sait que je rentre. Par temps sec, silence.

      Est-ce que j’abîme quelque chose en roulant ainsi ?
    `,
    tags: ["ballade-3", "freins", "pluie"],
    votes: up("maelle", "bastien"),
    answers: [
      said(
        "theo",
        ago(250, 20),
        fr`
          Non, vous n’abîmez rien : c’est une pellicule d’eau et de poussière entre la plaquette et le disque.

          1. Nettoyez les deux disques à l’alcool à brûler, avec un chiffon propre qui ne servira qu’à cela.
          2. Passez un coup de papier de verre fin sur les plaquettes.
          3. Faites dix freinages francs de 25 à 5 km/h, un frein après l’autre.

          Si le bruit revient par temps sec, là, montrez-nous une photo des plaquettes.
        `,
        {
          ...acceptedBy("colette", ago(247, 3)),
          votes: up("colette", "odile", "maelle", "bastien", "agathe"),
          comments: [
            remark(
              "colette",
              ago(247, 3),
              fr`Dix freinages dans la rue, sous l’œil des voisins, et plus rien. Merci.`,
            ),
          ],
        },
      ),
      said(
        "bastien",
        ago(250, 2),
        fr`Chez moi les plaquettes organiques chantent, les semi-métalliques non. Elles s’usent un peu moins vite aussi, mais mordent moins à froid.`,
        { votes: up("theo") },
      ),
    ],
  },
  {
    ...question,
    key: "ecran-illisible-soleil",
    title: fr`Écran Pupitre illisible en plein soleil : peut-on augmenter la luminosité ?`,
    author: "agathe",
    at: ago(119, 5),
    body: fr`Sur ma Ballade 2, l’écran disparaît dès que le soleil est dans mon dos. J’ai cherché dans **Réglages**, je n’ai trouvé que « Éclairage nocturne ».`,
    tags: ["ballade-2", "pupitre", "ecran"],
    answers: [
      said(
        "ines",
        ago(118, 22),
        fr`
          Le réglage existe, mais il se cache : maintenez **Mode** à l’allumage, puis **Affichage › Contraste › Plein jour**. Il inverse les couleurs, noir sur blanc, et c’est ce qui se lit le mieux au soleil.

          Il coûte environ 1 % de batterie par heure.
        `,
        { ...acceptedBy("agathe", ago(118, 1)), votes: up("agathe", "colette", "yanis", "hugo") },
      ),
    ],
  },
  {
    ...question,
    key: "selle-trop-haute-vitesse",
    title: fr`Quelle hauteur de selle quand on porte des chaussures différentes chaque jour ?`,
    author: "odile",
    at: ago(205, 3),
    body: fr`Sabots à l’hôpital, bottes l’hiver, baskets le dimanche : la même selle ne me convient jamais deux jours de suite. Vous réglez à chaque fois ?`,
    tags: ["reglages", "confort"],
    answers: [
      said(
        "theo",
        ago(204, 18),
        fr`Réglez pour la semelle la plus fine, puis descendez de 5 mm. Un genou un peu plié se supporte toute la journée, un bassin qui se balance non.`,
        { votes: up("odile", "colette", "samira") },
      ),
      said(
        "samira",
        ago(203, 12),
        fr`J’ai collé deux repères de ruban sur la tige de selle, un pour les bottes, un pour le reste. Quatre secondes avec le serrage rapide.`,
        { ...acceptedBy("odile", ago(201, 9)), votes: up("odile", "maelle", "theo", "hugo", "yanis") },
      ),
    ],
  },
  {
    ...question,
    key: "cle-de-batterie-perdue",
    title: fr`Clé de batterie perdue, il ne m’en reste qu’une : comment en commander une autre ?`,
    author: "samira",
    at: ago(64, 7),
    body: fr`Le numéro était sur l’étiquette de la clé perdue, évidemment. La clé qui reste porte seulement un logo.`,
    tags: ["batterie", "cles"],
    answers: [
      said(
        "ines",
        ago(63, 22),
        fr`Le numéro est aussi gravé sur le barillet : retirez la batterie, il est à gauche de la serrure, quatre chiffres précédés d’un V. Avec lui et une photo de la facture, le service pièces vous en envoie deux.`,
        { ...acceptedBy("samira", ago(62, 4)), votes: up("samira", "yanis", "theo") },
      ),
    ],
  },
  {
    ...question,
    key: "menuet-train-sncf",
    title: fr`Menuet plié dans le train : faut-il une housse ?`,
    author: "maelle",
    at: ago(167, 9),
    body: fr`Un contrôleur m’a demandé une housse entre Rennes et Paris, celui du retour m’a dit que non. Plié, mon Menuet fait 80 × 60 × 40 cm. Quelqu’un connaît la règle exacte ?`,
    tags: ["menuet", "train"],
    votes: up("rhona", "odile", "agathe"),
    answers: [
      said(
        "rhona",
        ago(166, 20),
        fr`Je fais Édimbourg–Lyon quatre fois par an : la housse n’a été exigée que dans les trains à réservation obligatoire, et un grand sac à déchets a suffi les deux fois. Je garde la housse légère roulée sous la selle depuis.`,
        { votes: up("maelle", "hugo") },
      ),
      said(
        "hugo",
        ago(165, 23),
        fr`La règle change d’une compagnie à l’autre, et d’une ligne à l’autre. Ce qui passe partout : plié **et** couvert, dans l’espace à bagages. Nous ajoutons une housse de 180 g au catalogue en janvier, justement pour cela.`,
        { ...acceptedBy("maelle", ago(164, 2)), votes: up("maelle", "rhona", "carlos") },
      ),
    ],
  },
  {
    ...question,
    key: "garde-boue-vibre",
    title: fr`Garde-boue arrière qui vibre à 24 km/h, jamais en dessous`,
    author: "bastien",
    at: ago(92, 2),
    body: fr`Exactement 24. À 23, silence ; à 25, silence. J’ai resserré les deux vis de la bride.`,
    tags: ["ballade-3", "garde-boue", "bruit"],
    answers: [
      said(
        "theo",
        ago(91, 21),
        fr`C’est une résonance : la tringle droite est légèrement plus longue que la gauche. Desserrez-la, laissez-la trouver sa place en tapotant, resserrez à 4 N·m. Une rondelle de caoutchouc sous la tête de vis finit le travail.`,
        {
          ...acceptedBy("bastien", ago(90, 1)),
          votes: up("bastien", "colette", "loic"),
          comments: [
            remark(
              "loic",
              ago(89, 5),
              fr`Noté : la rondelle sera montée d’origine sur les prochaines séries.`,
            ),
          ],
        },
      ),
    ],
  },
  {
    ...question,
    key: "assistance-faible-froid",
    title: fr`Assistance plus molle le matin depuis la mise à jour 3.2.1, est-ce voulu ?`,
    author: "yanis",
    at: ago(38, 4),
    body: fr`Au-dessous de 5 °C, ma Cantate met deux ou trois secondes à pousser. Avant la 3.2.1, elle partait tout de suite.`,
    tags: ["cantate-l", "pupitre", "froid"],
    votes: up("odile", "bastien", "ingrid"),
    answers: [
      said(
        "ines",
        ago(37, 22),
        fr`C’est voulu, et provisoire : la 3.2.1 limite le courant tant que les cellules sont à moins de 6 °C, pour les ménager. La 3.2.2 arrondit la transition. Si vous rangez la batterie à l’intérieur la nuit, vous ne le sentirez pas.`,
        { votes: up("yanis", "odile", "hugo") },
      ),
      said("odile", ago(36, 10), fr`Je confirme : batterie dans l’entrée, et elle part comme en juillet.`, {
        votes: up("ines"),
      }),
    ],
  },
  {
    ...question,
    key: "remorque-enfant-ballade",
    title: fr`Une remorque d’enfant sur une Ballade 3 : quel attelage, et quelle limite de poids ?`,
    author: "agathe",
    at: ago(54, 8),
    body: fr`Ma sœur me prête sa remorque pour l’été. L’axe arrière n’a pas de filetage apparent.`,
    tags: ["ballade-3", "remorque"],
    answers: [
      said(
        "yanis",
        ago(53, 19),
        fr`J’avais la même question avant la Cantate : il faut l’axe long, pas l’attelage universel à pince, qui marque la base et finit par glisser.`,
        { votes: up("agathe") },
      ),
      said(
        "loic",
        ago(53, 2),
        fr`L’axe long porte la référence AX-148R. Le cadre est validé pour 40 kg tractés, remorque comprise, et 25 km/h. Serrage à 40 N·m, à revoir après 50 km.`,
        { ...acceptedBy("agathe", ago(51, 7)), votes: up("agathe", "yanis", "theo", "samira") },
      ),
    ],
  },
  {
    ...question,
    key: "facture-introuvable-garantie",
    title: fr`Vélo d’occasion sans facture : la garantie suit-elle le numéro de cadre ?`,
    author: "agathe",
    at: ago(131, 3),
    body: fr`J’ai acheté ma Ballade 2 à un étudiant parti à l’étranger. Le numéro de cadre est lisible, la facture n’existe plus.`,
    tags: ["garantie", "occasion", "ballade-2"],
    answers: [
      said(
        "hugo",
        ago(130, 20),
        fr`Oui, elle suit le cadre. Déclarez le changement de propriétaire avec une attestation de vente, même manuscrite ; c’est gratuit. La garantie commence à la première vente, pas à la vôtre : pour une Ballade 2, il reste souvent la batterie.`,
        { ...acceptedBy("agathe", ago(129, 5)), votes: up("agathe", "bastien", "maelle") },
      ),
    ],
  },
  {
    ...question,
    key: "courroie-feuilles-mortes",
    title: fr`Feuilles mortes coincées dans la courroie : vous nettoyez comment ?`,
    author: "colette",
    at: ago(12, 5),
    body: fr`Chaque automne, une bouillie de feuilles se tasse dans les dents. Brosse à dents, eau tiède ? Surtout, faut-il graisser après ?`,
    tags: ["courroie", "entretien", "automne"],
    votes: up("maelle"),
    answers: [
      said(
        "theo",
        ago(11, 20),
        fr`Brosse souple et eau claire, jamais de graisse : elle retiendrait la poussière. Si elle grince encore une fois sèche, un voile de silicone **sur un chiffon**, pas sur la courroie.`,
        { votes: up("colette", "odile", "maelle") },
      ),
    ],
  },
  {
    ...question,
    key: "application-bluetooth-perdu",
    title: fr`L’application ne voit plus le vélo depuis que j’ai changé de téléphone`,
    author: "maelle",
    at: ago(6, 9),
    body: fr`L’ancien téléphone est parti au recyclage sans être dissocié. L’écran dit « Appareil déjà associé », l’application cherche sans fin.`,
    tags: ["application", "bluetooth", "menuet"],
    answers: [
      said(
        "ines",
        ago(5, 22),
        fr`Sur l’écran : **Réglages › Connexions › Oublier tout**, puis éteignez dix secondes. L’association suivante demandera le code à six chiffres affiché par le vélo.`,
        { ...acceptedBy("maelle", ago(5, 1)), votes: up("maelle", "carlos") },
      ),
    ],
  },
  {
    ...question,
    key: "pneu-increvable",
    meToo: ["colette"],
    title: fr`Pneus increvables en ville : quelqu’un regrette-t-il d’avoir changé ?`,
    author: "samira",
    at: ago(3, 6),
    body: fr`Trente livraisons par jour, deux crevaisons par mois. On me propose des pneus à bourrelet, plus lourds de 400 g chacun. Je perds combien d’autonomie, en vrai ?`,
    tags: ["cantate-l", "pneus", "crevaison"],
    votes: up("yanis", "ingrid"),
    answers: [],
  },
  {
    ...question,
    key: "code-e22-demarrage",
    meToo: ["odile", "yanis", "maelle"],
    title: fr`Code E22 au démarrage, une fois sur cinq, sans conséquence visible`,
    author: "bastien",
    at: ago(1, 7),
    body: fr`Il s’affiche une seconde, puis tout fonctionne. Rien dans la notice entre E21 et E24.`,
    tags: ["ballade-3", "e22", "pupitre"],
    answers: [],
  },
  {
    ...question,
    key: "antivol-cadre-quel-modele",
    title: fr`Quel antivol de cadre se monte sur la Cantate L sans percer ?`,
    author: "yanis",
    at: ago(289, 4),
    body: fr`Les haubans sont larges de 96 mm : les deux modèles que j’ai essayés s’arrêtent à 90.`,
    tags: ["cantate-l", "antivol"],
    closed: {
      by: "theo",
      at: ago(40, 2),
      reason: fr`Le modèle dont il est question n’est plus vendu depuis septembre. La question est reprise dans le guide des accessoires, qui est tenu à jour.`,
    },
    answers: [
      said(
        "samira",
        ago(288, 9),
        fr`Le modèle « large » de chez mon marchand va jusqu’à 102 mm, avec des colliers en caoutchouc. Je l’ai depuis un an.`,
        { votes: up("yanis") },
      ),
    ],
  },
];
