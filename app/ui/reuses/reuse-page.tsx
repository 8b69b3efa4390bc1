import { Link } from "@remix-run/react";
import { countedKinds } from "../../domain/reuses/input.ts";
import type { AnswerNamed, ReusesView } from "../../domain/reuses/views.ts";
import { currentLocale } from "../../i18n/locale.ts";
import {
  backToAnswer,
  byKind,
  byMonth,
  countedHow,
  figureIs,
  kindMeanings,
  kindNames,
  kindWord,
  monthWord,
  notCounted,
  notCountedList,
  reuseLead,
  reuseTitle,
  timesWord,
  verdictOn,
} from "../../i18n/reuses.ts";
import { DenseTable } from "../admin/table.tsx";
import { Columns, PageHeader } from "../layout/columns.tsx";

/** Where the count under an accepted answer comes from: by kind, by month, what is in it and what is not. */
export function ReusePage({ title, path, total, kinds, months }: AnswerNamed & ReusesView) {
  const figures = new Intl.NumberFormat(currentLocale());
  const used = countedKinds.filter((kind) => months.some((month) => month.kinds[kind] > 0));
  return (
    <Columns>
      <PageHeader title={reuseTitle()} lead={reuseLead({ count: total })} />
      <p className="mb-6">
        {verdictOn({ title })}
        {" · "}
        <Link to={path} className="font-semibold text-link underline underline-offset-3">
          {backToAnswer()}
        </Link>
      </p>
      <section aria-labelledby="kinds">
        <h2 id="kinds" className="mb-3 text-19 font-bold">
          {byKind()}
        </h2>
        <DenseTable
          label={byKind()}
          rows={[...countedKinds]}
          keyOf={(kind) => kind}
          columns={[
            {
              label: kindWord(),
              leads: true,
              cell: (kind) => <span className="font-semibold">{kindNames[kind]()}</span>,
            },
            { label: countedHow(), cell: (kind) => kindMeanings[kind]() },
            { label: timesWord(), figure: true, cell: (kind) => figures.format(kinds[kind]) },
          ]}
        />
      </section>
      {months.length > 0 && (
        <section aria-labelledby="months" className="mt-10">
          <h2 id="months" className="mb-3 text-19 font-bold">
            {byMonth()}
          </h2>
          <DenseTable
            label={byMonth()}
            rows={months}
            keyOf={({ month }) => month}
            columns={[
              {
                label: monthWord(),
                leads: true,
                cell: ({ month }) => (
                  <time dateTime={month} className="font-semibold">
                    {monthWords(month)}
                  </time>
                ),
              },
              ...used.map((kind) => ({
                label: kindNames[kind](),
                figure: true,
                cell: (row: (typeof months)[number]) => figures.format(row.kinds[kind]),
                empty: (row: (typeof months)[number]) => row.kinds[kind] === 0,
              })),
              { label: timesWord(), figure: true, cell: (row) => figures.format(row.total) },
            ]}
          />
        </section>
      )}
      <section aria-labelledby="left-out" className="mt-10">
        <h2 id="left-out" className="mb-3 text-19 font-bold">
          {notCounted()}
        </h2>
        <ul className="grid max-w-[65ch] list-disc gap-1.5 ps-5">
          {notCountedList.map((words) => (
            <li key={words()}>{words()}</li>
          ))}
        </ul>
        <p className="mt-4 max-w-[65ch] text-14 text-quiet">{figureIs()}</p>
      </section>
    </Columns>
  );
}

/** A month in words: "November 2026", "novembre 2026". */
function monthWords(month: string): string {
  const locale = currentLocale() === "en" ? "en-GB" : currentLocale();
  return new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${month}-15T12:00:00Z`),
  );
}
