import { findMailFacts, type MailFacts } from "#app/domain/accounts/find-mail-facts.ts";
import { issueMailToken, type Purpose } from "#app/domain/accounts/mail-token.ts";
import { findBrand } from "#app/domain/brand/brand.ts";
import type { DomainEvent } from "#app/domain/events.ts";
import { alreadyMemberMail } from "#app/emails/already-member.ts";
import { confirmEmailMail } from "#app/emails/confirm-email.ts";
import type { MailBrand, RenderedMail } from "#app/emails/layout.ts";
import { passwordChangedMail } from "#app/emails/password-changed.ts";
import { resetPasswordMail } from "#app/emails/reset-password.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { env } from "#app/services/env.server.ts";
import { log } from "#app/services/log.server.ts";
import { MailRefused, mailHost, sendMail } from "#app/services/mail.server.ts";
import type { Subscriber } from "../subscriber.ts";

type About = { id: string; imported: boolean; ids: { memberId: string } };
type Template = (facts: { locale: Locale; brand: MailBrand; username: string; url: string }) => RenderedMail;

/** Writes to members about their own accounts. The secrets in the links are made here and exist nowhere else. */
export const accountMails = {
  name: "account-mails",
  on: {
    "member.joined": (event: DomainEvent<"member.joined">) => askToConfirm(event),
    "member.confirmation-asked": (event: DomainEvent<"member.confirmation-asked">) => askToConfirm(event),
    "member.joined-again": (event: DomainEvent<"member.joined-again">) =>
      write(event, alreadyMemberMail, async (facts) => (facts.confirmed ? "/login" : null)),
    "password.reset-asked": (event: DomainEvent<"password.reset-asked">) =>
      write(event, resetPasswordMail, (facts) =>
        facts.ownedByAnother ? nothing : link(event, facts, "reset-password", "/reset"),
      ),
    "password.changed": (event: DomainEvent<"password.changed">) =>
      write(event, passwordChangedMail, async () => "/forgot"),
  },
} satisfies Subscriber;

const nothing = Promise.resolve(null);

const askToConfirm = (event: About) =>
  write(event, confirmEmailMail, (facts) =>
    facts.confirmed || facts.ownedByAnother ? nothing : link(event, facts, "confirm-email", "/join/confirm"),
  );

async function link(event: About, facts: MailFacts, purpose: Purpose, path: string): Promise<string | null> {
  const token = await issueMailToken(event.ids.memberId, facts.email, purpose, event.id);
  return token && `${path}?token=${token}`;
}

/** @param target the path the button leads to; null when by now there is nothing to write */
async function write(
  event: About,
  template: Template,
  target: (facts: MailFacts) => Promise<string | null>,
): Promise<void> {
  if (event.imported) return;
  const facts = await findMailFacts(event.ids.memberId);
  const path = facts && (await target(facts));
  if (!facts || !path) return;
  const { name, accent } = await findBrand();
  const origin = env().APP_URL;
  const { locale, username, email } = facts;
  const mail = template({ locale, username, url: origin + path, brand: { name, accent, url: origin } });
  try {
    await sendMail({ ...mail, to: email, fromName: name, messageId: `<${event.id}.account@${mailHost()}>` });
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    log.warn({ memberId: event.ids.memberId, reason: error.message }, "mail refused for good");
  }
}
