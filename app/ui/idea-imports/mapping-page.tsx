import { Form } from "@remix-run/react";
import type { MappingView } from "../../domain/idea-imports/find-import.ts";
import {
  type ColumnName,
  columnNames,
  dateOrders,
  delimiters,
  languageChoices,
  peopleChoices,
} from "../../domain/idea-imports/input.ts";
import { spaceField } from "../../i18n/filters.ts";
import {
  checkAct,
  columnCalled,
  columnsLegend,
  columnWords,
  datesField,
  datesWords,
  delimiterField,
  delimiterWords,
  firstRows,
  fromField,
  fromHint,
  languageField,
  languageWords,
  mapTitle,
  noColumn,
  notForeseen,
  peopleField,
  peopleHint,
  peopleWords,
  readAgain,
  rowsRead,
  showWords,
  statusHint,
  statusLegend,
  whereLegend,
  wordCount,
  wordsBeyond,
} from "../../i18n/idea-imports.ts";
import { importTitle } from "../../i18n/idea-imports-title.ts";
import { statusWords } from "../../i18n/idea-status.ts";
import { ideaStatuses } from "../../lib/idea-board.ts";
import { PageHeader } from "../layout/columns.tsx";
import { Submit } from "../primitives/button.tsx";
import { Choices } from "../primitives/choices.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField, SelectField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { DropForm } from "./drop-form.tsx";
import { BackLink } from "./start-page.tsx";

export type MappingPageProps = { path: string; name: string; view: MappingView; form?: FormState };

/** Where it is said which column of a table holds what, and where its ideas go. */
export function MappingPage({ path, name, view, form }: MappingPageProps) {
  const { mapping, rows, spaces } = view;
  return (
    <div className="min-w-0">
      <BackLink to="/desk/import">{importTitle()}</BackLink>
      <PageHeader title={mapTitle()} lead={rowsRead({ name, rows })} />
      <Preview view={view} />
      <Form method="get" action={path} className="mt-4 mb-8 flex flex-wrap items-end gap-3">
        <input type="hidden" name="map" value="" />
        <div className="w-64">
          <SelectField
            name="delimiter"
            label={delimiterField()}
            defaultValue={mapping.delimiter}
            key={mapping.delimiter}
            options={delimiters.map((one) => ({ value: one, label: delimiterWords[one]() }))}
          />
        </div>
        <Submit tone="quiet">{readAgain()}</Submit>
      </Form>
      <Form method="post" action={path} className="grid gap-8">
        <ErrorSummary form={form ?? {}} keeps />
        <input type="hidden" name="delimiter" value={mapping.delimiter} />
        <ColumnFields view={view} form={form} />
        {view.words.length > 0 && <StatusFields view={view} />}
        <fieldset className="grid max-w-form gap-5">
          <legend className="mb-4 text-19 font-bold">{whereLegend()}</legend>
          <SelectField
            name="space"
            label={spaceField()}
            defaultValue={mapping.space}
            form={form}
            options={spaces.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
          <InputField
            name="from"
            label={fromField()}
            hint={fromHint()}
            defaultValue={mapping.from}
            maxLength={60}
            autoComplete="off"
            form={form}
          />
          <SelectField
            name="language"
            label={languageField()}
            defaultValue={mapping.language}
            form={form}
            options={languageChoices.map((one) => ({ value: one, label: languageWords[one]() }))}
          />
          <SelectField
            name="dates"
            label={datesField()}
            defaultValue={mapping.dates}
            form={form}
            options={dateOrders.map((one) => ({ value: one, label: datesWords[one]() }))}
          />
          <Choices
            type="radio"
            name="people"
            label={peopleField()}
            hint={peopleHint()}
            chosen={[mapping.people]}
            form={form}
            required
            options={peopleChoices.map((one) => ({ value: one, label: peopleWords[one]() }))}
          />
        </fieldset>
        <div className="flex flex-wrap gap-3">
          <Submit name="intent" value="check" action={path}>
            {checkAct()}
          </Submit>
          <Submit name="intent" value="words" tone="quiet" action={path}>
            {showWords()}
          </Submit>
        </div>
      </Form>
      <DropForm path={path} />
    </div>
  );
}

/** As wide as the table is: it scrolls in a box of its own. */
function Preview({ view: { headings, preview } }: { view: MappingView }) {
  return (
    <section
      aria-label={firstRows()}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="overflow-x-auto rounded-card border border-line"
    >
      <table className="w-full border-collapse text-14">
        <caption className="sr-only">{firstRows()}</caption>
        <thead>
          <tr className="border-b border-line-strong">
            {headings.map((heading, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name
              <th key={place} scope="col" className="px-3 py-2 text-start font-semibold whitespace-nowrap">
                {columnCalled({ place: place + 1, heading })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name
            <tr key={row} className="border-b border-line last:border-0">
              {cells.map((cell, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td key={place} className="max-w-64 min-w-24 truncate px-3 py-2 align-baseline">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ColumnFields({ view, form }: Pick<MappingPageProps, "view" | "form">) {
  const options = view.headings.map((heading, place) => ({
    value: String(place),
    label: columnCalled({ place: place + 1, heading }),
  }));
  return (
    <fieldset>
      <legend className="mb-4 text-19 font-bold">{columnsLegend()}</legend>
      <div className="grid gap-x-4 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
        {(columnNames as readonly ColumnName[]).map((name) => (
          <SelectField
            key={name}
            name={name}
            label={columnWords[name]()}
            prompt={noColumn()}
            required={name === "title"}
            defaultValue={view.mapping[name] === null ? "" : String(view.mapping[name])}
            options={options}
            form={form}
          />
        ))}
      </div>
    </fieldset>
  );
}

function StatusFields({ view: { words, wordsLeft } }: Pick<MappingPageProps, "view">) {
  return (
    <fieldset aria-describedby="status-hint">
      <legend className="mb-1 text-19 font-bold">{statusLegend()}</legend>
      <p id="status-hint" className="mb-4 text-14 text-quiet">
        {statusHint()} {wordsLeft > 0 && wordsBeyond({ count: wordsLeft })}
      </p>
      <div className="grid gap-x-4 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
        {words.map(({ word, count, to, known }, index) => (
          <div key={word} className="grid">
            <input type="hidden" name="word" value={word} />
            <SelectField
              name="to"
              id={`status-word-${index}`}
              label={wordCount({ word, count })}
              hint={known ? undefined : notForeseen()}
              defaultValue={to}
              options={ideaStatuses.map((one) => ({ value: one, label: statusWords[one]() }))}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
