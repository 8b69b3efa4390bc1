import {
  CircleCheck,
  CircleDashed,
  CircleSlash,
  Hammer,
  Lightbulb,
  type LucideIcon,
  Map as MapIcon,
} from "lucide-react";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { findIdea } from "#app/domain/ideas/find-idea.ts";
import { ideaLimits } from "#app/domain/ideas/input.ts";
import type { BudgetView, IdeaStepView, IdeaView, MergedIdea, QuoteView } from "#app/domain/ideas/views.ts";
import type { PersonView, ThreadView } from "#app/domain/threads/views.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { statusWords } from "#app/i18n/idea-status.ts";
import {
  budgetLine,
  byTeam,
  ideaSection,
  lastedDays,
  mergedTitle,
  mergedVotes,
  moveAct,
  proposedStep,
  shippedWith,
  sinceDays,
  stepBack,
  stepsTitle,
  votesLink,
  whyChange,
  whyHint,
  whyMine,
  whyPrivate,
  whyPublic,
  whyQuotable,
  whySave,
  whyTakeBack,
  whyTitle,
  whyYours,
} from "#app/i18n/ideas.ts";
import { formerMember } from "#app/i18n/threads.ts";
import { type IdeaStatus, ideaStatuses } from "#app/lib/idea-board.ts";
import { escapeHtml } from "#app/lib/markdown/escape.ts";
import { momentWords } from "#app/lib/moment-words.ts";
import { quietButton } from "./reuse-line.server.ts";

/**
 * What an idea's page has beyond any thread's, as HTML: where it stands, why it matters, its steps. Made whole here, of plain
 * forms, so that pages of questions carry nothing of it, and members' pages no script for what is a plain form to them too.
 */
export type IdeaParts = {
  /** Before the text. */
  above: string;
  /** Under the text: why it matters to the viewer. */
  why: string;
  /** After the text and what was said on it at once. */
  below: string;
};

type Reader = { viewer: Viewer; now: Date };

export async function drawIdea(reader: Reader, thread: ThreadView): Promise<IdeaParts | null> {
  if (thread.kind !== "idea") return null;
  const idea = await findIdea(reader.viewer, Number(thread.id), reader.now);
  return {
    above: above(reader, thread, idea),
    why: why(thread, idea),
    below: steps(reader, thread, idea) + quotes(reader, idea.quotes) + merged(reader, idea.merged),
  };
}

const looks: Record<IdeaStatus, { icon: LucideIcon; tone: string }> = {
  new: { icon: Lightbulb, tone: "bg-hover text-quiet" },
  "under-review": { icon: CircleDashed, tone: "bg-accent-tint text-link" },
  planned: { icon: MapIcon, tone: "bg-accent-tint text-link" },
  "in-progress": { icon: Hammer, tone: "bg-warning-tint text-warning" },
  shipped: { icon: CircleCheck, tone: "bg-success-tint text-success" },
  declined: { icon: CircleSlash, tone: "bg-hover text-quiet" },
};

function chip(status: IdeaStatus): string {
  const { icon, tone } = looks[status];
  const drawn = renderToStaticMarkup(createElement(icon, { size: 14, "aria-hidden": true }));
  return `<span class="inline-flex items-center gap-1 rounded-full px-2 py-px text-13 font-semibold whitespace-nowrap ${tone}">${drawn}${escapeHtml(statusWords[status]())}</span>`;
}

const day = 86_400_000;
const ageOf = (from: string, to: number) => Math.max(0, Math.floor((to - Date.parse(from)) / day));

function time({ viewer }: Reader, at: string): string {
  const { date, whole } = momentWords(at, viewer.member?.timeZone ?? "UTC", viewer.locale);
  return `<time datetime="${at}" title="${escapeHtml(whole)}">${escapeHtml(date)}</time>`;
}

