import { trendWords } from "../../i18n/desk.ts";

export type TrendLineProps = { weeks: number[]; wide?: boolean };

const [width, height, edge] = [120, 32, 3];

/** Votes by week as a line that ends where now is. Its figures are its words; a still line lies on the ground. */
export function TrendLine({ weeks, wide }: TrendLineProps) {
  // A single vote is no summit.
  const most = Math.max(3, ...weeks);
  const step = (width - 2 * edge) / Math.max(1, weeks.length - 1);
  const points = weeks.map((votes, place) => [
    edge + place * step,
    height - edge - (votes / most) * (height - 2 * edge),
  ]);
  const line = points.map(([x = 0, y = 0]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ");
  const [x = width - edge, y = height - edge] = points.at(-1) ?? [];
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={trendWords({ weeks: weeks.join(", ") })}
      className={wide ? "h-24 w-full max-w-96 text-link" : "h-6 w-22 shrink-0 text-link"}
      preserveAspectRatio={wide ? "none" : undefined}
    >
      <polygon
        points={`${edge},${height - edge} ${line} ${width - edge},${height - edge}`}
        fill="currentColor"
        opacity="0.12"
      />
      <polyline
        points={line}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinejoin="round"
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
      />
      {!wide && <circle cx={x} cy={y} r="2.5" fill="currentColor" />}
    </svg>
  );
}
