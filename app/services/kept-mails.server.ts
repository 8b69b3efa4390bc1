import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { simpleParser } from "mailparser";
import { env } from "./env.server.ts";

export type KeptMail = { name: string; to: string; subject: string; at: Date; text: string };

const mostShown = 50;

/** The newest mails that `sendMail` kept as files, newest first; null when mail leaves by SMTP and none are kept. */
export async function readKeptMails(): Promise<KeptMail[] | null> {
  if (env().SMTP_URL) return null;
  const folder = path.join(env().DATA_DIR, "mail");
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".eml"));
  const files = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(path.join(folder, name))).mtime })),
  );
  const newest = files.sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, mostShown);
  return Promise.all(
    newest.map(async ({ name, at }) => {
      const mail = await simpleParser(await readFile(path.join(folder, name)));
      const to = [mail.to ?? []].flat().map((each) => each.text);
      return { name, at, to: to.join(", "), subject: mail.subject ?? "", text: mail.text ?? "" };
    }),
  );
}
