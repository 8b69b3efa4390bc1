import type { DomainEvent } from "#app/domain/events.ts";
import { findInvitationFacts } from "#app/domain/invitations/find-invitation-facts.ts";
import { invitationPath } from "#app/domain/invitations/invitation-link.ts";
import { sendOnce } from "#app/domain/mails/send-once.ts";
import { invitationMail } from "#app/emails/invitation.ts";
import { mailHost } from "#app/services/mail.server.ts";
import { mailBrand } from "../due-mails.ts";
import type { Subscriber } from "../subscriber.ts";

/** Writes to colleagues who are asked in. The link is sealed here and exists nowhere else. */
export const invitations: Subscriber = { name: "invitations", on: { "member.invited": invite } };

async function invite({ id, ids: { invitationId } }: DomainEvent<"member.invited">): Promise<void> {
  const facts = await findInvitationFacts(invitationId);
  if (!facts) return;
  const brand = await mailBrand();
  const { locale, invitedBy, role, email } = facts;
  const url = `${brand.url}${await invitationPath(invitationId)}`;
  const mail = invitationMail({ locale, brand, invitedBy, role, url });
  const messageId = `<${id}.invitation@${mailHost()}>`;
  await sendOnce({
    ...mail,
    kind: "invitation",
    memberId: null,
    to: email,
    fromName: brand.name,
    messageId,
  });
}
