import { Rss } from "lucide-react";
import { feedWord } from "../../i18n/outside.ts";

/** To the same list as a feed. A plain link: what it leads to is no page. */
export function FeedLink({ to }: { to: string }) {
  return (
    <p className="mt-6">
      <a
        href={to}
        type="application/atom+xml"
        className="inline-flex min-h-11 items-center gap-1.5 text-14 text-quiet hover:text-ink hover:underline hover:underline-offset-3"
      >
        <Rss size={16} aria-hidden="true" />
        {feedWord()}
      </a>
    </p>
  );
}
