import { type Text, text } from "./text.ts";

/** What cannot be done about signing in through the brand's own provider, by the key the command gives. */
export const identityRefusals = {
  providerOnly: text({
    en: "Passwords are switched off here. Sign in through the brand’s own page.",
    fr: "Les mots de passe sont désactivés ici. Connectez-vous par la page de la marque.",
  }),
  proveFirst: text({
    en: "Sign out and in again first: this takes a sign-in of the last quarter of an hour. Nothing was changed.",
    fr: "Déconnectez-vous puis reconnectez-vous d’abord\u202f: il faut une connexion datant de moins d’un quart d’heure. Rien n’a été modifié.",
  }),
  arrivalOver: text({
    en: "This took too long, or was done in another window. Begin again from the sign-in page.",
    fr: "Le délai est dépassé, ou c’est déjà fait dans une autre fenêtre. Recommencez depuis la page de connexion.",
  }),
  identityTaken: text({
    en: "This identity belongs to another account here. Sign in to that one, and unlink it there first.",
    fr: "Cette identité appartient à un autre compte d’ici. Connectez-vous à celui-ci et dissociez-la d’abord.",
  }),
  lastWayIn: text({
    en: "This is the last way in. Add another one first.",
    fr: "C’est le dernier moyen de se connecter. Ajoutez-en d’abord un autre.",
  }),
  noAdministratorLinked: text({
    en: "Nobody who administers the site can sign in through the provider yet. Link your own identity first.",
    fr: "Personne de l’administration ne peut encore se connecter par le fournisseur. Associez d’abord votre propre identité.",
  }),
  noSpaces: text({
    en: "This takes no spaces and no accents.",
    fr: "Ni espaces ni accents ici.",
  }),
  issuerUnknown: text({
    en: "Write a whole address, such as https://login.example.org, without “?” or “#”.",
    fr: "Écrivez une adresse complète, par exemple https://login.exemple.org, sans «\u202f?\u202f» ni «\u202f#\u202f».",
  }),
  issuerHttps: text({
    en: "The provider has to be reached by https.",
    fr: "Le fournisseur doit être joint en https.",
  }),
  issuerUnreachable: text({
    en: "Nobody answers at this address. Nothing was saved.",
    fr: "Personne ne répond à cette adresse. Rien n’a été enregistré.",
  }),
  issuerNoProvider: text({
    en: "What answers there is no OpenID Connect provider. Nothing was saved.",
    fr: "Ce qui répond à cette adresse n’est pas un fournisseur OpenID Connect. Rien n’a été enregistré.",
  }),
  issuerOther: text({
    en: "The provider there gives itself another address. Copy the issuer exactly as it writes it. Nothing was saved.",
    fr: "Le fournisseur s’y donne une autre adresse. Copiez l’émetteur exactement comme il l’écrit. Rien n’a été enregistré.",
  }),
  scopesUnknown: text({
    en: "Name scopes with spaces between, “openid” among them.",
    fr: "Citez les portées séparées par des espaces, dont «\u202fopenid\u202f».",
  }),
  groupLines: text({
    en: "Write on each line a value, an equals sign and the group’s short name, such as: gold = vip.",
    fr: "Écrivez sur chaque ligne une valeur, un signe égal et le nom court du groupe, par exemple\u202f: or = vip.",
  }),
  groupUnknown: text({
    en: "One of these groups does not exist.",
    fr: "L’un de ces groupes n’existe pas.",
  }),
} satisfies Record<string, Text>;
