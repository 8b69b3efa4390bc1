import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
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
