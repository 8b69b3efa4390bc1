import type { GoneView } from "../../domain/threads/views.ts";
import { goneNext, reasonWord, threadGone } from "../../i18n/decisions.ts";
import { backHome } from "../../i18n/shell.ts";
import { SearchField } from "../errors/search-field.tsx";
import { Narrow } from "../layout/columns.tsx";
import { ButtonLink } from "../primitives/button.tsx";
import { Time } from "../primitives/time.tsx";

/** In place of a thread that is gone: that it was there, and who took it out of sight. Nothing it said, its title neither. */
export function GonePage({ gone }: { gone: GoneView }) {
  return (
    <Narrow>
      <div>
        <p className="text-14 font-semibold text-quiet">
          <Time at={gone.at} />
        </p>
        <h1 className="mt-1 text-28 font-bold tracking-[-0.01em]">{threadGone({ by: gone.by })}</h1>
        {gone.reason && (
          <p className="mt-4 rounded-card bg-sunken px-4 py-3 break-words whitespace-pre-line">
            <span className="font-semibold">{reasonWord()}</span> {gone.reason}
          </p>
        )}
        <p className="mt-3 text-17 text-quiet">{goneNext()}</p>
      </div>
      <SearchField />
      <p>
        <ButtonLink to="/" tone="quiet">
          {backHome()}
        </ButtonLink>
      </p>
    </Narrow>
  );
}