const nameOf = (person: PersonView | null) => {
  const name = escapeHtml(person?.displayName ?? formerMember());
  return person?.path
    ? `<a href="${person.path}" class="font-semibold hover:underline hover:underline-offset-3">${name}</a>`
    : name;
};

const link =
  "inline-flex min-h-6 items-center font-semibold text-link underline decoration-1 underline-offset-3 hover:decoration-2 touch:min-h-11";
const heading = "border-b border-line pb-2 text-19 font-bold";

function above(reader: Reader, thread: ThreadView, idea: IdeaView): string {
  const last = idea.steps.at(-1);
  const said = last
    ? `<p lang="${last.reason.language}" class="mt-2 break-words whitespace-pre-line">${escapeHtml(last.reason.words)}</p>
      <p class="mt-1 text-14 text-quiet">${nameOf(last.by)} · ${time(reader, last.at)}</p>`
    : "";
  const facts = [
    chip(idea.status),
    idea.shippedIn ? `<span>${escapeHtml(shippedWith({ version: idea.shippedIn }))}</span>` : "",
    `<span>${escapeHtml(sinceDays({ days: ageOf(idea.statusAt, reader.now.getTime()) }))}</span>`,
    idea.can.move
      ? `<a href="/t/${thread.id}/status" rel="nofollow" class="${link} ms-auto">${escapeHtml(moveAct())}</a>`
      : "",
  ].join("");
  return `<section aria-label="${escapeHtml(ideaSection())}" class="mb-6 rounded-card bg-sunken px-4 py-3">
    <div class="flex flex-wrap items-center gap-x-3 gap-y-1 text-14 text-quiet">${facts}</div>${said}</section>`;
}

function budgetOf(budget: BudgetView | null): string {
  if (!budget) return "";
  const left = Math.max(0, budget.budget - budget.spent);
  return `<p class="mt-4 text-14 text-quiet">${escapeHtml(budgetLine({ left, budget: budget.budget, period: budget.period }))} · <a href="/ideas/votes" class="${link}">${escapeHtml(votesLink())}</a></p>`;
}

/**
 * The form is there for whoever may vote, and shown once they have: pressed, the vote beside it changes in place, and no page
 * is asked for (`idea-why` in `styles/post.css`).
 */
function why(thread: ThreadView, { can, mine, budget }: IdeaView): string {
  const form = can.explain || can.vote;
  if (!form) return budgetOf(budget);
  const action = `/t/${thread.id}/why`;
  const said = mine
    ? `<p class="break-words"><span class="font-semibold">${escapeHtml(whyYours())}</span> <q>${escapeHtml(mine.words)}</q>
      <span class="text-14 text-quiet">(${escapeHtml(mine.quotable ? whyPublic() : whyPrivate())})</span></p>`
    : "";
  const summary = escapeHtml(mine ? whyChange() : whyMine());
  const fields = `<p id="why-hint" class="text-14 text-quiet">${escapeHtml(whyHint())}</p>
    <textarea name="words" rows="2" required minlength="3" maxlength="${ideaLimits.why}" aria-label="${escapeHtml(whyMine())}" aria-describedby="why-hint" class="block w-full rounded-field border border-control bg-raised px-3 py-2 text-17 text-ink field-sizing-content min-h-23">${escapeHtml(mine?.words ?? "")}</textarea>
    <label class="flex min-h-9 cursor-pointer items-start gap-3 py-1 touch:min-h-11"><input type="checkbox" name="quotable" value="yes"${mine?.quotable ? " checked" : ""} class="mt-1 size-4 shrink-0">${escapeHtml(whyQuotable())}</label>
    <p class="flex flex-wrap gap-3"><button class="${quietButton}">${escapeHtml(whySave())}</button>${
      mine
        ? `<button name="intent" value="withdraw" formnovalidate class="${quietButton}">${escapeHtml(whyTakeBack())}</button>`
        : ""
    }</p>`;
  return `${budgetOf(budget)}<div class="idea-why mt-5 rounded-card border border-line px-4 py-3" data-screen="">${said}
    <details${mine ? "" : " open"}><summary class="inline-flex min-h-9 cursor-pointer items-center font-semibold ${mine ? "text-link " : ""}touch:min-h-11">${summary}</summary>
    <form method="post" action="${action}" class="mt-1 grid gap-2">${fields}</form></details></div>`;
}

