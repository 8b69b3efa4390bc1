import { Link } from "@remix-run/react";
import { Download, Gauge } from "lucide-react";
import type { DeflectionSettings } from "../../domain/deflection/input.ts";
import type { MonthView } from "../../domain/deflection/views.ts";
import {
  assumptions,
  byMonthLead,
  byMonthPart,
  costColumn,
  csvDownload,
  deflectionLead,
  deflectionTitle,
  floorColumn,
  formula,
  formulaPart,
  highColumn,
  lowColumn,
  monthColumn,
  noAnswer,
  nothingYet,
  nothingYetWhy,
  pictureColumn,
  pointColumn,
  surveyOff,
} from "../../i18n/deflection.ts";
import { AdminFrame, AdminPart } from "../admin/admin-frame.tsx";
import { DenseTable } from "../admin/table.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { moneyWords, monthWords, whole } from "./figures.ts";
import { MonthDetail } from "./month-detail.tsx";
import { RangeBar } from "./range-bar.tsx";
import { SettingsForm } from "./settings-form.tsx";

export type DeflectionPageProps = {
  settings: DeflectionSettings;
  months: MonthView[];
  /** The one shown in detail. */
  month: MonthView | null;
  can: { set: boolean };
  saved: boolean;
  form?: FormState;
};

/** How many contacts answers have spared the brand: month by month, one month in detail, and how it is reckoned. */
export function DeflectionPage({ settings, months, month, can, saved, form }: DeflectionPageProps) {
  const { currency } = settings;
  return (
    <AdminFrame
      title={deflectionTitle()}
      lead={deflectionLead()}
      act={
        months.length > 0 && (
          // A download is no page: the browser fetches it itself.
          <a
            href="/admin/deflection.csv"
            download
            className="inline-flex min-h-9 items-center gap-2 rounded-field border border-control px-3 text-14 font-semibold transition-colors hover:bg-hover touch:min-h-11"
          >
            <Download size={16} aria-hidden="true" />
            {csvDownload()}
          </a>
        )
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
        {!settings.on && <Notice tone="info">{surveyOff()}</Notice>}
        {month ? (
          <>
            <Months months={months} currency={currency} chosen={month.month} />
            <MonthDetail month={month} currency={currency} />
          </>
        ) : (
          <EmptyState icon={<Gauge />} title={nothingYet()}>
            {nothingYetWhy()}
          </EmptyState>
        )}
        <AdminPart title={formulaPart()} id="formula">
          <p className="rounded-card border border-line bg-sunken px-4 py-3 font-semibold">{formula()}</p>
          <ul className="mt-4 grid max-w-[65ch] list-disc gap-1.5 ps-5">
            {assumptions.map((words) => (
              <li key={words()}>{words()}</li>
            ))}
          </ul>
        </AdminPart>
        {can.set && <SettingsForm settings={settings} saved={saved} form={form} />}
      </div>
    </AdminFrame>
  );
}

function Months({ months, currency, chosen }: { months: MonthView[]; currency: string; chosen: string }) {
  const most = Math.max(0, ...months.map(({ avoided }) => avoided?.high ?? 0));
  const priced = months.some(({ cost }) => cost !== null);
  const end = (which: "low" | "point" | "high") => (month: MonthView) =>
    month.avoided ? whole(month.avoided[which]) : noAnswer();
  return (
    <AdminPart title={byMonthPart()} id="months" lead={byMonthLead()}>
      <DenseTable
        label={byMonthPart()}
        rows={months}
        keyOf={({ month }) => month}
        columns={[
          {
            label: monthColumn(),
            leads: true,
            cell: ({ month }) => (
              <Link
                to={`/admin/deflection?month=${month}#month`}
                aria-current={month === chosen ? "true" : undefined}
                className="inline-flex min-h-6 items-center font-semibold text-link underline underline-offset-3 aria-[current]:text-ink aria-[current]:no-underline touch:min-h-11"
              >
                <time dateTime={month}>{monthWords(month)}</time>
              </Link>
            ),
          },
          { label: pictureColumn(), cell: ({ avoided }) => <RangeBar range={avoided} most={most} /> },
          { label: lowColumn(), figure: true, cell: end("low") },
          { label: pointColumn(), figure: true, cell: end("point") },
          { label: highColumn(), figure: true, cell: end("high") },
          { label: floorColumn(), figure: true, cell: ({ floor }) => whole(floor) },
          ...(priced
            ? [
                {
                  label: costColumn(),
                  figure: true,
                  cell: ({ cost }: MonthView) => moneyWords(cost, currency),
                },
              ]
            : []),
        ]}
      />
    </AdminPart>
  );
}
