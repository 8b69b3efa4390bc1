import { createHash } from "node:crypto";
import { parentPort } from "node:worker_threads";
import { type AddressObject, simpleParser } from "mailparser";
import { trimReply } from "../lib/mail-reply.ts";
import { markdownFromReply } from "../lib/markdown-from-html.ts";

/**
 * The thread that reads mails. Strangers make them, so whatever a parser does with one happens here: the caller keeps
 * the clock and ends the thread when one takes too long. Loaded by path, as TypeScript.
 */
export type ReadMail = {
  /** In angle brackets; made from its bytes where it names none. */
  messageId: string;
  /** Bare addresses, lower case. */
  from: string[];
  /** Whom it is addressed to, in whichever header. */
  to: string[];
  subject: string;
  /** No person wrote it just now: an automatic answer, a list, our own mail come back. Why, or null. */
  automatic: string | null;
  /** What was written, as Markdown, without what was quoted; `cid:` addresses name attachments. */
  text: string;
  attachments: { name: string; cid: string; shown: boolean; content: Uint8Array }[];
  /** It had more attachments than are taken. */
  more: boolean;
  report: MailReport | null;
};
/** That an earlier mail did not arrive (RFC 3464), or was unwanted (RFC 5965). */
export type MailReport = { what: "hard" | "soft" | "complaint"; originalId: string; problem: string };

export type ReadJob = { raw: Uint8Array; host: string };

const mostAttachments = 10;
const longestText = 200_000;

/** Without NUL and half characters, which PostgreSQL refuses: a mail that holds some would fail each time it came. */
const tidy = (text: string) => text.replaceAll("\u0000", "").toWellFormed();

async function read({ raw, host }: ReadJob): Promise<ReadMail> {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const mail = await simpleParser(bytes, {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    skipTextLinks: true,
    keepDeliveryStatus: true,
  });
  const header = (name: string): string => {
    const value = mail.headers.get(name);
    if (typeof value === "string") return value;
    const line = mail.headerLines.find(({ key }) => key === name)?.line ?? "";
    return line.slice(line.indexOf(":") + 1).trim();
  };
  const source = bytes.toString("latin1");
  const html = typeof mail.html === "string" ? mail.html.slice(0, longestText) : "";
  const plain = (mail.text ?? "").slice(0, longestText);
  const written = plain.trim() ? trimReply(plain) : html ? trimReply(markdownFromReply(html)) : "";
  const kept = mail.attachments.filter(
    ({ contentType }) => !/^(message|application\/pgp|text\/rfc822)/.test(contentType),
  );
  return {
    messageId: tidy(mail.messageId ?? "") || `<${createHash("sha256").update(bytes).digest("hex")}@unnamed>`,
    from: addressesOf(mail.from),
    to: [
      ...[mail.to, mail.cc].flat().flatMap(addressesOf),
      ...["delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "x-forwarded-to"].flatMap((name) =>
        mail.headerLines
          .filter(({ key }) => key === name)
          .flatMap(({ line }) => line.match(/[^\s<>,;:"]{1,64}@[^\s<>,;:"]{1,255}/g) ?? []),
      ),
    ].map((one) => tidy(one).toLowerCase()),
    subject: tidy((mail.subject ?? "").slice(0, 300)),
    automatic: whyAutomatic(header, mail.subject ?? "", mail.messageId ?? "", host),
    // What a mail program puts where a picture was, in plain text.
    text: tidy(written).replace(/\[(cid:[^\]\s]{1,200})\]/g, (_, cid: string) => `![](${cid})`),
    attachments: kept.slice(0, mostAttachments).map((one) => ({
      name: tidy(one.filename ?? ""),
      cid: tidy(one.cid ?? ""),
      shown: one.related === true,
      content: new Uint8Array(one.content),
    })),
    more: kept.length > mostAttachments,
    report: reportIn(tidy(source), header("content-type")),
  };
}

function addressesOf(field: AddressObject | undefined): string[] {
  const all = (field?.value ?? []).flatMap((one) => [one, ...(one.group ?? [])]);
  return all.flatMap(({ address }) => (address ? [tidy(address).toLowerCase()] : []));
}

/** RFC 3834, and what was done before it and beside it. */
function whyAutomatic(
  header: (name: string) => string,
  subject: string,
  messageId: string,
  host: string,
): string | null {
  const submitted = header("auto-submitted").toLowerCase();
  if (submitted && !/^no\b/.test(submitted)) return "autoSubmitted";
  if (/^(bulk|junk|list|auto_reply)\b/i.test(header("precedence"))) return "precedence";
  if (["x-autoreply", "x-autorespond", "x-auto-reply", "x-loop", "x-mail-autoreply"].some(header))
    return "autoReply";
  if (header("x-failed-recipients") || /^\s*<\s*>/.test(header("return-path"))) return "emptyReturnPath";
  if (["list-id", "list-unsubscribe", "list-post", "mailing-list"].some(header)) return "list";
  if (messageId.toLowerCase().endsWith(`@${host}>`)) return "ownMail";
  if (
    /^(automatic reply|out of office|réponse automatique|absence|abwesend|automatische antwort)\s?(:|du bureau|$)/i.test(
      subject,
    )
  )
    return "autoReply";
  return null;
}

function partAfter(source: string, type: RegExp): string {
  const at = source.search(type);
  return at < 0 ? "" : source.slice(at, at + 50_000);
}

function reportIn(source: string, contentType: string): MailReport | null {
  if (
    !/multipart\/report/i.test(contentType) &&
    !/^content-type:\s*multipart\/report/im.test(source.slice(0, 20_000))
  )
    return null;
  const original = partAfter(
    source,
    /^content-type:\s*(message\/rfc822|text\/rfc822-headers|message\/global)/im,
  );
  const [, originalId = ""] = /^message-id:\s*(<[^<>\s]{1,400}>)/im.exec(original) ?? [];
  const feedback = partAfter(source, /^content-type:\s*message\/feedback-report/im);
  if (feedback) {
    const [, type = ""] = /^feedback-type:\s*([\w-]{1,40})/im.exec(feedback) ?? [];
    return /^(abuse|fraud|opt-out)/i.test(type) ? { what: "complaint", originalId, problem: type } : null;
  }
  const status = partAfter(source, /^content-type:\s*message\/delivery-status/im);
  const [, action = ""] = /^action:\s*(\w{1,20})/im.exec(status) ?? [];
  if (!/^failed/i.test(action)) return null;
  const [, code = ""] = /^status:\s*(\d\.\d{1,3}\.\d{1,3})/im.exec(status) ?? [];
  const [, words = ""] = /^diagnostic-code:\s*([^\r\n]{1,300})/im.exec(status) ?? [];
  // A full mailbox, and a mail that somebody's rules did not like, say nothing against the address.
  const dead = /^5\./.test(code) && !/^5\.(2\.2|[37]\.)/.test(code);
  return { what: dead ? "hard" : "soft", originalId, problem: `${code} ${words}`.trim() };
}

const port = parentPort;
if (!port) throw new Error("mail-reader runs as a worker thread only");
port.on("message", (job: ReadJob) => {
  read(job).then(
    (mail) => port.postMessage(mail),
    (error: Error) => port.postMessage({ unreadable: error.message }),
  );
});
