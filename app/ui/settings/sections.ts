import { pushTitle } from "../../i18n/push.ts";
import type { Text } from "../../i18n/text.ts";

/** The pages of a member's own settings, in the order their tabs stand. Each feature adds its own. */
export const settingsSections: { to: string; label: Text }[] = [{ to: "/settings/push", label: pushTitle }];
