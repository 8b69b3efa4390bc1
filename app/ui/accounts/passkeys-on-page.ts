import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";

/**
 * The one script that pages for visitors carry, and only those to sign in by. It shows the forms for passkeys where
 * the browser can make use of them, has the browser fill them in, and sends them as they are.
 */
const began = new WeakSet<HTMLFormElement>();

/** Looks for forms not yet seen to; safe to call again for what a page drew since. */
export async function prepare(): Promise<void> {
  if (!browserSupportsWebAuthn()) return;
  const forms = [...document.querySelectorAll<HTMLFormElement>("form[data-passkey]")].filter(
    (form) => !began.has(form) && isHere(form.dataset.host ?? ""),
  );
  for (const form of forms) {
    began.add(form);
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      fill(form, false).catch(() => show(form, true));
    });
  }
  const offering = forms.find((form) => form.dataset.offers !== undefined);
  // Waits unseen until somebody picks a passkey beside the field; whatever else they do ends it.
  if (offering && (await browserSupportsWebAuthnAutofill())) fill(offering, true).catch(() => {});
}

const isHere = (host: string) => location.hostname === host || location.hostname.endsWith(`.${host}`);

const show = (form: HTMLFormElement, wrong: boolean) => {
  const problem = form.querySelector<HTMLElement>("[data-passkey-problem]");
  if (problem) problem.hidden = !wrong;
};

async function fill(form: HTMLFormElement, useBrowserAutofill: boolean): Promise<void> {
  show(form, false);
  const asked = form.dataset.passkey ?? "";
  const answer = await fetch("/passkeys/options", {
    method: "POST",
    body: new URLSearchParams({ intent: asked }),
  });
  if (!answer.ok) throw new Error(`${answer.status}`);
  const optionsJSON = await answer.json();
  const response =
    asked === "add"
      ? await startRegistration({ optionsJSON })
      : await startAuthentication({ optionsJSON, useBrowserAutofill });
  const field = form.querySelector<HTMLInputElement>("input[name=response]");
  if (field) field.value = JSON.stringify(response);
  form.submit();
}

prepare();
