import { csvLine } from "#app/lib/csv.ts";
import { excerpt } from "#app/lib/excerpt.ts";
import type { EvidenceContent, Split } from "./views.ts";

/** What a spreadsheet reads of each idea, in this order. */
const heads = [
  ...["id", "title", "url", "language", "status", "status_since", "shipped_in", "space", "product", "tags"],
  ...["proposed_at", "proposer", "words", "votes", "votes_imported", "first_vote_week", "last_vote_week"],
  ...["groups", "products_owned", "countries", "quotes", "quoted", "questions", "questions_waiting"],
  ...["questions_closed", "workarounds", "similar_refusals", "last_reason_fr", "last_reason_en", "hash"],
];

/** The mark by which spreadsheets know UTF-8, and the names of the columns. */
export const csvHead = (): string => `\ufeff${csvLine(heads)}`;

/** One idea as one line. Lists within a cell are divided by ` | `. @param hash of its file; empty where it has none */
export function csvRow(content: EvidenceContent, hash = ""): string {
  const { idea, words, steps, votes, verbatims, questions, workarounds, refusals } = content;
  const last = steps.at(-1);
  const quoted = verbatims.quoted.filter(({ withdrawn }) => !withdrawn);
  const waiting = questions.open.reduce((sum, { meToo, solved }) => sum + (solved ? 0 : meToo + 1), 0);
  return csvLine([
    ...[idea.id, idea.title, idea.url, idea.language, idea.status, idea.statusSince, idea.shippedIn ?? ""],
    ...[idea.space.slug, idea.product?.name ?? "", list(idea.tags), idea.proposedAt, idea.proposer ?? ""],
    ...[excerpt(words.plain, 1_000), String(votes.total), String(votes.imported)],
    ...[votes.byWeek[0]?.week ?? "", votes.byWeek.at(-1)?.week ?? ""],
    ...[cells(votes.groups), cells(votes.products), cells(votes.countries)],
    ...[String(quoted.length + verbatims.more), list(quoted.slice(0, 5).map(quote))],
    ...[String(questions.open.length + questions.more), String(waiting), String(questions.closed)],
    ...[list(workarounds.map(({ url }) => url)), list(refusals.map(({ title }) => title))],
    ...[last?.reason.fr ?? "", last?.reason.en ?? "", hash],
  ]);
}

const list = (words: string[]): string => words.join(" | ");
const cells = ({ cells }: Split): string => list(cells.map(({ name, voters }) => `${name}: ${voters}`));
const quote = ({ words, by }: { words: string; by: string | null }): string =>
  by ? `${words} (${by})` : words;
