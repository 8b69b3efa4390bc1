import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changePreferences } from "#app/domain/members/change-preferences.ts";
import { findOwnSettings } from "#app/domain/members/find-own-settings.ts";
import { preferencesForm } from "#app/domain/members/input.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { localeCookie } from "#app/http/locale.server.ts";
import { zones } from "#app/lib/zoned.ts";
import { sectionPreferences } from "../../i18n/settings.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { PreferencesPage } from "../../ui/settings/preferences-page.tsx";

export const loader = read({
  audience: "members",
  async load({ viewer, url }) {
    const { locale, timeZone, theme } = await findOwnSettings(viewer);
    return { settings: { locale, timeZone, theme }, zones: zones(), saved: url.searchParams.has("saved") };
  },
});

export const action = write({
  audience: "members",
  limit: { name: "preferences", points: 120, seconds: 3_600 },
  intents: {
    default: intent(preferencesForm, async ({ viewer, input }) => {
      await changePreferences(viewer, input);
      // A language that this browser was asked for once would go before the choice just made.
      return redirect("/settings/preferences?saved", {
        headers: { "Set-Cookie": localeCookie(input.locale) },
      });
    }),
  },
});

export const headers = accountHeaders;
export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, sectionPreferences()) }];

export default function Preferences() {
  return <PreferencesPage {...useLoaderData<typeof loader>()} form={useActionData<typeof action>()} />;
}
