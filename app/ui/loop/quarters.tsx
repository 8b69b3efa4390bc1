import type { QuarterFigures } from "../../domain/loop/views.ts";
import { figure } from "../../i18n/lists.ts";
import {
  communityColumn,
  legendCommunity,
  legendOthers,
  proposersColumn,
  quarterColumn,
  quartersTable,
  quarterWords,
  shippedColumn,
  shippedFinding,
} from "../../i18n/loop.ts";
import { DenseTable } from "../admin/table.tsx";

const [step, gap, height] = [40, 12, 100];

/** What shipped, as bars of two parts: from the community below, the rest above it. */
export function Quarters({ quarters }: { quarters: QuarterFigures[] }) {
  const sum = (of: "shipped" | "community" | "proposers") => quarters.reduce((all, one) => all + one[of], 0);
  const finding = shippedFinding({
    shipped: sum("shipped"),
    community: sum("community"),
    proposers: sum("proposers"),
  });
  const most = Math.max(0, ...quarters.map(({ shipped }) => shipped));
  if (most === 0) return <p className="text-quiet">{finding}</p>;
  const tall = (value: number) => (value / most) * height;
  return (
    <figure>
      <figcaption className="mb-4">{finding}</figcaption>
      <div className="grid grid-cols-8 text-center text-13 tabular-nums" aria-hidden="true">
        {quarters.map(({ quarter, shipped }) => (
          <span key={quarter}>{shipped > 0 ? figure({ value: shipped }) : ""}</span>
        ))}
      </div>
      {/* Stretched to the column: what is written stands outside, where it keeps its size. */}
      <svg
        viewBox={`0 0 ${quarters.length * step} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={finding}
        className="h-36 w-full border-b border-line-strong text-accent"
      >
        {quarters.map(({ quarter, shipped, community }, place) => {
          const x = place * step + gap / 2;
          return (
            <g key={quarter} fill="currentColor">
              <rect
                x={x}
                y={height - tall(shipped)}
                width={step - gap}
                height={tall(shipped)}
                opacity="0.35"
              />
              <rect x={x} y={height - tall(community)} width={step - gap} height={tall(community)} />
            </g>
          );
        })}
      </svg>
      <div className="mt-1 grid grid-cols-8 text-center text-13 text-quiet" aria-hidden="true">
        {quarters.map(({ quarter }) => (
          <span key={quarter} className="max-sm:px-1">
            {quarterWords({ quarter })}
          </span>
        ))}
      </div>
      <p className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-13 text-quiet">
        <span className="inline-flex items-center gap-2">
          <span className="size-3 rounded-[3px] bg-accent" aria-hidden="true" />
          {legendCommunity()}
        </span>
        <span className="inline-flex items-center gap-2">
          <span className="size-3 rounded-[3px] bg-accent opacity-35" aria-hidden="true" />
          {legendOthers()}
        </span>
      </p>
      <details className="mt-3 text-14">
        <summary className="inline-flex min-h-9 cursor-pointer items-center text-quiet underline decoration-1 underline-offset-3 hover:text-ink touch:min-h-11">
          {quartersTable()}
        </summary>
        <DenseTable
          label={quartersTable()}
          rows={quarters}
          keyOf={({ quarter }) => quarter}
          columns={[
            { label: quarterColumn(), leads: true, cell: ({ quarter }) => quarterWords({ quarter }) },
            { label: shippedColumn(), figure: true, cell: ({ shipped }) => figure({ value: shipped }) },
            { label: communityColumn(), figure: true, cell: ({ community }) => figure({ value: community }) },
            { label: proposersColumn(), figure: true, cell: ({ proposers }) => figure({ value: proposers }) },
          ]}
        />
      </details>
    </figure>
  );
}
