import { LockKeyhole, LockKeyholeOpen } from "lucide-react";
import type { SuspensionNotice } from "../../domain/suspensions/find-notice.ts";
import { backHome, signIn } from "../../i18n/shell.ts";
import {
  liftedWhy,
  suspendedBody,
  suspendedMeans,
  suspendedReason,
  suspendedRecord,
  suspendedTitle,
  suspendedUntil,
  suspensionOverBody,
  suspensionOverTitle,
} from "../../i18n/suspensions.ts";
import { MessagePage } from "../accounts/message-page.tsx";
import { ButtonLink } from "../primitives/button.tsx";
import { useClock } from "../primitives/now.tsx";
import { dateWords, instantWords } from "../primitives/time.tsx";

/** What keeps somebody out, as they read it: the reason word for word, until when, and what stays open to them. */
export function SuspendedPage({ username, reason, at, until, over }: SuspensionNotice) {
  const { zone } = useClock();
  if (over)
    return (
      <MessagePage
        icon={<LockKeyholeOpen />}
        title={suspensionOverTitle()}
        action={<ButtonLink to="/login">{signIn()}</ButtonLink>}
      >
        <p>{suspensionOverBody({ username })}</p>
        {over.why && <Words label={liftedWhy()}>{over.why}</Words>}
      </MessagePage>
    );
  return (
    <MessagePage
      icon={<LockKeyhole />}
      title={suspendedTitle()}
      action={
        <ButtonLink to="/" tone="quiet">
          {backHome()}
        </ButtonLink>
      }
    >
      <p>
        {suspendedBody({ username, date: dateWords(at, "long", zone) })}{" "}
        {suspendedUntil({ until: until && instantWords(until, zone) })}
      </p>
      <Words label={suspendedReason()}>{reason}</Words>
      <p>{suspendedMeans()}</p>
      <p className="text-14">{suspendedRecord()}</p>
    </MessagePage>
  );
}

/** Somebody's own words, which are never cut. */
function Words({ label, children }: { label: string; children: string }) {
  return (
    <div className="rounded-card bg-sunken px-4 py-3 text-16 text-text">
      <p className="text-14 font-semibold">{label}</p>
      <p className="mt-1 break-words whitespace-pre-line">{children}</p>
    </div>
  );
}
