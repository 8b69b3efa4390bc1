import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** As mail servers are on bad days: takes mail, says "later", says nothing until the line breaks, breaks it half-way. */
export type Mood = "well" | "later" | "silent" | "broken";

export type SunkMail = ParsedMail & { envelopeFrom: string; raw: Buffer };

export type MailSink = {
  /** For SMTP_URL. */
  url: string;
  mails: SunkMail[];
  mood: Mood;
  /** Resolves once `count` mails in all have arrived. */
  arrived(count: number): Promise<void>;
  /** Nobody listens any more, until `open` again at the same address. */
  shut(): Promise<void>;
  open(): Promise<void>;
  close(): Promise<void>;
};

/** For once by the cable: the server itself always ends a talk politely. */
type Broken = { connections: Set<{ _socket: { destroy(): void } }> };

/** A real mail server that keeps what it gets. @param refuses recipients it turns away for good */
export async function startMailSink({ refuses = [] as string[] } = {}): Promise<MailSink> {
  const mails: SunkMail[] = [];
  const waiting: { count: number; go: () => void }[] = [];
  const say = (responseCode: number, words: string) => Object.assign(new Error(words), { responseCode });
  const make = () =>
    new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      logger: false,
      async onMailFrom(_address, _session, callback) {
        if (sink.mood === "silent") await pause(300);
        if (sink.mood === "silent" || sink.mood === "broken") {
          for (const { _socket } of (server as unknown as Broken).connections) _socket.destroy();
          return;
        }
        callback(null);
      },
      onRcptTo({ address }, _session, callback) {
        if (sink.mood === "later") return callback(say(451, "4.7.1 try again later"));
        callback(refuses.includes(address) ? say(550, "5.1.1 no such mailbox") : null);
      },
      async onData(stream, session, callback) {
        const chunks: Buffer[] = [];
        for await (const chunk of stream) chunks.push(chunk);
        const raw = Buffer.concat(chunks);
        const envelopeFrom = session.envelope.mailFrom ? session.envelope.mailFrom.address : "";
        mails.push({ ...(await simpleParser(raw)), envelopeFrom, raw });
        for (const one of waiting) if (mails.length >= one.count) one.go();
        callback();
      },
    });
  let server = make();
  let port = 0;
  const sink: MailSink = {
    url: "",
    mails,
    mood: "well",
    arrived: (count) =>
      mails.length >= count ? Promise.resolve() : new Promise((go) => waiting.push({ count, go })),
    shut: () => new Promise((closed) => server.close(closed)),
    async open() {
      server = make();
      server.on("error", () => {});
      await new Promise<void>((listening) => server.listen(port, "127.0.0.1", listening));
      port = (server.server.address() as AddressInfo).port;
      sink.url = `smtp://127.0.0.1:${port}`;
    },
    close: () => new Promise((closed) => server.close(closed)),
  };
  await sink.open();
  return sink;
}
