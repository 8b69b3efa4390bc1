import { Form, Link } from "@remix-run/react";
import { Megaphone, X } from "lucide-react";
import type { ContentLanguage } from "../../domain/threads/views.ts";
import { announcementLabel, putAway } from "../../i18n/announcements.ts";

export type BannerProps = {
  banner: { id: string; title: string; path: string; language: ContentLanguage };
  /** Path and query of this page, to come back to. */
  path: string;
};

/** The brand's announcement above a page: one line to read on, and a button that puts it away. */
export function Banner({ banner, path }: BannerProps) {
  return (
    <aside
      aria-label={announcementLabel()}
      data-screen=""
      className="border-b border-accent-line bg-accent-tint"
    >
      <div className="mx-auto flex max-w-page items-center gap-3 px-4 sm:px-6">
        <Megaphone size={18} aria-hidden="true" className="shrink-0 text-link" />
        <p className="min-w-0 flex-1 py-2 leading-snug">
          <Link
            to={banner.path}
            lang={banner.language}
            className="font-semibold underline decoration-1 underline-offset-3 hover:decoration-2"
          >
            {banner.title}
          </Link>
        </p>
        <Form method="post" action={`/t/${banner.id}/put-away`} preventScrollReset>
          <input type="hidden" name="next" value={path} />
          <button
            type="submit"
            className="inline-flex min-h-11 items-center gap-1.5 rounded-field px-2 text-14 text-quiet transition-colors hover:text-ink"
          >
            <X size={16} aria-hidden="true" />
            {putAway()}
          </button>
        </Form>
      </div>
    </aside>
  );
}
