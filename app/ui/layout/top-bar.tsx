import { Form, Link } from "@remix-run/react";
import {
  Bookmark,
  ChevronDown,
  FilePen,
  LogOut,
  NotebookPen,
  PenLine,
  Search,
  Settings,
  SlidersHorizontal,
  Sparkles,
  UserRound,
} from "lucide-react";
import { adminTitle } from "../../i18n/admin.ts";
import { bookmarksTitle } from "../../i18n/bookmarks.ts";
import { draftsTitle } from "../../i18n/drafts.ts";
import { suggestionsTitle } from "../../i18n/history.ts";
import { inboxUnread } from "../../i18n/inbox.ts";
import { type Locale, locales } from "../../i18n/locale.ts";
import { newShort } from "../../i18n/reading.ts";
import { repliesTitle } from "../../i18n/replies.ts";
import { settingsTitle } from "../../i18n/settings.ts";
import {
  ask,
  homeOf,
  join,
  searchLabel,
  searchWord,
  signIn,
  signOut,
  yourAccount,
  yourProfile,
} from "../../i18n/shell.ts";
import { askPath, memberPath } from "../../lib/paths.ts";
import { Avatar } from "../primitives/avatar.tsx";
import { ButtonLink } from "../primitives/button.tsx";
import { Menu, menuItem } from "../primitives/menu.tsx";
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
        className="h-10 w-full rounded-full border border-control bg-sunken ps-10 pe-4 text-16 transition-colors placeholder:text-quiet hover:border-ink touch:h-11"
      />
    </Form>
  );
}

function AvatarMenu({ viewer }: { viewer: ShellViewer }) {
  return (
    <Menu
      label={yourAccount()}
      trigger={
        <>
          <Avatar {...viewer} />
          <ChevronDown size={16} aria-hidden="true" className="text-quiet" />
        </>
      }
    >
      <p className="truncate px-3 pt-1.5 pb-2 text-14 text-quiet">{viewer.displayName}</p>
      <Link to={memberPath(viewer.username)} className={menuItem}>
        <UserRound size={18} aria-hidden="true" className="text-quiet" />
        {yourProfile()}
      </Link>
      <Link to="/new" className={menuItem}>
        <Sparkles size={18} aria-hidden="true" className="text-quiet" />
        {newShort()}
      </Link>
      <Link to="/bookmarks" className={menuItem}>
        <Bookmark size={18} aria-hidden="true" className="text-quiet" />
        {bookmarksTitle()}
      </Link>
      <Link to="/suggestions" className={menuItem}>
        <FilePen size={18} aria-hidden="true" className="text-quiet" />
        {suggestionsTitle()}
      </Link>
      {viewer.staff && (
        <Link to="/replies" className={menuItem}>
          <FilePen size={18} aria-hidden="true" className="text-quiet" />
          {repliesTitle()}
        </Link>
      )}
      <Link to="/drafts" className={menuItem}>
        <NotebookPen size={18} aria-hidden="true" className="text-quiet" />
        {draftsTitle()}
      </Link>
      <Link to="/settings" className={menuItem}>
        <SlidersHorizontal size={18} aria-hidden="true" className="text-quiet" />
        {settingsTitle()}
      </Link>
      {viewer.administrator && (
        <Link to="/admin" className={menuItem}>
          <Settings size={18} aria-hidden="true" className="text-quiet" />
          {adminTitle()}
        </Link>
      )}
      {/* The document goes with the person, and all it kept in memory for them. */}
      <Form method="post" action="/logout" reloadDocument className="mt-1.5 border-t border-line pt-1.5">
        <button type="submit" className={menuItem}>
          <LogOut size={18} aria-hidden="true" className="text-quiet" />
          {signOut()}
        </button>
      </Form>
    </Menu>
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
