import { CircleCheck } from "lucide-react";
import { type ComponentType, type RefObject, useEffect, useRef, useState } from "react";
import type { LookAlike } from "../../domain/search/find-look-alikes.ts";
import { lookAlikesCount, solvedShownHere } from "../../i18n/look-alikes.ts";
import type { Phrase, Text } from "../../i18n/text.ts";
import { LookAlikes } from "./look-alikes.tsx";

const pause = 450;
/** Fewer letters say nothing of what is asked. */
const least = 8;

export type AlikeLiveProps<T> = {
  form: RefObject<HTMLFormElement>;
  /** Where it is asked, by POST. */
  from: string;
  /** Said while there is nothing to show, and of what there is. */
  idle: Text;
  count: Phrase<{ count: number }>;
  List: ComponentType<{ found: T[] }>;
};

/** Solved look-alikes of a question that is being typed. */
export function LookAlikesLive({ form }: { form: RefObject<HTMLFormElement> }) {
  return (
    <AlikeLive<LookAlike>
      form={form}
      from="/ask/similar"
      idle={solvedShownHere}
      count={lookAlikesCount}
      List={LookAlikes}
    />
  );
}

/**
 * What is like what is being typed: beside the form where there is room, and folded under the title where there is
 * none, so that nothing jumps under somebody who is writing. Without scripts the same is asked before publishing.
 */
export function AlikeLive<T>({ form: ref, from, idle, count: countOf, List }: AlikeLiveProps<T>) {
  const [found, setFound] = useState<T[]>([]);
  const [beside, setBeside] = useState(false);
  const [shown, setShown] = useState("");
  const last = useRef("");

  useEffect(() => {
    const form = ref.current;
    if (!form) return;
    let timer = 0;
    let flight: AbortController | undefined;
    const typed = () => {
      const data = new FormData(form);
      const [title, ...body] = ["title", "body", "wish"].map((name) => String(data.get(name) ?? "").trim());
      return { title: title ?? "", body: body.join(" ").trim().slice(0, 8_000) };
    };
    const look = async () => {
      const asked = typed();
      const said = JSON.stringify(asked);
      if (said === last.current) return;
      last.current = said;
      if (asked.title.length < least) return setFound([]);
      const body = new FormData();
      for (const [name, value] of Object.entries(asked)) body.set(name, value);
      const mine = new AbortController();
      flight = mine;
      try {
        const answer = await fetch(from, {
          method: "POST",
          body,
          redirect: "manual",
          signal: mine.signal,
        });
        if (!answer.ok || mine.signal.aborted) return;
        const { items } = (await answer.json()) as { items: T[] };
        setFound(items);
        if (items.length > 0) setShown("yes");
      } catch {
        // Offline, or typed on: the form works without.
        last.current = "";
      }
    };
    const onInput = ({ target }: Event) => {
      const name = (target as HTMLInputElement | null)?.name;
      if (name !== "title" && name !== "body" && name !== "wish") return;
      clearTimeout(timer);
      flight?.abort();
      timer = window.setTimeout(look, name === "title" ? pause : 2 * pause);
    };
    form.addEventListener("input", onInput);
    const wide = matchMedia("(min-width: 80rem)");
    const onWidth = () => setBeside(wide.matches);
    onWidth();
    wide.addEventListener("change", onWidth);
    // Words that came from the address, a draft, or before the scripts were there.
    timer = window.setTimeout(look, pause);
    return () => {
      form.removeEventListener("input", onInput);
      wide.removeEventListener("change", onWidth);
      clearTimeout(timer);
      flight?.abort();
    };
  }, [ref, from]);

  const count = found.length;
  return (
    <div className="-mt-4">
      <input type="hidden" name="shown" value={shown} />
      <p className="sr-only" role="status">
        {count > 0 && countOf({ count })}
      </p>
      {(count === 0 || beside) && (
        <p className="flex min-h-9 items-center text-14 text-quiet touch:min-h-11">{idle()}</p>
      )}
      {count > 0 && !beside && (
        <details>
          <summary className="flex min-h-9 cursor-pointer items-center gap-2 text-14 font-semibold text-link touch:min-h-11">
            <CircleCheck size={16} className="shrink-0 text-success" aria-hidden="true" />
            {countOf({ count })}
          </summary>
          <List found={found} />
        </details>
      )}
      {count > 0 && beside && (
        <section aria-labelledby="look-alikes" className="absolute top-0 left-[calc(100%+2.5rem)] w-54">
          <h2 id="look-alikes" className="mb-3 text-15 font-semibold">
            {countOf({ count })}
          </h2>
          <List found={found} />
        </section>
      )}
    </div>
  );
}
