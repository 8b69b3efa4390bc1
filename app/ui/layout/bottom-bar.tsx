import { NavLink } from "@remix-run/react";
import { House, LogIn, PenLine, Search } from "lucide-react";
import type { ReactNode } from "react";
import { inboxTitle, inboxUnread } from "../../i18n/inbox.ts";
import { ask, home, searchShort, shortcuts, signInShort } from "../../i18n/shell.ts";
import { askPath } from "../../lib/paths.ts";
import type { ShellViewer } from "./frame.ts";
import { InboxMark } from "./inbox-mark.tsx";
import { signInPath } from "./top-bar.tsx";

const icon = { size: 22, strokeWidth: 1.75, "aria-hidden": true } as const;

/** Under the thumb on phones: the four places one goes to most. */
export function BottomBar({ viewer, path }: { viewer: ShellViewer | null; path: string }) {
  const items: { to: string; label: string; name?: string; icon: ReactNode }[] = [
    { to: "/", label: home(), icon: <House {...icon} /> },
    { to: "/search", label: searchShort(), icon: <Search {...icon} /> },
    { to: askPath(), label: ask(), icon: <PenLine {...icon} /> },
    viewer
      ? {
          to: "/notifications",
          label: inboxTitle(),
          name: inboxUnread({ count: viewer.unread }),
          icon: <InboxMark unread={viewer.unread} size={22} />,
        }
      : { to: signInPath(path), label: signInShort(), icon: <LogIn {...icon} /> },
  ];
  return (
    <nav
      data-shell="bottom"
      aria-label={shortcuts()}
      className="fixed inset-x-0 bottom-0 z-10 border-t border-line bg-ground pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="grid h-15 grid-cols-4">
        {items.map(({ to, label, name, icon }) => (
          <li key={label}>
            <NavLink
              to={to}
              end
              aria-label={name}
              className="flex h-full flex-col items-center justify-center gap-0.5 text-13 text-quiet focus-visible:-outline-offset-2 aria-[current=page]:font-semibold aria-[current=page]:text-link"
            >
              {icon}
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
