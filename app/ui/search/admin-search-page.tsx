import { Form } from "@remix-run/react";
import type { SearchState } from "../../domain/search/find-search-state.ts";
import { wordLimits } from "../../domain/search/input.ts";
import {
  askedCompare,
  askedRebuild,
  askedRetry,
  engineTitle,
  meilisearchAnswers,
  postgresAlone,
  postgresInstead,
  saveWordsWord,
  searchSettingsLead,
  searchSettingsTitle,
  stopEnField,
  stopFrField,
  stopHint,
  synonymsField,
  synonymsHint,
  whyBehind,
  whyNoIndex,
  whyNotBuilt,
  whyUnreachable,
  wordsLead,
  wordsSaved,
  wordsTitle,
} from "../../i18n/search-settings.ts";
import { AdminFrame, AdminPart } from "../admin/admin-frame.tsx";
import { Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { TextField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { IndexPart } from "./index-part.tsx";

export type AdminSearchPageProps = SearchState & {
  said: "saved" | "rebuild" | "compare" | "retry" | null;
} & FormState;

const sentences = { saved: wordsSaved, rebuild: askedRebuild, compare: askedCompare, retry: askedRetry };

/** What the search is taught and who answers it; an index only where there is one to look after. */
export function AdminSearchPage({ answers, host, index, words, said, ...form }: AdminSearchPageProps) {
  return (
    <AdminFrame title={searchSettingsTitle()} lead={searchSettingsLead()}>
      <div className="grid gap-8">
        <ErrorSummary form={form} />
        {said && !form.errors && (
          <Notice tone="success" live>
            {sentences[said]()}
          </Notice>
        )}
        <AdminPart title={engineTitle()} id="engine">
          {!host ? (
            <p className="max-w-[65ch] text-quiet">{postgresAlone()}</p>
          ) : answers === "meilisearch" ? (
            <Notice tone="success">{meilisearchAnswers({ host })}</Notice>
          ) : (
            <Notice tone="warning">
              {postgresInstead({ host })} {why(index)}
            </Notice>
          )}
        </AdminPart>
        {index && <IndexPart index={index} />}
        <AdminPart title={wordsTitle()} id="words" lead={wordsLead()}>
          <Words words={words} form={form} />
        </AdminPart>
      </div>
    </AdminFrame>
  );
}

function why(index: SearchState["index"]): string {
  if (!index) return whyNoIndex();
  if (index.version === null) return whyUnreachable();
  return index.builtAt ? whyBehind() : whyNotBuilt();
}

function Words({ words, form }: { words: SearchState["words"]; form: FormState }) {
  const shared = { optional: true, maxLength: wordLimits.text, spellCheck: false, form };
  return (
    <Form method="post" action="/admin/search" className="grid max-w-form gap-5">
      <TextField
        name="synonyms"
        label={synonymsField()}
        hint={synonymsHint()}
        defaultValue={words.synonyms.map((group) => group.join(", ")).join("\n")}
        {...shared}
      />
      <TextField
        name="stopFr"
        label={stopFrField()}
        hint={stopHint()}
        rows={3}
        lang="fr"
        defaultValue={words.stopWords.fr.join(" ")}
        {...shared}
      />
      <TextField
        name="stopEn"
        label={stopEnField()}
        hint={stopHint()}
        rows={3}
        lang="en"
        defaultValue={words.stopWords.en.join(" ")}
        {...shared}
      />
      <div>
        <Submit>{saveWordsWord()}</Submit>
      </div>
    </Form>
  );
}
