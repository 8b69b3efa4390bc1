import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerSession } from "smtp-server";
import { largestMail } from "./incoming-mail.server.ts";
import { take as count } from "./limits.server.ts";
import { log } from "./log.server.ts";
import { mailHost } from "./mail.server.ts";

export type Listening = { port: number; close(): Promise<void> };

const mostRecipients = 5;
/** Of one address, however many connections it opens. */
const talking = { name: "mail-listener", points: 1_200, seconds: 600 };
/** Wrong recipients in one talk; whoever names more is guessing. */
const mostWrong = 5;

type Session = SMTPServerSession & { wrong?: number };

/**
 * Listens for mail as mail servers speak it. It takes mail to addresses of this site alone and passes nothing on, so it
 * is no relay for anyone; it knows no passwords, and leaves encryption to the mail server in front of it.
 * @param way.admits whether an address is one of ours
 * @param way.take   throws when the mail should come again later, which its sender is then told
 */
export async function listenForMail(way: {
  host: string;
  port: number;
  admits: (address: string) => Promise<boolean>;
  take: (raw: Buffer, envelope: { from: string; to: string[] }) => Promise<unknown>;
}): Promise<Listening> {
  const server = new SMTPServer({
    name: mailHost(),
    banner: "Parvis",
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    // Said with each answer below.
    hideENHANCEDSTATUSCODES: true,
    disableReverseLookup: true,
    logger: false,
    size: largestMail,
    maxClients: 50,
    socketTimeout: 60_000,
    closeTimeout: 5_000,
    onMailFrom(_address, session, callback) {
      count(talking, session.remoteAddress).then(
        (wait) => callback(wait > 0 ? say(421, "4.7.0 too much at once, come back later") : null),
        () => callback(say(451, "4.3.0 not now")),
      );
    },
    onRcptTo({ address }, session: Session, callback) {
      if (session.envelope.rcptTo.length >= mostRecipients)
        return callback(say(452, "4.5.3 too many recipients"));
      if ((session.wrong ?? 0) >= mostWrong) return callback(say(421, "4.7.0 too many wrong recipients"));
      way.admits(address).then(
        (ours) => {
          if (!ours) session.wrong = (session.wrong ?? 0) + 1;
          callback(ours ? null : say(550, "5.1.1 no such address here"));
        },
        () => callback(say(451, "4.3.0 not now")),
      );
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      let bytes = 0;
      stream.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
        // Read to its end, as the talk demands, but not kept.
        if (bytes <= largestMail) chunks.push(chunk);
      });
      stream.once("error", callback);
      stream.once("end", () => {
        if (stream.sizeExceeded || bytes > largestMail) return callback(say(552, "5.3.4 larger than 25 MB"));
        const { mailFrom, rcptTo } = session.envelope;
        const envelope = { from: mailFrom ? mailFrom.address : "", to: rcptTo.map(({ address }) => address) };
        // Only what is done is taken: until then the mail is its sender's to keep.
        way.take(Buffer.concat(chunks), envelope).then(
          () => callback(null, "2.6.0 taken"),
          (error: Error) => {
            log.warn({ reason: error.message }, "incoming mail could not be taken for now");
            callback(say(451, "4.3.0 not now"));
          },
        );
      });
    },
  });
  server.on("error", (error) =>
    log.warn({ reason: error.message }, "mail listener: trouble with a connection"),
  );
  await new Promise<void>((resolve, reject) => {
    server.server.once("error", reject);
    server.listen(way.port, way.host, () => {
      server.server.off("error", reject);
      resolve();
    });
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

function say(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode });
}
