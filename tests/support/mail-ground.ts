import { openGround } from "./accounts.ts";
import { openBase } from "./people.ts";

/** A base, a mail server and the reading of what comes in, for one test file of answers by mail. */
export async function openMailGround() {
  process.env.MAIL_IN_ADDRESS = "reply@in.square.example";
  const ground = await openGround({ address: "https://square.example" });
  const { pool } = await import("#db/client.server.ts");
  const { receiveMail } = await import("#app/background/mail-in/receive-mail.ts");
  const { signedAddress } = await import("#app/domain/mails/addresses.ts");
  const { declareQueues } = await import("#app/background/worker.server.ts");
  const { startJobs } = await import("#app/services/jobs.server.ts");
  await declareQueues(await startJobs());
  return { ...ground, pool, base: openBase(pool), receiveMail, signedAddress };
}
