import { text } from "./text.ts";

/** What is refused about asking readers what an answer spared them, by the key that the rooms give. */
export const deflectionRefusals = {
  chooseAnswer: text({ en: "Choose one of these.", fr: "Choisissez une de ces réponses." }),
  percentRange: text({
    en: "Give a share in per cent, within the limits above.",
    fr: "Indiquez une part en pour cent, dans les limites ci-dessus.",
  }),
  costRange: text({
    en: "Give an amount from 0 to 100,000, or leave this empty.",
    fr: "Indiquez un montant de 0 à 100\u202f000, ou laissez vide.",
  }),
  currencyShape: text({
    en: "Give a currency by its three letters, such as EUR.",
    fr: "Indiquez la monnaie par ses trois lettres, comme EUR.",
  }),
  monthShape: text({
    en: "Give a month such as 2026-11.",
    fr: "Indiquez un mois comme 2026-11.",
  }),
};
