import type { ConsoleMessage, Page } from "@playwright/test";

/**
 * Writes down what must never happen on a page: an error in the console (a refused script or style among them), an
 * uncaught error, a dialog, a request to another host. @param origins those that may be asked @param faults filled
 */
export function watch(page: Page, origins: string[], faults: string[]): void {
  const at = () => page.url().replace(/^https?:\/\/[^/]+/, "");
  page.on("console", (message) => {
    if (message.type() === "error" && !isRefusal(message) && !isCut(message))
      faults.push(`${at()} console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`${at()} error: ${error.message}`));
  page.on("dialog", async (dialog) => {
    faults.push(`${at()} dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== "data:" && !origins.includes(origin)) faults.push(`${at()} asked ${request.url()}`);
  });
}

/** Only a test cuts the browser's connection. */
function isCut(message: ConsoleMessage): boolean {
  return message.text().includes("net::ERR_INTERNET_DISCONNECTED");
}

/** The browser counts a page answered with 401, 403, 404, 410 or 422 as a resource that failed: it is an answer. */
function isRefusal(message: ConsoleMessage): boolean {
  const { pathname } = new URL(message.location().url || "http://nowhere");
  return (
    /^Failed to load resource.* status of (401|403|404|409|410|422|429)/.test(message.text()) &&
    !pathname.startsWith("/assets/")
  );
}
