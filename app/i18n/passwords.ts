import { type Text, text } from "./text.ts";

/** What to change in a password, by the keys the assessment gives. */
export const passwordAdvice = {
  passwordShort: text({
    en: "Use at least 10 characters.",
    fr: "Utilisez au moins 10 caractères.",
  }),
  passwordTooLong: text({
    en: "Use at most 200 characters.",
    fr: "Utilisez au plus 200 caractères.",
  }),
  passwordCommon: text({
    en: "This password is on the lists of leaked passwords that are tried first. Choose one of your own.",
    fr: "Ce mot de passe figure sur les listes de mots de passe divulgués que l’on essaie en premier. Choisissez-en un qui soit bien à vous.",
  }),
  passwordPersonal: text({
    en: "Leave out your name and your e-mail: whoever knows you would try them.",
    fr: "Évitez votre nom et votre e-mail\u202f: qui vous connaît les essaierait.",
  }),
  passwordRepeats: text({
    en: "Avoid repeating the same characters or words.",
    fr: "Évitez de répéter les mêmes caractères ou les mêmes mots.",
  }),
  passwordSequence: text({
    en: "Avoid series such as “abcd” or “1234”, and neighbouring keys.",
    fr: "Évitez les suites comme «\u202fabcd\u202f» ou «\u202f1234\u202f» et les touches voisines du clavier.",
  }),
  passwordDate: text({
    en: "Avoid dates and years: there are few of them to try.",
    fr: "Évitez les dates et les années\u202f: il y en a peu à essayer.",
  }),
  passwordWords: text({
    en: "Make it harder to guess: three or four words that have nothing to do with one another are enough.",
    fr: "Rendez-le plus difficile à deviner\u202f: trois ou quatre mots sans rapport entre eux suffisent.",
  }),
} satisfies Record<string, Text>;

export type PasswordAdvice = keyof typeof passwordAdvice;
