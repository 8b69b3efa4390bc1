import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";
import { type ParsedMail, simpleParser } from "mailparser";

/** The mails kept as files in a data folder, as far as someone has not read them yet. */
export class Mailbox {
  readonly #folder: string;
  readonly #read: Set<string>;

  constructor(dataDir: string) {
    this.#folder = path.join(dataDir, "mail");
    this.#read = new Set(this.#files());
  }

  #files(): string[] {
    if (!existsSync(this.#folder)) return [];
    return readdirSync(this.#folder).filter((name) => name.endsWith(".eml"));
  }

  /** The next mail to this address, waited for; with a subject, the next that has it. */
  async next(to: string, subject?: string): Promise<ParsedMail> {
    let found: ParsedMail | undefined;
    const look = async () => {
      found = await this.#unread(to, subject);
      return found !== undefined;
    };
    await expect.poll(look, { message: `a mail to ${to}` }).toBe(true);
    return found!;
  }

  async #unread(to: string, subject: string | undefined): Promise<ParsedMail | undefined> {
    for (const name of this.#files()) {
      if (this.#read.has(name)) continue;
      const mail = await simpleParser(readFileSync(path.join(this.#folder, name)));
      if (subject !== undefined && mail.subject !== subject) continue;
      if ([mail.to ?? []].flat().some(({ text }) => text === to)) {
        this.#read.add(name);
        return mail;
      }
    }
    return undefined;
  }
}

/** Where the mail's one button leads. */
export function linkIn(mail: ParsedMail): string {
  const [link] = /https?:\/\/\S+token=[\w-]+(?:\.[0-9a-f]+)?/.exec(mail.text ?? "") ?? [];
  if (!link) throw new Error(`no link in: ${mail.text}`);
  return link;
}
