import { findMailFacts, type MailFacts } from "#app/domain/accounts/find-mail-facts.ts";
import { issueMailToken, type Purpose } from "#app/domain/accounts/mail-token.ts";
import type { DomainEvent } from "#app/domain/events.ts";
import { sendOnce } from "#app/domain/mails/send-once.ts";
import { alreadyMemberMail } from "#app/emails/already-member.ts";
import { confirmEmailMail } from "#app/emails/confirm-email.ts";
import type { MailBrand, RenderedMail } from "#app/emails/layout.ts";
import { passwordChangedMail } from "#app/emails/password-changed.ts";
import { resetPasswordMail } from "#app/emails/reset-password.ts";
import { testMail } from "#app/emails/test.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { mailHost } from "#app/services/mail.server.ts";
import { mailBrand } from "../due-mails.ts";
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
      write(event, "already-member", alreadyMemberMail, async (facts) => (facts.confirmed ? "/login" : null)),
    "password.reset-asked": (event: DomainEvent<"password.reset-asked">) =>
      write(event, "reset-password", resetPasswordMail, (facts) =>
        facts.ownedByAnother ? nothing : link(event, facts, "reset-password", "/reset"),
      ),
    "password.changed": (event: DomainEvent<"password.changed">) =>
      write(event, "password-changed", passwordChangedMail, async () => "/forgot"),
    "mail.test-asked": (event: DomainEvent<"mail.test-asked">) =>
      write(event, "test", testMail, async () => "/admin/mail"),
  },
} satisfies Subscriber;

const nothing = Promise.resolve(null);

const askToConfirm = (event: About) =>
  write(event, "confirm-email", confirmEmailMail, (facts) =>
    facts.confirmed || facts.ownedByAnother ? nothing : link(event, facts, "confirm-email", "/join/confirm"),
  );

async function link(event: About, facts: MailFacts, purpose: Purpose, path: string): Promise<string | null> {
  const token = await issueMailToken(event.ids.memberId, facts.email, purpose, event.id);
  return token && `${path}?token=${token}`;
}

/** @param target the path the button leads to; null when by now there is nothing to write */
async function write(
  { id, imported, ids: { memberId } }: About,
  kind: string,
  template: Template,
  target: (facts: MailFacts) => Promise<string | null>,
): Promise<void> {
  if (imported) return;
  const facts = await findMailFacts(memberId);
  const path = facts && (await target(facts));
  if (!facts || !path) return;
  const brand = await mailBrand();
  const { locale, username, email } = facts;
  const mail = template({ locale, username, url: brand.url + path, brand });
  const messageId = `<${id}.account@${mailHost()}>`;
  await sendOnce({ ...mail, kind, memberId, to: email, fromName: brand.name, messageId });
}
