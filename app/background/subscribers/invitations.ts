import { findBrand } from "#app/domain/brand/brand.ts";
import type { DomainEvent } from "#app/domain/events.ts";
import { findInvitationFacts } from "#app/domain/invitations/find-invitation-facts.ts";
import { invitationToken } from "#app/domain/invitations/invitation-link.ts";
import { invitationMail } from "#app/emails/invitation.ts";
import { env } from "#app/services/env.server.ts";
import { log } from "#app/services/log.server.ts";
import { MailRefused, mailHost, sendMail } from "#app/services/mail.server.ts";
import type { Subscriber } from "../subscriber.ts";

/** Writes to colleagues who are asked in. The link is sealed here and exists nowhere else. */
export const invitations: Subscriber = { name: "invitations", on: { "member.invited": invite } };

async function invite({ id, ids: { invitationId } }: DomainEvent<"member.invited">): Promise<void> {
  const facts = await findInvitationFacts(invitationId);
  if (!facts) return;
  const { name, accent } = await findBrand();
  const origin = env().APP_URL;
  const token = await invitationToken(invitationId);
  const mail = invitationMail({
    locale: facts.locale,
    brand: { name, accent, url: origin },
    invitedBy: facts.invitedBy,
    role: facts.role,
    url: `${origin}/invite?token=${token}`,
  });
  try {
    await sendMail({
      ...mail,
      to: facts.email,
      fromName: name,
      messageId: `<${id}.invitation@${mailHost()}>`,
    });
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    log.warn({ invitationId, reason: error.message }, "mail refused for good");
  }
}
