import { ownWords } from "./errors.ts";
import { text } from "./text.ts";

const notReached = text({
  en: "The site could not be reached, so nothing was changed. Try again in a moment.",
  fr: "Le site n’a pas pu être joint, donc rien n’a changé. Réessayez dans un instant.",
});

/** Why an act had no effect, in the reader's words. */
export function failureWords(key: string): string {
  return ownWords(key) ?? notReached();
}
