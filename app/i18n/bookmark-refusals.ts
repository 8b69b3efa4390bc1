import { type Text, text } from "./text.ts";

/** Why a bookmark could not be kept as asked, by the key the command gives. */
export const bookmarkRefusals = {
  reminderDay: text({
    en: "Choose the day of the reminder, and its time if you like.",
    fr: "Choisissez le jour du rappel et, si vous le souhaitez, son heure.",
  }),
  reminderWhen: text({
    en: "Say when to remind you, as a date and a time with its zone.",
    fr: "Indiquez le moment du rappel, par une date et une heure avec son fuseau.",
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
