import { text } from "./text.ts";

/** What administration refuses, by the key that the rooms give. */
export const adminRefusals = {
  roleSiteOnly: text({
    en: "This role is for the whole site. Choose no space.",
    fr: "Ce rôle vaut pour tout le site. Ne choisissez pas d’espace.",
  }),
  memberUnknown: text({
    en: "One of these usernames belongs to nobody. Nothing was changed.",
    fr: "Un de ces noms d’utilisateur n’est à personne. Rien n’a été modifié.",
  }),
  mergeSame: text({ en: "This is the same account.", fr: "C’est le même compte." }),
  mergeGone: text({
    en: "That account is deleted already.",
    fr: "Ce compte est déjà supprimé.",
  }),
  mergeSuspended: text({
    en: "One of the two accounts is suspended. Lift that first, with a reason; then merge.",
    fr: "L’un des deux comptes est suspendu. Levez d’abord la suspension, avec un motif, puis fusionnez.",
  }),
  mergeSelf: text({
    en: "You are signed in with that account. Merge the other into it, or ask a colleague.",
    fr: "Vous êtes connecté avec ce compte. Fusionnez l’autre dans celui-ci, ou demandez à une ou un collègue.",
  }),
  mergeSure: text({
    en: "Tick the box once you have read what goes over.",
    fr: "Cochez la case une fois que vous avez lu ce qui est repris.",
  }),
  chooseLength: text({
    en: "Choose for how long.",
    fr: "Choisissez pour combien de temps.",
  }),
  notYoursToSuspend: text({
    en: "You cannot decide this about this person. Nothing was changed.",
    fr: "Vous ne pouvez pas décider cela pour cette personne. Rien n’a été modifié.",
  }),
  suspendedAlready: text({
    en: "Somebody suspended this account in the meantime. Reload the page to see the decision.",
    fr: "Quelqu’un a suspendu ce compte entre-temps. Rechargez la page pour voir la décision.",
  }),
  suspensionOver: text({
    en: "This suspension is over already: it was lifted, or its time has run out.",
    fr: "Cette suspension est déjà terminée : elle a été levée ou son terme est passé.",
  }),
  groupSure: text({
    en: "Tick the box to delete the group.",
    fr: "Cochez la case pour supprimer le groupe.",
  }),
  groupUsed: text({
    en: "A space still names this group. Choose others there first.",
    fr: "Un espace nomme encore ce groupe. Choisissez-en d’abord d’autres dans cet espace.",
  }),
};
