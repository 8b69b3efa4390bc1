import { type RefObject, useEffect, useState } from "react";
import { nothingYet, previewFailed } from "../../i18n/composer.ts";
import { previewTitle } from "../../i18n/drafts.ts";
import { Prose } from "../prose.tsx";

/** How long a pause in typing asks for a new picture. */
const pause = 350;

/** What is being written, as it will look; asked for in the pauses, and never in the way of typing. */
export function PreviewPane({ area }: { area: RefObject<HTMLTextAreaElement> }) {
  const [html, setHtml] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const field = area.current;
    let timer = 0;
    let flight: AbortController | undefined;
    const look = async () => {
      flight?.abort();
      const mine = new AbortController();
      flight = mine;
      if (!field || field.value.trim() === "") return setHtml("");
      const body = new FormData();
      body.set("body", field.value);
      try {
        const answer = await fetch("/preview", {
          method: "POST",
          body,
          redirect: "manual",
          signal: mine.signal,
        });
        if (answer.ok) setHtml((await answer.json()).html);
        setFailed(!answer.ok);
      } catch {
        if (!mine.signal.aborted) setFailed(true);
      }
    };
    const onInput = () => {
      clearTimeout(timer);
      timer = window.setTimeout(look, pause);
    };
    void look();
    field?.addEventListener("input", onInput);
    return () => {
      clearTimeout(timer);
      flight?.abort();
      field?.removeEventListener("input", onInput);
    };
  }, [area]);
  return (
    <section aria-label={previewTitle()} className="composer-preview">
      {failed && <p className="mb-2 text-14 text-quiet">{previewFailed()}</p>}
      {html ? <Prose html={html} /> : html === "" && <p className="text-quiet">{nothingYet()}</p>}
    </section>
  );
}
