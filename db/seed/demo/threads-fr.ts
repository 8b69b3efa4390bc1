import { fr } from "./prose.ts";
import { ago, type DemoThread, up } from "./shapes.ts";

export const frenchThreads: DemoThread[] = [
  {
    key: "e14-sous-la-pluie",
    space: "entraide",
    kind: "question",
    language: "fr",
    title: fr`Ballade 3 : code E14 sous la pluie, l’assistance se coupe au bout de 200 m`,
    author: "odile",
    at: ago(88, 4),
    body: fr`
      Bonjour,

      Depuis les pluies de la semaine dernière, ma Ballade 3 (4 900 km, écran Pupitre en version 3.2.0) affiche **E14** et coupe l’assistance. Le scénario est toujours le même :

      1. je pars, tout va bien pendant 150 à 200 m ;
      2. la vitesse affichée tombe à 0 alors que je roule ;
      3. E14 apparaît, et plus d’assistance jusqu’à l’extinction complète.

      Par temps sec, rien : 40 km dimanche sans un seul message. J’ai essuyé l’aimant de la roue arrière, il n’a pas bougé. Sur ma photo du capteur, on distingue des gouttes à l’intérieur de la gaine transparente, juste avant le connecteur, sous la base gauche.

      Est-ce grave ? Et puis-je continuer à rouler en attendant ? Je prends mon poste à 6 h 30 et je n’ai pas de plan B.
    `,
    tags: ["ballade-3", "e14", "capteur-de-vitesse", "pluie"],
    votes: up("yanis", "rhona", "hugo", "tashdown"),
    comments: [
      {
        author: "yanis",
        at: ago(88, 1),
        body: fr`Même code sur ma Cantate L, une seule fois, le lendemain d’un lavage. Il n’est jamais revenu, mais la réponse m’intéresse.`,
      },
    ],
    answers: [
      {
        author: "yanis",
        at: ago(87, 22),
        body: fr`
          J’ai eu quelque chose de ressemblant en début d’année et c’était le capteur de couple à recalibrer. Vélo éteint et posé à plat, sans toucher aux pédales, maintenez **Mode** et **−** pendant dix secondes, jusqu’à voir CAL à l’écran. Chez moi, c’est reparti tout de suite.
        `,
        votes: [{ by: "femi", value: -1 }],
        comments: [
          {
            author: "ines",
            at: ago(86, 23),
            body: fr`Bonjour Yanis, la manipulation est juste, mais elle répond à un autre code : le capteur de couple, c’est **E07**. Pour un E14, elle ne changera rien, et faite avec un pied sur la pédale elle décale l’assistance. Je détaille l’E14 dans ma réponse.`,
          },
          {
            author: "yanis",
            at: ago(86, 20),
            body: fr`J’ai confondu les deux, merci de l’avoir signalé. Je laisse ma réponse pour celles et ceux qui cherchent l’E07, avec votre réserve sur le pied.`,
          },
        ],
      },
      {
        author: "ines",
        at: ago(86, 22),
        body: fr`
          L’E14 signifie que le boîtier ne reçoit plus d’impulsions du capteur de vitesse alors que le pédalier tourne. Ce n’est pas grave : l’assistance se coupe par sécurité, mais les freins et l’éclairage n’en dépendent pas. Vous pouvez rouler sans assistance.

          Avec des gouttes dans la gaine, commencez par le connecteur :

          1. Éteignez le vélo et retirez la batterie.
          2. Sous la base gauche, ouvrez le connecteur rond à trois broches en tirant dans l’axe, **sans tourner**.
          3. Secouez-le et laissez-le sécher deux heures à température ambiante. Ni sèche-cheveux ni compresseur : l’un déforme le joint, l’autre pousse l’eau plus loin.
          4. Regardez le joint torique orange. S’il est pincé ou absent, vous tenez la cause.
          5. Un peu de graisse diélectrique sur le joint, jamais sur les broches, puis refermez flèche contre flèche jusqu’au clic.
          6. Vérifiez l’écart entre l’aimant et le capteur : de 3 à 6 mm.

          Ensuite, dans **Réglages › Diagnostic › Capteurs**, faites tourner la roue à la main. Vous devriez lire à peu près ceci :

          ~~~
          SPD  signal 80-100 %
          SPD  lost   0   (24 h)
          ~~~

          La version 3.2.0 était par ailleurs trop sévère : elle coupait après trois impulsions manquées. La 3.2.1 en tolère huit et réessaie d’elle-même. Installez-la, mais *après* le séchage : elle masquerait un faux contact sans le réparer.

          Si **lost** continue de monter une fois le connecteur sec, le capteur est à changer (pièce CV-14, sous garantie à ce kilométrage). Dites-le ici et je m’en occupe.
        `,
        accepted: "author",
        acceptedAt: ago(83, 18),
        acceptedBy: "odile",
        votes: up("odile", "yanis", "rhona", "hugo", "femi", "tashdown"),
        comments: [
          {
            author: "odile",
            at: ago(83, 18),
            body: fr`C’était bien le connecteur : une bonne cuillère à café d’eau et le joint plié en deux. Séché, graissé, refermé. 62 km depuis, dont la moitié sous l’averse de jeudi, et le compteur reste à 0. Merci pour la précision du « sans tourner », j’allais le dévisser.`,
          },
          {
            author: "ines",
            at: ago(82, 23),
            body: fr`Un joint plié en deux, c’est un défaut de montage chez nous. Je l’ai transmis à l’atelier : le contrôle de ce connecteur est ajouté à la fiche de sortie. Merci d’être revenue le dire.`,
          },
        ],
      },
    ],
  },
  {
    key: "autonomie-par-temps-froid",
    space: "entraide",
    kind: "question",
    language: "fr",
    title: fr`Batterie A500 : 38 km au lieu de 60 quand il gèle, est-ce le froid ou l’usure ?`,
    author: "yanis",
    at: ago(174, 8),
    body: fr`
      Ma Cantate L a onze mois. Par 20 °C, je fais 60 km par charge avec les deux enfants à l’arrière, en mode 2. Cette semaine, avec des matins entre −1 et 3 °C, je tombe à **38 km**, et la jauge perd deux barres d’un coup dans la montée de la butte Sainte-Anne.

      Le vélo dort dans un garage non chauffé, batterie en place, et je la charge là-bas.

      - Est-ce seulement le froid, ou la batterie a-t-elle pris un coup ?
      - Peut-on mesurer sa capacité réelle sans passer par un atelier ?
      - Est-ce que je l’abîme en la chargeant dans ce garage ?
    `,
    tags: ["a500", "batterie", "autonomie", "hiver"],
    votes: up("odile", "rhona", "femi", "hugo", "ines"),
    comments: [],
    answers: [
      {
        author: "rhona",
        at: ago(174, 3),
        body: fr`
          Je n’ai qu’un Menuet et sa petite A360, donc je ne parlerai pas de kilomètres. Mais j’ai remarqué que les barres perdues en montée *reviennent* cinq minutes plus tard. Avant d’accuser la batterie, regardez si c’est votre cas : une jauge qui remonte, c’est le froid ; une jauge qui ne remonte pas mérite un diagnostic.
        `,
        votes: up("yanis", "odile"),
        comments: [
          {
            author: "yanis",
            at: ago(173, 15),
            body: fr`Vérifié ce matin : une barre revenue sur deux, devant l’école. Plutôt rassurant.`,
          },
        ],
      },
      {
        author: "odile",
        at: ago(173, 12),
        body: fr`
          Le froid explique l’essentiel. Je note mes trajets depuis le premier jour : même A500, même parcours de 21 km aller-retour, mode 2, sans enfants mais avec les faux plats de Grenoble.

          | Au départ | Batterie laissée dehors | Batterie gardée au salon |
          |---|---:|---:|
          | 18 °C | 71 km | 72 km |
          | 8 °C | 61 km | 67 km |
          | 0 °C | 49 km | 62 km |
          | −6 °C | 41 km | 57 km |

          Ce sont des autonomies calculées d’après la charge consommée, pas des trajets jusqu’à la panne.

          Ce qui change tout, c’est la colonne de droite : la batterie rentre avec moi le soir et ne retourne sur le vélo qu’au moment de partir. Une fois en route, elle se tient chaude toute seule. La housse en néoprène ne m’a fait gagner que deux ou trois kilomètres, surtout les jours de vent.
        `,
        accepted: "author",
        acceptedAt: ago(170, 20),
        acceptedBy: "yanis",
        votes: up("yanis", "rhona", "hugo", "ines", "femi"),
        comments: [
          {
            author: "hugo",
            at: ago(172, 22),
            body: fr`Odile, seriez-vous d’accord pour que ce tableau figure dans notre fiche d’hivernage, avec votre nom ?`,
          },
          {
            author: "odile",
            at: ago(172, 13),
            body: fr`Volontiers, en précisant que c’est un seul vélo et une seule cycliste.`,
          },
        ],
      },
      {
        author: "ines",
        at: ago(171, 23),
        body: fr`
          Je complète la réponse d’Odile, dont les chiffres recoupent nos essais en chambre froide.

          **Mesurer.** Chargez à 100 % à l’intérieur, laissez reposer une heure, puis ouvrez **Réglages › Batterie › Santé**. La ligne SOH donne la capacité utilisable par rapport au neuf, corrigée de la température. À onze mois, une valeur de 94 à 99 % est normale. La garantie s’applique sous 70 % pendant trois ans.

          **Charger.** Jamais sous 0 °C : le lithium se dépose alors à la surface de l’électrode au lieu d’y entrer, et cette perte est définitive. L’A500 refuse d’elle-même la charge sous 2 °C (voyant orange fixe). Vous ne l’avez donc sans doute pas abîmée, mais plusieurs de vos charges ont dû s’arrêter avant la fin, ce qui explique une partie des kilomètres perdus.

          **Ranger.** Au-delà de trois semaines sans rouler : entre 40 et 60 % de charge, au sec, de 10 à 20 °C.
        `,
        accepted: "author",
        acceptedAt: ago(170, 20),
        acceptedBy: "yanis",
        votes: up("yanis", "odile", "rhona", "hugo"),
        comments: [
          {
            author: "yanis",
            at: ago(170, 20),
            body: fr`SOH à 97 %, donc rien de cassé. La batterie dort dans l’entrée depuis lundi : **53 km** ce matin par 1 °C, enfants compris. J’accepte les deux réponses, l’une pour l’usage, l’autre pour la mesure et la charge.`,
          },
        ],
      },
      {
        author: "tashdown",
        at: ago(169, 9),
        body: fr`
          Chez moi, j’ai ouvert l’A500 et remplacé moi-même deux éléments fatigués. Une heure de travail, un fer à souder, et l’autonomie est revenue.
        `,
        removed: {
          by: "femi",
          at: ago(169, 4),
          reason: fr`Ouvrir une batterie au lithium peut provoquer un incendie, et ce message donnait envie d’essayer. Les autres réponses restent en place.`,
        },
        votes: [],
        comments: [],
      },
    ],
  },
  {
    key: "claquement-de-courroie",
    space: "entraide",
    kind: "question",
    language: "fr",
    title: fr`Cantate L : claquement de la courroie en côte, seulement avec les enfants à bord`,
    author: "yanis",
    at: ago(4, 6),
    body: fr`
      Depuis le retour de vacances, j’entends un **clac** sec côté pédalier dans les montées, à peu près une fois par tour de manivelle. À vide, rien. Avec les deux enfants (38 kg à eux deux) et en mode 3, c’est presque systématique.

      - Cantate L, 5 300 km, courroie d’origine ;
      - roue arrière démontée il y a deux semaines pour une crevaison ;
      - tension mesurée au téléphone, vélo à vide : **41 Hz** ;
      - aucun code d’erreur.

      Photo 1 : la courroie vue de dessus, à l’aplomb du pignon. Elle me paraît décalée d’un ou deux millimètres vers l’extérieur. Photo 2 : les dents, propres, sans fissure visible.

      Est-ce que je peux encore monter jusqu’à l’école cette semaine, ou vaut-il mieux arrêter ?
    `,
    tags: ["cantate-l", "courroie", "bruit"],
    votes: up("odile", "rhona", "hugo"),
    comments: [
      {
        author: "rhona",
        at: ago(4, 2),
        body: fr`Le bruit a-t-il commencé avant ou après la crevaison ? Le mien claquait pour une roue remontée un peu de travers.`,
      },
      {
        author: "yanis",
        at: ago(3, 22),
        body: fr`Après, maintenant que vous le dites. Je n’avais pas fait le rapprochement.`,
      },
    ],
    answers: [
      {
        author: "odile",
        at: ago(3, 14),
        body: fr`
          Je pencherais pour l’alignement : après une crevaison, l’axe se remet rarement au même endroit à droite et à gauche. Desserrez les deux écrous, reculez la roue en gardant le disque bien centré dans l’étrier, puis resserrez en croix, un quart de tour à la fois. Sur ma Ballade, un seul millimètre d’écart suffisait à faire chanter la courroie.
        `,
        votes: up("yanis", "hugo"),
        comments: [],
      },
      {
        author: "ines",
        at: ago(2, 23),
        body: fr`
          Deux causes possibles, et elles ne se traitent pas de la même façon.

          **La courroie saute une dent.** À 41 Hz, elle est trop lâche pour une Cantate chargée : nous demandons de 52 à 58 Hz. Mesurez dans quatre positions de manivelle et gardez la valeur la plus basse. Un saut de dent casse des fibres à l’intérieur sans que rien ne se voie dehors ; dans ce cas, ne transportez plus les enfants avant d’avoir retendu.

          **La courroie frotte.** Un décalage de 2 mm vers l’extérieur donne un bruit plus mou, qui s’entend aussi à vide quand on pédale en arrière.

          > tension mesurée au téléphone, vélo à vide : 41 Hz

          Pouvez-vous refaire la mesure après réalignement et nous dire si le bruit s’entend en rétropédalage ? Si vous comptez plus d’une dizaine de sauts depuis le début, je préfère que la courroie soit changée.
        `,
        votes: up("odile", "yanis", "tashdown"),
        comments: [
          {
            author: "yanis",
            at: ago(2, 12),
            body: fr`Rien en rétropédalage, donc plutôt le premier cas. Les enfants iront à pied jusqu’à samedi, je retends et je reviens avec les quatre mesures.`,
          },
        ],
      },
    ],
  },
  {
    key: "bequille-double-menuet",
    space: "entraide",
    kind: "question",
    language: "fr",
    title: fr`Menuet : une béquille double qui ne gêne pas le pliage, ça existe ?`,
    author: "rhona",
    at: ago(0, 5),
    body: fr`
      La béquille latérale de mon Menuet (cadre de deuxième génération, roues de 20 pouces) ne tient plus dès que je charge le panier avant : le guidon tourne et tout part par terre, deux fois rien que cette semaine.

      Je cherche une béquille double, avec trois contraintes :

      - elle doit se visser sur la platine située derrière le pédalier (entraxe de 40 mm, je viens de le mesurer) ;
      - repliée, elle ne doit pas dépasser sous la fourche arrière, sinon le vélo ne tient plus debout dans le train ;
      - moins de 900 g si possible, car je porte le vélo dans l’escalier.

      Quelqu’un en a-t-il monté une ? Une photo du vélo plié avec la béquille m’aiderait beaucoup. Pardonnez mes tournures, le français est ma langue du mardi au jeudi seulement.
    `,
    tags: ["menuet", "béquille", "accessoires"],
    votes: up("odile"),
    comments: [],
    answers: [],
  },
  {
    key: "e14-apres-lavage",
    space: "entraide",
    kind: "question",
    language: "fr",
    title: fr`Message E14 sur le Pupitre au lendemain d’un lavage au jet, plus d’assistance`,
    author: "rhona",
    at: ago(31, 6),
    body: fr`
      J’ai lavé la Ballade 3 dimanche, au jet mais sans appuyer. Lundi matin, 300 m d’assistance puis **E14** et plus rien. Après une nuit au garage, tout remarche, jusqu’au lavage suivant.

      Y a-t-il un endroit à protéger avant de laver, ou est-ce une panne à faire voir ?
    `,
    tags: ["ballade-3", "e14", "lavage"],
    votes: up("odile"),
    comments: [],
    answers: [
      {
        author: "yanis",
        at: ago(31, 2),
        body: fr`
          Même symptôme que sous la pluie : c’est le connecteur du capteur de vitesse, sous la base gauche. La marche à suivre est dans le sujet d’Odile, il suffit de sécher et de remettre de la graisse.
        `,
        votes: up("hugo"),
        comments: [],
      },
    ],
  },
  {
    key: "bilan-un-an-ballade-3",
    space: "sur-la-route",
    kind: "discussion",
    language: "fr",
    title: fr`Un an et 6 200 km en Ballade 3 : ce qui a tenu, ce qui n’a pas tenu`,
    author: "odile",
    at: ago(16, 9),
    body: fr`
      Un an aujourd’hui, par tous les temps, entre Saint-Martin-d’Hères et l’hôpital, plus quelques cols le dimanche. Je tiens un carnet ; en voici le résumé, puisque c’est ce que j’aurais voulu lire avant d’acheter.

      ## Ce que ça m’a coûté, hors achat

      | Poste | À quel moment | Prix |
      |---|---|---:|
      | Plaquettes de frein, deux jeux | 2 300 et 4 800 km | 64 € |
      | Pneu arrière | 5 100 km | 46 € |
      | Révision annuelle en atelier | 6 000 km | 95 € |
      | Électricité, environ 95 charges complètes | toute l’année | 12 € |
      | **Total** | | **217 €** |

      ## Ce qui a tenu

      - La courroie : aucun entretien, un coup d’éponge par mois.
      - La batterie : SOH à 95 %.
      - Les garde-boue, que je pensais voir mourir avant l’été.

      ## Ce qui n’a pas tenu

      - Le joint du capteur de vitesse, resté plié au montage (code E14, réglé ici même).
      - La sonnette, cassée nette à 700 km. La remplaçante vient d’un marché aux puces et nous enterrera tous.
      - Les vis du porte-bagages : **à resserrer tous les 1 000 km**, sinon elles partent. J’ai fini par mettre du frein-filet.

      Ce que je referais : le même vélo, avec les pneus larges dès le départ. Et vous, qu’est-ce qui a lâché en premier ?
    `,
    tags: ["ballade-3", "bilan", "entretien"],
    votes: up("yanis", "rhona", "tashdown", "femi", "ines", "hugo", "nora"),
    comments: [],
    answers: [
      {
        author: "yanis",
        at: ago(16, 1),
        body: fr`
          Merci pour les prix, on ne les trouve nulle part. Sur la Cantate, avec le poids, c’est plus cher : plaquettes tous les 1 500 km et deux pneus arrière en 5 000 km. Première chose à lâcher : la sangle du marchepied, au bout d’un mois.

          Pour les vis du porte-bagages, même constat. Quel frein-filet avez-vous pris ?
        `,
        votes: up("odile", "rhona"),
        comments: [
          {
            author: "odile",
            at: ago(15, 20),
            body: fr`Du moyen, le bleu, une goutte par vis. Surtout pas le rouge, m’a dit le mécanicien, ou il faudra chauffer pour démonter.`,
          },
          {
            author: "rhona",
            at: ago(15, 12),
            body: fr`Le mécanicien d’Odile est le seul sérieux de la ville ; l’autre, je donne son nom à qui me le demande, est un escroc.`,
            hidden: {
              by: "femi",
              at: ago(15, 9),
              reason: fr`Une accusation contre une personne reconnaissable, sans fait à l’appui. Le commentaire reviendra s’il raconte ce qui s’est passé.`,
            },
          },
        ],
      },
      {
        author: "ines",
        at: ago(14, 23),
        body: fr`
          Merci pour ce carnet, il circule dans l’équipe depuis ce matin. Sur les vis du porte-bagages, vous avez raison tous les deux : elles devraient sortir d’usine avec du frein-filet, et ce n’était pas le cas avant les numéros de série en B3-24. Le couple est de **5 N·m** ; au-delà, l’insert tourne dans le cadre.
        `,
        votes: up("odile", "yanis", "femi"),
        comments: [],
      },
      {
        author: "rhona",
        at: ago(13, 7),
        body: fr`
          > Les garde-boue, que je pensais voir mourir avant l’été.

          Sur le Menuet ils n’ont pas eu cette chance : celui de l’arrière prend tous les coups quand on plie le vélo. À part lui, 3 000 km sans rien changer d’autre que les poignées, usées à force de le porter.
        `,
        votes: up("odile"),
        comments: [],
      },
      {
        author: "hugo",
        at: ago(9, 22),
        body: fr`
          La sonnette revient dans quatre bilans sur les sept publiés ici. C’est noté pour la réunion produit de fin de mois, avec vos messages en pièce jointe ; je reviendrai dire ce qui en sort, même si la réponse est non.
        `,
        votes: up("odile", "yanis", "rhona", "tashdown"),
        comments: [],
      },
      {
        author: "odile",
        at: ago(1, 20),
        body: fr`
          Un petit complément après la révision : le mécanicien a trouvé du jeu dans le roulement de direction, rattrapé en dix minutes et compris dans les 95 €. Il me dit que c’est courant après un premier hiver et que cela se sent en freinant de l’avant, à l’arrêt, une main sur le jeu de direction. Vérifiez le vôtre.
        `,
        votes: up("rhona", "yanis"),
        comments: [],
      },
    ],
  },
  {
    key: "nantes-la-rochelle",
    space: "sur-la-route",
    kind: "discussion",
    language: "fr",
    title: fr`Nantes – La Rochelle en six jours, deux enfants et une Cantate L : étapes et recharges`,
    author: "yanis",
    at: ago(47, 10),
    body: fr`
      Nous voilà rentrés. On m’avait demandé comment faire durer deux batteries A500 avec un vélo à 145 kg tout compris, alors voici nos notes.

      | Jour | Étape | Distance | Charge restante |
      |---|---|---:|---:|
      | 1 | Nantes – Saint-Brevin | 62 km | 41 % |
      | 2 | Saint-Brevin – Bourgneuf | 47 km | 55 % |
      | 3 | Bourgneuf – Saint-Jean-de-Monts | 51 km | 38 % |
      | 4 | Saint-Jean-de-Monts – Les Sables | 58 km | 29 % |
      | 5 | Les Sables – La Tranche | 46 km | 52 % |
      | 6 | La Tranche – La Rochelle | 74 km | 8 % |

      Les pourcentages sont ceux des deux batteries réunies. Le quatrième jour, c’est le vent de face ; le sixième, l’optimisme.

      **Recharger.** Cinq nuits en camping, jamais de prise sur l’emplacement. L’accueil a toujours accepté de garder une batterie, parfois contre 2 €. J’avais noté notre nom et l’heure sur un ruban adhésif : indispensable quand quatre vélos chargent sur la même multiprise.

      **Ce qu’on n’a pas utilisé.** Le deuxième antivol, la moitié des vêtements, la carte papier.

      **Ce qui a manqué.** Une chambre à air de 20 pouces à valve longue. Introuvable entre Pornic et Les Sables.
    `,
    tags: ["cantate-l", "voyage", "recharge"],
    votes: up("odile", "rhona", "hugo", "tashdown", "ines"),
    comments: [],
    answers: [
      {
        author: "odile",
        at: ago(46, 21),
        body: fr`
          Quel courage, la dernière étape. Une question pratique : avez-vous chargé les deux batteries chaque nuit, ou une nuit sur deux chacune ? Le chargeur C4 met quatre heures chez moi, cela suppose de se relever.
        `,
        votes: up("yanis"),
        comments: [
          {
            author: "yanis",
            at: ago(46, 18),
            body: fr`Deux chargeurs, un seul réveil à minuit la première nuit, et plus jamais ensuite : on branchait en arrivant à 17 h et tout était plein avant l’histoire du soir.`,
          },
        ],
      },
      {
        author: "rhona",
        at: ago(44, 8),
        body: fr`
          Pour le retour, comment avez-vous fait avec une longue comme la Cantate ? Je plie le Menuet et je l’oublie sous le siège, mais une amie hésite justement à cause du train.
        `,
        votes: [],
        comments: [
          {
            author: "yanis",
            at: ago(43, 19),
            body: fr`Train régional, en semaine, en dehors des heures de pointe, et en demandant la veille au guichet. Avec 2,30 m de long, elle ne passe pas sur un crochet : il faut un espace à plat. Et démonter les sacoches **avant** que le train arrive.`,
          },
        ],
      },
      {
        author: "hugo",
        at: ago(41, 23),
        body: fr`
          Pour la chambre à air, nous venons d’ajouter la valve longue au kit de voyage de la Cantate. L’idée vient d’ici, alors merci Yanis.
        `,
        votes: up("yanis", "odile"),
        comments: [],
      },
      {
        author: "nora",
        at: ago(40, 9),
        body: fr`
          Un car relie aussi La Rochelle à Nantes le samedi, avec six places pour les vélos.
        `,
        withdrawn: ago(40, 2),
        votes: [],
        comments: [],
      },
    ],
    archived: {
      by: "femi",
      at: ago(12, 6),
      reason: fr`Le voyage est fini et l’itinéraire a changé depuis. À garder pour ses notes ; pour un projet, ouvrez un nouveau sujet.`,
    },
  },
];