const rank = (status: IdeaStatus) => ideaStatuses.indexOf(status);
/** Declining is an end, not a step back; whatever leads out of it, or to an earlier stage, is one. */
const isBack = ({ from, to }: IdeaStepView) => to !== "declined" && rank(to) < rank(from);

function steps(reader: Reader, thread: ThreadView, { steps: made }: IdeaView): string {
  // How long each stage lasted, and since when the last one does.
  const age = (at: string, next: string | undefined) => {
    const days = ageOf(at, next ? Date.parse(next) : reader.now.getTime());
    return `<span>${escapeHtml(next ? lastedDays({ days }) : sinceDays({ days }))}</span>`;
  };
  const line = "flex flex-wrap items-center gap-x-3 gap-y-1 text-14 text-quiet";
  const proposed = `<li class="py-3"><p class="${line}"><span class="font-semibold text-ink">${escapeHtml(proposedStep())}</span>
    ${time(reader, thread.createdAt)}<span>${escapeHtml(byTeam({ name: thread.author?.displayName ?? formerMember() }))}</span>${age(thread.createdAt, made[0]?.at)}</p></li>`;
  const each = made.map(
    (
      step,
      index,
    ) => `<li class="py-3" data-step="${step.to}"><p class="${line}">${chip(step.to)}${time(reader, step.at)}
      <span>${escapeHtml(byTeam({ name: step.by?.displayName ?? formerMember() }))}</span>${age(step.at, made[index + 1]?.at)}${
        step.version ? `<span>${escapeHtml(shippedWith({ version: step.version }))}</span>` : ""
      }${isBack(step) ? `<span>(${escapeHtml(stepBack())})</span>` : ""}</p>
      <p lang="${step.reason.language}" class="mt-1 break-words whitespace-pre-line">${escapeHtml(step.reason.words)}</p></li>`,
  );
  return `<section aria-labelledby="steps" class="mt-10"><h2 id="steps" class="${heading}">${escapeHtml(stepsTitle())}</h2>
    <ol class="divide-y divide-line">${proposed}${each.join("")}</ol></section>`;
}

function quotes(reader: Reader, said: QuoteView[]): string {
  if (said.length === 0) return "";
  const each = said.map(
    ({ words, by, at }) => `<li class="py-3"><blockquote class="break-words">${escapeHtml(words)}</blockquote>
      <p class="mt-1 text-14 text-quiet">${nameOf(by)} · ${time(reader, at)}</p></li>`,
  );
  return `<section aria-labelledby="why" class="mt-10"><h2 id="why" class="${heading}">${escapeHtml(whyTitle())}</h2>
    <ul class="divide-y divide-line">${each.join("")}</ul></section>`;
}

function merged(reader: Reader, ideas: MergedIdea[]): string {
  if (ideas.length === 0) return "";
  const each = ideas.map(
    ({ title, language, html, author, at, votes }) => `<li class="py-2"><details>
      <summary class="cursor-pointer py-1"><span lang="${language}" class="font-semibold">${escapeHtml(title)}</span>
      <span class="text-14 text-quiet">· ${escapeHtml(author?.displayName ?? formerMember())} · ${time(reader, at)} · ${escapeHtml(mergedVotes({ count: votes }))}</span></summary>
      <div lang="${language}" class="prose mt-2">${html}</div></details></li>`,
  );
  return `<section aria-labelledby="merged-ideas" class="mt-10"><h2 id="merged-ideas" class="${heading}">${escapeHtml(mergedTitle({ count: ideas.length }))}</h2>
    <ul>${each.join("")}</ul></section>`;
}
