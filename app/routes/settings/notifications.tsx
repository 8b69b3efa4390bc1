import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Forbidden } from "#app/domain/errors.ts";
import { findNotificationSettings } from "#app/domain/notifications/find-notification-settings.ts";
import { settingsInput } from "#app/domain/notifications/input.ts";
import { saveNotificationSettings } from "#app/domain/notifications/save-notification-settings.ts";
import { sendAgain } from "#app/domain/notifications/send-again.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { settingsShort } from "../../i18n/notification-settings.ts";
import { NotificationSettingsPage } from "../../ui/notifications/notification-settings-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

const done = z.enum(["saved", "again"]).nullable().catch(null);

export const loader = read({
  audience: "members",
  async load({ viewer, url }) {
    const settings = await findNotificationSettings(memberOf(viewer));
    return { settings, done: done.parse(url.searchParams.get("done")) };
  },
});

export const action = write({
  audience: "members",
  limit: { name: "notification-settings", points: 60, seconds: 600 },
  intents: {
    save: intent(settingsInput, async ({ viewer, input }) => {
      await saveNotificationSettings(memberOf(viewer), input);
      return redirect("/settings/notifications?done=saved");
    }),
    again: intent(z.strictObject({}), async ({ viewer }) => {
      await sendAgain(memberOf(viewer));
      return redirect("/settings/notifications?done=again");
    }),
  },
});

function memberOf({ member }: Viewer): string {
  if (!member) throw new Forbidden();
  return member.id;
}

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, settingsShort()) }];

export default function NotificationSettings() {
  return (
    <NotificationSettingsPage {...useLoaderData<typeof loader>()} form={useActionData<typeof action>()} />
  );
}
