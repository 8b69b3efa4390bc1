import { deflateRawSync } from "node:zlib";
import { v7 } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import * as schema from "#db/schema/index.ts";
import { addSpace, addThread } from "../../support/content.ts";
import { openMailGround } from "../../support/mail-ground.ts";
import type { MailSink } from "../../support/mail-sink.ts";
import { addPeople, type Base, type Person } from "../../support/people.ts";
import { bounceMail, replyMail } from "../../support/reply-mail.ts";

/**
 * Mails as nobody's mail program writes them. What comes in is settled, each time and for good: a mail that only fails
 * would come again for days, and keep whoever looks into the mailbox from all that lies behind it.
 */
let ground: Awaited<ReturnType<typeof openMailGround>>;
let base: Base;
let sink: MailSink;
let pool: typeof import("#db/client.server.ts").pool;
let receiveMail: (typeof ground)["receiveMail"];
let signedAddress: (typeof ground)["signedAddress"];
let reader: Person;
let to: string;
let bounceTo: string;
let threadId: number;

beforeAll(async () => {
  ground = await openMailGround();
  ({ pool, base, sink, receiveMail, signedAddress } = ground);
  const spaceId = await addSpace(base, { slug: "questions" });
  [reader] = (await addPeople(base, [{ username: "reader" }])) as [Person];
  const thread = await addThread(base, { spaceId, authorId: reader.id, title: "A question to answer" });
  threadId = thread.id;
  const mailId = v7();
  await base.insert(schema.mails).values({
    id: mailId,
    messageId: `<${mailId}.notification@square.example>`,
    memberId: reader.id,
    address: "reader@people.example",
    kind: "notification",
    threadId,
    postId: thread.bodyId,
    state: "sent",
  });
  to = (await signedAddress("reply", mailId))!;
  bounceTo = (await signedAddress("bounce", mailId))!;
}, 120_000);
afterAll(() => ground?.close());
beforeEach(async () => void (await base.delete(schema.rateLimits)));

const from = "reader@people.example";
const text = "An answer in earnest.";
const mail = (facts: Partial<Parameters<typeof replyMail>[0]>) => replyMail({ from, to, text, ...facts });
const raw = (head: string, body: string) =>
  Buffer.from(
    `From: ${from}\r\nTo: ${to}\r\nMessage-ID: <${v7()}@x.example>\r\n${head}\r\n\r\n${body}`,
    "latin1",
  );

/** Parts within parts, so many deep. */
function nested(depth: number): Buffer {
  const open = Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
  );
  return raw(`MIME-Version: 1.0\r\n${open.join("").trimEnd()}\r\nContent-Type: text/plain`, text);
}

/** A gigabyte of nothing, in a megabyte. */
function bomb(): Buffer {
  const packed = deflateRawSync(Buffer.alloc(64 * 1024 * 1024));
  const head = Buffer.alloc(30 + 1);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(64 * 1024 * 1024, 22);
  head.writeUInt16LE(1, 26);
  head.write("a", 30);
  return Buffer.concat([head, packed]);
}

const attached = (name: string, type: string, content: Buffer | string, cid?: string) =>
  mail({ attachments: [{ name, type, content: Buffer.from(content), ...(cid && { cid }) }] });

