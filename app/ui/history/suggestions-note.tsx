import { FilePen } from "lucide-react";
import { openSuggestions } from "../../i18n/history.ts";
import { ButtonLink } from "../primitives/button.tsx";

/** Tells those who decide on a post's suggested edits that some wait. */
export function SuggestionsNote({ count }: { count: number }) {
  return (
    <ButtonLink to="/suggestions" tone="plain" size="small">
      <FilePen size={16} aria-hidden="true" />
      {openSuggestions({ count })}
    </ButtonLink>
  );
}
