import { findEmailChange } from "#app/domain/accounts/find-email-change.ts";
import { findMailFacts, isOwned, type MailFacts } from "#app/domain/accounts/find-mail-facts.ts";
import { findSessionView } from "#app/domain/accounts/list-sessions.ts";
import { issueMailToken, type Purpose } from "#app/domain/accounts/mail-token.ts";
import type { DomainEvent } from "#app/domain/events.ts";
import { sendOnce } from "#app/domain/mails/send-once.ts";
import {
  findReason,
  findSuspension,
  findSuspensionFacts,
  suspensionPath,
} from "#app/domain/suspensions/find-notice.ts";
import { alreadyMemberMail } from "#app/emails/already-member.ts";
import { confirmEmailMail } from "#app/emails/confirm-email.ts";
import { emailChangeMail } from "#app/emails/email-change.ts";
import { emailChangedMail } from "#app/emails/email-changed.ts";
import type { MailBrand, RenderedMail } from "#app/emails/layout.ts";
import { passwordChangedMail } from "#app/emails/password-changed.ts";
import { proofMail } from "#app/emails/proof.ts";
import { resetPasswordMail } from "#app/emails/reset-password.ts";
import { type SafetyChange, safetyChangedMail } from "#app/emails/safety-changed.ts";
import { signInLinkMail } from "#app/emails/sign-in-link.ts";
import { signedInElsewhereMail } from "#app/emails/signed-in-elsewhere.ts";
import { suspendedMail } from "#app/emails/suspended.ts";
import { suspensionLiftedMail } from "#app/emails/suspension-lifted.ts";
import { testMail } from "#app/emails/test.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { browserName } from "#app/lib/user-agent.ts";
import { mailHost } from "#app/services/mail.server.ts";
import { mailBrand } from "../due-mails.ts";
import type { Subscriber } from "../subscriber.ts";

type About = { id: string; imported: boolean; ids: { memberId: string } };
type Facts = {
  locale: Locale;
  timeZone: string | null;
  brand: MailBrand;
  username: string;
  url: string;
};
type Template = (facts: Facts) => RenderedMail;

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
    "sign-in.link-asked": (event: DomainEvent<"sign-in.link-asked">) => sendSignInLink(event),
    "proof.asked": (event: DomainEvent<"proof.asked">) =>
      write(event, "proof", proofMail, (facts) => link(event, facts, "prove", "/settings/confirm")),
    "session.begun-elsewhere": (event: DomainEvent<"session.begun-elsewhere">) => tellOfSignIn(event),
    "email.change-asked": (event: DomainEvent<"email.change-asked">) => askNewAddress(event),
    "email.changed": (event: DomainEvent<"email.changed">) => tellOldAddress(event),
    "passkey.added": (event: DomainEvent<"passkey.added">) => tellOfSafety(event),
    "passkey.removed": (event: DomainEvent<"passkey.removed">) => tellOfSafety(event),
    "codes.switched-on": (event: DomainEvent<"codes.switched-on">) => tellOfSafety(event),
    "codes.switched-off": (event: DomainEvent<"codes.switched-off">) => tellOfSafety(event),
    "recovery-codes.renewed": (event: DomainEvent<"recovery-codes.renewed">) => tellOfSafety(event),
    "recovery-code.used": (event: DomainEvent<"recovery-code.used">) => tellOfSafety(event),
    "identity.linked": (event: DomainEvent<"identity.linked">) => tellOfSafety(event),
    "identity.unlinked": (event: DomainEvent<"identity.unlinked">) => tellOfSafety(event),
    "member.suspended": (event: DomainEvent<"member.suspended">) => tellOfSuspension(event),
    "member.suspension-lifted": (event: DomainEvent<"member.suspension-lifted">) => tellOfLifting(event),
    "mail.test-asked": (event: DomainEvent<"mail.test-asked">) =>
      write(event, "test", testMail, async () => "/admin/mail"),
  },
} satisfies Subscriber;

const nothing = Promise.resolve(null);

