import { type Text, text } from "./text.ts";

/** Why a subscription could not be kept as asked, by the key its schema gives. */
export const subscriptionRefusals = {
  levelUnknown: text({
    en: "Choose one of everything, answers, mentions, muted.",
    fr: "Choisissez entre everything, answers, mentions et muted.",
  }),
} satisfies Record<string, Text>;
