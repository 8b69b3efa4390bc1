import {
  acceptedMark,
  answersAbout,
  answersAgain,
  answersComing,
  answersFailed,
  answersMore,
  answersNone,
  answersTo,
  askHere,
  helpfulVotes,
  officialAnswer,
} from "../../i18n/embed.ts";
import type { Locale } from "../../i18n/locale.ts";

export type About = { product?: string; tag?: string; query?: string };

/** As `GET /api/v1/best-answers` gives them. */
export type Answers = {
  about: { name: string; url: string };
  items: {
    title: string;
    url: string;
    language: string;
    extract: string;
    accepted: boolean;
    official: boolean;
    author: { displayName: string } | null;
    votes: number;
    answeredAt: string;
  }[];
};

/** `none`: nothing can be shown here, and asking is all there is. */
export type Shown = { state: "busy" | "failed" | "none" } | { state: "answers"; answers: Answers };

type Around = {
  about: About;
  locale: Locale;
  /** Of the heading, 2 to 5; questions stand one below. */
  level: number;
  ask: string;
  here: (address: string) => string;
  again: () => void;
};

/** Everything comes in as text: nothing that somebody wrote is ever read as markup. */
function make(
  name: string,
  part: string,
  content: (Node | string)[],
  attributes: Record<string, string> = {},
) {
  const element = document.createElement(name);
  element.setAttribute("part", part);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}

const titleId = "title";

/** Draws what there is now; what had the focus and is gone hands it to what came in its place. */
export function drawAnswers(root: ShadowRoot, shown: Shown, around: Around): void {
  const { locale } = around;
  const focused = root.activeElement !== null;
  const answers = shown.state === "answers" ? shown.answers : undefined;
  // It was there before it speaks, so that screen readers hear it.
  const status = root.querySelector("[role=status]") ?? make("p", "status", [], { role: "status" });
  const words = { busy: answersComing, failed: answersFailed, none: undefined, answers: undefined };
  const said = answers?.items.length === 0 ? answersNone : words[shown.state];
  const section = root.querySelector("section") ?? make("section", "section", [status]);
  section.lang = locale;
  if (answers) section.setAttribute("aria-labelledby", titleId);
  else if (shown.state !== "busy") section.removeAttribute("aria-labelledby");
  section.setAttribute("aria-busy", String(shown.state === "busy"));
  if (shown.state !== "busy") for (const child of [...section.children]) if (child !== status) child.remove();
  status.textContent = said?.(locale) ?? "";
  if (answers) status.before(heading(answers, around));
  if (answers && answers.items.length > 0) status.before(list(answers, around));
  if (shown.state !== "busy") section.append(foot(shown, around));
  if (!section.isConnected) root.replaceChildren(section);
  if (focused && root.activeElement === null) section.querySelector<HTMLElement>("[tabindex], a")?.focus();
}

function heading({ about: { name } }: Answers, { about, level, locale }: Around): HTMLElement {
  const words = about.query ? answersTo({ query: name }, locale) : answersAbout({ name }, locale);
  return make(`h${level}`, "title", [words], { id: titleId, tabindex: "-1" });
}

function list({ items }: Answers, around: Around): HTMLElement {
  // Without its marks, some screen readers take a list for none.
  return make(
    "ul",
    "list",
    items.map((item) => entry(item, around)),
    { role: "list" },
  );
}

function entry(item: Answers["items"][number], { level, locale, here }: Around): HTMLElement {
  const { language, accepted, official, author, votes, answeredAt } = item;
  const lang = { lang: language };
  const at = new Date(answeredAt);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(at);
  const facts = [
    ...(accepted ? [make("span", "accepted", [acceptedMark(locale)])] : []),
    ...(official ? [make("span", "official", [officialAnswer(locale)])] : []),
    ...(author ? [make("span", "author", [author.displayName])] : []),
    ...(votes > 0 ? [make("span", "votes", [helpfulVotes({ count: votes }, locale)])] : []),
    make("time", "date", [date], { datetime: answeredAt }),
  ];
  return make("li", accepted ? "item item-accepted" : "item", [
    make(`h${level + 1}`, "question", [make("a", "link", [item.title], { href: here(item.url), ...lang })]),
    make("p", "answer", [item.extract], lang),
    make(
      "p",
      "facts",
      facts.flatMap((fact, index) => (index > 0 ? [" · ", fact] : [fact])),
    ),
  ]);
}

function foot(shown: Shown, { locale, ask, here, again }: Around): HTMLElement {
  const content: HTMLElement[] = [];
  if (shown.state === "failed") {
    const button = make("button", "again", [answersAgain(locale)], { type: "button" });
    button.addEventListener("click", again);
    content.push(button);
  }
  content.push(make("a", "ask", [askHere(locale)], { href: ask }));
  if (shown.state === "answers" && shown.answers.items.length > 0)
    content.push(make("a", "more", [answersMore(locale)], { href: here(shown.answers.about.url) }));
  return make("p", "foot", content);
}
