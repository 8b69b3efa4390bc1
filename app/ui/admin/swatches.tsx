import type { ReactNode } from "react";
import { errorWord } from "../../i18n/forms.ts";
import { hueNames, iconNames } from "../../i18n/space-looks.ts";
import { hueClass } from "../primitives/avatar.tsx";
import { fieldId } from "../primitives/field.tsx";
import { type FormState, faultsOf } from "../primitives/form-state.ts";
import { SpaceIcon, spaceIcons } from "../primitives/space-icon.tsx";

const nearest = (hue: number) => (Math.round(hue / 30) * 30) % 360;
/** Templates and the API may have chosen a hue between these: it stands in for its nearest until another is picked. */
export const huesWith = (own = 210) =>
  Object.keys(hueNames).map((hue) => (Number(hue) === nearest(own) ? String(own) : hue));

type Look = (value: string) => { label: string; picture: ReactNode };

export const icons = Object.keys(spaceIcons);

export const hueSwatch: Look = (value) => ({
  label: hueNames[nearest(Number(value))]?.() ?? value,
  picture: <span className={`dot ${hueClass(Number(value))} block size-6 rounded-full`} />,
});

export const iconSwatch: Look = (value) => ({
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
export function Swatches({ name, label, form, chosen, values, look }: SwatchesProps) {
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
