import { seeSolved } from "#app/i18n/lists.ts";
import * as shell from "#app/i18n/shell.ts";
import { alive } from "./support/alive.ts";
import { expect, test } from "./support/site.ts";

test("a menu closes when the pointer presses beside it, and stays while it presses inside", async ({
  open,
}) => {
  const page = await open({ locale: "en", as: "rhona" });
  const account = page.getByLabel(shell.yourAccount("en"));
  const signOut = page.getByRole("button", { name: shell.signOut("en") });
  // An empty place, where nothing takes the focus.
  const beside = () => page.getByRole("banner").click({ position: { x: 4, y: 4 } });
  const steps = [
    () => page.goto("/"),
    // Where the menu is another element.
    async () => {
      await page.getByRole("link", { name: seeSolved("en") }).click();
      await expect(page).toHaveURL(/\/threads/);
    },
  ];
  for (const step of steps) {
    await step();
    await alive(account);
    await account.click();
    await expect(signOut).toBeVisible();
    // The name at its head, where nothing is to be pressed.
    await account.locator("xpath=..").getByRole("paragraph").first().click();
    await expect(signOut).toBeVisible();
    await beside();
    await expect(signOut).toBeHidden();
    await account.click();
    await expect(signOut).toBeVisible();
    await account.click();
    await expect(signOut).toBeHidden();
  }
});

test("without scripts a menu opens and closes by its own button", async ({ open }) => {
  const page = await open({ locale: "en", as: "rhona", scripts: false });
  await page.goto("/");
  const account = page.getByLabel(shell.yourAccount("en"));
  const signOut = page.getByRole("button", { name: shell.signOut("en") });
  await account.click();
  await expect(signOut).toBeVisible();
  await account.click();
  await expect(signOut).toBeHidden();
});
