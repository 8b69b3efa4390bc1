import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findPreferences } from "#app/domain/mails/find-preferences.ts";
import { preferencesInput, pressed } from "#app/domain/mails/input.ts";
import { hearOfThread } from "#app/domain/mails/leave-list.ts";
import { readLink } from "#app/domain/mails/preferences-link.ts";
import { saveNotificationSettings } from "#app/domain/notifications/save-notification-settings.ts";
import { sendAgain } from "#app/domain/notifications/send-again.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { preferencesTitle } from "../../i18n/mail-preferences.ts";
import { MailChoicesPage } from "../../ui/mail/mail-choices-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

/** Looking changes nothing: scanners open the links in mails. */
export const loader = read({
  audience: "public",
  async load({ url }) {
    const preferences = await findPreferences(url.searchParams.get("s"));
    return { ...preferences, done: url.searchParams.get("done") };
  },
});

const back = (sealed: string | null, done: string) =>
  redirect(`/mail/preferences?s=${encodeURIComponent(sealed ?? "")}&done=${done}`);

export const action = write({
  audience: "public",
  limit: { name: "mail-preferences", points: 60, seconds: 600 },
  intents: {
    choose: intent(preferencesInput, async ({ url, input, now }) => {
      const sealed = url.searchParams.get("s");
      const { memberId } = await readLink(sealed);
      await saveNotificationSettings(memberId, { mailMode: input.mailMode, mailed: input.kinds }, now);
      return back(sealed, "chosen");
    }),
    "mute-thread": intent(pressed, async ({ url }) => {
      const sealed = url.searchParams.get("s");
      await hearOfThread(sealed, "muted");
      return back(sealed, "muted");
    }),
    "hear-thread": intent(pressed, async ({ url }) => {
      const sealed = url.searchParams.get("s");
      await hearOfThread(sealed, "everything");
      return back(sealed, "heard");
    }),
    "stop-all": intent(pressed, async ({ url, now }) => {
      const sealed = url.searchParams.get("s");
      const { memberId } = await readLink(sealed);
      await saveNotificationSettings(memberId, { mailMode: "never" }, now);
      return back(sealed, "stopped");
    }),
    resume: intent(pressed, async ({ url }) => {
      const sealed = url.searchParams.get("s");
      const { memberId } = await readLink(sealed);
      await sendAgain(memberId);
      return back(sealed, "resumed");
    }),
  },
});

export const headers = accountHeaders;
export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, preferencesTitle()) }];

export default function Preferences() {
  return <MailChoicesPage {...useLoaderData<typeof loader>()} form={useActionData<typeof action>()} />;
}
