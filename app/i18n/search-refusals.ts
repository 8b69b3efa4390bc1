import { text } from "./text.ts";

/** What is refused about the words taught to the search, by the key that the rooms give. */
export const searchRefusals = {
  searchTermLong: text({
    en: "A word or expression is longer than 60 characters.",
    fr: "Un mot ou une expression dépasse 60\u00a0caractères.",
  }),
  searchTermShape: text({
    en: "Words begin with a letter or a figure, and hold letters, figures, spaces, hyphens, apostrophes, points, + and # alone.",
    fr: "Un mot commence par une lettre ou un chiffre, et ne contient que lettres, chiffres, espaces, traits d’union, apostrophes, points, + et #.",
  }),
  searchWordShape: text({
    en: "Each of these is a single word.",
    fr: "Chacun de ces mots doit être seul, sans espace.",
  }),
  searchGroupLong: text({
    en: "A line holds more than 20 words. Make two of it.",
    fr: "Une ligne compte plus de 20\u00a0mots. Faites-en deux.",
  }),
  searchGroupShort: text({
    en: "A line holds two different words at least, with a comma between.",
    fr: "Chaque ligne compte au moins deux mots différents, séparés par une virgule.",
  }),
  searchWordsMany: text({
    en: "There are more than 500. Take some out.",
    fr: "Il y en a plus de 500. Retirez-en.",
  }),
  searchNoIndex: text({
    en: "Searches are answered by PostgreSQL alone here: there is no other index to look after.",
    fr: "Ici, PostgreSQL répond seul aux recherches\u202f: il n’y a pas d’autre index à entretenir.",
  }),
};
