import { Form } from "@remix-run/react";
import { Search } from "lucide-react";
import { searchLabel, searchWord } from "../../i18n/shell.ts";

/** A way on from where nothing is. */
export function SearchField() {
  return (
    <Form method="get" action="/search" className="relative">
      <Search
        size={18}
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 start-3.5 my-auto text-quiet"
      />
      <input
        type="search"
        name="q"
        aria-label={searchLabel()}
        placeholder={searchWord()}
        maxLength={200}
        className="h-12 w-full rounded-field border border-control bg-raised ps-11 pe-4 text-17 transition-colors placeholder:text-quiet hover:border-ink"
      />
    </Form>
  );
}
