import { NavLink } from "@remix-run/react";
import { House, LogIn, type LucideIcon, PenLine, Search, UserRound } from "lucide-react";
import { ask, home, profile, searchShort, shortcuts, signInShort } from "../../i18n/shell.ts";
import { askPath, memberPath } from "../../lib/paths.ts";
import type { ShellViewer } from "./frame.ts";
import { signInPath } from "./top-bar.tsx";

/** Under the thumb on phones: the four places one goes to most. */
export function BottomBar({ viewer, path }: { viewer: ShellViewer | null; path: string }) {
  const items: { to: string; label: string; icon: LucideIcon }[] = [
    { to: "/", label: home(), icon: House },
    { to: "/search", label: searchShort(), icon: Search },
    { to: askPath(), label: ask(), icon: PenLine },
    viewer
      ? { to: memberPath(viewer.username), label: profile(), icon: UserRound }
      : { to: signInPath(path), label: signInShort(), icon: LogIn },
  ];
  return (
    <nav
      data-shell="bottom"
      aria-label={shortcuts()}
      className="fixed inset-x-0 bottom-0 z-10 border-t border-line bg-ground pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="grid h-15 grid-cols-4">
        {items.map(({ to, label, icon: Icon }) => (
          <li key={label}>
            <NavLink
              to={to}
              end
              className="flex h-full flex-col items-center justify-center gap-0.5 text-13 text-quiet focus-visible:-outline-offset-2 aria-[current=page]:font-semibold aria-[current=page]:text-link"
            >
              <Icon size={22} strokeWidth={1.75} aria-hidden="true" />
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
