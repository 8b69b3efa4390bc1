import type { ReactNode } from "react";
import { settingsSections as sectionsLabel, settingsTitle } from "../../i18n/settings.ts";
import { PageHeader } from "../layout/columns.tsx";
import { Tabs } from "../primitives/tabs.tsx";
import { settingsSections } from "./sections.ts";

/** What stands around every page of a member's settings. @param props.current the section's address */
export function SettingsFrame({ current, children }: { current: string; children: ReactNode }) {
  return (
    <div className="max-w-reading">
      <PageHeader title={settingsTitle()} />
      <Tabs
        label={sectionsLabel()}
        links={settingsSections.map(({ to, label }) => ({ to, label: label(), current: to === current }))}
      />
      <div className="mt-8 grid gap-10">{children}</div>
    </div>
  );
}
