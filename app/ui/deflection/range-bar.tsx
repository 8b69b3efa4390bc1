type Ends = { low: number; point: number; high: number };

/** An estimate as a bar, and its margin as a line over its end. The figures stand beside it. @param most what the whole width is worth */
export function RangeBar({ range, most }: { range: Ends | null; most: number }) {
  if (!range || most <= 0) return null;
  const at = (value: number) => `${(Math.max(0, value) / most) * 100}%`;
  return (
    <svg width="100%" height="20" aria-hidden="true" className="block min-w-24 overflow-visible">
      <rect x="0" y="3" height="14" width={at(range.point)} rx="2" className="fill-accent-line" />
      <g className="stroke-ink" strokeWidth="2">
        <line x1={at(range.low)} x2={at(range.high)} y1="10" y2="10" />
        <line x1={at(range.low)} x2={at(range.low)} y1="5" y2="15" />
        <line x1={at(range.high)} x2={at(range.high)} y1="5" y2="15" />
      </g>
    </svg>
  );
}
