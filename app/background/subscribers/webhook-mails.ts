import { findMailFacts } from "#app/domain/accounts/find-mail-facts.ts";
import type { DomainEvent } from "#app/domain/events.ts";
import { sendOnce } from "#app/domain/mails/send-once.ts";
import { findTrouble, listKeepers } from "#app/domain/webhooks/find-trouble.ts";
import { webhookOffMail } from "#app/emails/webhook-off.ts";
import { mailHost } from "#app/services/mail.server.ts";
import { mailBrand } from "../due-mails.ts";
import type { Subscriber } from "../subscriber.ts";

/** Writes to the administrators when a webhook was switched off, whatever they chose about mail. */
export const webhookMails: Subscriber = { name: "webhook-mails", on: { "webhook.switched-off": tell } };

async function tell({ id, ids: { webhookId } }: DomainEvent<"webhook.switched-off">): Promise<void> {
  const trouble = await findTrouble(webhookId);
  if (!trouble) return;
  const brand = await mailBrand();
  for (const memberId of await listKeepers()) {
    const facts = await findMailFacts(memberId);
    if (!facts || facts.ownedByAnother) continue;
    const { locale, email } = facts;
    const mail = webhookOffMail({
      locale,
      brand,
      ...trouble,
      url: `${brand.url}/admin/webhooks/${webhookId}`,
    });
    const messageId = `<${id}.${memberId}.webhook@${mailHost()}>`;
    await sendOnce({ ...mail, kind: "webhook-off", memberId, to: email, fromName: brand.name, messageId });
  }
}
