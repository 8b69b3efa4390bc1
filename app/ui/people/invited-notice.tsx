import { Link } from "@remix-run/react";
import type { InvitationRow } from "../../domain/invitations/list-invitations.ts";
import { inviteKept, inviteSent } from "../../i18n/invitations.ts";
import { mailSeeLog } from "../../i18n/wizard.ts";
import { Notice, noticeLink } from "../primitives/notice.tsx";

/** What became of the invitation that was just made. @param props.open the newest first */
export function InvitedNotice({ open: [newest] }: { open: InvitationRow[] }) {
  if (!newest?.kept)
    return (
      <Notice tone="success" live>
        {inviteSent()}
      </Notice>
    );
  return (
    <Notice tone="warning" live>
      {inviteKept()}{" "}
      <Link to="/admin/mail" className={noticeLink}>
        {mailSeeLog()}
      </Link>
    </Notice>
  );
}
