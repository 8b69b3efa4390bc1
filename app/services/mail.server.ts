import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createTransport, type SendMailOptions } from "nodemailer";
import { env } from "./env.server.ts";

export type Mail = {
  /** One bare address. */
  to: string;
  /** The sender's name, where MAIL_FROM does not say otherwise. */
  fromName: string;
  subject: string;
  html: string;
  text: string;
  /** In angle brackets, the same for the same mail however often it is sent. */
  messageId: string;
  /** The Message-ID that stands for the conversation, in angle brackets. */
  conversation?: string;
  /** Where an answer goes. */
  replyTo?: string;
  /** Where mail servers report that they could not deliver it; without, the sender's address. */
  returnPath?: string;
  list?: MailList;
};

/** What makes a mail one of a list (RFC 2919) that is left by one POST (RFC 8058). */
export type MailList = {
  /** Without brackets, such as `thread-12.forum.example`. */
  id: string;
  unsubscribeUrl: string;
};

/** The receiving side refused this mail for good: sending it again is pointless. */
export class MailRefused extends Error {
  /** There is no such mailbox: nothing else will arrive there either. */
  readonly deadAddress: boolean;
  constructor(message: string, deadAddress: boolean) {
    super(message);
    this.deadAddress = deadAddress;
  }
}

/** The receiving side said no to this one mail for now; others may well go. */
export class MailDeferred extends Error {}

/** The mail server itself could not be reached, or takes nothing from us: the next mail would fare no better. */
export class MailServerAway extends Error {}

/** The host that mails name themselves by. */
export const mailHost = (): string => new URL(env().APP_URL).hostname;

/** What one mail may take in all, in milliseconds: a server that drips holds nobody longer. */
export const sendingDeadline = 90_000;

/**
 * Sends a mail by SMTP_URL; without one it lands as a file in `DATA_DIR/mail`, named by its Message-ID, so that a
 * mail made twice is there once. @returns which of the two
 * @throws {MailRefused} when the receiver said no for good
 * @throws {MailDeferred} {MailServerAway} when it is worth another try
 */
export async function sendMail(mail: Mail): Promise<"sent" | "kept"> {
  const lines = [mail.to, mail.fromName, mail.subject, mail.messageId, mail.conversation, mail.replyTo];
  for (const line of [...lines, mail.returnPath, mail.list?.id, mail.list?.unsubscribeUrl]) {
    if (line && /[\r\n\0]/.test(line)) throw new Error("a mail header may not hold a line break");
  }
  const message: SendMailOptions = {
    from: env().MAIL_FROM ?? { name: mail.fromName, address: `no-reply@${mailHost()}` },
    // Given in parts, an address is never read as a list of several.
    to: { name: "", address: mail.to },
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    messageId: mail.messageId,
    ...(mail.conversation && { inReplyTo: mail.conversation, references: mail.conversation }),
    ...(mail.replyTo && { replyTo: { name: "", address: mail.replyTo } }),
    ...(mail.returnPath && { envelope: { from: mail.returnPath, to: mail.to } }),
    headers: {
      // RFC 3834 and Exchange's own: no holiday notes in reply, but reports of what could not be delivered.
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "OOF, AutoReply",
      ...(mail.list && {
        "List-Id": `<${mail.list.id}>`,
        "List-Unsubscribe": `<${mail.list.unsubscribeUrl}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(await signature()),
  };
  if (env().SMTP_URL) {
    await bySmtp(message);
    return "sent";
  }
  await toFile(message, mail.messageId);
  return "kept";
}

/** DKIM over the headers that receivers look at, one-click unsubscribing among them, as RFC 8058 asks. */
async function signature(): Promise<Pick<SendMailOptions, "dkim">> {
  const { dkim } = env();
  if (!dkim) return {};
  const headerFieldNames =
    "from:sender:reply-to:subject:date:message-id:to:mime-version:content-type:content-transfer-encoding:in-reply-to:references:list-id:list-unsubscribe:list-unsubscribe-post";
  const privateKey = await readFile(dkim.keyFile, "utf8");
  return { dkim: { domainName: dkim.domain, keySelector: dkim.selector, privateKey, headerFieldNames } };
}

/** A connection a mail: nothing stays open that a stopping process would have to close. */
async function bySmtp(message: SendMailOptions): Promise<void> {
  const transport = createTransport({
    url: env().SMTP_URL,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  const over = new AbortController();
  try {
    await Promise.race([
      transport.sendMail(message).catch(asRefusal),
      pause(sendingDeadline, undefined, { signal: over.signal, ref: false }).then(() => {
        throw new MailServerAway("the mail server took too long");
      }),
    ]);
  } finally {
    over.abort();
    transport.close();
  }
}

type SmtpError = Error & { code?: string; responseCode?: number; response?: string };

/**
 * 5xx about this recipient or this message is final, 4xx about them is for later; trouble with signing in, or anything
 * else, is for us to put right.
 */
function asRefusal(error: SmtpError): never {
  const { code = "", responseCode = 0, response = "" } = error;
  if (!["EENVELOPE", "EMESSAGE"].includes(code) || responseCode < 400)
    throw new MailServerAway(error.message, { cause: error });
  const words = response || String(responseCode);
  if (responseCode < 500) throw new MailDeferred(words);
  throw new MailRefused(
    words,
    /^55[013][ -]5\.1\.[12368]\b/.test(response) || /no such|unknown user/i.test(response),
  );
}

async function toFile(message: SendMailOptions, messageId: string): Promise<void> {
  const folder = path.join(env().DATA_DIR, "mail");
  await mkdir(folder, { recursive: true });
  const { message: bytes } = await createTransport({
    streamTransport: true,
    buffer: true,
    newline: "windows",
  }).sendMail(message);
  const name = messageId.replace(/^<|@.*$/g, "").replace(/[^\w.-]/g, "_");
  const file = path.join(folder, `${name}.eml`);
  // Renamed into place, so that whoever lists the folder never reads half a mail.
  await writeFile(`${file}.part`, bytes as Buffer, { mode: 0o600 });
  await rename(`${file}.part`, file);
}
