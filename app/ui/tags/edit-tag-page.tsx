import { Form } from "@remix-run/react";
import { descriptionLimit } from "../../domain/tags/input.ts";
import {
  addSynonymWord,
  descriptionEn,
  descriptionFr,
  descriptionHint,
  descriptionTitle,
  editTagTitle,
  removeSynonymWord,
  removeWord,
  saveDescription,
  synonymField,
  synonymsLead,
  synonymsNone,
  synonymsTitle,
  tagSaved,
} from "../../i18n/tags.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField, TextField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";

export type EditTagPageProps = FormState & {
  tag: { tag: string; description: { fr: string; en: string }; synonyms: string[] };
  saved: boolean;
};

/** What a tag is for, in each language, and the words that stand for it. */
export function EditTagPage({ tag, saved, ...form }: EditTagPageProps) {
  return (
    <Columns>
      <PageHeader title={editTagTitle({ tag: tag.tag })} />
      {saved && (
        <Notice tone="success" live>
          {tagSaved()}
        </Notice>
      )}
      <ErrorSummary form={form} />
      <section aria-labelledby="tag-description" className="mt-6">
        <h2 id="tag-description" className="text-19 font-bold">
          {descriptionTitle()}
        </h2>
        <p className="mt-1 text-quiet">{descriptionHint()}</p>
        <Form method="post" className="mt-4 grid gap-5">
          <input type="hidden" name="intent" value="describe" />
          {(["fr", "en"] as const).map((language) => (
            <TextField
              key={language}
              name={language}
              label={language === "fr" ? descriptionFr() : descriptionEn()}
              lang={language}
              defaultValue={tag.description[language]}
              maxLength={descriptionLimit}
              required={false}
              rows={3}
              form={form}
            />
          ))}
          <div>
            <Submit>{saveDescription()}</Submit>
          </div>
        </Form>
      </section>
      <section aria-labelledby="tag-synonyms" className="mt-12">
        <h2 id="tag-synonyms" className="text-19 font-bold">
          {synonymsTitle()}
        </h2>
        <p className="mt-1 max-w-prose text-quiet">{synonymsLead({ tag: tag.tag })}</p>
        {tag.synonyms.length === 0 ? (
          <p className="mt-4 text-quiet">{synonymsNone()}</p>
        ) : (
          <ul className="mt-4 divide-y divide-line border-y border-line">
            {tag.synonyms.map((synonym) => (
              <li key={synonym} className="flex items-center justify-between gap-3 py-1.5">
                <span className="min-w-0 font-semibold break-words">{synonym}</span>
                <Form method="post">
                  <input type="hidden" name="intent" value="remove-synonym" />
                  <input type="hidden" name="synonym" value={synonym} />
                  <Submit tone="plain" size="small">
                    <span aria-hidden="true">{removeWord()}</span>
                    <span className="sr-only">{removeSynonymWord({ synonym })}</span>
                  </Submit>
                </Form>
              </li>
            ))}
          </ul>
        )}
        <Form method="post" key={tag.synonyms.join(" ")} className="mt-5 flex max-w-112 items-end gap-3">
          <input type="hidden" name="intent" value="add-synonym" />
          <div className="min-w-0 flex-1">
            <InputField
              name="synonym"
              label={synonymField()}
              maxLength={35}
              autoCapitalize="none"
              autoComplete="off"
              form={form}
            />
          </div>
          <Submit tone="quiet">{addSynonymWord()}</Submit>
        </Form>
      </section>
    </Columns>
  );
}
