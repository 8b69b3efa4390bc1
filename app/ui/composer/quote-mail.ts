export type QuoteDetail = { postId: string; name: string; from: HTMLElement };

/** Told to the field that is to take a quote. */
export const quoteEvent = "parvis:quote";

/** Quoted while the tools were still on their way. */
let waiting: QuoteDetail | null = null;

export function leaveQuote(detail: QuoteDetail): void {
  waiting = detail;
}

export function takeQuote(): QuoteDetail | null {
  const left = waiting;
  waiting = null;
  return left;
}
