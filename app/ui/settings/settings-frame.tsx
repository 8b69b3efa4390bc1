import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { settingsSections as sectionsLabel, settingsTitle } from "../../i18n/settings.ts";
import { PageHeader } from "../layout/columns.tsx";
import { Tabs } from "../primitives/tabs.tsx";
import { settingsSections } from "./sections.ts";

/**
 * What stands around every page of a member's settings: the sections beside it, and on phones in a row above it.
 * @param props.current the section's address
 */
export function SettingsFrame({ current, children }: { current: string; children: ReactNode }) {
  const links = settingsSections.map(({ to, label }) => ({ to, label: label(), current: to === current }));
  return (
    <>
      <PageHeader title={settingsTitle()} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 md:grid-cols-[minmax(0,1fr)_12rem]">
        <div className="md:hidden">
          <Tabs label={sectionsLabel()} links={links} />
        </div>
        <nav aria-label={sectionsLabel()} className="max-md:hidden md:order-2">
          <ul className="grid gap-0.5 border-s border-line">
            {links.map(({ to, label, current: here }) => (
              <li key={to}>
                <Link
                  to={to}
                  aria-current={here ? "page" : undefined}
                  className="-ms-px flex min-h-9 items-center border-s-2 border-transparent ps-4 text-quiet transition-colors hover:text-ink aria-[current=page]:border-accent-edge aria-[current=page]:font-semibold aria-[current=page]:text-ink touch:min-h-11"
                >
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="grid min-w-0 max-w-reading content-start gap-10 max-md:mt-8">{children}</div>
      </div>
    </>
  );
}
