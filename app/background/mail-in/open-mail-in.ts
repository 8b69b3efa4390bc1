import { setTimeout as pause } from "node:timers/promises";
import { readAddress } from "#app/domain/mails/addresses.ts";
import { env } from "#app/services/env.server.ts";
import { log } from "#app/services/log.server.ts";
import { type Listening, listenForMail } from "#app/services/mail-listener.server.ts";
import { watchMailbox } from "#app/services/mailbox.server.ts";
import { receiveMail } from "./receive-mail.ts";

/** Opens the ways by which mail comes in that the settings name. @returns how to close them */
export function openMailIn(): () => Promise<void> {
  const { MAIL_IN_SMTP, MAIL_IN_IMAP } = env();
  const ways: { close(): Promise<void> }[] = [];
  if (MAIL_IN_SMTP) {
    const at = MAIL_IN_SMTP.lastIndexOf(":");
    const host = MAIL_IN_SMTP.slice(0, at).replace(/^\[|\]$/g, "");
    ways.push(listen(host, Number(MAIL_IN_SMTP.slice(at + 1))));
  }
  if (MAIL_IN_IMAP) ways.push(watchMailbox(MAIL_IN_IMAP, (raw) => receiveMail(raw, null)));
  return async () => {
    await Promise.all(ways.map((way) => way.close()));
  };
}

/** While one server takes over from another, the port is the other's for some moments: it is asked for until it is free. */
function listen(host: string, port: number): { close(): Promise<void> } {
  const stop = new AbortController();
  const opening = (async () => {
    let listening: Listening | undefined;
    while (!listening && !stop.signal.aborted) {
      try {
        listening = await listenForMail({
          host,
          port,
          admits: async (address) => (await readAddress(address)) !== null,
          take: receiveMail,
        });
        log.info({ host, port }, "listening for mail");
      } catch (error) {
        log.warn({ host, port, reason: (error as Error).message }, "cannot listen for mail yet");
        await pause(3_000, undefined, { signal: stop.signal, ref: false }).catch(() => {});
      }
    }
    return listening;
  })();
  return {
    async close() {
      stop.abort();
      await (await opening)?.close();
    },
  };
}
