import { sentAgain } from "../../i18n/notification-settings.ts";
import { saved } from "../../i18n/settings.ts";
import { Notice } from "../primitives/notice.tsx";
import { SettingsFrame } from "../settings/settings-frame.tsx";
import { NotificationSettingsForm, type NotificationSettingsProps } from "./notification-settings-form.tsx";

const at = "/settings/notifications";

export type NotificationSettingsPageProps = Pick<NotificationSettingsProps, "settings" | "form"> & {
  done: "saved" | "again" | null;
};

export function NotificationSettingsPage({ done, ...form }: NotificationSettingsPageProps) {
  return (
    <SettingsFrame current={at}>
      {done && !form.form && (
        <Notice tone="success" live>
          {done === "saved" ? saved() : sentAgain()}
        </Notice>
      )}
      <NotificationSettingsForm {...form} action={at} />
    </SettingsFrame>
  );
}
