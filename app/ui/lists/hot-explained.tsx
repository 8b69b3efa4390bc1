import { hotFormula, hotWhat, hotWhy } from "../../i18n/filters.ts";

/** How the list "hot" puts threads in order, to the letter. */
export function HotExplained() {
  return (
    <details className="mt-4 text-quiet">
      <summary className="inline-flex min-h-8 cursor-pointer items-center text-14 underline decoration-1 underline-offset-3 hover:text-ink touch:min-h-11">
        {hotWhat()}
      </summary>
      <div className="mt-2 grid max-w-prose gap-2 rounded-card bg-sunken px-4 py-3 text-14">
        <p>{hotFormula()}</p>
        <p>{hotWhy()}</p>
      </div>
    </details>
  );
}