test.each<[string, () => Buffer]>([
  ["a NUL in its Message-ID", () => mail({ messageId: "<a\0b@x.example>" })],
  ["a NUL in its sender", () => mail({ from: "a\0b@people.example" })],
  ["a NUL in its sender's name", () => mail({ from: `"a\0b" <${from}>` })],
  ["a NUL in its subject", () => mail({ subject: "a\0b" })],
  ["a NUL in its text", () => mail({ text: "a\0b, in earnest" })],
  [
    "a NUL in what a server reports",
    () =>
      Buffer.from(
        bounceMail({ to: bounceTo, originalId: "<x@x>", status: "5.1.1" })
          .toString()
          .replace("no such", "no\0such"),
      ),
  ],
  [
    "a NUL in what a server reports about",
    () => bounceMail({ to: "x@y.example", originalId: "<a\0b@x.example>", status: "5.1.1" }),
  ],
  ["half a character in its Message-ID", () => raw("Message-ID: =?utf-16?B?2AA=?=", text)],
  ["an endless Message-ID", () => mail({ messageId: `<${"x".repeat(100_000)}@x.example>` })],
  ["an endless sender", () => mail({ from: `${"x".repeat(100_000)}@people.example` })],
  ["no Message-ID but brackets", () => mail({ messageId: "<>" })],
  ["a Message-ID of another kind", () => mail({ messageId: "nonsense with spaces \u202e" })],
  [
    "ten thousand senders",
    () => mail({ from: Array.from({ length: 10_000 }, (_, at) => `a${at}@x.example`).join(", ") }),
  ],
  ["groups within groups", () => mail({ from: `${"a:".repeat(5_000)}${from}${";".repeat(5_000)}` })],
  ["a header of a megabyte", () => mail({ headers: { "X-Long": "x".repeat(1_048_576) } })],
  [
    "a hundred thousand headers",
    () => raw(Array.from({ length: 100_000 }, (_, at) => `X-${at}: y`).join("\r\n"), text),
  ],
  ["words in a header encoded 20,000 times", () => mail({ subject: "=?utf-8?Q?=41?= ".repeat(20_000) })],
  ["parts 10,000 deep", () => nested(10_000)],
  ["50,000 parts", () => raw("Content-Type: multipart/mixed; boundary=b", "--b\r\n\r\nx\r\n".repeat(50_000))],
  ["a boundary it never opens", () => raw("Content-Type: multipart/mixed; boundary=never", "x")],
  ["an empty boundary", () => raw('Content-Type: multipart/mixed; boundary=""', "--\r\n\r\nx\r\n--\r\n")],
  [
    "mails within mails",
    () => raw("Content-Type: message/rfc822", "Content-Type: message/rfc822\r\n\r\n".repeat(3_000)),
  ],
  [
    "a charset nobody knows",
    () => raw("Content-Type: text/plain; charset=../../etc/passwd", "caf\xe9 au lait"),
  ],
  [
    "another charset than it says",
    () => raw("Content-Type: text/plain; charset=utf-8", "\xff\xfe\xe9\xed\xa0\x80 words"),
  ],
  ["UTF-7", () => raw("Content-Type: text/plain; charset=utf-7", "+ADw-script+AD4-alert(1)")],
  ["UTF-16 that breaks off", () => raw("Content-Type: text/plain; charset=utf-16le", "a\x00\x00\xd8b")],
  ["an encoding nobody knows", () => raw("Content-Transfer-Encoding: x-uuencode", "begin 644 a\r\nM\r\nend")],
  ["broken base64", () => raw("Content-Transfer-Encoding: base64", "=====AAAA====%%%%")],
  [
    "quoted-printable of nothing",
    () => raw("Content-Transfer-Encoding: quoted-printable", "=".repeat(500_000)),
  ],
  ["HTML 20,000 deep", () => mail({ text: undefined, html: `${"<div><blockquote>".repeat(20_000)}x` })],
  ["tables 2,000 deep", () => mail({ text: undefined, html: `${"<table><tr><td>".repeat(2_000)}x` })],
  ["a megabyte of quotes", () => mail({ text: "> ".repeat(500_000) })],
  ["half a megabyte of line ends", () => mail({ text: "\n \n".repeat(150_000) })],
  ["text that upsets Markdown", () => mail({ text: `${"_a__".repeat(4_000)}${">".repeat(2_000)}` })],
  ["a text that reads the other way", () => mail({ text: "\u202e\u2066 answer in earnest" })],
  ["a file with a name of another folder", () => attached("../../../evil\0.txt", "text/plain", "words")],
  ["a file whose name breaks the line", () => attached("a\r\nX-Evil: 1.txt", "text/plain", "words")],
  ["a file whose name is a link", () => attached("a](javascript:alert(1)).txt", "text/plain", "words")],
  [
    "a picture that is none",
    () => attached("a.png", "image/png", "<svg onload=alert(1)>", "x](javascript:alert(1)"),
  ],
  ["a bomb", () => attached("a.zip", "application/zip", bomb())],
  [
    "thirty files",
    () =>
      mail({
        attachments: Array.from({ length: 30 }, (_, at) => ({
          name: `${at}.txt`,
          type: "text/plain",
          content: Buffer.from(String(at)),
        })),
      }),
  ],
  ["nothing", () => Buffer.from("\r\n")],
  ["noise", () => Buffer.from(Array.from({ length: 100_000 }, (_, at) => (at * 7919) % 256))],
])(
  "a mail with %s is settled, and so is the next",
  async (_, write) => {
    const bytes = write();
    const began = performance.now();
    const outcome = await receiveMail(bytes, { from, to: [to] });
    expect(["posted", "refused", "ignored", "bounce"]).toContain(outcome.state);
    // One is read at a time: nobody keeps the others waiting for long.
    expect(performance.now() - began).toBeLessThan(12_000);
    // Told again, it comes to the same.
    expect((await receiveMail(bytes, { from, to: [to] })).state).toBe(outcome.state);
  },
  60_000,
);

test("whoever has an address to answer to writes to strangers through it a few times at most", async () => {
  sink.mails.length = 0;
  for (let at = 0; at < 12; at++) {
    const stranger = `stranger${at}@elsewhere.example`;
    const outcome = await receiveMail(mail({ from: stranger }), { from: stranger, to: [to] });
    expect(outcome.problem).toBe("wrongSender");
  }
  expect(sink.mails).toHaveLength(5);
});

test("what was posted of it is sound", async () => {
  const { rows } = await pool.query("select html, markdown from posts where thread_id = $1", [threadId]);
  expect(rows.length).toBeGreaterThan(5);
  for (const { html, markdown } of rows) {
    expect(html).not.toMatch(/<script|javascript:|onload=/i);
    expect(markdown).not.toContain("\u0000");
  }
  for (const sent of sink.mails) expect(sent.headers.has("x-evil")).toBe(false);
});
