import { settingsShort } from "../../i18n/notification-settings.ts";
import { followedShort } from "../../i18n/subscription-pages.ts";
import type { Text } from "../../i18n/text.ts";

/** The pages of a member's own settings, in the order their tabs stand. Each feature adds its own. */
export const settingsSections: { to: string; label: Text }[] = [
  { to: "/settings/notifications", label: settingsShort },
  { to: "/settings/subscriptions", label: followedShort },
];
