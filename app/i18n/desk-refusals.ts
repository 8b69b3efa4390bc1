import { type Text, text } from "./text.ts";

/** Why something on the desk could not be done, by the key the command gives. */
export const deskRefusals = {
  ownerUnknown: text({
    en: "Choose somebody who may decide on this idea.",
    fr: "Choisissez quelqu’un qui peut décider de cette idée.",
  }),
  figureRange: text({
    en: "Choose a figure from 1 to 5.",
    fr: "Choisissez un chiffre de 1 à 5.",
  }),
  nothingTicked: text({
    en: "Tick the ideas it is for first.",
    fr: "Cochez d’abord les idées concernées.",
  }),
  tooManyTicked: text({
    en: "Tick 50 ideas at most at once.",
    fr: "Cochez 50 idées au plus à la fois.",
  }),
  ideaAssessedSince: text({
    en: "Somebody changed owner, value or effort while you were writing. What they chose stands beside each field; yours is still in it.",
    fr: "Quelqu’un a changé le responsable, la valeur ou l’effort pendant que vous écriviez. Son choix est indiqué sous les champs\u202f; le vôtre y est toujours.",
  }),
  deskViewsMany: text({
    en: "You keep 30 views already. Forget one first.",
    fr: "Vous gardez déjà 30 vues. Oubliez-en une d’abord.",
  }),
} satisfies Record<string, Text>;
