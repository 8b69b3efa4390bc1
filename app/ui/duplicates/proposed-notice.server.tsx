import { decideOnIt, proposalsWait } from "../../i18n/duplicates.ts";
import { proposalsPath } from "../../lib/paths.ts";

/** Said above a thread to those who decide on what was proposed of it. Drawn on the server alone: few ever see it. */
export function ProposedNotice({ threadId, count }: { threadId: string; count: number }) {
  return (
    <p className="mb-6 rounded-card bg-sunken px-4 py-3 text-quiet" data-screen="">
      {proposalsWait({ count })}{" "}
      <a
        href={`${proposalsPath}?thread=${threadId}`}
        rel="nofollow"
        className="inline-flex min-h-6 items-center font-semibold underline decoration-1 underline-offset-3 hover:decoration-2"
      >
        {decideOnIt()}
      </a>
    </p>
  );
}
