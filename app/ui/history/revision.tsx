import { Link } from "@remix-run/react";
import type { RevisionView } from "../../domain/history/views.ts";
import type { PersonView } from "../../domain/threads/views.ts";
import {
  acceptedBy,
  compareWithPresent,
  firstVersion,
  ofVersion,
  presentVersion,
  restoredVersion,
  restoreVersion,
  suggestedBy,
  versionName,
  whatChangedHere,
} from "../../i18n/history.ts";
import { formerMember } from "../../i18n/threads.ts";
import { Chip } from "../primitives/chip.tsx";
import { Fact, Facts } from "../primitives/facts.tsx";
import { Time } from "../primitives/time.tsx";
import { VisuallyHidden } from "../primitives/visually-hidden.tsx";

export type RevisionProps = {
  revision: RevisionView;
  /** Address of the history. */
  at: string;
  present: number;
  restorable: boolean;
};

/** One wording in the list: whose, when, why, and what one may do with it. */
export function Revision({ revision, at, present, restorable }: RevisionProps) {
  const { number, author, authorName, suggestedBy: suggester, restores, why } = revision;
  const now = number === present;
  return (
    <li className="grid gap-1 border-b border-line py-4 last:border-b-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-semibold">{versionName({ number })}</h3>
        {now && <Chip tone="accent">{presentVersion()}</Chip>}
      </div>
      <Facts>
        {suggester ? (
          <>
            <Fact>
              {suggestedBy()} <Name person={suggester} />
            </Fact>
            <Fact>
              {acceptedBy()} <Name person={author} name={authorName} />
            </Fact>
          </>
        ) : (
          <Fact>
            <Name person={author} name={authorName} />
          </Fact>
        )}
        <Fact>
          <Time at={revision.at} />
        </Fact>
        {number === 1 && <Fact>{firstVersion()}</Fact>}
        {restores !== null && <Fact>{restoredVersion({ number: restores })}</Fact>}
      </Facts>
      {why && <p className="max-w-reading [overflow-wrap:anywhere]">{why}</p>}
      <div className="-ms-2 flex flex-wrap gap-x-2">
        {number > 1 && (
          <Act to={`${at}?from=${number - 1}&to=${number}`} number={number}>
            {whatChangedHere()}
          </Act>
        )}
        {!now && number !== present - 1 && (
          <Act to={`${at}?from=${number}&to=${present}`} number={number}>
            {compareWithPresent()}
          </Act>
        )}
        {!now && restorable && (
          <Act to={`${at}?restore=${number}`} number={number}>
            {restoreVersion()}
          </Act>
        )}
      </div>
    </li>
  );
}

function Act({ to, number, children }: { to: string; number: number; children: string }) {
  return (
    <Link
      to={to}
      rel="nofollow"
      className="inline-flex min-h-9 touch:min-h-11 items-center rounded-field px-2 text-14 text-link underline-offset-3 hover:underline"
    >
      {children}
      <VisuallyHidden> {ofVersion({ number })}</VisuallyHidden>
    </Link>
  );
}

/** A member, or somebody an import knew by name. */
export function Name({ person, name }: { person: PersonView | null; name?: string | null }) {
  if (!person) return <span>{name || formerMember()}</span>;
  if (!person.path) return <span className="font-semibold text-ink">{person.displayName}</span>;
  return (
    <Link to={person.path} className="font-semibold text-ink hover:underline hover:underline-offset-3">
      {person.displayName}
    </Link>
  );
}
