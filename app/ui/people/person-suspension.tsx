import type { PersonDetails } from "../../domain/people/find-person.ts";
import {
  suspensionNone,
  suspensionTitle,
  toSuspend,
  toSuspension,
  toSuspensions,
  untilDate,
  untilLiftedWord,
} from "../../i18n/suspensions.ts";
import { decisionPath } from "../../lib/paths.ts";
import { AdminPart } from "../admin/admin-frame.tsx";
import { ButtonLink } from "../primitives/button.tsx";
import { Chip } from "../primitives/chip.tsx";
import { dateWords } from "../primitives/time.tsx";

export type PersonSuspensionProps = {
  username: string;
  suspension: PersonDetails["suspension"];
  may: boolean;
};

/** Whether somebody is kept out, until when and why, with the way to where it is decided. */
export function PersonSuspension({ username, suspension, may }: PersonSuspensionProps) {
  const word = suspension ? toSuspension() : may ? toSuspend() : toSuspensions();
  return (
    <AdminPart title={suspensionTitle()} id="suspension">
      {suspension ? (
        <>
          <Chip tone="warning">
            {suspension.until ? untilDate({ date: dateWords(suspension.until) }) : untilLiftedWord()}
          </Chip>
          <p className="mt-2 break-words whitespace-pre-line">{suspension.reason}</p>
        </>
      ) : (
        <p className="text-14 text-quiet">{suspensionNone()}</p>
      )}
      <p className="mt-3">
        <ButtonLink to={decisionPath({ username })} tone="quiet" size="small">
          {word}
        </ButtonLink>
      </p>
    </AdminPart>
  );
}
