import type { CaseView } from "../../domain/desk/views.ts";
import { issueLost, standsThere } from "../../i18n/trackers.ts";
import { Fact } from "../primitives/facts.tsx";

/** What an idea's issues are called in the team's trackers, among its facts. */
export function Standings({ standings }: Pick<CaseView, "standings">) {
  return standings.map(({ name, status, url, lost }) => (
    <Fact key={url}>
      <a
        href={url}
        rel="noreferrer"
        className="inline-block min-h-6 text-link underline decoration-1 underline-offset-3"
      >
        {standsThere({ name, status: lost ? issueLost() : status })}
      </a>
    </Fact>
  ));
}
