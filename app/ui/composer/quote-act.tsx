import { Quote } from "lucide-react";
import type { MouseEvent } from "react";
import { quoteAct } from "../../i18n/drafts.ts";
import { postAct } from "../primitives/button.tsx";
import { leaveQuote, quoteEvent } from "./quote-mail.ts";

/**
 * Takes what is selected of a post, or all of it, into the answer being written. Without scripts it leads to the
 * form with the whole post quoted there.
 */
export function QuoteAct({ postId, name, path }: { postId: string; name: string; path: string }) {
  const take = (event: MouseEvent<HTMLAnchorElement>) => {
    const field = document.getElementById("answer-body");
    const from = event.currentTarget.closest(".post")?.querySelector<HTMLElement>(".post-text > .prose");
    if (!(field instanceof HTMLTextAreaElement) || !from) return;
    event.preventDefault();
    const detail = { postId, name, from };
    leaveQuote(detail);
    field.dispatchEvent(new CustomEvent(quoteEvent, { detail }));
    field.scrollIntoView({ block: "center" });
    field.focus({ preventScroll: true });
  };
  return (
    <a
      href={`${path}?quote=${postId}#answer-body`}
      rel="nofollow"
      // Pressing must leave the selection as it is.
      onMouseDown={(event) => event.preventDefault()}
      onClick={take}
      className={postAct}
    >
      <Quote size={16} aria-hidden="true" />
      <span className="max-sm:sr-only">{quoteAct()}</span>
    </a>
  );
}
