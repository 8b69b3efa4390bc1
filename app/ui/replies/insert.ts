import { apply } from "../composer/apply.ts";

/**
 * Puts the chosen saved reply in at the caret, where the plain button would bring the whole page back. Where it cannot be
 * fetched the plain button does it after all. @returns how to stop
 */
export function insertReplies(form: HTMLFormElement): () => void {
  let plain = false;
  const press = (event: MouseEvent) => {
    const button = (event.target as Element).closest<HTMLButtonElement>("button[value=reply]");
    const choice = form.elements.namedItem("reply");
    const area = form.elements.namedItem("body");
    const used = form.elements.namedItem("used");
    if (!button || plain) return;
    if (!(choice instanceof HTMLSelectElement) || !(area instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    const id = choice.value;
    if (!id) return choice.focus();
    fetch(`/replies/${id}/text?thread=${button.dataset.thread}`, { headers: { Accept: "application/json" } })
      .then((response) => (response.ok ? response.json() : Promise.reject(response)))
      .then(({ text }: { text: string }) => {
        const { selectionStart: from, selectionEnd: to } = area;
        const insert = from > 0 && area.value[from - 1] !== "\n" ? `\n\n${text}` : text;
        const caret = from + insert.length;
        apply(area, { from, to, insert, start: caret, end: caret });
        if (used instanceof HTMLInputElement) used.value = `${used.value} ${id}`.trim();
      })
      .catch(() => {
        plain = true;
        button.click();
        plain = false;
      });
  };
  // What was sent is sent: the next answer here is another.
  const sent = ({ submitter }: SubmitEvent) => {
    const used = form.elements.namedItem("used");
    if (used instanceof HTMLInputElement && !(submitter as HTMLButtonElement | null)?.name)
      setTimeout(() => {
        used.value = "";
      });
  };
  form.addEventListener("click", press);
  form.addEventListener("submit", sent);
  return () => {
    form.removeEventListener("click", press);
    form.removeEventListener("submit", sent);
  };
}
