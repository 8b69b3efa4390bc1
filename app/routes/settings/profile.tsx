import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nothing } from "#app/domain/accounts/input.ts";
import { Invalid } from "#app/domain/errors.ts";
import { changeProfile } from "#app/domain/members/change-profile.ts";
import { findOwnSettings } from "#app/domain/members/find-own-settings.ts";
import { profileForm } from "#app/domain/members/input.ts";
import { removeAvatar } from "#app/domain/members/remove-avatar.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { refusedFile } from "#app/http/refused-file.server.ts";
import { countriesIn } from "#app/lib/countries.ts";
import { sectionProfile } from "../../i18n/settings.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { type ProfileSaved, ProfileSettingsPage } from "../../ui/settings/profile-settings-page.tsx";

export const loader = read({
  audience: "members",
  async load({ viewer, url }) {
    const settings = await findOwnSettings(viewer);
    const saved = url.searchParams.get("saved");
    const known: ProfileSaved[] = ["profile", "portrait", "no-portrait"];
    return {
      settings,
      countries: countriesIn(viewer.locale),
      saved: known.find((one) => one === saved) ?? null,
      takesPart: viewer.member?.emailConfirmed === true,
    };
  },
});

export const action = write({
  audience: "members",
  limit: { name: "profile", points: 60, seconds: 3_600 },
  intents: {
    save: intent(profileForm, async ({ viewer, input }) => {
      await changeProfile(viewer, input);
      return redirect("/settings/profile?saved=profile");
    }),
    // What the door for pictures refused: see `app/http/avatar-doors.server.ts`.
    avatar: intent(refusedFile, async ({ input }) => {
      throw new Invalid(Object.keys(input.faults).length > 0 ? input.faults : { avatar: ["fileMissing"] });
    }),
    removeAvatar: intent(nothing, async ({ viewer }) => {
      await removeAvatar(viewer);
      return redirect("/settings/profile?saved=no-portrait");
    }),
  },
});

export const headers = accountHeaders;
export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, sectionProfile()) }];

export default function ProfileSettings() {
  return <ProfileSettingsPage {...useLoaderData<typeof loader>()} form={useActionData<typeof action>()} />;
}
