import { identitiesTitle } from "../../i18n/identities.ts";
import { settingsShort } from "../../i18n/notification-settings.ts";
import { pushTitle } from "../../i18n/push.ts";
import { accountSection, securitySection, sessionsSection } from "../../i18n/safety.ts";
import { sectionLeave, sectionPreferences, sectionProfile, sectionTokens } from "../../i18n/settings.ts";
import { followedShort } from "../../i18n/subscription-pages.ts";
import type { Text } from "../../i18n/text.ts";

/** The pages of a member's own settings, in their order: who one is, how one signs in, what one is told, the way out. */
export const settingsSections: { to: string; label: Text }[] = [
  { to: "/settings/profile", label: sectionProfile },
  { to: "/settings/preferences", label: sectionPreferences },
  { to: "/settings/account", label: accountSection },
  { to: "/settings/security", label: securitySection },
  { to: "/settings/sessions", label: sessionsSection },
  { to: "/settings/notifications", label: settingsShort },
  { to: "/settings/subscriptions", label: followedShort },
  { to: "/settings/push", label: pushTitle },
  { to: "/settings/identities", label: identitiesTitle },
  { to: "/settings/tokens", label: sectionTokens },
  { to: "/settings/leave", label: sectionLeave },
];
