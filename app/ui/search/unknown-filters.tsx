import { filtersLeftOut, filterUnknown } from "../../i18n/search.ts";
import type { FilterFault } from "../../lib/search-query.ts";
import { Notice } from "../primitives/notice.tsx";

/** What was typed as a filter and stands for nothing. */
export function UnknownFilters({ unknown }: { unknown: FilterFault[] }) {
  if (unknown.length === 0) return null;
  return (
    <div className="mt-5">
      <Notice tone="info">
        {unknown.map((fault) => (
          <p key={`${fault.name} ${fault.value}`}>{filterUnknown(fault)}</p>
        ))}
        <p>{filtersLeftOut()}</p>
      </Notice>
    </div>
  );
}
