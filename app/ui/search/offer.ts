/**
 * What the search box offers while one types: a list under it, as a combobox that only suggests. Written without a
 * framework and fetched when the box is first entered, so that no page waits for it.
 */
type Item = { label: string; path: string; kind: string; note: string };

const pause = 130;
const began = new WeakSet<HTMLInputElement>();

/**
 * @param label  what the list is, to those who do not see it
 * @param go     opens a path of the site
 */
export function offer(field: HTMLInputElement, label: string, go: (path: string) => void): void {
  if (began.has(field)) return;
  began.add(field);
  const id = `${field.id || "search"}-offers`;
  const list = document.createElement("div");
  set(list, { id, role: "listbox", "aria-label": label, class: "search-offers" });
  list.hidden = true;
  field.form?.append(list);
  set(field, {
    ...{ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false" },
    ...{ "aria-controls": id, autocomplete: "off" },
  });
  let items: Item[] = [];
  let chosen = -1;
  let timer = 0;
  let flight: AbortController | undefined;

  const choose = (at: number) => {
    chosen = at;
    [...list.children].forEach((option, index) => {
      option.setAttribute("aria-selected", String(index === at));
      if (index === at) option.scrollIntoView({ block: "nearest" });
    });
    if (at < 0) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", `${id}-${at}`);
  };
  const draw = (found: Item[]) => {
    items = found;
    list.replaceChildren(...found.map((item, at) => optionOf(item, `${id}-${at}`)));
    list.hidden = found.length === 0;
    field.setAttribute("aria-expanded", String(found.length > 0));
    choose(-1);
  };
  const close = () => {
    clearTimeout(timer);
    flight?.abort();
    draw([]);
  };
  const look = async () => {
    const mine = new AbortController();
    flight = mine;
    try {
      const answer = await fetch(`/search/suggest?${new URLSearchParams({ q: field.value })}`, {
        signal: mine.signal,
      });
      const said = answer.ok ? ((await answer.json()) as { items: Item[] }) : { items: [] };
      if (!mine.signal.aborted && document.activeElement === field) draw(said.items);
    } catch {
      // Offline, or typed on: the box works without.
    }
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    flight?.abort();
    if (field.value.trim().length < 2) close();
    else timer = window.setTimeout(look, pause);
  });
  field.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    // From the box to the first or the last, through the list and back to the box.
    if (step) choose(((chosen + 1 + step + items.length + 1) % (items.length + 1)) - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && chosen >= 0) take(items[chosen]);
    else return;
    event.preventDefault();
  });
  field.addEventListener("blur", close);
  field.form?.addEventListener("submit", close);
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const at = [...list.children].findIndex((option) => option.contains(event.target as Node));
    take(items[at]);
  });

  function take(item: Item | undefined) {
    close();
    if (item) go(item.path);
  }
}

function optionOf({ label, note, kind }: Item, id: string): HTMLElement {
  const option = document.createElement("div");
  set(option, { id, role: "option", "aria-selected": "false", "data-kind": kind });
  const [words, beside] = [document.createElement("span"), document.createElement("span")];
  words.textContent = label;
  beside.textContent = note;
  option.append(words, beside);
  return option;
}

function set(element: HTMLElement, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
