import { Form } from "@remix-run/react";
import { profileLimits } from "../../domain/members/input.ts";
import {
  aboutTitle,
  bioHint,
  bioLabel,
  countryHint,
  countryLabel,
  countryNone,
  linksHint,
  linksLabel,
  nameHint,
  nameLabel,
  portraitHint,
  portraitLabel,
  portraitRemove,
  portraitRemoved,
  portraitSaved,
  portraitSend,
  portraitTitle,
  seeProfile,
} from "../../i18n/preferences.ts";
import { saveDo, saved as savedWord } from "../../i18n/settings.ts";
import { memberPath } from "../../lib/paths.ts";
import { Avatar } from "../primitives/avatar.tsx";
import { Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField, SelectField, TextField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { OnLink } from "../primitives/on-link.tsx";
import { SettingsFrame } from "./settings-frame.tsx";

export type ProfileSaved = "profile" | "portrait" | "no-portrait";

export type ProfileSettingsPageProps = {
  settings: {
    username: string;
    displayName: string;
    bio: string;
    links: string[];
    avatar: string | null;
    country: string | null;
  };
  /** Those there are to choose among, by name in the reader's language. */
  countries: { value: string; label: string }[];
  saved: ProfileSaved | null;
  /** Whoever has not confirmed their e-mail shows no picture to strangers yet. */
  takesPart: boolean;
  form?: FormState;
};

const at = "/settings/profile";
const words = { profile: savedWord, portrait: portraitSaved, "no-portrait": portraitRemoved };

/** What others read of a member and see: portrait, name, one sentence, links. */
export function ProfileSettingsPage({
  settings,
  countries,
  saved,
  takesPart,
  form,
}: ProfileSettingsPageProps) {
  const { username, displayName, bio, links, country } = settings;
  return (
    <SettingsFrame current={at}>
      {(saved || form?.errors) && (
        <div>{form?.errors ? <ErrorSummary form={form} keeps /> : <SavedNotice saved={saved} />}</div>
      )}
      {takesPart && <Portrait settings={settings} form={form} />}
      <section aria-labelledby="about" className="max-w-form">
        <h2 id="about" className="mb-4 text-19 font-bold">
          {aboutTitle()}
        </h2>
        <Form method="post" action={at} className="grid gap-5">
          <InputField
            name="displayName"
            label={nameLabel()}
            hint={nameHint()}
            maxLength={profileLimits.displayName}
            autoComplete="name"
            defaultValue={displayName}
            form={form}
          />
          <TextField
            name="bio"
            label={bioLabel()}
            hint={bioHint()}
            rows={2}
            maxLength={profileLimits.bio}
            autoComplete="off"
            defaultValue={bio}
            form={form}
            optional
          />
          <TextField
            name="links"
            label={linksLabel()}
            hint={linksHint()}
            rows={3}
            spellCheck={false}
            defaultValue={links.join("\n")}
            form={form}
            optional
          />
          <SelectField
            name="country"
            label={countryLabel()}
            hint={countryHint()}
            prompt={countryNone()}
            options={countries}
            defaultValue={country ?? ""}
            autoComplete="country"
            form={form}
            optional
          />
          <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
            <Submit name="intent" value="save" action={at}>
              {saveDo()}
            </Submit>
            <OnLink to={memberPath(username)}>{seeProfile()}</OnLink>
          </div>
        </Form>
      </section>
    </SettingsFrame>
  );
}

function SavedNotice({ saved }: Pick<ProfileSettingsPageProps, "saved">) {
  return (
    saved && (
      <Notice tone="success" live>
        {words[saved]()}
      </Notice>
    )
  );
}

/** A plain form: bytes do not go through the router. */
function Portrait({ settings, form }: Pick<ProfileSettingsPageProps, "settings" | "form">) {
  return (
    <section aria-labelledby="portrait" className="max-w-form">
      <h2 id="portrait" className="mb-4 text-19 font-bold">
        {portraitTitle()}
      </h2>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-4">
        <Avatar {...settings} size="large" />
        <div className="grid min-w-0 flex-1 basis-72 gap-3">
          <form method="post" action="/settings/avatar" encType="multipart/form-data" className="grid gap-3">
            <InputField
              name="avatar"
              type="file"
              accept="image/jpeg,image/png,image/webp,image/gif,image/avif"
              label={portraitLabel()}
              hint={portraitHint()}
              form={form}
            />
            <div>
              <Submit tone="quiet" action="/settings/avatar">
                {portraitSend()}
              </Submit>
            </div>
          </form>
          {settings.avatar && (
            <Form method="post" action={at}>
              <Submit tone="plain" size="small" name="intent" value="removeAvatar" action={at}>
                {portraitRemove()}
              </Submit>
            </Form>
          )}
        </div>
      </div>
    </section>
  );
}
