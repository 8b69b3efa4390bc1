import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { loginTitle } from "#app/i18n/accounts.ts";
import * as words from "#app/i18n/identities.ts";
import * as shell from "#app/i18n/shell.ts";
import * as settings from "#app/i18n/sign-in-settings.ts";
import { startProvider, type TestProvider } from "#tests/support/oidc-provider.ts";
import { expectLanguage } from "./support/language.ts";
import { expect, test } from "./support/site.ts";

const l = "en";
const label = "Maison Aria ID";

async function expectWhole(page: Page): Promise<void> {
  await expectLanguage(page, l);
  expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations).toEqual([]);
}

/** Through the provider's own page, which knows nothing of ours. */
async function beThere(page: Page, who: string): Promise<void> {
  await page.getByLabel("Who are you?").fill(who);
  await page.getByRole("button", { name: "Go on" }).click();
}

test("somebody signs in through the brand’s own provider, and out on either side", async ({ open, demo }) => {
  test.setTimeout(120_000);
  const { url } = demo.server;
  const back = `${url}/login/provider/back`;
  const provider = await startProvider({
    back,
    signedOut: `${url}/`,
    logout: `${url}/login/provider/logout`,
  });
  const admin = await open({ locale: "fr", as: "nora" });
  try {
    await setUp(admin, provider);
    const page = await open({ locale: l, also: provider.issuer });
    const email = "iris@brand.example";
    provider.people.set("iris", { email, email_verified: true, name: "Iris Vale", locale: "en-GB" });
    const enter = page.getByRole("link", { name: words.signInByProvider({ label }, l) });

    await test.step("comes for the first time", async () => {
      await page.goto("/login?next=/bookmarks");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(loginTitle(l));
      await expectWhole(page);
      await enter.click();
      await beThere(page, "iris");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.arriveTitle(l));
      await expect(page.getByText(words.arriveLead({ email }, l))).toBeVisible();
      await expectWhole(page);
      await page.getByRole("button", { name: words.arriveAction(l) }).click();
      await expect(page).toHaveURL(`${url}/bookmarks`);
      await expectLanguage(page, l);
    });

    await test.step("sees the identity in their settings", async () => {
      await page.goto("/settings/identities");
      await expect(page.getByText(email, { exact: true })).toBeVisible();
      await expectWhole(page);
    });

    await test.step("signs out here, then there, and is sent back", async () => {
      await page.getByLabel(shell.yourAccount(l)).click();
      await page.getByRole("button", { name: shell.signOut(l) }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.leftTitle(l));
      await expectWhole(page);
      await page.getByRole("link", { name: words.leaveThereToo(l) }).click();
      await page.getByRole("button", { name: "Yes, sign me out" }).click();
      await expect(page).toHaveURL(`${url}/`);
    });

    await test.step("signs out there alone, and is signed out here", async () => {
      await page.goto("/login");
      await enter.click();
      await beThere(page, "iris");
      await expect(page).toHaveURL(`${url}/`);
      await page.goto("/settings/identities");
      await expect(page.getByText(email, { exact: true })).toBeVisible();
      await page.goto(`${provider.issuer}/session/end`);
      await page.getByRole("button", { name: "Yes, sign me out" }).click();
      await page.goto("/settings/identities");
      await expect(page).toHaveURL(/\/login\?next=/);
    });

    await test.step("links it to an account that is there, with scripts", async () => {
      const member = await open({ locale: l, as: "rhona", leaves: true, also: provider.issuer });
      provider.people.set("rhona-there", { email: "r@brand.example", email_verified: false });
      await member.goto("/settings/identities");
      await member.getByRole("link", { name: words.linkOne({ label }, l) }).click();
      await beThere(member, "rhona-there");
      await expect(member.getByText(words.linkConfirmTitle(l))).toBeVisible();
      await expectWhole(member);
      await member.getByRole("button", { name: words.linkConfirmAction(l) }).click();
      await expect(member.getByText(words.identityLinkedNow(l))).toBeVisible();
    });
  } finally {
    await admin.goto("/admin/sign-in");
    const remove = admin.getByRole("button", { name: settings.removeProvider("fr") });
    if (await remove.isVisible()) await remove.click();
    await expect(admin.getByText(settings.providerRemoved("fr"))).toBeVisible();
    await provider.close();
  }
});

async function setUp(page: Page, { issuer, client, scopes }: TestProvider): Promise<void> {
  await page.goto("/admin/sign-in");
  await page.getByLabel(settings.issuerLabel("fr")).fill(issuer);
  await page.getByLabel(settings.clientIdLabel("fr")).fill(client.id);
  await page.getByLabel(settings.clientSecretLabel("fr")).fill(client.secret);
  await page.getByLabel(settings.scopesLabel("fr")).fill(scopes);
  await page.getByLabel(settings.labelEnglish("fr")).fill(label);
  await page.getByRole("button", { name: settings.saveProvider("fr") }).click();
  await expect(page.getByText(settings.providerSaved("fr"))).toBeVisible();
}
