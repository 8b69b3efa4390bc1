import { type RefObject, useCallback, useRef, useState } from "react";
import { describeImage, done, putAway, uploadFailed, uploading, uploadRefused } from "../../i18n/composer.ts";
import { apply, selectedIn, swap } from "./apply.ts";
import { asBlock } from "./edits.ts";

type Item = {
  key: number;
  name: string;
  /** What stands in the text for it now. */
  mark: string;
  /** Kept by the site: an image waits to be described. */
  made?: { url: string; alt: string };
  fault?: string;
};

export type UploadsState = {
  items: Item[];
  take(files: File[]): void;
  caption(item: Item, alt: string): void;
  close(item: Item): void;
};

/** At once, so that a folder dropped by mistake does not send itself. */
const most = 10;

/** Sends files as they are dropped, pasted or picked; a line in the text holds each one's place. */
export function useUploads(area: RefObject<HTMLTextAreaElement>): UploadsState {
  const [items, setItems] = useState<Item[]>([]);
  const count = useRef(0);
  const change = useCallback((key: number, to: Partial<Item> | null) => {
    setItems((all) =>
      all.flatMap((item) => (item.key !== key ? [item] : to === null ? [] : [{ ...item, ...to }])),
    );
  }, []);

  const take = useCallback(
    async (files: File[]) => {
      const field = area.current;
      if (!field) return;
      for (const file of files.slice(0, most)) {
        count.current += 1;
        const key = count.current;
        const mark = `![${uploading({ name: file.name.replace(/[[\]()]/g, "") })}]()`;
        apply(field, asBlock(selectedIn(field), mark));
        setItems((all) => [...all, { key, name: file.name, mark }]);
        const outcome = await send(file);
        if ("fault" in outcome) {
          swap(field, mark, "");
          change(key, { fault: outcome.fault });
          continue;
        }
        swap(field, mark, outcome.markdown);
        const image = outcome.kind === "image";
        change(key, image ? { mark: outcome.markdown, made: { url: outcome.url, alt: "" } } : null);
      }
    },
    [area, change],
  );

  return {
    items,
    take,
    caption(item, alt) {
      const field = area.current;
      if (!field || !item.made) return;
      const said = alt.replace(/[[\]\n]/g, " ");
      const mark = item.mark.replace(/^!\[[^\]]*\]/, () => `![${said}]`);
      swap(field, item.mark, mark);
      change(item.key, { mark, made: { ...item.made, alt } });
    },
    close: (item) => change(item.key, null),
  };
}

type Outcome = { markdown: string; url: string; kind: "image" | "download" } | { fault: string };

async function send(file: File): Promise<Outcome> {
  const body = new FormData();
  body.set("file", file);
  body.set("alt", "");
  try {
    const answer = await fetch("/files", {
      method: "POST",
      body,
      redirect: "manual",
      headers: { Accept: "application/json" },
    });
    const said = await answer.json();
    if (answer.ok) return said;
    const reason = said.errors?.file?.[0]?.detail ?? said.detail ?? said.title ?? "";
    return { fault: uploadRefused({ name: file.name, reason }) };
  } catch {
    return { fault: uploadFailed({ name: file.name }) };
  }
}

/** Under the text: what is on its way, what went wrong, and which pictures nobody described yet. */
export function Uploads({ items, caption, close }: UploadsState) {
  return (
    <ul className="composer-foot">
      {items.map((item) => (
        <li key={item.key} className="flex flex-wrap items-center gap-3 text-14">
          {item.made ? (
            <label className="flex min-w-0 flex-1 items-center gap-3">
              <img src={item.made.url} alt="" className="size-12 shrink-0 rounded-field object-cover" />
              <span className="grid min-w-0 flex-1 gap-1">
                <span className="text-quiet">{describeImage({ name: item.name })}</span>
                <input
                  type="text"
                  maxLength={300}
                  value={item.made.alt}
                  onChange={(event) => caption(item, event.currentTarget.value)}
                  onKeyDown={(event) => {
                    // Enter here must not send the whole form.
                    if (event.key !== "Enter") return;
                    event.preventDefault();
                    close(item);
                  }}
                  className="min-h-9 w-full rounded-field border border-control bg-raised px-2 text-16"
                />
              </span>
            </label>
          ) : (
            <span
              role={item.fault ? "alert" : "status"}
              className={item.fault ? "text-danger" : "text-quiet"}
            >
              {item.fault ?? uploading({ name: item.name })}
            </span>
          )}
          {(item.made || item.fault) && (
            <button
              type="button"
              onClick={() => close(item)}
              className="min-h-9 rounded-field px-2 font-semibold text-link touch:min-h-11"
            >
              {item.made ? done() : putAway()}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
