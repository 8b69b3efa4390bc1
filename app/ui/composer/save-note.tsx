import { useEffect, useState } from "react";
import {
  keepThis,
  keptAway,
  keptFull,
  keptOffline,
  keptSignedOut,
  otherText,
  restored,
  savedMinutes,
  savedNow,
  savedSeconds,
  saving,
  showOther,
} from "../../i18n/composer.ts";
import { discardDraft, draftFrom } from "../../i18n/drafts.ts";
import type { Text } from "../../i18n/text.ts";
import { Time } from "../primitives/time.tsx";
import { empty, fill, type Values } from "./keeper.ts";
import { useAutosave } from "./use-autosave.ts";
import type { Writing } from "./use-writing.ts";

const kept: Record<"offline" | "away" | "signedOut" | "full", Text> = {
  offline: keptOffline,
  away: keptAway,
  signedOut: keptSignedOut,
  full: keptFull,
};

/** Where the draft stands, in words, and what can be done about it. */
export function SaveNote({ writing }: { writing: Writing }) {
  const { state, discard, take } = useAutosave(writing);
  const ago = useSeconds(state.is === "saved" ? state.at : null);
  const takeOther = (other: Values) => {
    if (writing.ref.current) fill(writing.ref.current, other);
    take(other);
  };
  const throwAway = () => {
    discard();
    if (writing.ref.current) empty(writing.ref.current, writing.original);
  };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-14 text-quiet">
      <p role="status">
        {writing.back.restored && state.is !== "split" && `${restored()} `}
        {state.is === "saving" && saving()}
        {state.is === "kept" && kept[state.why]()}
        {state.is === "split" && otherText()}
        {state.is === "saved" && <Saved at={state.at} ago={ago} />}
      </p>
      {state.is === "split" ? (
        <>
          <Word onClick={() => takeOther(state.other)}>{showOther()}</Word>
          <Word onClick={() => take(null)}>{keepThis()}</Word>
        </>
      ) : (
        (state.is !== "clean" || writing.back.restored) && <Word onClick={throwAway}>{discardDraft()}</Word>
      )}
    </div>
  );
}

function Saved({ at, ago }: { at: number; ago: number }) {
  if (ago < 5) return <>{savedNow()}</>;
  if (ago < 60) return <>{savedSeconds({ count: ago })}</>;
  if (ago < 3_600) return <>{savedMinutes({ count: Math.floor(ago / 60) })}</>;
  return (
    <>
      {draftFrom()} <Time at={new Date(at).toISOString()} as="sentence" />
    </>
  );
}

function Word({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="min-h-9 rounded-field px-1 font-semibold text-link underline underline-offset-3 touch:min-h-11"
    >
      {children}
    </button>
  );
}

/** Seconds since a moment, told anew every five. */
function useSeconds(at: number | null): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    setNow(Date.now());
    if (at === null) return;
    const clock = setInterval(() => setNow(Date.now()), 5_000);
    return () => clearInterval(clock);
  }, [at]);
  return at === null ? 0 : Math.max(0, Math.round((now - at) / 1_000));
}
