/**
 * Words that speak for the brand or for the house. A name holding one of them as a part ("support-paris",
 * "the.admin") would be taken for staff, so none of its parts may be one.
 */
export const staffWords = (
  "admin administrateur administration administrator administratrice ambassador ambassadeur brand ceo " +
  "communitymanager customercare customerservice direction director employee founder fondateur helpdesk hostmaster " +
  "legal marque mod moderateur moderation moderator moderatrice modo mods official officiel officielle operator " +
  "owner owners parvis postmaster proprietaire root security securite serviceclient staff superuser support sysadmin " +
  "sysop system systeme webmaster"
).split(" ");

/** Beginnings and ends that claim power whatever they are joined to ("superadmin", "moderator42x"). */
export const staffStems = [
  "admin",
  "administrator",
  "administrateur",
  "moderator",
  "moderateur",
  "webmaster",
];

/** Words that name a page, a part of the house or nobody; alone they are no person's name. */
export const houseWords = (
  "about abuse access account accounts activity all anonyme anonymous answer answers api app archive asset assets " +
  "auth avatar backup badge badges billing blog bot build campaign charter charte cockpit comment comments community " +
  "communaute compte config contact data default deleted demo desk dev developer docs email equipe erased error " +
  "everybody everyone expert experts export faq feed feeds file files forum forums group groups guest health help " +
  "aide home hello host idea ideas idees image images import info invite invited job jobs join live login logout " +
  "mail mailer mailerdaemon master me member members membre membres message messages metrics new news newsletter nobody " +
  "noreply notice notification notifications null oauth openapi password person personne phone post posts press " +
  "presse privacy product products produits profile public question questions register report reports reply " +
  "reputation roadmap robot robots role roles rss search server service services session sessions settings setup " +
  "shop signin signout signup site sitemap smtp space spaces spam ssl stats static status subscribe subscription " +
  "tag tags team terms test thread threads transparency undefined unknown unsubscribe upload uploads url user " +
  "username users vote votes web webhook webhooks website welcome wiki www"
).split(" ");
