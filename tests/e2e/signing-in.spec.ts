import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import * as accounts from "#app/i18n/accounts.ts";
import { refusals } from "#app/i18n/errors.ts";
import type { Locale } from "#app/i18n/locale.ts";
import * as safety from "#app/i18n/safety.ts";
import * as shell from "#app/i18n/shell.ts";
import * as words from "#app/i18n/signing-in.ts";
import { expectLanguage } from "./support/language.ts";
import { expect, passwordOf, test } from "./support/site.ts";

/** The site by the name that passkeys are made for: browsers make none for a bare number. */
const named = (origin: string) => origin.replace("127.0.0.1", "localhost");

/**
 * A device that holds passkeys, and asks its owner by finger or face.
 * @returns does something with the owner's finger on it; without, whatever asks for it waits
 */
async function giveAuthenticator(page: Page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: false,
    },
  });
  const hold = (enabled: boolean) =>
    cdp.send("WebAuthn.setAutomaticPresenceSimulation", { authenticatorId, enabled });
  return async (act: () => Promise<void>) => {
    await hold(true);
    await act();
    await hold(false);
  };
}

const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

async function typePassword(page: Page, l: Locale, username: string): Promise<void> {
  await page.getByLabel(accounts.loginLabel(l)).fill(username);
  await page.getByLabel(accounts.passwordLabel(l)).fill(passwordOf(username));
  await page
    .getByRole("main")
    .getByRole("button", { name: shell.signIn(l), exact: true })
    .click();
}

async function typeCode(page: Page, l: Locale, code: string): Promise<void> {
  await page.getByLabel(words.codeLabel(l), { exact: true }).fill(code);
  await page
    .getByRole("main")
    .getByRole("button", { name: shell.signIn(l), exact: true })
    .click();
}

async function leave(page: Page, origin: string): Promise<void> {
  const form = { intent: "default" };
  const left = await page.request.post(`${origin}/logout`, { form, headers: { origin }, maxRedirects: 0 });
  expect(left.status()).toBe(302);
  await page.goto(`${origin}/login`);
}

const signedIn = (page: Page) =>
  expect(page.getByRole("banner").locator("form[action='/logout']")).toHaveCount(1);

test("a member keeps a passkey and codes, and signs in by either, in French", async ({ open, demo }) => {
  test.setTimeout(120_000);
  const l = "fr";
  const origin = named(demo.server.url);
  const page = await open({ locale: l, also: origin });
  const byFinger = await giveAuthenticator(page);
  // With the finger there, the browser may have signed in by what the name's field offers: the button is gone then.
  const pressPasskey = () =>
    page
      .getByRole("button", { name: words.passkeyAction(l) })
      .click({ timeout: 5_000 })
      .catch(() => undefined);

  await page.goto(`${origin}/login?next=%2Fsettings%2Fsecurity`);
  await typePassword(page, l, "ines");
  await page.waitForURL(`${origin}/settings/security`);
  await page.getByLabel(safety.passkeyNameLabel(l)).fill("Ordinateur du salon");
  await byFinger(async () => {
    await page.getByRole("button", { name: safety.passkeyAdd(l) }).click();
    await expect(page.getByText(safety.addedDone(l))).toBeVisible();
  });
  await expect(page.getByText("Ordinateur du salon", { exact: true })).toBeVisible();

  await page.goto(`${origin}/settings/security/codes`);
  const secret = ((await page.locator("code").textContent()) ?? "").replaceAll(" ", "");
  await page.getByLabel(words.codeLabel(l), { exact: true }).fill(codeOf(secret, -1));
  await page.getByRole("button", { name: safety.codesTurnOn(l) }).click();
  await expect(page.getByText(safety.codesOnDone(l))).toBeVisible();
  const recovery = await page.getByRole("main").locator("ol li").allInnerTexts();
  expect(recovery).toHaveLength(10);
  const kept = page.waitForEvent("download");
  await page.getByRole("link", { name: safety.recoverySave(l) }).click();
  expect((await kept).suggestedFilename()).toBe("codes-de-secours.txt");

  // By password it takes a code as well.
  await leave(page, origin);
  await typePassword(page, l, "ines");
  await page.waitForURL(`${origin}/login/code`);
  await expectLanguage(page, l);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect
      .soft(
        violations.map(({ id }) => id),
        `axe, ${colorScheme}`,
      )
      .toEqual([]);
  }
  await typeCode(page, l, "000000");
  await expect(page.getByRole("alert").getByText(refusals.codeWrong(l))).toBeVisible();
  await typeCode(page, l, codeOf(secret));
  await signedIn(page);

  // By passkey it takes nothing more, and a name is never typed.
  await leave(page, origin);
  await byFinger(async () => {
    await pressPasskey();
    await signedIn(page);
  });
  await page.goto(`${origin}/settings/sessions`);
  const here = page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ hasText: safety.thisSession(l) });
  await expect(here).toContainText("Chrome");
  await expect(here).toContainText(safety.sessionHow.passkey(l));

  // A proof that is too old is asked for again, and the passkey gives it.
  await page.goto(`${origin}/settings/confirm?next=%2Fsettings%2Fsecurity`);
  await byFinger(async () => {
    await pressPasskey();
    await page.waitForURL(`${origin}/settings/security`);
  });

  // Without scripts, with one of the recovery codes, in the other language.
  const plain = await open({ locale: "en", scripts: false, also: origin });
  await plain.context().addCookies([{ name: "lang", value: "en", url: origin }]);
  await plain.goto(`${origin}/login`);
  await expect(plain.getByRole("button", { name: words.passkeyAction("en") })).toBeHidden();
  await typePassword(plain, "en", "ines");
  await typeCode(plain, "en", recovery[0] ?? "");
  await signedIn(plain);
  await plain.goto(`${origin}/settings/sessions`);
  await plain.getByRole("button", { name: safety.endOthers("en") }).click();
  await expect(plain.getByText(safety.endedOthers("en"))).toBeVisible();
  await page.goto(`${origin}/settings/sessions`);
  await expect(page, "ended at once").toHaveURL(/\/login\?next=/);

  await plain.goto(`${origin}/settings/security`);
  await expect(plain.getByText(safety.recoveryLeft({ count: 9 }, "en"))).toBeVisible();
  await plain.getByRole("button", { name: safety.codesTurnOff("en") }).click();
  await expect(plain.getByText(safety.codesOffDone("en"))).toBeVisible();
  await plain.getByRole("button", { name: safety.passkeyRemove("en") }).click();
  await expect(plain.getByText(safety.removedDone("en"))).toBeVisible();

  // What is removed here opens nothing, although the device still has it.
  await byFinger(async () => {
    await pressPasskey();
    await expect(page.getByRole("alert").getByText(refusals.passkeyRefused(l))).toBeVisible();
  });
});
