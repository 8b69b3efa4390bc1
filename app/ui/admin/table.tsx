import type { ReactNode } from "react";

export type Column<R> = {
  /** Its heading; on phones it stands beside each value. */
  label: string;
  cell: (row: R) => ReactNode;
  /** Figures stand under one another. */
  figure?: boolean;
  /** Names its row: stands alone and first on phones. */
  leads?: boolean;
  /** What is left out on phones where it says nothing. */
  empty?: (row: R) => boolean;
};

/**
 * A dense table, whose rows are cards on phones. The roles are said aloud since a table laid out as anything else is
 * no table to assistive technology any more.
 */
export function DenseTable<R>({
  label,
  columns,
  rows,
  keyOf,
}: {
  label: string;
  columns: Column<R>[];
  rows: R[];
  keyOf: (row: R) => string;
}) {
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: laid out as blocks on phones, they would lose them
    <table role="table" aria-label={label} className="w-full border-collapse text-14 max-sm:block">
      <thead role="rowgroup" className="max-sm:sr-only">
        <tr role="row" className="border-b border-line-strong text-start">
          {columns.map(({ label, figure }) =>
            // What has no heading, such as acts on a row, is no heading.
            label ? (
              <th
                key={label}
                role="columnheader"
                scope="col"
                className={`px-2 py-1.5 font-semibold text-quiet first:ps-0 last:pe-0 ${figure ? "text-end" : "text-start"}`}
              >
                {label}
              </th>
            ) : (
              <td key={label} role="cell" />
            ),
          )}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-sm:block">
        {rows.map((row) => (
          <tr
            key={keyOf(row)}
            role="row"
            className="border-b border-line max-sm:block max-sm:py-3 sm:hover:bg-hover"
          >
            {columns.map(({ label, cell, figure, leads, empty }) => (
              <td
                key={label}
                role="cell"
                className={`align-baseline first:ps-0 last:pe-0 sm:px-2 sm:py-2 ${figure ? "tabular-nums sm:text-end" : ""} ${
                  leads
                    ? "max-sm:block max-sm:pb-1"
                    : `max-sm:grid max-sm:grid-cols-[8.5rem_minmax(0,1fr)] max-sm:gap-2 max-sm:py-0.5 ${empty?.(row) ? "max-sm:hidden" : ""}`
                }`}
              >
                {!leads && (
                  <span aria-hidden="true" className="text-quiet sm:hidden">
                    {label}
                  </span>
                )}
                <div className="min-w-0 break-words">{cell(row)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: as above
  );
}
