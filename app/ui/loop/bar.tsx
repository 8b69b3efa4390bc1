/** A figure as a bar beside its number. @param most what the whole width is worth */
export function Bar({ value, most }: { value: number; most: number }) {
  const width = most > 0 ? `${(value / most) * 100}%` : "0%";
  return (
    <svg width="100%" height="14" aria-hidden="true" className="block min-w-16 overflow-visible">
      <rect x="0" y="1" width="100%" height="12" rx="2" className="fill-line" opacity="0.5" />
      <rect x="0" y="1" width={width} height="12" rx="2" className="fill-accent" />
    </svg>
  );
}
