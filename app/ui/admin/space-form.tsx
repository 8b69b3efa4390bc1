import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { errorWord } from "../../i18n/forms.ts";
import { hueNames, iconNames } from "../../i18n/space-looks.ts";
import {
  access,
  appearance,
  cancel,
  content,
  createSpace,
  defaultKindLabel,
  descriptionEnglish,
  descriptionFrench,
  groupsHint,
  groupsLabel,
  hueLabel,
  iconLabel,
  identity,
  kindAnnouncement,
  kindDiscussion,
  kindQuestion,
  kindsLabel,
  languageLabel,
  nameEnglish,
  nameFrench,
  saveSpace,
  slugHint,
  slugLabel,
  visibilityLabel,
} from "../../i18n/spaces.ts";
import { hueClass } from "../primitives/avatar.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { Choices } from "../primitives/choices.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { fieldId, InputField, SelectField, TextField } from "../primitives/field.tsx";
import { type FormState, faultsOf } from "../primitives/form-state.ts";
import { SpaceIcon, spaceIcons } from "../primitives/space-icon.tsx";
import { type AdminSpace, type Group, languageWords, visibilityWords } from "./admin-space.ts";

const kindOptions = [
  { value: "question", word: kindQuestion },
  { value: "discussion", word: kindDiscussion },
  { value: "announcement", word: kindAnnouncement },
];

type SpaceFormProps = { space: AdminSpace | null; groups: Group[]; submission: string; form: FormState };

/** Everything about one space. `was` carries the slug it had, so that the slug itself can change. */
export function SpaceForm({ space, groups, submission, form }: SpaceFormProps) {
  return (
    <Form method="post" action="/admin/spaces" className="grid max-w-144 gap-10">
      <input type="hidden" name="_submission" value={submission} />
      {space && <input type="hidden" name="was" value={space.slug} />}
      <ErrorSummary form={form} keeps />
      <Part title={identity()}>
        <InputField
          name="nameFr"
          label={nameFrench()}
          form={form}
          defaultValue={space?.names.fr}
          maxLength={60}
        />
        <InputField
          name="nameEn"
          label={nameEnglish()}
          form={form}
          defaultValue={space?.names.en}
          maxLength={60}
        />
        <TextField
          name="descriptionFr"
          label={descriptionFrench()}
          form={form}
          defaultValue={space?.descriptions.fr}
          rows={2}
          maxLength={300}
          optional
        />
        <TextField
          name="descriptionEn"
          label={descriptionEnglish()}
          form={form}
          defaultValue={space?.descriptions.en}
          rows={2}
          maxLength={300}
          optional
        />
        <InputField
          name="slug"
          label={slugLabel()}
          hint={slugHint()}
          form={form}
          defaultValue={space?.slug}
          maxLength={60}
          autoCapitalize="none"
          spellCheck={false}
        />
      </Part>
      <Part title={content()}>
        <Choices
          type="checkbox"
          name="kinds"
          label={kindsLabel()}
          form={form}
          chosen={space?.kinds ?? ["question"]}
          options={kindOptions.map(({ value, word }) => ({ value, label: word() }))}
        />
        <SelectField
          name="defaultKind"
          label={defaultKindLabel()}
          form={form}
          defaultValue={space?.defaultKind ?? "question"}
          options={kindOptions.map(({ value, word }) => ({ value, label: word() }))}
        />
        <SelectField
          name="language"
          label={languageLabel()}
          form={form}
          defaultValue={space?.language ?? "all"}
          options={options(languageWords)}
        />
      </Part>
      <Part title={access()}>
        <SelectField
          name="visibility"
          label={visibilityLabel()}
          form={form}
          defaultValue={space?.visibility ?? "public"}
          options={options(visibilityWords)}
        />
        {groups.length > 0 && (
          <Choices
            type="checkbox"
            name="groups"
            label={groupsLabel()}
            hint={groupsHint()}
            form={form}
            chosen={space?.groups ?? []}
            options={groups.map((group) => ({ value: group.slug, label: group.name }))}
          />
        )}
      </Part>
      <Part title={appearance()}>
        <Swatches
          name="hue"
          label={hueLabel()}
          form={form}
          chosen={String(space?.hue ?? 210)}
          values={huesWith(space?.hue)}
          look={hueSwatch}
        />
        <Swatches
          name="icon"
          label={iconLabel()}
          form={form}
          chosen={space?.icon ?? "message-circle"}
          values={Object.keys(spaceIcons)}
          look={iconSwatch}
        />
      </Part>
      <div className="flex flex-wrap gap-3">
        <Submit>{space ? saveSpace() : createSpace()}</Submit>
        {space && (
          <ButtonLink to="/admin/spaces" tone="plain">
            {cancel()}
          </ButtonLink>
        )}
      </div>
    </Form>
  );
}

function options(words: Record<string, () => string>) {
  return Object.entries(words).map(([value, word]) => ({ value, label: word() }));
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="grid gap-5">
      <legend className="mb-4 w-full border-b border-line pb-2 text-19 font-bold">{title}</legend>
      {children}
    </fieldset>
  );
}

const hues = Object.keys(hueNames).map(Number);
const nearest = (hue: number) => (Math.round(hue / 30) * 30) % 360;
/** Templates and the API may have chosen a hue between these: it stands in for its nearest until another is picked. */
const huesWith = (own = 210) => hues.map((hue) => String(hue === nearest(own) ? own : hue));

type Look = (value: string) => { label: string; picture: ReactNode };

const hueSwatch: Look = (value) => ({
  label: hueNames[nearest(Number(value))]?.() ?? value,
  picture: <span className={`dot ${hueClass(Number(value))} block size-6 rounded-full`} />,
});

const iconSwatch: Look = (value) => ({
  label: iconNames[value]?.() ?? value,
  picture: <SpaceIcon name={value} size={22} />,
});

type SwatchesProps = {
  name: string;
  label: string;
  form: FormState;
  chosen: string;
  values: string[];
  look: Look;
};

/** One of a few pictures, each a radio button with a name of its own. */
function Swatches({ name, label, form, chosen, values, look }: SwatchesProps) {
  const current = form.values?.[name] ?? chosen;
  const errors = faultsOf(form, name);
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{label}</legend>
      {errors.length > 0 && (
        <p className="mb-2 text-14 font-semibold text-danger">
          <span className="sr-only">{errorWord()} </span>
          {errors.join(" ")}
        </p>
      )}
      {/* In rows of six or, where there is room, of twelve: none is left alone. */}
      <div className="grid w-fit grid-cols-6 gap-x-1.5 gap-y-1 sm:grid-cols-12 sm:gap-x-1">
        {values.map((value, index) => {
          const { label: word, picture } = look(value);
          return (
            <label
              key={value}
              title={word}
              className="grid size-11 cursor-pointer place-items-center rounded-field border border-transparent transition-colors hover:bg-hover has-checked:border-control has-checked:bg-accent-tint has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent-control"
            >
              <input
                id={index === 0 ? fieldId(name) : undefined}
                type="radio"
                name={name}
                value={value}
                defaultChecked={value === current}
                className="sr-only"
              />
              <span className="sr-only">{word}</span>
              <span aria-hidden="true">{picture}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
