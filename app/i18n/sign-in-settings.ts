import { phrase, text } from "./text.ts";

export const signInTitle = text({ en: "Signing in", fr: "Connexion" });
export const signInLead = text({
  en: "People sign in through your own identity provider (OpenID Connect), beside passwords or in their place.",
  fr: "Se connecter par votre propre fournisseur d’identité (OpenID Connect), à côté des mots de passe ou à leur place.",
});
export const providerPart = text({ en: "Provider", fr: "Fournisseur" });
export const issuerLabel = text({ en: "Issuer", fr: "Émetteur" });
export const issuerHint = text({
  en: "The provider’s address, exactly as it writes it. It is asked when you save.",
  fr: "L’adresse du fournisseur, exactement comme il l’écrit. Il est interrogé à l’enregistrement.",
});
export const clientIdLabel = text({ en: "Client ID", fr: "Identifiant client" });
export const clientSecretLabel = text({ en: "Client secret", fr: "Secret client" });
export const clientSecretKept = text({
  en: "One is kept, and never shown again. Leave this empty to keep it.",
  fr: "Un secret est conservé et ne sera plus jamais affiché. Laissez vide pour le garder.",
});
export const clientSecretNone = text({
  en: "Leave this empty for a client without one. Once saved it is never shown again.",
  fr: "Laissez vide pour un client qui n’en a pas. Une fois enregistré, il ne sera plus jamais affiché.",
});
export const removeSecret = text({ en: "Remove the secret", fr: "Supprimer le secret" });
export const scopesLabel = text({ en: "Scopes", fr: "Portées (scopes)" });
export const scopesHint = text({
  en: "“email” is needed for new accounts. Add what your claims need.",
  fr: "«\u202femail\u202f» est nécessaire aux nouveaux comptes. Ajoutez ce que demandent vos attributs.",
});
export const buttonPart = text({ en: "Button", fr: "Bouton" });
export const labelFrench = text({
  en: "Name on the button, in French",
  fr: "Nom sur le bouton, en français",
});
export const labelEnglish = text({
  en: "Name on the button, in English",
  fr: "Nom sur le bouton, en anglais",
});
export const labelHint = text({
  en: "Follows “Sign in with”. Empty: “your account of the brand”.",
  fr: "Suit «\u202fSe connecter avec\u202f». Vide\u202f: «\u202fvotre compte de la marque\u202f».",
});
export const claimsPart = text({
  en: "What the provider says of people",
  fr: "Ce que le fournisseur dit des personnes",
});
export const claimsLead = text({
  en: "Names of claims in the ID token or the userinfo. An empty field is not looked at.",
  fr: "Noms d’attributs (claims) du jeton d’identité ou du userinfo. Un champ vide n’est pas lu.",
});
export const nameClaimLabel = text({ en: "Name", fr: "Nom" });
export const languageClaimLabel = text({ en: "Language", fr: "Langue" });
export const languageClaimHint = text({
  en: "Used once, when the account is made.",
  fr: "Utilisé une seule fois, à la création du compte.",
});
export const groupsClaimLabel = text({ en: "Groups", fr: "Groupes" });
export const groupsMapLabel = text({
  en: "Which group each value stands for",
  fr: "Le groupe que désigne chaque valeur",
});
export const groupsMapHint = text({
  en: "One a line: value = group. At every sign-in these groups become what the provider says; others stay as they are.",
  fr: "Une par ligne\u202f: valeur = groupe. À chaque connexion, ces groupes suivent ce que dit le fournisseur\u202f; les autres ne changent pas.",
});
export const groupsThereAre = phrase<{ slugs: string }>({
  en: ({ slugs }) => `The groups there are: ${slugs}.`,
  fr: ({ slugs }) => `Les groupes existants\u202f: ${slugs}.`,
});
export const groupsNone = text({ en: "There are no groups yet.", fr: "Il n’y a pas encore de groupes." });
export const productsClaimLabel = text({ en: "Products owned", fr: "Produits possédés" });
export const productsClaimHint = text({
  en: "A list of products by their short names in the catalogue.",
  fr: "Une liste de produits, par leur nom court dans le catalogue.",
});
export const saveProvider = text({ en: "Test and save", fr: "Tester et enregistrer" });
export const providerSaved = text({
  en: "Saved. The provider answered as it should.",
  fr: "Enregistré. Le fournisseur a répondu comme il faut.",
});
export const removeProvider = text({ en: "Remove the provider", fr: "Retirer le fournisseur" });
export const removeProviderWhat = text({
  en: "Nobody signs in through it any more. Links stay, for when it comes back.",
  fr: "Plus personne ne se connecte par lui. Les associations restent, pour le jour où il revient.",
});
export const providerRemoved = text({ en: "The provider is removed.", fr: "Le fournisseur est retiré." });
export const addressesPart = text({ en: "Addresses to register there", fr: "Adresses à y déclarer" });
export const addressBack = text({ en: "Redirect URI", fr: "URI de redirection" });
export const addressSignedOut = text({
  en: "Post-logout redirect URI",
  fr: "URI de redirection après déconnexion",
});
export const addressLogout = text({ en: "Back-channel logout URI", fr: "URI de déconnexion (back-channel)" });
export const localPart = text({ en: "Passwords", fr: "Mots de passe" });
export const localOn = text({
  en: "Passwords, links by mail and everything else that is kept here may be used to sign in.",
  fr: "Mots de passe, liens par e-mail et tout ce qui est gardé ici permettent de se connecter.",
});
export const localOff = text({
  en: "People sign in through the provider alone. Joining, passwords and links by mail are refused.",
  fr: "On se connecte uniquement par le fournisseur. L’inscription, les mots de passe et les liens par e-mail sont refusés.",
});
export const localNeeds = text({
  en: "They can be switched off once somebody who administers the site has linked their own identity, so that nobody is locked out.",
  fr: "Ils pourront être désactivés dès qu’une personne de l’administration aura associé sa propre identité, pour que personne ne reste dehors.",
});
export const localRescue = text({
  en: "Should the provider fail, “npm run parvis -- sign-in --local on” switches them on again.",
  fr: "Si le fournisseur tombe, «\u202fnpm run parvis -- sign-in --local on\u202f» les rétablit.",
});
export const localMembers = text({
  en: "Members who have not linked an identity by then cannot come in: tell them first.",
  fr: "Les membres qui n’auront pas associé d’identité d’ici là ne pourront plus entrer\u202f: prévenez-les d’abord.",
});
export const switchLocalOff = text({ en: "Switch passwords off", fr: "Désactiver les mots de passe" });
export const switchLocalOn = text({ en: "Switch passwords on", fr: "Réactiver les mots de passe" });
export const localSwitched = text({ en: "Done.", fr: "C’est fait." });
export const linkYours = text({ en: "Link your own identity", fr: "Associer votre identité" });