const askToConfirm = (event: About) =>
  write(event, "confirm-email", confirmEmailMail, (facts) =>
    facts.confirmed || facts.ownedByAnother ? nothing : link(event, facts, "confirm-email", "/join/confirm"),
  );

/** Whoever has not proven that the address is theirs does so first, by the link that signs in as well. */
async function sendSignInLink(event: DomainEvent<"sign-in.link-asked">): Promise<void> {
  const facts = await findMailFacts(event.ids.memberId);
  if (facts && !facts.confirmed) await askToConfirm(event);
  else
    await write(event, "sign-in-link", signInLinkMail, (facts) =>
      link(event, facts, "sign-in", "/login/enter"),
    );
}

async function tellOfSignIn(event: DomainEvent<"session.begun-elsewhere">): Promise<void> {
  const found = await findSessionView(event.ids.sessionId);
  const session = found && {
    browser: browserName(found.browser),
    network: found.network,
    at: found.createdAt,
  };
  await write(
    event,
    "signed-in-elsewhere",
    (facts) => signedInElsewhereMail({ ...facts, session }),
    async () => "/settings/sessions",
  );
}

/** To the address a member wants to move to, unless it has become somebody else's. */
async function askNewAddress(event: DomainEvent<"email.change-asked">): Promise<void> {
  const change = await findEmailChange(event.ids.changeId);
  if (!change || change.confirmedAt || (await isOwned(change.newEmail))) return;
  await write(
    event,
    "change-email",
    emailChangeMail,
    (facts) => link(event, facts, "change-email", "/settings/account/email/confirm", change.id),
    change.newEmail,
  );
}

/** To the address a member moved away from, had they proven that it was theirs. */
async function tellOldAddress(event: DomainEvent<"email.changed">): Promise<void> {
  const change = await findEmailChange(event.ids.changeId);
  if (!change?.oldEmail || change.undoneAt) return;
  await write(
    event,
    "email-changed",
    emailChangedMail,
    (facts) => link(event, facts, "undo-email", "/email/undo", change.id),
    change.oldEmail,
  );
}

/** Whom a decision keeps out is told why, whatever they chose about mail, unless it was lifted before this left. */
async function tellOfSuspension(event: DomainEvent<"member.suspended">): Promise<void> {
  const decision = await findSuspensionFacts(event.ids.decisionId);
  if (!decision || decision.over) return;
  await write(
    event,
    "suspended",
    (facts) => suspendedMail({ ...facts, decision }),
    () => suspensionPath(event.ids.decisionId),
  );
}

async function tellOfLifting(event: DomainEvent<"member.suspension-lifted">): Promise<void> {
  const reason = await findReason(event.ids.decisionId);
  if (reason === null || (await findSuspension(event.ids.memberId))) return;
  await write(
    event,
    "suspension-lifted",
    (facts) => suspensionLiftedMail({ ...facts, reason }),
    async () => "/login",
  );
}

const tellOfSafety = (event: DomainEvent<SafetyChange>) =>
  write(event, "safety-changed", safetyChangedMail(event.name), async () => "/settings/security");

async function link(
  event: About,
  facts: MailFacts,
  purpose: Purpose,
  path: string,
  subjectId?: string,
): Promise<string | null> {
  const token = await issueMailToken(event.ids.memberId, facts.email, purpose, event.id, subjectId);
  return token && `${path}?token=${token}`;
}

/**
 * @param target the path the button leads to; null when by now there is nothing to write
 * @param to     another address than the member's
 */
async function write(
  { id, imported, ids: { memberId } }: About,
  kind: string,
  template: Template,
  target: (facts: MailFacts) => Promise<string | null>,
  to?: string,
): Promise<void> {
  if (imported) return;
  const facts = await findMailFacts(memberId, to);
  const path = facts && (await target(facts));
  if (!facts || !path) return;
  const brand = await mailBrand();
  const { locale, timeZone, username, email } = facts;
  const mail = template({ locale, timeZone, username, url: brand.url + path, brand });
  const messageId = `<${id}.account@${mailHost()}>`;
  await sendOnce({ ...mail, kind, memberId, to: email, fromName: brand.name, messageId });
}
