import { Link } from "@remix-run/react";
import { FilePen } from "lucide-react";
import type { PostView } from "../../domain/threads/views.ts";
import { openSuggestions } from "../../i18n/history.ts";

/** Tells those who decide on a post's suggested edits that some wait: a line of its own above what else may be done. */
export function SuggestionsNote({ count, path }: NonNullable<PostView["openSuggestions"]>) {
  return (
    <p className="-order-1 basis-full text-14 font-semibold">
      <Link
        to={path}
        rel="nofollow"
        className="inline-flex min-h-11 items-center gap-2 text-link underline decoration-1 underline-offset-3 hover:decoration-2"
      >
        <FilePen size={16} aria-hidden="true" className="shrink-0" />
        {openSuggestions({ count })}
      </Link>
    </p>
  );
}
