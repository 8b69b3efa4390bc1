import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export type MailSink = {
  /** For SMTP_URL. */
  url: string;
  mails: ParsedMail[];
  /** Resolves once `count` mails in all have arrived. */
  arrived(count: number): Promise<void>;
  close(): Promise<void>;
};

/** A real mail server that keeps what it gets. @param refuses recipients it turns away for good */
export async function startMailSink({ refuses = [] as string[] } = {}): Promise<MailSink> {
  const mails: ParsedMail[] = [];
  const waiting: { count: number; go: () => void }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onRcptTo({ address }, _session, callback) {
      const refusal = Object.assign(new Error("no such mailbox"), { responseCode: 550 });
      callback(refuses.includes(address) ? refusal : null);
    },
    onData(stream, _session, callback) {
      simpleParser(stream).then((mail) => {
        mails.push(mail);
        for (const one of waiting) if (mails.length >= one.count) one.go();
        callback();
      }, callback);
    },
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    arrived: (count) =>
      mails.length >= count ? Promise.resolve() : new Promise((go) => waiting.push({ count, go })),
    close: () => new Promise((closed) => server.close(closed)),
  };
}
