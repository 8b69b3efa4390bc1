import { Form, Link } from "@remix-run/react";
import {
  Bookmark,
  CalendarCheck,
  ChevronDown,
  Copy,
  FilePen,
  Lightbulb,
  LogOut,
  type LucideIcon,
  MessageSquareQuote,
  NotebookPen,
  Settings,
  SlidersHorizontal,
  Sparkles,
  UserRound,
} from "lucide-react";
import { adminTitle } from "../../i18n/admin.ts";
import { bookmarksTitle } from "../../i18n/bookmarks.ts";
import { draftsTitle } from "../../i18n/drafts.ts";
import { duplicatesTitle } from "../../i18n/duplicates.ts";
import { freshnessTitle } from "../../i18n/freshness.ts";
import { suggestionsTitle } from "../../i18n/history.ts";
import { newShort } from "../../i18n/reading.ts";
import { repliesTitle } from "../../i18n/replies.ts";
import { settingsTitle } from "../../i18n/settings.ts";
import { deskTitle, signOut, yourAccount, yourProfile } from "../../i18n/shell.ts";
import type { Text } from "../../i18n/text.ts";
import { memberPath, proposalsPath } from "../../lib/paths.ts";
import { Avatar } from "../primitives/avatar.tsx";
import { Menu, menuItem } from "../primitives/menu.tsx";
import type { ShellViewer } from "./frame.ts";

type Entry = [to: string, Icon: LucideIcon, words: Text];

/** What is one's own, and for the team what it keeps. */
export function AvatarMenu({ viewer }: { viewer: ShellViewer }) {
  const entries: Entry[] = [
    [memberPath(viewer.username), UserRound, yourProfile],
    ["/new", Sparkles, newShort],
    ["/bookmarks", Bookmark, bookmarksTitle],
    ["/suggestions", FilePen, suggestionsTitle],
    ["/drafts", NotebookPen, draftsTitle],
    ...(viewer.desk ? [["/desk", Lightbulb, deskTitle] satisfies Entry] : []),
    ...(viewer.moderator ? [[proposalsPath, Copy, duplicatesTitle] satisfies Entry] : []),
    ...(viewer.staff
      ? ([
          ["/replies", MessageSquareQuote, repliesTitle],
          ["/freshness", CalendarCheck, freshnessTitle],
        ] satisfies Entry[])
      : []),
    ["/settings", SlidersHorizontal, settingsTitle],
    ...(viewer.administrator ? [["/admin", Settings, adminTitle] satisfies Entry] : []),
  ];
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
      {entries.map(([to, Icon, words]) => (
        <Link key={to} to={to} className={menuItem}>
          <Icon size={18} aria-hidden="true" className="text-quiet" />
          {words()}
        </Link>
      ))}
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
