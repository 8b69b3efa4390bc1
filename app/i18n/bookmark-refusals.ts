import { type Text, text } from "./text.ts";

/** Why a bookmark could not be kept as asked, by the key the command gives. */
export const bookmarkRefusals = {
  reminderWhen: text({
    en: "Say on which day, as year-month-day, and at what time, such as 09:00.",
    fr: "Indiquez le jour, sous la forme année-mois-jour, et l’heure, par exemple 09:00.",
  }),
  reminderPast: text({
    en: "Choose a moment that is still to come.",
    fr: "Choisissez un moment à venir.",
  }),
  reminderFar: text({
    en: "Choose a day within five years.",
    fr: "Choisissez un jour dans les cinq ans à venir.",
  }),
} satisfies Record<string, Text>;
