import { formerMember } from "#app/i18n/threads.ts";
import { excerpt } from "#app/lib/excerpt.ts";
import { textOf } from "#app/lib/markdown/plain.ts";
import { postAnchor } from "#app/lib/paths.ts";
import type { PersonView, PostView, ThreadView } from "../threads/views.ts";

/**
 * A thread's page as search engines read it, in the words of schema.org: a question with answers is a QAPage, anything
 * else a DiscussionForumPosting, which asks for no answer. It says what the page shows to a visitor and nothing more.
 */
type Described = {
  thread: ThreadView;
  /** Scheme, host and port of this site. */
  origin: string;
  /** Path and query of this page, which holds these answers. */
  page: string;
  /** Whether it begins with the answers that solved the question, the first accepted among them. */
  leading: boolean;
  /** The name of the site's home. */
  home: string;
};

/**
 * Characters of a text: the question and what solved it almost always whole, the others as far as they are needed to
 * tell which is which. The page holds the same words, so that packed they weigh little; all in all the limit holds.
 */
const most = { body: 5_000, accepted: 5_000, other: 1_200, all: 24_000 };

export function describeThread(described: Described): object {
  const { thread } = described;
  const answers = thread.answers.filter(({ gone }) => !gone);
  const about =
    thread.kind === "question" && answers.length > 0
      ? questionPage(described, answers)
      : posting(described, answers);
  return { "@context": "https://schema.org", "@graph": [about, breadcrumbs(described)] };
}

function questionPage(described: Described, answers: PostView[]): object {
  const { thread, origin, page, leading } = described;
  const accepted = leading ? firstAccepted(answers) : undefined;
  const budget = newBudget();
  const question = {
    "@type": "Question",
    "@id": `${origin}${thread.path}#question`,
    url: origin + thread.path,
    name: thread.title,
    ...said(described, thread.body, budget(most.body)),
    inLanguage: thread.language,
    answerCount: thread.answerCount,
    upvoteCount: thread.body.score,
    ...(accepted && { acceptedAnswer: answer(described, accepted, budget(most.accepted)) }),
  };
  const others = answers
    .filter((one) => one !== accepted)
    .map((one) => answer(described, one, budget(one.accepted ? most.accepted : most.other)));
  return {
    "@type": "QAPage",
    "@id": origin + page,
    url: origin + page,
    mainEntity: others.length > 0 ? { ...question, suggestedAnswer: others } : question,
  };
}

function answer(described: Described, post: PostView, limit: Limited): object {
  return {
    "@type": "Answer",
    url: addressOf(described, post),
    ...said(described, post, limit),
    upvoteCount: post.score,
  };
}

function posting(described: Described, answers: PostView[]): object {
  const { thread, origin } = described;
  const budget = newBudget();
  return {
    "@type": "DiscussionForumPosting",
    "@id": origin + thread.path,
    url: origin + thread.path,
    headline: thread.title,
    ...said(described, thread.body, budget(most.body)),
    inLanguage: thread.language,
    interactionStatistic: [
      interactions("LikeAction", Math.max(0, thread.body.score)),
      interactions("CommentAction", thread.answerCount),
    ],
    ...(answers.length > 0 && {
      comment: answers.map((post) => ({
        "@type": "Comment",
        url: addressOf(described, post),
        ...said(described, post, budget(most.other)),
      })),
    }),
  };
}

const interactions = (kind: string, count: number) => ({
  "@type": "InteractionCounter",
  interactionType: { "@type": kind },
  userInteractionCount: count,
});

function said({ thread, origin }: Described, post: PostView, limit: Limited) {
  return {
    // A picture alone has no words; its thread's title says what it is about.
    text: limit(textOf(post.html)) || thread.title,
    author: person(post.author, origin),
    datePublished: post.createdAt,
    ...(post.editedAt && { dateModified: post.editedAt }),
  };
}

/** Who left keeps the place, and nothing that says who they were. */
function person(author: PersonView | null, origin: string): object {
  return {
    "@type": "Person",
    name: author?.displayName ?? formerMember(),
    ...(author?.path && { url: origin + author.path }),
  };
}

function breadcrumbs({ thread, origin, home }: Described): object {
  const steps = [
    { name: home, path: "/" },
    { name: thread.space.name, path: thread.space.path },
    { name: thread.title, path: thread.path },
  ];
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ name, path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: origin + path,
    })),
  };
}

/** Of several accepted answers one is named: the one that solved it first, of those that did not give way to another. */
function firstAccepted(answers: PostView[]): PostView | undefined {
  return answers
    .filter(({ accepted, freshness }) => accepted && !freshness?.superseded)
    .sort((a, b) => a.accepted!.at.localeCompare(b.accepted!.at))[0];
}

const addressOf = ({ origin, page }: Described, post: PostView) => origin + page + postAnchor(post);

type Limited = (text: string) => string;

/** Shortens texts, each to what it may have and all to what a page may. */
function newBudget(): (own: number) => Limited {
  let left = most.all;
  return (own) => (text) => {
    const cut = excerpt(text, Math.max(160, Math.min(own, left)));
    left -= cut.length;
    return cut;
  };
}
