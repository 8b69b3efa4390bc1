import { searchHelp, searchHelpTitle } from "../../i18n/search.ts";

/** What the box understands, with an example of each. */
export function SearchHelp({ open }: { open: boolean }) {
  return (
    <details className="my-6 text-quiet" open={open}>
      <summary className="inline-flex min-h-8 cursor-pointer items-center text-14 underline decoration-1 underline-offset-3 hover:text-ink touch:min-h-11">
        {searchHelpTitle()}
      </summary>
      <dl className="mt-2 grid gap-x-4 gap-y-1.5 rounded-card bg-sunken px-4 py-3 text-14 sm:grid-cols-[max-content_1fr]">
        {searchHelp().map(([typed, does]) => (
          <div key={typed} className="contents">
            <dt>
              <code className="text-ink">{typed}</code>
            </dt>
            <dd className="max-sm:mb-2">{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
