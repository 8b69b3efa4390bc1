import type { Locale } from "#app/i18n/locale.ts";

/**
 * Words that people who own electric bikes really write, most frequent first. No stop words: full text drops
 * them, so they would only hide how often the rest occurs. Few share a stem, for the same reason.
 */
export const realWords: Record<Locale, string[]> = {
  fr: `
    vélo batterie frein roue moteur écran chaîne autonomie charge pneu selle assistance code bruit pluie
    côte guidon capteur courroie cadre lumière pédale câble vitesse porte-bagages atelier garantie notice réglage
    hiver problème solution question photo essai montage kilomètre semaine matin soir journée trajet travail
    ville route piste chemin montagne campagne gare train garage cave enfant famille voisin vendeur client
    mécanicien service réponse message application téléphone ordinateur connexion mise version erreur panne voyant
    bouton menu affichage signal prise chargeur courant tension fusible boîtier connecteur faisceau aimant rayon
    jante moyeu axe écrou vis boulon rondelle joint graisse huile nettoyage eau boue sable poussière froid
    chaleur gel neige vent orage température degré pression valve chambre crevaison rustine pompe outil clé
    tournevis pince gant casque antivol sacoche panier béquille garde-boue sonnette rétroviseur remorque siège
    plateau pignon cassette dérailleur manivelle pédalier fourche suspension amortisseur direction roulement disque
    plaquette étrier levier durite purge poignée potence tige collier serrage couple jeu usure fissure rouille
    peinture rayure choc chute accident sécurité contrôle révision entretien remplacement réparation pièce
    référence stock commande livraison colis retour remboursement facture prix euro devis magasin marque modèle
    taille poids hauteur longueur largeur angle gauche droite avant arrière dessus dessous milieu bord surface
    petit grand neuf ancien léger lourd rapide lent propre sale sec humide chaud dur souple fragile solide
    simple difficile possible normal étrange régulier parfait mauvais meilleur dernier premier prochain
    rouler freiner charger démarrer allumer éteindre monter démonter visser serrer desserrer nettoyer vérifier
    mesurer comparer remplacer réparer acheter vendre commander attendre appeler écrire lire chercher trouver
    perdre garder donner recevoir envoyer ouvrir fermer brancher débrancher tourner bloquer glisser frotter
    grincer claquer vibrer siffler chauffer couper tenir lâcher casser plier porter tirer pousser poser
    mode puissance énergie cellule capacité cycle jauge seuil limite mémoire compteur distance moyenne profil
    virage montée descente vallée pont carrefour trottoir passage barrière parking immeuble escalier ascenseur
    conseil avis expérience astuce idée projet voyage étape carte horaire billet vacances printemps été automne
  `
    .trim()
    .split(/\s+/),
  en: `
    bike battery brake wheel motor display chain range charge tyre saddle assist code noise rain
    hill handlebar sensor belt frame light pedal cable speed rack workshop warranty manual setting winter
    problem fix question photo test fitting mile week morning evening day commute work town road lane path
    mountain country station train garage cellar child family neighbour dealer customer mechanic service
    answer message app phone computer connection update version error fault indicator button menu screen signal
    socket charger current voltage fuse controller connector harness magnet spoke rim hub axle nut screw bolt
    washer seal grease oil cleaning water mud sand dust cold heat frost snow wind storm temperature degree
    pressure valve tube puncture patch pump tool key screwdriver pliers glove helmet lock pannier basket stand
    mudguard bell mirror trailer seat chainring sprocket cassette derailleur crank bracket fork suspension damper
    steering bearing disc pad caliper lever hose bleed grip stem post clamp torque play wear crack rust paint
    scratch shock crash accident safety check inspection maintenance replacement repair part reference stock
    order delivery parcel return refund invoice price pound quote shop brand model size weight height length width
    angle left right front rear top bottom middle edge surface small large new old narrow heavy fast slow
    clean dirty dry damp warm hard soft fragile solid simple difficult possible normal strange regular perfect
    bad better last first next ride stop start switch mount remove tighten loosen wipe verify measure compare
    replace buy sell wait call write read search find lose keep give receive send open close plug unplug turn
    block slip rub squeal click vibrate whistle overheat cut hold release break fold carry pull push place
    mode power energy cell capacity cycle gauge threshold limit memory counter distance average profile corner
    climb descent valley bridge crossing pavement barrier parking building stairs lift advice opinion experience
    trick idea project journey stage map timetable ticket holiday spring summer autumn ferry canal harbour
    village school office kitchen shed bench street bakery market park forest river coast island border
    rider cyclist beginner tourist parent colleague friend courier engineer designer reviewer expert member
    adapter alloy cover sleeve shim spacer insert thread spanner ratchet rubber cloth brush bucket
    sticker label serial receipt plastic video recording log report list table drawing diagram guide chapter
  `
    .trim()
    .split(/\s+/),
};

/** What made words are built from, so that each language's stemmer and sorting meet plausible shapes. */
export const syllables: Record<
  Locale,
  { onsets: string[]; vowels: string[]; codas: string[]; ends: string[] }
> = {
  fr: {
    onsets: "b br c ch cl cr d dr f fl fr g gl gr j l m n p pl pr qu r s t tr v vr".split(" "),
    vowels: "a é è e i o u ou ai an en in on oi eu au".split(" "),
    codas: ["", "", "", "", "", "", "r", "l", "s", "t"],
    ends: "eur ette oir age ier ance ure ise on el ais and ive oche ule ard ine aille otte al".split(" "),
  },
  en: {
    onsets: "b bl br c ch cl cr d dr f fl g gl gr h j k l m n p pl pr r s sh sl sp st t th tr tw v w".split(
      " ",
    ),
    vowels: "a e i o u ea ee oo ai ou ar er or".split(" "),
    codas: ["", "", "", "", "", "", "n", "r", "l", "m", "t"],
    ends: "er ing le ock et ow ard ish ton ham let op ick and ump ell ast ive ow ank".split(" "),
  },
};

/** Tags of the volume seed, most used first. */
export const tagWords = `
  battery brakes motor display firmware range charging noise winter commuting belt tyres error-code app rain
  lights sensor warranty rack folding cargo touring gears wheel bluetooth e14 e07 e21 ballade-2 ballade-3 menuet
  cantate-l pupitre a360 a500 a630 child-seat locks maintenance cleaning storage cold heat orders delivery spare-parts
  saddle pedals suspension trailer train theft insurance hills speed beginner
`
  .trim()
  .split(/\s+/);
