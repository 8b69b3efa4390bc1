import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import {
  accentHint,
  accentLabel,
  brandLanguage,
  brandLanguageHint,
  brandNameLabel,
  logoHint,
  logoLabel,
  removeLogo,
  seePreview,
} from "../../i18n/brand.ts";
import { currentLocale, type Locale } from "../../i18n/locale.ts";
import { english, french } from "../../i18n/spaces.ts";
import type { Legibility } from "../../lib/colour.ts";
import { logoTypes } from "../../lib/logo-types.ts";
import { buttonLook } from "../primitives/button.tsx";
import { ColourField } from "../primitives/colour-field.tsx";
import { InputField, SelectField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { BrandPreview } from "./brand-preview.tsx";

export type BrandValues = {
  name: string;
  accent: string;
  language: Locale;
  logoUrl: string | null;
  /** Questions of the brand's own; empty where it has none. */
  example: Record<Locale, string>;
};

export type BrandFieldsProps = {
  brand: BrandValues;
  /** Of the colour that the page was asked with. */
  legibility: Legibility;
  form: FormState;
};

/**
 * Name, language, colour and logo, with what they give in sight. With scripts the samples follow every change; without,
 * a button shows the page again with what was typed.
 */
export function BrandFields({ brand, legibility, form }: BrandFieldsProps) {
  const { draft, read, seen, hydrated, fields } = useDraft(brand, form);
  return (
    <div ref={fields} className="grid gap-6" onInput={({ target }) => read(target)}>
      <InputField
        name="name"
        label={brandNameLabel()}
        form={form}
        defaultValue={brand.name}
        maxLength={60}
        autoComplete="organization"
      />
      <SelectField
        name="language"
        label={brandLanguage()}
        hint={brandLanguageHint()}
        form={form}
        defaultValue={brand.language}
        options={[
          { value: "en", label: english() },
          { value: "fr", label: french() },
        ]}
      />
      <ColourField
        name="accent"
        label={accentLabel()}
        hint={accentHint()}
        form={form}
        defaultValue={brand.accent}
      />
      <div className="grid gap-3">
        <InputField
          name="logo"
          type="file"
          accept={Object.keys(logoTypes).join(",")}
          label={logoLabel()}
          hint={logoHint()}
          form={form}
          optional
        />
        {brand.logoUrl && (
          <label className="flex min-h-11 items-center gap-2.5">
            <input type="checkbox" name="removeLogo" value="yes" className="size-4.5" />
            {removeLogo()}
          </label>
        )}
      </div>
      <BrandPreview draft={draft} question={brand.example[currentLocale()]} legibility={seen ?? legibility} />
      {!hydrated && (
        <div>
          <button type="submit" formMethod="get" formNoValidate className={buttonLook({ tone: "quiet" })}>
            {seePreview()}
          </button>
        </div>
      )}
    </div>
  );
}

const colour = /^#[0-9a-f]{6}$/i;

/** What stands in the fields right now, and what the server says of its colour. */
function useDraft(brand: BrandValues, form: FormState) {
  const typed = form.values ?? {};
  const [draft, setDraft] = useState({
    name: typed.name ?? brand.name,
    accent: colour.test(typed.accent ?? "") ? typed.accent! : brand.accent,
    logoUrl: brand.logoUrl,
  });
  const [hydrated, setHydrated] = useState(false);
  const fetcher = useFetcher<{ legibility: Legibility }>();
  const { load } = fetcher;
  const asked = useRef(draft.accent);
  useEffect(() => {
    if (asked.current === draft.accent) return;
    const timer = setTimeout(() => {
      asked.current = draft.accent;
      load(`/admin/brand?accent=${encodeURIComponent(draft.accent)}`);
    }, 150);
    return () => clearTimeout(timer);
  }, [draft.accent, load]);

  /** A logo is read here as data, since the page may show nothing from elsewhere. */
  const read = (target: EventTarget) => {
    if (!(target instanceof HTMLInputElement)) return;
    const { name, value, files, checked } = target;
    if (name === "name") setDraft((was) => ({ ...was, name: value }));
    if (name === "accent" && colour.test(value)) setDraft((was) => ({ ...was, accent: value }));
    if (name === "removeLogo") setDraft((was) => ({ ...was, logoUrl: checked ? null : brand.logoUrl }));
    const [file] = files ?? [];
    if (name !== "logo" || !file || !Object.hasOwn(logoTypes, file.type)) return;
    const reader = new FileReader();
    reader.addEventListener("load", () => setDraft((was) => ({ ...was, logoUrl: String(reader.result) })));
    reader.readAsDataURL(file);
  };
  // What was typed before the page came alive counts too.
  const fields = useRef<HTMLDivElement>(null);
  const first = useRef(read);
  useEffect(() => {
    setHydrated(true);
    for (const field of fields.current?.querySelectorAll("input") ?? []) first.current(field);
  }, []);
  return { draft, read, hydrated, fields, seen: fetcher.data?.legibility };
}
