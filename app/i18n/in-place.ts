import { text } from "./text.ts";

/** Why an act had no effect, where no answer says it. */
export const notReached = text({
  en: "The site could not be reached, so nothing was changed. Try again in a moment.",
  fr: "Le site n’a pas pu être joint, donc rien n’a changé. Réessayez dans un instant.",
});
