import { createHash } from "node:crypto";
import { findMember } from "#app/domain/accounts/session.server.ts";
import { Gone, Invalid, NotFound, Refusal } from "#app/domain/errors.ts";
import { spend } from "#app/domain/limit.ts";
import { readAddress } from "#app/domain/mails/addresses.ts";
import { choosePlace } from "#app/domain/mails/choose-place.ts";
import { noteBounce } from "#app/domain/mails/note-bounce.ts";
import {
  type Answered,
  findAnswered,
  type Incoming,
  noteIncoming,
  type Outcome,
  settleIncoming,
} from "#app/domain/mails/note-incoming.ts";
import { isKeptOut } from "#app/domain/members/is-here.ts";
import { answer } from "#app/domain/threads/answer.ts";
import { comment } from "#app/domain/threads/comment.ts";
import { answerInput, commentInput } from "#app/domain/threads/input.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { isLocale } from "#app/i18n/locale.ts";
import { type ReadMail, readMail } from "#app/services/incoming-mail.server.ts";
import { keepAttachments, type LeftOut } from "./keep-attachments.ts";
import { tellOutcome } from "./tell-outcome.ts";

/** As the mail server was told, where one was; `from` is "" for reports and automatic answers. */
export type Envelope = { from: string; to: string[] };

const posting = { name: "mail-in", points: 30, seconds: 3_600 };

/**
 * Takes one mail, from whichever way it came in: an answer becomes a post, a report is noted, what machines write is
 * left aside, and whoever's answer can't be posted is told why. One Message-ID comes to one thing, however often it
 * arrives.
 * @param raw as RFC 822 has it
 * @throws when it could not be taken for now, and should come again
 */
export async function receiveMail(raw: Uint8Array, envelope: Envelope | null): Promise<Outcome> {
  const mail = await readMail(raw);
  if (!mail) {
    const id = `<${createHash("sha256").update(raw).digest("hex")}@unreadable>`;
    return settle(await noteIncoming(id, ""), { state: "ignored", problem: "unreadable" });
  }
  const row = await noteIncoming(mail.messageId, mail.from[0] ?? "");
  if (row.state !== "received") return outcomeOf(row);
  if (mail.report) return settle(row, await takeReport(mail, envelope));
  if (mail.automatic || envelope?.from === "")
    return settle(row, { state: "ignored", problem: mail.automatic ?? "emptyReturnPath" });
  const address = await ourAddress(mail, envelope, "reply");
  if (!address) return settle(row, { state: "ignored", problem: "notForUs" });
  return settle(row, await takeAnswer(row, mail, address.mailId));
}

async function settle(row: Incoming, outcome: Outcome): Promise<Outcome> {
  await settleIncoming(row.id, outcome);
  return outcome;
}

function outcomeOf({ state, problem, postId }: Incoming): Outcome {
  return { state: state as Outcome["state"], problem, ...(postId !== null && { postId }) };
}

async function ourAddress(mail: ReadMail, envelope: Envelope | null, use: "reply" | "bounce") {
  for (const one of new Set([...(envelope?.to ?? []), ...mail.to])) {
    const known = await readAddress(one);
    if (known?.use === use) return known;
  }
  return null;
}

/** About which mail: by the signed address it came back to, or by the Message-ID it names, which nobody can guess. */
async function takeReport(mail: ReadMail, envelope: Envelope | null): Promise<Outcome> {
  const { what, originalId, problem } = mail.report as NonNullable<ReadMail["report"]>;
  const address = await ourAddress(mail, envelope, "bounce");
  const of = address ? { mailId: address.mailId } : { messageId: originalId };
  const known = await noteBounce({ of, what, problem });
  if (!known) return { state: "ignored", problem: "unknownReport" };
  return { state: "bounce", problem, ...(address && { mailId: address.mailId }) };
}

async function takeAnswer(row: Incoming, mail: ReadMail, mailId: string): Promise<Outcome> {
  const answered = await findAnswered(mailId);
  if (!answered) return refuse(row, mail, null, "tooOld");
  const { member } = answered;
  const about = { mailId, memberId: member.id };
  // An address can be forged; that it was not is for the mail server in front to check (SPF, DKIM, DMARC).
  if (mail.from.length !== 1 || mail.from[0] !== member.email)
    return { ...(await refuse(row, mail, null, "wrongSender", answered)), mailId };
  // They were told why in a letter of its own; this says what becomes of their words.
  if (isKeptOut(member)) return { ...(await refuse(row, mail, member.id, "suspended", answered)), ...about };
  const found = await findMember(member.id);
  if (!found || member.deactivatedAt || member.deletedAt)
    return { state: "refused", problem: "mayNotWrite", ...about };
  const viewer: Viewer = { member: found.member, locale: isLocale(member.locale) ? member.locale : "en" };
  const key = `mail-${createHash("sha256").update(row.messageId).digest("hex").slice(0, 40)}`;
  try {
    await spend(posting, member.id);
    const { leftOut, ...posted } = await post(viewer, mail, answered, key);
    const postId = Number(posted.postId);
    if (leftOut.length > 0 || mail.more)
      await tellOutcome({ row, mail, locale: viewer.locale, posted: postId, leftOut, memberId: member.id });
    return { state: "posted", postId, ...about };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...(await refuse(row, mail, member.id, problemOf(error), answered)), ...about };
  }
}

async function post(
  viewer: Viewer,
  mail: ReadMail,
  { mail: told }: Answered,
  key: string,
): Promise<{ postId: string; leftOut: LeftOut[] }> {
  const written = mail.text.replaceAll("\u0000", "").toWellFormed().normalize("NFC").trim();
  const place = await choosePlace(viewer, told.postId as number, written.length);
  if (written === "" && mail.attachments.length === 0) throw new Invalid({ body: ["empty"] });
  const { text, leftOut } = await keepAttachments(viewer, { ...mail, text: written }, key);
  if (text === "") throw new Invalid({ body: ["empty"] });
  if ("commentsOn" in place) {
    const input = parse(commentInput, text);
    return { ...(await comment(viewer, place.commentsOn, input, key)), leftOut };
  }
  return { ...(await answer(viewer, place.answersThread, parse(answerInput, text), key)), leftOut };
}

/** @throws {Invalid} with what is wrong, as a form would have it */
function parse(schema: typeof answerInput | typeof commentInput, body: string): { body: string } {
  const parsed = schema.safeParse({ body });
  if (!parsed.success) throw new Invalid({ body: [parsed.error.issues[0]?.message ?? "invalidField"] });
  return parsed.data;
}

function problemOf(error: Refusal): string {
  if (error instanceof NotFound || error instanceof Gone) return "gone";
  return (error instanceof Invalid && Object.values(error.fields)[0]?.[0]) || error.key;
}

/** @param memberId whose words they are known to be; nothing is given back to anyone else */
async function refuse(
  row: Incoming,
  mail: ReadMail,
  memberId: string | null,
  problem: string,
  answered?: Answered,
): Promise<Outcome> {
  const locale = isLocale(answered?.member.locale) ? answered.member.locale : "en";
  const path = memberId && answered?.mail.postId ? `/p/${answered.mail.postId}` : "/";
  const usedBy = answered?.member.id;
  await tellOutcome({ row, mail, locale, problem, memberId, path, usedBy });
  return { state: "refused", problem };
}
