import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { createTransport } from "nodemailer";
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
};

/** The receiving side refused this mail for good: sending it again is pointless. */
export class MailRefused extends Error {}

/** The host that mails name themselves by. */
export const mailHost = (): string => new URL(env().APP_URL).hostname;

/**
 * Sends a mail by SMTP_URL; without one it lands as a file in `DATA_DIR/mail`, named by its Message-ID, so that a
 * mail made twice is there once.
 * @throws {MailRefused} when the receiver said no for good; any other error is worth another try
 */
export async function sendMail(mail: Mail): Promise<void> {
  for (const line of [mail.to, mail.fromName, mail.subject, mail.messageId]) {
    if (/[\r\n\0]/.test(line)) throw new Error("a mail header may not hold a line break");
  }
  const message = {
    from: env().MAIL_FROM ?? { name: mail.fromName, address: `no-reply@${mailHost()}` },
    // Given in parts, an address is never read as a list of several.
    to: { name: "", address: mail.to },
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    messageId: mail.messageId,
    // RFC 3834 and Exchange's own: no holiday notes in reply.
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  if (env().SMTP_URL) await bySmtp().sendMail(message).catch(asRefusal);
  else await toFile(message, mail.messageId);
}

/** A connection a mail: nothing stays open that a stopping process would have to close. */
const bySmtp = () =>
  createTransport({
    url: env().SMTP_URL,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });

/** 5xx about this recipient or this message is final; 5xx about signing in, or anything else, is for us to put right. */
function asRefusal(error: Error & { code?: string; responseCode?: number }): never {
  const final = (error.responseCode ?? 0) >= 500 && ["EENVELOPE", "EMESSAGE"].includes(error.code ?? "");
  throw final ? new MailRefused(`the mail server answered ${error.responseCode}`) : error;
}

async function toFile(message: object, messageId: string): Promise<void> {
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
