import { asQuote, quotable } from "../../lib/markdown/quote.ts";
import { fromHtml } from "./from-html.ts";
import { type QuoteDetail, quoteEvent, takeQuote } from "./quote-mail.ts";

/** Hears of quotes for this field, and puts them in. @returns how to stop */
export function onQuote(field: HTMLTextAreaElement, insert: (words: string) => void): () => void {
  const take = (detail: QuoteDetail) => {
    const words = wordsOf(detail.from);
    if (words) insert(`${asQuote(words, detail)}\n\n`);
  };
  const hear = (event: Event) => {
    takeQuote();
    take((event as CustomEvent<QuoteDetail>).detail);
  };
  field.addEventListener(quoteEvent, hear);
  const left = takeQuote();
  if (left) take(left);
  return () => field.removeEventListener(quoteEvent, hear);
}

/** What is selected of a text, or all of it, without what it quotes itself. */
function wordsOf(from: HTMLElement): string {
  const selection = document.getSelection();
  const range =
    selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const within = range && from.contains(range.commonAncestorContainer);
  return quotable(fromHtml(within ? range.cloneContents() : from, { quotes: false }));
}
