/** The orders a thread's answers can be read in. */
export const answerOrders = ["best", "oldest", "newest"] as const;
export type AnswerOrder = (typeof answerOrders)[number];

/** What a page of answers is asked for in an address. */
export type AnswersAsked = {
  /** Without it, the order its kind of thread is read in. */
  order?: AnswerOrder;
  after?: string;
  /** `end` stands for what comes after everything: the page before it is the last one. */
  before?: string;
  /** A day, as YYYY-MM-DD in UTC: the page begins with what was written from then on, oldest first. */
  from?: string;
};

export const end = "end";

/** A question is asked to be solved, so its best answers come first; anything else is a conversation. */
export const usualOrder = (kind: string): AnswerOrder =>
  kind === "question" || kind === "idea" ? "best" : "oldest";

/** Reads an address. What nobody knows is left out rather than refused. */
export function readAnswersAsked(query: URLSearchParams): AnswersAsked {
  const word = (name: string) => query.get(name)?.slice(0, 200) || undefined;
  const from = word("from");
  const day = from && /^\d{4}-\d{2}-\d{2}$/.test(from) && !Number.isNaN(Date.parse(from)) ? from : undefined;
  const order = answerOrders.find((known) => known === query.get("order"));
  if (day) return { order: "oldest", from: day };
  const before = word("before");
  return { order, before, after: before ? undefined : word("after") };
}

/** The address of a page of answers. @param path the thread's own */
export function answersAddress(path: string, usual: AnswerOrder, asked: AnswersAsked): string {
  const query = new URLSearchParams();
  if (asked.order && asked.order !== usual) query.set("order", asked.order);
  for (const name of ["after", "before", "from"] as const) {
    const value = asked[name];
    if (value) query.set(name, value);
  }
  const words = query.toString();
  return words ? `${path}?${words}` : path;
}
