import { Form, Link, useNavigate } from "@remix-run/react";
import { PenLine, Search } from "lucide-react";
import type { FocusEvent } from "react";
import { inboxUnread } from "../../i18n/inbox.ts";
import { type Locale, locales } from "../../i18n/locale.ts";
import { ask, homeOf, join, searchLabel, searchWord, signIn, suggestionsLabel } from "../../i18n/shell.ts";
import { askPath } from "../../lib/paths.ts";
import { ButtonLink } from "../primitives/button.tsx";
import { AvatarMenu } from "./avatar-menu.tsx";
import type { Brand, ShellViewer } from "./frame.ts";
import { InboxMark } from "./inbox-mark.tsx";

/** Each language by its own name, as its readers look for it. */
const languageNames: Record<Locale, string> = { fr: "Français", en: "English" };

/** The same page in another language. */
function inLanguage(path: string, locale: Locale): string {
  const url = new URL(path, "http://here");
  url.searchParams.set("lang", locale);
  return `${url.pathname}${url.search}`;
}

/** Where to sign in so as to come back to this page. */
export function signInPath(path: string): string {
  return path === "/" || path.startsWith("/login") ? "/login" : `/login?next=${encodeURIComponent(path)}`;
}

function BrandMark({ brand }: { brand: Brand }) {
  return (
    <Link
      to="/"
      aria-label={homeOf({ brand: brand.name })}
      className="flex min-h-11 min-w-0 items-center gap-2.5 rounded-field text-17 font-bold tracking-[-0.01em]"
    >
      {brand.logoUrl ? (
        <img src={brand.logoUrl} alt="" width={32} height={32} className="size-8 shrink-0 object-contain" />
      ) : (
        <span
          aria-hidden="true"
          className="grid size-8 shrink-0 place-items-center rounded-field border border-accent-edge bg-accent text-17 text-accent-on"
        >
          {[...brand.name][0]?.toLocaleUpperCase()}
        </span>
      )}
      <span className="truncate">{brand.name}</span>
    </Link>
  );
}

/** Plain links that load the page anew: its language stands on the root element, which only the server writes. */
export function LanguageSwitch({ locale, path }: { locale: Locale; path: string }) {
  return (
    <div className="flex">
      {locales
        .filter((other) => other !== locale)
        .map((other) => (
          <a
            key={other}
            href={inLanguage(path, other)}
            lang={other}
            hrefLang={other}
            className="flex min-h-11 items-center rounded-field px-2 text-14 text-quiet transition-colors hover:text-ink"
          >
            {languageNames[other]}
          </a>
        ))}
    </div>
  );
}

function SearchBox() {
  const navigate = useNavigate();
  // Comes when the box is entered; without it, or before, the box is a plain form.
  const prepare = ({ currentTarget }: FocusEvent<HTMLInputElement>) =>
    void import("../search/offer.ts").then(
      ({ offer }) => offer(currentTarget, suggestionsLabel(), navigate),
      () => {},
    );
  return (
    <Form method="get" action="/search" role="search" className="relative w-full max-w-112">
      <Search
        size={18}
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 start-3 my-auto text-quiet"
      />
      <input
        type="search"
        name="q"
        aria-label={searchLabel()}
        placeholder={searchWord()}
        maxLength={200}
        onFocus={prepare}
        className="h-10 w-full rounded-full border border-control bg-sunken ps-10 pe-4 text-16 transition-colors placeholder:text-quiet hover:border-ink touch:h-11"
      />
    </Form>
  );
}

/** On phones the bar under the thumb has it. */
function InboxLink({ unread }: { unread: number }) {
  return (
    <Link
      to="/notifications"
      aria-label={inboxUnread({ count: unread })}
      className="grid size-11 place-items-center rounded-field text-quiet transition-colors hover:bg-hover hover:text-ink max-md:hidden"
    >
      <InboxMark unread={unread} />
    </Link>
  );
}

/** Home and the search page have a larger search of their own. */
function leads(path: string): boolean {
  return /^\/(search)?(\?|$)/.test(path);
}

export type TopBarProps = {
  brand: Brand;
  viewer: ShellViewer | null;
  locale: Locale;
  path: string;
  /** Brand and language alone. */
  quiet: boolean;
};

export function TopBar({ brand, viewer, locale, path, quiet }: TopBarProps) {
  return (
    <header
      data-shell="top"
      className="sticky top-0 z-10 border-b border-line bg-ground pt-[env(safe-area-inset-top)]"
    >
      <div className="mx-auto flex h-14 max-w-page items-center gap-2 px-4 sm:px-6 md:gap-4">
        <div className="min-w-0 flex-1 lg:w-52 lg:flex-none">
          <BrandMark brand={brand} />
        </div>
        <div className="flex-1 max-md:hidden lg:ps-6">{!quiet && !leads(path) && <SearchBox />}</div>
        <div className="flex shrink-0 items-center gap-1 sm:gap-2">
          <LanguageSwitch locale={locale} path={path} />
          {quiet ? null : viewer ? (
            <>
              <ButtonLink to={askPath()} size="small" className="max-md:hidden">
                <PenLine size={16} aria-hidden="true" />
                {ask()}
              </ButtonLink>
              <InboxLink unread={viewer.unread} />
              <AvatarMenu viewer={viewer} />
            </>
          ) : (
            <>
              <ButtonLink to={signInPath(path)} tone="plain" size="small" className="max-md:hidden">
                {signIn()}
              </ButtonLink>
              <ButtonLink to="/join" tone="quiet" size="small">
                {join()}
              </ButtonLink>
              <ButtonLink to={askPath()} size="small" className="max-md:hidden">
                <PenLine size={16} aria-hidden="true" />
                {ask()}
              </ButtonLink>
            </>
          )}
        </div>
      </div>
    </header>
  );
}
