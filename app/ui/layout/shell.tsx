import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { allTitle } from "../../i18n/lists.ts";
import type { Locale } from "../../i18n/locale.ts";
import { productsTitle } from "../../i18n/products.ts";
import { alsoHere, communityOf, ideas, roadmap as roadmapWord, skipToContent } from "../../i18n/shell.ts";
import { tagsTitle } from "../../i18n/tags.ts";
import { Banner, type BannerProps } from "../announcements/banner.tsx";
import { useLive } from "../live/store.ts";
import { NowProvider } from "../primitives/now.tsx";
import { BottomBar } from "./bottom-bar.tsx";
import type { Brand, ShellViewer } from "./frame.ts";
import { Rail, type RailSpace } from "./rail.tsx";
import { LanguageSwitch, TopBar } from "./top-bar.tsx";

export type ShellProps = {
  brand: Brand;
  spaces: RailSpace[];
  banner: BannerProps["banner"] | null;
  viewer: ShellViewer | null;
  locale: Locale;
  /** Path and query of this page, to come back to after signing in or changing language. */
  path: string;
  /** ISO time of the request, for relative times; null on pages kept in a cache, which then show dates. */
  now: string | null;
  /** The member's time zone, as by IANA; null for UTC. */
  zone: string | null;
  children: ReactNode;
};

const footLink =
  "inline-flex min-h-11 items-center transition-colors hover:text-ink hover:underline hover:underline-offset-3";

/** Everything around a page: bar, rail, main column, foot, and the bar under the thumb on phones. */
export function Shell({
  brand,
  spaces,
  banner,
  viewer: asMade,
  locale,
  path,
  now,
  zone,
  children,
}: ShellProps) {
  const unread = useLive((live) => live.unread);
  // Nobody has an account yet: there is nowhere else to go.
  const quiet = path.startsWith("/setup");
  const viewer = asMade && { ...asMade, unread: unread ?? asMade.unread };
  return (
    <NowProvider now={now} zone={zone}>
      <a
        href="#content"
        className="fixed start-4 top-2 z-30 rounded-field bg-accent px-4 py-2.5 font-semibold text-accent-on not-focus:sr-only"
      >
        {skipToContent()}
      </a>
      <div className="flex min-h-dvh flex-col max-md:pb-[calc(3.75rem+env(safe-area-inset-bottom))]">
        <TopBar brand={brand} viewer={viewer} locale={locale} path={path} quiet={quiet} />
        {banner && <Banner banner={banner} path={path} />}
        <div className="mx-auto grid w-full max-w-page flex-1 items-start gap-x-10 px-4 sm:px-6 lg:grid-cols-[13rem_minmax(0,1fr)]">
          <div className="max-lg:hidden h-full">
            {!quiet && <Rail spaces={spaces} member={viewer !== null} />}
          </div>
          <main id="content" tabIndex={-1} className="min-w-0 py-6 sm:py-8">
            {children}
          </main>
        </div>
        <footer data-shell="foot" className="mt-8 border-t border-line">
          <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-6 px-4 py-4 text-14 text-quiet sm:px-6">
            <p>{communityOf({ brand: brand.name })}</p>
            {/* On narrow screens, where there is no rail. */}
            {!quiet && (
              <nav aria-label={alsoHere()} className="flex flex-wrap gap-x-5 lg:hidden">
                <Link to="/threads" className={footLink}>
                  {allTitle()}
                </Link>
                <Link to="/ideas" className={footLink}>
                  {ideas()}
                </Link>
                <Link to="/roadmap" className={footLink}>
                  {roadmapWord()}
                </Link>
                <Link to="/products" className={footLink}>
                  {productsTitle()}
                </Link>
                <Link to="/tags" className={footLink}>
                  {tagsTitle()}
                </Link>
              </nav>
            )}
            <div className="-mx-2">
              <LanguageSwitch locale={locale} path={path} />
            </div>
          </div>
        </footer>
        {!quiet && <BottomBar viewer={viewer} path={path} />}
      </div>
    </NowProvider>
  );
}
