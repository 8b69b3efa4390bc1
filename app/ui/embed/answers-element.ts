import { isLocale, type Locale } from "../../i18n/locale.ts";
import { bestAnswersPath, embedAskPath } from "../../lib/paths.ts";
import { type About, type Answers, drawAnswers, type Shown } from "./draw.ts";
import { styles } from "./styles.ts";

const tag = "parvis-answers";
/** What is fetched sooner shows no sign of waiting; milliseconds. */
const patience = 300;

/** @param site the origin of the community */
export function defineAnswers(site: string): void {
  if (customElements.get(tag)) return;
  // A sheet made by script is none of what a page's policy calls inline.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);

  customElements.define(
    tag,
    class extends HTMLElement {
      static observedAttributes = ["product", "tag", "query", "lang", "limit", "heading"];
      readonly #root = this.attachShadow({ mode: "open" });
      #asking: AbortController | undefined;
      #due = false;

      connectedCallback(): void {
        this.#root.adoptedStyleSheets = [sheet];
        this.#plan();
      }

      disconnectedCallback(): void {
        this.#asking?.abort();
      }

      attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
        if (before !== after) this.#plan();
      }

      /** Several attributes set one after the other are one change. */
      #plan(): void {
        if (this.#due) return;
        this.#due = true;
        queueMicrotask(() => {
          this.#due = false;
          if (this.isConnected) void this.#show();
        });
      }

      async #show(): Promise<void> {
        this.#asking?.abort();
        const about = this.#about();
        if (!about) return this.#draw({ state: "none" }, { query: "" });
        const asking = new AbortController();
        this.#asking = asking;
        const waiting = setTimeout(() => this.#draw({ state: "busy" }, about), patience);
        asking.signal.addEventListener("abort", () => clearTimeout(waiting));
        const shown = await this.#ask(about, asking.signal);
        clearTimeout(waiting);
        if (!asking.signal.aborted) this.#draw(shown, about);
      }

      async #ask(about: About, signal: AbortSignal): Promise<Shown> {
        const limit = this.getAttribute("limit");
        const asked = new URLSearchParams({ ...about, lang: this.#locale(), ...(limit && { limit }) });
        try {
          const answer = await fetch(`${site}${bestAnswersPath}?${asked}`, {
            credentials: "omit",
            referrerPolicy: "no-referrer",
            signal,
          });
          if (answer.ok) return { state: "answers", answers: (await answer.json()) as Answers };
          // Asked again, the same would be refused again.
          return { state: answer.status === 429 || answer.status >= 500 ? "failed" : "none" };
        } catch {
          // Not let in, or no line: a browser tells neither from the other. Asking is still possible.
          return { state: "none" };
        }
      }

      #draw(shown: Shown, about: About): void {
        drawAnswers(this.#root, shown, {
          about,
          locale: this.#locale(),
          level: Math.min(5, Math.max(2, Number(this.getAttribute("heading")) || 2)),
          ask: site + embedAskPath(about),
          // Whatever an answer says, links stay on the site it came from.
          here: (address) => {
            const { pathname, search, hash } = new URL(address, site);
            return Object.assign(new URL(site), { pathname, search, hash }).href;
          },
          again: () => void this.#show(),
        });
      }

      #about(): About | undefined {
        for (const name of ["product", "tag", "query"] as const) {
          const value = this.getAttribute(name)?.trim();
          if (value) return { [name]: value };
        }
        return undefined;
      }

      #locale(): Locale {
        const near = this.closest("[lang]")?.getAttribute("lang") || navigator.language;
        const language = near.slice(0, 2).toLowerCase();
        return isLocale(language) ? language : "en";
      }
    },
  );
}
