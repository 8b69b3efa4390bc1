import type { AddressInfo } from "node:net";
import hoodiecrow from "hoodiecrow-imap";
import { afterAll, beforeAll, expect, test } from "vitest";
import { until } from "../support/test-site.ts";

const raw = (words: string) =>
  `From: a@people.example\r\nMessage-ID: <${words}@x>\r\nSubject: ${words}\r\n\r\nWords.\r\n`;
const server = hoodiecrow({
  plugins: ["ID", "AUTH-PLAIN", "NAMESPACE", "IDLE", "ENABLE", "LITERALPLUS", "UNSELECT"],
  users: { forum: { password: "pass word" } },
  storage: {
    INBOX: {
      messages: [{ raw: raw("first") }, { raw: raw("seen"), flags: ["\\Seen"] }, { raw: raw("second") }],
    },
    "": {},
  },
});
let watchMailbox: typeof import("#app/services/mailbox.server.ts").watchMailbox;
let url: string;

beforeAll(async () => {
  process.env.LOG_LEVEL = "silent";
  ({ watchMailbox } = await import("#app/services/mailbox.server.ts"));
  await new Promise<void>((listening) => server.listen(0, listening));
  url = `imap://forum:pass%20word@127.0.0.1:${(server.server.address() as AddressInfo).port}/INBOX`;
});
afterAll(() => new Promise<void>((closed) => server.close(closed)));

test("what is not seen is handed over once, what fails again, and what comes is noticed", async () => {
  const taken: string[] = [];
  let fail = true;
  const take = async (mail: Buffer) => {
    const [, words = ""] = /^Subject: (.*)$/m.exec(mail.toString().replaceAll("\r", "")) ?? [];
    if (words === "second" && fail) {
      fail = false;
      throw new Error("not now");
    }
    taken.push(words);
  };
  const watching = watchMailbox(url, take);
  await until("the first", async () => taken.includes("first"));
  server.appendMessage("INBOX", [], false, raw("third"));
  await until("those that were left and those that came", async () => taken.length === 3);
  expect(taken.sort()).toEqual(["first", "second", "third"]);
  await watching.close();
  // After a restart nothing that was taken comes again.
  server.appendMessage("INBOX", [], false, raw("fourth"));
  const again = watchMailbox(url, take);
  await until("the fourth", async () => taken.includes("fourth"));
  expect(taken).toHaveLength(4);
  await again.close();
});
