import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { ParsedMail } from "mailparser";
import { cloneTemplate } from "#tests/support/clone-template.ts";
import { type MailSink, startMailSink } from "#tests/support/mail-sink.ts";
import { startProvider, type TestProvider } from "#tests/support/oidc-provider.ts";
import { type Server, startServer } from "#tests/support/server.ts";
import { test as onDemo } from "./site.ts";

/** A site nobody has set up yet, with a mail server and the brand's own provider beside it. */
export type Square = { server: Server; sink: MailSink; provider: TestProvider };

/** Playwright's `test` on an empty square of each test's own; `open` opens it, and the demo is never started. */
export const test = onDemo.extend<{ square: Square }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names a fixture needs from this pattern
  square: async ({}, use) => {
    const database = await cloneTemplate(JSON.parse(process.env.PARVIS_TEST_SERVER ?? ""));
    const sink = await startMailSink();
    const dataDir = mkdtempSync(path.join(os.tmpdir(), "parvis-square-"));
    const server = await startServer({
      DATABASE_URL: database.url,
      DATA_DIR: dataDir,
      SMTP_URL: sink.url,
    });
    const { url } = server;
    const provider = await startProvider({
      back: `${url}/login/provider/back`,
      signedOut: `${url}/`,
      logout: `${url}/login/provider/logout`,
    });
    await use({ server, sink, provider });
    await server.stop();
    await provider.close();
    await sink.close();
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  },
  baseURL: async ({ square }, use) => use(square.server.url),
});

/** The mail with this subject in somebody's mailbox, waited for. */
export async function mailTo({ sink }: Square, address: string, subject: string): Promise<ParsedMail> {
  const isIt = (mail: ParsedMail) =>
    mail.subject === subject && [mail.to ?? []].flat().some(({ text }) => text === address);
  for (let count = sink.mails.length; ; count++) {
    const found = sink.mails.find(isIt);
    if (found) return found;
    await sink.arrived(count + 1);
  }
}
