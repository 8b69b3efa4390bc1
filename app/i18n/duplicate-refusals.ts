import { type Text, text } from "./text.ts";

/** Why a duplicate could not be proposed or decided on as asked, by the key the command gives. */
export const duplicateRefusals = {
  otherUnknown: text({
    en: "Choose one of the threads above, or give the address or number of another one on this site.",
    fr: "Choisissez un des sujets ci-dessus, ou indiquez l’adresse ou le numéro d’un autre sujet de ce site.",
  }),
  otherNotForAll: text({
    en: "Not everyone who reads this thread can read that one, so it cannot lead there.",
    fr: "Les personnes qui lisent ce sujet ne peuvent pas toutes lire celui-là\u202f: il ne peut pas y mener.",
  }),
  refusedBefore: text({
    en: "You proposed this one before, and it was refused. The reason is further down.",
    fr: "Vous l’avez déjà proposé, et cela n’a pas été retenu. La raison figure plus bas.",
  }),
  noProposalHere: text({
    en: "No duplicate can be proposed here: the thread is locked, archived, an announcement, or leads elsewhere already.",
    fr: "On ne peut pas proposer de doublon ici\u202f: le sujet est verrouillé, archivé, une annonce, ou mène déjà ailleurs.",
  }),
  proposalDecided: text({
    en: "This proposal was decided on before you sent this. Nothing was changed by you.",
    fr: "Cette proposition a été tranchée avant votre envoi. Vous n’avez rien modifié.",
  }),
} satisfies Record<string, Text>;
