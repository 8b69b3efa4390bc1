import { supersededMarkdown, validInMonth } from "#app/i18n/freshness.ts";
import { answersCount } from "#app/i18n/lists.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import {
  acceptedAnswerOf,
  answerOf,
  askedOn,
  commentsWord,
  moreAnswersAt,
  noAnswerYet,
  otherAnswers,
  sourceOf,
} from "#app/i18n/outside.ts";
import { formerMember, officialMark } from "#app/i18n/threads.ts";
import { validityWords } from "#app/i18n/validity.ts";
import { absoluteMarkdown } from "#app/lib/absolute-links.ts";
import { monthWords } from "#app/lib/month.ts";
import { postPath } from "#app/lib/paths.ts";
import type { PostView } from "../threads/views.ts";
import type { ThreadText } from "./find-thread-text.ts";

/**
 * A thread as one plain Markdown text: what it is and where it came from, the opening, what solved it, the other answers, each
 * with its comments and its own address. Texts stand as they were written; their own headings stay below ours.
 */
export function writeMarkdown({ thread, answers, markdown, more }: ThreadText, origin: string): string {
  const at = (iso: string) => iso.slice(0, 10);
  const nameOf = ({ author }: PostView) => author?.displayName ?? formerMember();
  const text = (post: PostView) => absoluteMarkdown(lower(markdown.get(post.id) ?? ""), origin).trim();
  const gaveWay = (one: PostView) => Boolean(one.freshness?.superseded);
  const accepted = answers
    .filter((one) => one.accepted)
    .sort((a, b) => Number(gaveWay(a)) - Number(gaveWay(b)));
  const others = answers.filter((one) => !one.accepted);

  const comments = (post: PostView) => {
    const there = post.comments.filter(({ gone }) => !gone);
    if (there.length === 0) return [];
    const lines = there.map(
      (one) => `- **${nameOf(one)}**, ${at(one.createdAt)}: ${text(one).replace(/\s*\n\s*/g, " ")}`,
    );
    return [`${commentsWord()}\n\n${lines.join("\n")}`];
  };
  const answer = (post: PostView) => [
    `### ${(post.accepted ? acceptedAnswerOf : answerOf)({ name: nameOf(post) })}`,
    [
      post.official && officialMark(),
      at(post.createdAt),
      `${post.score >= 0 ? "+" : ""}${post.score}`,
      `<${origin}${postPath(post.id)}>`,
    ]
      .filter(Boolean)
      .join(" · "),
    post.validity ? validityWords(post.validity).join(" · ") : "",
    post.freshness ? freshWords(post.freshness, origin) : "",
    text(post),
    ...comments(post),
  ];
  const facts = [
    sourceOf({ address: origin + thread.path }),
    askedOn({ name: nameOf(thread.body), day: at(thread.createdAt) }),
    thread.space.name,
    ...(thread.product ? [thread.product.name] : []),
    ...(thread.tags.length > 0 ? [thread.tags.join(", ")] : []),
    answersCount({ count: thread.answerCount }),
  ];
  return `${[
    `# ${thread.title.replace(/\s+/g, " ")}`,
    facts.map((fact) => `- ${fact}`).join("\n"),
    text(thread.body),
    ...comments(thread.body),
    ...accepted.flatMap(answer),
    ...(others.length > 0 && accepted.length > 0 ? [`## ${otherAnswers()}`] : []),
    ...others.flatMap(answer),
    ...(answers.length === 0 ? [noAnswerYet()] : []),
    ...(more ? [moreAnswersAt({ address: origin + thread.path })] : []),
  ]
    .filter(Boolean)
    .join("\n\n")}\n`;
}

/** What is said of an answer's freshness: that another is to be read, or when it was last found valid. */
function freshWords({ superseded, checked }: NonNullable<PostView["freshness"]>, origin: string): string {
  if (superseded) return `**${supersededMarkdown({ address: origin + superseded.path })}**`;
  return checked ? validInMonth({ month: monthWords(checked.at, currentLocale()) }) : "";
}

/** Headings two levels down, as on the page; what stands in fenced code is no heading. */
function lower(source: string): string {
  let fence: string | null = null;
  return source
    .split("\n")
    .map((line) => {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
      if (mark && fence === null) fence = mark;
      else if (mark && fence !== null && mark[0] === fence[0] && mark.length >= fence.length) fence = null;
      return fence === null ? line.replace(/^ {0,3}#{1,4}(?=\s)/, "##$&") : line;
    })
    .join("\n");
}
