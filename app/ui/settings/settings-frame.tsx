import { Link } from "@remix-run/react";
import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { settingsSections as sectionsLabel, settingsTitle } from "../../i18n/settings.ts";
import { PageHeader } from "../layout/columns.tsx";
import type { TabLink } from "../primitives/tabs.tsx";
import { VisuallyHidden } from "../primitives/visually-hidden.tsx";
import { settingsSections } from "./sections.ts";

/**
 * What stands around every page of a member's settings: the sections beside it; on phones the one that is shown, which
 * unfolds the others.
 * @param props.current the section's address
 */
export function SettingsFrame({ current, children }: { current: string; children: ReactNode }) {
  const links = settingsSections.map(({ to, label }) => ({ to, label: label(), current: to === current }));
  return (
    <>
      <PageHeader title={settingsTitle()} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 md:grid-cols-[minmax(0,1fr)_12rem]">
        {/* Anew on each page, so that it is folded again where one arrives. */}
        <details key={current} className="group md:hidden">
          <summary className="flex min-h-11 cursor-pointer items-center justify-between gap-3 rounded-field border border-control px-3 font-semibold transition-colors hover:bg-hover">
            <span>
              <VisuallyHidden>{sectionsLabel()} </VisuallyHidden>
              {links.find((link) => link.current)?.label}
            </span>
            <ChevronDown
              size={18}
              aria-hidden="true"
              className="text-quiet transition-transform group-open:rotate-180"
            />
          </summary>
          <nav aria-label={sectionsLabel()} className="mt-2">
            <Sections links={links} />
          </nav>
        </details>
        <nav aria-label={sectionsLabel()} className="max-md:hidden md:order-2">
          <Sections links={links} />
        </nav>
        <div className="grid min-w-0 max-w-reading content-start gap-10 max-md:mt-8">{children}</div>
      </div>
    </>
  );
}

function Sections({ links }: { links: TabLink[] }) {
  return (
    <ul className="grid gap-0.5 border-s border-line">
      {links.map(({ to, label, current }) => (
        <li key={to}>
          <Link
            to={to}
            aria-current={current ? "page" : undefined}
            className="-ms-px flex min-h-9 items-center border-s-2 border-transparent ps-4 text-quiet transition-colors hover:text-ink aria-[current=page]:border-accent-edge aria-[current=page]:font-semibold aria-[current=page]:text-ink touch:min-h-11"
          >
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
