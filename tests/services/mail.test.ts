import { createHash, createVerify, generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { simpleParser } from "mailparser";
import { afterEach, expect, test, vi } from "vitest";
import { startMailSink } from "../support/mail-sink.ts";

const mail = {
  to: "reader@example.org",
  fromName: "Maison Brûlée",
  subject: "Réponse acceptée",
  html: "<p>Bonjour</p>",
  text: "Bonjour",
  messageId: "<0190.account@forum.example>",
};

/** The service as a process with these settings has it. */
async function mailService(settings: Record<string, string>) {
  vi.resetModules();
  vi.stubEnv("APP_URL", "https://forum.example");
  vi.stubEnv("SMTP_URL", "");
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  return import("#app/services/mail.server.ts");
}

afterEach(() => vi.unstubAllEnvs());

test("a mail reaches the mail server whole", async () => {
  const sink = await startMailSink();
  const { sendMail } = await mailService({ SMTP_URL: sink.url });
  await sendMail(mail);
  const [got] = sink.mails;
  expect(got?.from?.value).toEqual([{ name: "Maison Brûlée", address: "no-reply@forum.example" }]);
  expect(got).toMatchObject({ subject: "Réponse acceptée", messageId: mail.messageId, text: "Bonjour" });
  expect(got?.headers.get("auto-submitted")).toBe("auto-generated");
  await sink.close();
});

test("MAIL_FROM names the sender", async () => {
  const sink = await startMailSink();
  const { sendMail } = await mailService({ SMTP_URL: sink.url, MAIL_FROM: "Square <square@brand.example>" });
  await sendMail(mail);
  expect(sink.mails[0]?.from?.value).toEqual([{ name: "Square", address: "square@brand.example" }]);
  await sink.close();
});

test("without a mail server it lands as one file, however often it is made", async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "parvis-mail-"));
  const { sendMail } = await mailService({ DATA_DIR: folder });
  await Promise.all([sendMail(mail), sendMail({ ...mail, messageId: "<0191.account@forum.example>" })]);
  await sendMail(mail);
  const files = readdirSync(path.join(folder, "mail")).sort();
  expect(files).toEqual(["0190.account.eml", "0191.account.eml"]);
  const file = path.join(folder, "mail", "0190.account.eml");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await simpleParser(readFileSync(file))).toMatchObject({
    subject: "Réponse acceptée",
    messageId: mail.messageId,
  });
  rmSync(folder, { recursive: true });
});

test("no header can be slipped in", async () => {
  const sink = await startMailSink();
  const { sendMail } = await mailService({ SMTP_URL: sink.url });
  for (const field of ["to", "fromName", "subject", "messageId"] as const) {
    for (const end of ["\r\n", "\n", "\r", "\0"]) {
      await expect(sendMail({ ...mail, [field]: `x${end}Bcc: victim@example.org` })).rejects.toThrow(
        "line break",
      );
    }
  }
  expect(sink.mails).toEqual([]);
  await sink.close();
});

test("one address never becomes two", async () => {
  const sink = await startMailSink();
  const { sendMail } = await mailService({ SMTP_URL: sink.url });
  await sendMail({ ...mail, to: "reader@example.org, victim@example.org" }).catch(() => {});
  expect(JSON.stringify(sink.mails.map(({ to }) => to))).not.toContain('"address":"victim@example.org"');
  await sink.close();
});

test("a refusal for good is told from trouble that passes", async () => {
  const sink = await startMailSink({ refuses: [mail.to] });
  const { sendMail, MailRefused } = await mailService({ SMTP_URL: sink.url });
  await expect(sendMail(mail)).rejects.toBeInstanceOf(MailRefused);
  await sink.close();
  const error = await sendMail(mail).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(Error);
  expect(error).not.toBeInstanceOf(MailRefused);
});

/** Whether a DKIM signature (relaxed/relaxed, RSA with SHA-256) holds, by the words of RFC 6376. */
function holds(raw: string, publicKey: string): { signed: string[]; body: boolean; headers: boolean } {
  const at = raw.indexOf("\r\n\r\n");
  const headers = raw.slice(0, at).split(/\r\n(?![ \t])/);
  const relaxed = (line: string) => {
    const colon = line.indexOf(":");
    const value = line
      .slice(colon + 1)
      .replace(/\r\n/g, "")
      .replace(/[ \t]+/g, " ")
      .trim();
    return `${line.slice(0, colon).trim().toLowerCase()}:${value}`;
  };
  const body = raw
    .slice(at + 4)
    .replace(/[ \t]+/g, " ")
    .replace(/ \r\n/g, "\r\n")
    .replace(/(\r\n)*$/, "\r\n");
  const signature = headers.find((line) => /^dkim-signature:/i.test(line)) as string;
  const tag = (name: string) =>
    new RegExp(`[;:]\\s*${name}=([^;]*)`).exec(signature.replace(/\r\n/g, ""))?.[1]?.replace(/\s/g, "") ?? "";
  const signed = tag("h").toLowerCase().split(":");
  const left = [...headers];
  const lines = signed.flatMap((name) => {
    const found = left.findLastIndex((line) => line.toLowerCase().startsWith(`${name}:`));
    return found < 0 ? [] : left.splice(found, 1).map((line) => `${relaxed(line)}\r\n`);
  });
  const unsigned = relaxed(signature.replace(/(\bb=)[^;]*/, "$1"));
  return {
    signed,
    body: createHash("sha256").update(body, "latin1").digest("base64") === tag("bh"),
    headers: createVerify("sha256")
      .update(lines.join("") + unsigned, "latin1")
      .verify(publicKey, tag("b"), "base64"),
  };
}

test("is signed for its domain, the way out of the list included", async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "parvis-dkim-"));
  const { publicKey, privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  writeFileSync(path.join(folder, "dkim.pem"), privateKey);
  const sink = await startMailSink();
  const { sendMail } = await mailService({
    SMTP_URL: sink.url,
    DKIM_DOMAIN: "forum.example",
    DKIM_SELECTOR: "parvis",
    DKIM_KEY_FILE: path.join(folder, "dkim.pem"),
  });
  await sendMail({
    ...mail,
    replyTo: "reply@forum.example",
    list: { id: "thread-1.forum.example", unsubscribeUrl: "https://forum.example/mail/unsubscribe?s=x" },
  });
  const raw = sink.mails[0]!.raw.toString("latin1");
  const verdict = holds(raw, publicKey);
  expect(verdict).toMatchObject({ body: true, headers: true });
  expect(verdict.signed).toEqual(
    expect.arrayContaining(["from", "list-unsubscribe", "list-unsubscribe-post"]),
  );
  expect(holds(raw.replace("Bonjour", "Bonsoir"), publicKey).body).toBe(false);
  expect(holds(raw.replace("unsubscribe?s=x", "unsubscribe?s=y"), publicKey).headers).toBe(false);
  await sink.close();
  rmSync(folder, { recursive: true });
});

test("DKIM is set whole or not at all", async () => {
  await expect(
    mailService({ DKIM_DOMAIN: "forum.example" }).then(({ mailHost }) => mailHost()),
  ).rejects.toThrow("DKIM");
});
