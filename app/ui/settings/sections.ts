import { identitiesTitle } from "../../i18n/identities.ts";
import { sectionLeave, sectionPreferences, sectionProfile, sectionTokens } from "../../i18n/settings.ts";
import type { Text } from "../../i18n/text.ts";

/** The pages of a member's own settings, in the order their tabs stand. Each feature adds its own. */
export const settingsSections: { to: string; label: Text }[] = [
  { to: "/settings/identities", label: identitiesTitle },
  { to: "/settings/profile", label: sectionProfile },
  { to: "/settings/preferences", label: sectionPreferences },
  { to: "/settings/tokens", label: sectionTokens },
  { to: "/settings/leave", label: sectionLeave },
];
