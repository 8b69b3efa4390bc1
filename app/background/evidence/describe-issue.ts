import { contentOf } from "#app/domain/evidence/find-file.ts";
import type { EvidenceContent, FileView, Split } from "#app/domain/evidence/views.ts";
import { statusWords } from "#app/i18n/idea-status.ts";
import {
  issueAsks,
  issueByCountry,
  issueByGroup,
  issueByProduct,
  issueCell,
  issueFacts,
  issueFile,
  issueHash,
  issueKey,
  issueMark,
  issueOwned,
  issueQuestions,
  issueQuestionWaits,
  issueQuotes,
  issueReadIdea,
  issueRefusals,
  issueVerify,
  issueWithout,
  issueWords,
} from "#app/i18n/issue-text.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { excerpt } from "#app/lib/excerpt.ts";
import type { Block, IssueText, Span } from "#app/lib/issue-text.ts";
import { env } from "#app/services/env.server.ts";
import { type IssueDraft, longestTitle } from "#app/services/trackers/tracker.ts";

const few = 5;
const longestWords = 1_500;
const longestQuote = 400;

/**
 * What an issue says of an idea: figures, the proposer's words, quotes of those who agreed to it, where to read and how to
 * verify the rest. A tracker has other readers than the file, so that no customer is named in it.
 */
export function describeIssue(file: FileView, mark: string, locale: Locale): IssueDraft {
  const content = contentOf(file);
  const { idea, words, questions, refusals, verbatims } = content;
  const url = env().APP_URL;
  const quotes = verbatims.quoted.filter(({ withdrawn }) => !withdrawn).slice(0, few);
  const text: IssueText = [
    { kind: "text", spans: [{ words: issueReadIdea(locale), href: idea.url }, ...facts(content, locale)] },
    heading(issueWords(locale)),
    ...quoted(words.plain),
    ...part(issueAsks(locale), splits(content, locale)),
    ...(quotes.length > 0
      ? [
          heading(issueQuotes(locale)),
          ...quotes.map(({ words }): Block => ({ kind: "quote", words: excerpt(words, longestQuote) })),
        ]
      : []),
    ...part(
      issueQuestions({ count: questions.open.length + questions.more }, locale),
      questions.open
        .slice(0, few)
        .map(({ title, url, solved, meToo }): Span[] => [
          { words: title, href: url },
          ...(solved ? [] : [{ words: issueQuestionWaits({ count: meToo + 1 }, locale) }]),
        ]),
    ),
    ...part(
      issueRefusals(locale),
      refusals.map(({ title, url }): Span[] => [{ words: title, href: url }]),
    ),
    heading(issueVerify(locale)),
    {
      kind: "list",
      items: [
        [{ words: issueFile(locale), href: `${url}/desk/evidence/files/${file.hash}` }],
        [{ words: issueHash(locale) }, { words: file.hash, look: "code" }],
        [{ words: issueKey(locale), href: `${url}/.well-known/parvis-evidence/${file.keyId}.pem` }],
        [{ words: issueMark(locale) }, { words: mark, look: "code" }],
      ],
    },
    { kind: "text", spans: [{ words: issueOwned(locale) }] },
  ];
  return { title: excerpt(idea.title, longestTitle), text, mark };
}

/** Each paragraph by itself, as far as there is room. */
function quoted(plain: string): Block[] {
  let room = longestWords;
  return plain.split(/\n+/).flatMap((line): Block[] => {
    const words = room > 1 && line.trim() ? excerpt(line, room) : "";
    room -= words.length;
    return words ? [{ kind: "quote", words }] : [];
  });
}

const heading = (words: string): Block => ({ kind: "heading", words });
const part = (title: string, items: Span[][]): Block[] =>
  items.length > 0 ? [heading(title), { kind: "list", items }] : [];

function facts({ idea, votes }: EvidenceContent, locale: Locale): Span[] {
  return [
    {
      words: `· ${issueFacts(
        {
          ...{ status: statusWords[idea.status](locale), votes: votes.total },
          ...{ since: idea.proposedAt.slice(0, 10), product: idea.product?.name ?? null },
        },
        locale,
      )}`,
    },
  ];
}

function splits({ votes }: EvidenceContent, locale: Locale): Span[][] {
  const line = (title: string, { cells, withheld }: Split): Span[][] =>
    cells.length > 0
      ? [
          [
            { words: title, look: "strong" },
            {
              words: [
                ...cells.slice(0, few).map(({ name, voters }) => issueCell({ name, count: voters }, locale)),
                ...(withheld > 0 ? [issueWithout({ count: withheld }, locale)] : []),
              ].join(", "),
            },
          ],
        ]
      : [];
  return [
    ...line(issueByGroup(locale), votes.groups),
    ...line(issueByProduct(locale), votes.products),
    ...line(issueByCountry(locale), votes.countries),
  ];
}
