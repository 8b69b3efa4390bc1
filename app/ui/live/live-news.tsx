import {
  useLocation,
  useNavigate,
  useNavigation,
  useRevalidator,
  useRouteLoaderData,
} from "@remix-run/react";
import { ArrowDown, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import {
  newAnswers,
  newComments,
  newlyAccepted,
  pageChanged,
  putNewsAway,
  showNews,
} from "../../i18n/live.ts";
import { shareStream } from "./shared.ts";
import { peek, tell } from "./store.ts";
import type { LiveMessage, ThreadNews } from "./stream.ts";

/** What came to the thread that is being read, and is not shown yet. */
type Waiting = { answers: string[]; comments: string[]; accepted: string[]; changed: boolean };
const nothing: Waiting = { answers: [], comments: [], accepted: [], changed: false };

/**
 * Listens for what happens elsewhere. Figures change where they stand; whatever would move what is being read waits in a
 * bar above it until it is asked for.
 */
export function LiveNews({ username }: { username: string }) {
  const { pathname } = useLocation();
  const now = (useRouteLoaderData("root") as { now: string | null } | undefined)?.now;
  const threadId = /^\/t\/(\d+)\/[^/]+$/.exec(pathname)?.[1] ?? null;
  const [waiting, setWaiting] = useState(nothing);
  const { revalidate, state } = useRevalidator();
  const reading = useNavigation().state !== "idle" || state !== "idle";
  /** Whether the inbox's count was heard since the page's facts were last asked for. */
  const fresh = useRef(false);
  const navigate = useNavigate();
  /** Where to go once the page has been read anew. */
  const wanted = useRef<string | null>(null);
  const shared = useRef<ReturnType<typeof shareStream>>();
  const shown = useRef(threadId);
  shown.current = threadId;
  const made = useRef(0);

  useEffect(() => {
    const hear = (message: LiveMessage) => {
      const { inbox } = message.data;
      if (inbox) {
        fresh.current = true;
        tell({ unread: inbox.unread });
      }
      if (message.event === "reset" && shown.current) setWaiting((before) => ({ ...before, changed: true }));
      const news = message.event === "news" && shown.current && message.data.threads?.[shown.current];
      if (news && shown.current) {
        putInPlace(shown.current, news);
        const unshown = {
          ...news,
          answers: unseen("answer", news.answers),
          comments: unseen("comment", news.comments),
        };
        setWaiting((before) => grown(before, unshown));
      }
    };
    const join = () => {
      shared.current = shareStream(username, hear);
    };
    const leave = () => shared.current?.leave();
    // A page that is put aside keeps no stream. When it is taken up again, it is told all since it was made.
    const back = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return;
      join();
      shared.current?.watch(shown.current, made.current);
    };
    join();
    window.addEventListener("pagehide", leave);
    window.addEventListener("pageshow", back);
    return () => {
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("pageshow", back);
      leave();
    };
  }, [username]);

  useEffect(() => {
    if (reading) fresh.current = false;
  }, [reading]);

  // The page was made anew, with everything up to then.
  useEffect(() => {
    tell({ scores: {}, answers: {}, ...(!fresh.current && { unread: null }) });
    setWaiting(nothing);
    made.current = now ? Date.parse(now) : Date.now();
    shared.current?.watch(threadId, made.current);
    const to = wanted.current;
    wanted.current = null;
    if (!to) return;
    const there = document.getElementById(`answer-${to}`) ?? document.getElementById(`comment-${to}`);
    if (!there) {
      navigate(`/p/${to}`);
      return;
    }
    there.scrollIntoView({ block: "start" });
    there.tabIndex = -1;
    there.focus({ preventScroll: true });
  }, [threadId, now, navigate]);

  const words = said(waiting);
  return (
    <div
      role="status"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 top-[calc(4rem+env(safe-area-inset-top))] z-10 flex justify-center px-4"
      data-screen=""
    >
      {threadId && words && (
        <div className="pointer-events-auto flex items-center rounded-full border border-control bg-raised text-14 shadow-float">
          <p className="py-2 ps-4 font-semibold">{words}</p>
          <button
            type="button"
            aria-disabled={state !== "idle"}
            className="ms-2 inline-flex min-h-11 items-center gap-1.5 rounded-full px-3 font-semibold text-link hover:underline hover:underline-offset-3"
            onClick={() => {
              wanted.current = waiting.answers[0] ?? waiting.comments[0] ?? waiting.accepted[0] ?? null;
              if (state === "idle") revalidate();
            }}
          >
            <ArrowDown size={16} aria-hidden="true" />
            {showNews()}
          </button>
          <button
            type="button"
            aria-label={putNewsAway()}
            title={putNewsAway()}
            className="grid size-11 place-items-center rounded-full text-quiet hover:bg-hover hover:text-ink"
            onClick={() => setWaiting(nothing)}
          >
            <X size={16} aria-hidden="true" />
          </button>
        </div>
      )}
    </div>
  );
}

function putInPlace(threadId: string, { posts, answerCount }: ThreadNews): void {
  const { scores, answers } = peek();
  tell({ scores: { ...scores, ...posts }, answers: { ...answers, [threadId]: answerCount } });
}

/** What the page shows already, having been made a moment after it happened, is no news. */
const unseen = (kind: string, ids: string[] = []) =>
  ids.filter((id) => !document.getElementById(`${kind}-${id}`));

/** A tab that has just come may not know how far the others were told: nothing is counted twice. */
const joined = (before: string[], more: string[] = []) => [...new Set([...before, ...more])];

function grown(before: Waiting, news: ThreadNews): Waiting {
  return {
    answers: joined(before.answers, news.answers),
    comments: joined(before.comments, news.comments),
    accepted: joined(before.accepted, news.accepted),
    changed: before.changed || news.changed === true,
  };
}

function said({ answers, comments, accepted, changed }: Waiting): string | null {
  if (answers.length > 0) return newAnswers({ count: answers.length });
  if (comments.length > 0) return newComments({ count: comments.length });
  if (accepted.length > 0) return newlyAccepted();
  return changed ? pageChanged() : null;
}
