import { createHmac, randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { Client } from "pg";
import * as accounts from "#app/i18n/accounts.ts";
import * as invitations from "#app/i18n/invitations.ts";
import { resetSubject } from "#app/i18n/mails.ts";
import { linkSubject } from "#app/i18n/safety-mails.ts";
import { startEmbedded } from "#db/embedded/start-embedded.ts";
import { demo as content } from "#db/seed/demo-content.ts";
import type { Site } from "#tests/support/e2e.ts";
import { linkIn, Mailbox } from "./mailbox.ts";
import type { Demo, Reader } from "./site.ts";

/** What the walk has to fetch first: codes out of mails and off the terminal. */
export type Keys = {
  confirm: string;
  reset: string;
  enter: string;
  setup: string;
  preferences: string;
  /** What the buttons of mails about ideas open: whether what was shipped solves it, and the question to voters. */
  solvedIt: string;
  poll: string;
  suspended: string;
  invite: string;
};

type Opens = (reader: Reader) => Promise<Page>;

/** Joins, forgets a password, is asked in, and reads what the mails and the terminal say. */
export async function fetchKeys(open: Opens, { dataDir }: Demo, site: Site): Promise<Keys> {
  const page = await open({ locale: "fr" });
  const mails = new Mailbox(dataDir);
  await page.goto("/join");
  await page.getByLabel(accounts.displayNameLabel("fr")).fill("Camille Perrin");
  await page.getByLabel(accounts.usernameLabel("fr")).fill("camille-p");
  await page.getByLabel(accounts.emailLabel("fr")).fill("camille@lecteurs.example");
  await page.getByLabel(accounts.passwordLabel("fr")).fill("violet teapot gravel seventeen");
  await page.getByRole("button", { name: accounts.joinAction("fr") }).click();
  const confirm = linkIn(await mails.next("camille@lecteurs.example"));
  await page.goto("/forgot");
  await page.getByLabel(accounts.emailLabel("fr")).fill("rhona@virelai.example");
  await page.getByRole("button", { name: accounts.forgotAction("fr") }).click();
  const reset = linkIn(
    await mails.next("rhona@virelai.example", resetSubject({ brand: content.brand.name }, "en")),
  );
  await page.goto("/login/link");
  await page.getByLabel(accounts.emailLabel("fr")).fill("rhona@virelai.example");
  await page.getByRole("button", { name: accounts.forgotAction("fr") }).click();
  const sent = await mails.next("rhona@virelai.example", linkSubject({ brand: content.brand.name }, "en"));
  const enter = linkIn(sent);
  const [setup = ""] = /http\S+\/setup\?token=\S+/.exec(site.server.output()) ?? [];
  const sealed = await sealedLinks(dataDir);
  const invite = await fetchInvitation(await open({ locale: "fr", as: "nora" }), mails);
  return { confirm, reset, enter, setup, invite, ...sealed };
}

/** The link at the foot of a mail about the first thread, and the one to a suspension, made as the site makes them. */
async function sealedLinks(
  dataDir: string,
): Promise<Pick<Keys, "preferences" | "solvedIt" | "poll" | "suspended">> {
  const { url, stop } = await startEmbedded({ dataDir });
  const client = new Client({ connectionString: url });
  await client.connect();
  const value = JSON.stringify(randomBytes(32).toString("base64url"));
  await client.query(
    "insert into settings (key, value, updated_at) values ('secret.links', $1, now()) on conflict do nothing",
    [value],
  );
  const { rows } = await client.query(
    `select (select value from settings where key = 'secret.links') as secret, m.id as member,
      (select min(id) from threads where not gone) as thread,
      (select thread_id from idea_steps where id in (select step_id from idea_verdicts) order by made_at desc limit 1) as shipped,
      (select id from idea_polls where closed_at is null limit 1) as poll,
      (select suspended_by_decision from members where username = 'carlos') as decision
      from members m where username = 'odile'`,
  );
  await client.end();
  await stop();
  const { secret, member, thread, shipped, poll, decision } = rows[0];
  const sealed = (purpose: string, content: string) => {
    const mac = createHmac("sha256", Buffer.from(secret, "base64url")).update(`${purpose}\0${content}`);
    return `${content}.${mac.digest("hex").slice(0, 32)}`;
  };
  return {
    preferences: `/mail/preferences?s=${sealed("mail-preferences", `${member}_${thread}`)}`,
    solvedIt: `/mail/solved-it?s=${sealed("idea-solved-it", `${member}_${shipped}`)}`,
    poll: `/mail/poll?s=${sealed("idea-poll", `${member}_${poll}`)}`,
    suspended: `/suspended?case=${sealed("suspension", decision)}`,
  };
}

/** Asks a colleague in, and reads the mail. */
async function fetchInvitation(page: Page, mails: Mailbox): Promise<string> {
  await page.goto("/admin/people");
  await page.getByLabel(invitations.inviteEmail("fr")).fill("collegue@virelai.example");
  await page.getByRole("button", { name: invitations.inviteSend("fr") }).click();
  return linkIn(await mails.next("collegue@virelai.example"));
}
