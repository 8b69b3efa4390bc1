import type { RefusedRow } from "../../domain/idea-imports/read-ideas.ts";
import {
  earlierRow,
  refusalWhy,
  refusedShown,
  refusedTitle,
  rowColumn,
  saidColumn,
  whyColumn,
} from "../../i18n/idea-imports.ts";
import { DenseTable } from "../admin/table.tsx";

/** Rows that do not come, each with why; the row as a spreadsheet numbers it. */
export function RefusedRows({ count, refused }: { count: number; refused: RefusedRow[] }) {
  if (refused.length === 0) return null;
  return (
    <section>
      <h2 className="mb-1 text-19 font-bold">{refusedTitle()}</h2>
      {count > refused.length && (
        <p className="mb-3 text-14 text-quiet">{refusedShown({ count: refused.length })}</p>
      )}
      <DenseTable
        label={refusedTitle()}
        rows={refused}
        keyOf={({ row }) => String(row)}
        columns={[
          { label: whyColumn(), leads: true, cell: ({ why }) => refusalWhy[why]() },
          { label: rowColumn(), figure: true, cell: ({ row }) => row },
          {
            label: saidColumn(),
            cell: ({ why, said }) => (why === "repeated" ? earlierRow({ row: said }) : said),
            empty: ({ said }) => !said,
          },
        ]}
      />
    </section>
  );
}
