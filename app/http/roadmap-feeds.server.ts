import { NotFound } from "#app/domain/errors.ts";
import { asVisitor } from "#app/domain/outside/as-visitor.ts";
import { listProducts } from "#app/domain/products/list-products.ts";
import { readChangelog } from "#app/domain/roadmap/input.ts";
import { listLatestSteps } from "#app/domain/roadmap/list-latest-steps.ts";
import { listReleases } from "#app/domain/roadmap/list-releases.ts";
import { resolvePlace } from "#app/domain/roadmap/resolve.ts";
import type { ReleaseView, ShippedView, StepView } from "#app/domain/roadmap/views.ts";
import type { PersonView } from "#app/domain/threads/views.ts";
import { statusWords } from "#app/i18n/idea-status.ts";
import { shippedWith } from "#app/i18n/ideas.ts";
import {
  andMoreOnRoadmap,
  andWord,
  proposedBy,
  releaseName,
  releasesFeed,
  stepOf,
  stepsFeed,
  supportedBy,
} from "#app/i18n/roadmap.ts";
import { formerMember } from "#app/i18n/threads.ts";
import { productTeam } from "#app/i18n/trackers.ts";
import { absoluteHtml } from "#app/lib/absolute-links.ts";
import type { AtomEntry } from "#app/lib/atom.ts";
import { escapeHtml } from "#app/lib/markdown/escape.ts";
import {
  changelogAddress,
  changelogPath,
  roadmapAddress,
  roadmapPath,
  stageFeedPath,
} from "#app/lib/roadmap.ts";
import type { Knock } from "./door.server.ts";
import { sendFeed } from "./feed.server.ts";

const size = { steps: 30, releases: 15 };

/**
 * Every step of an idea that anybody may read of, newest first, steps back among them. Its reasons are in the language that
 * the address or the reader asks for, so that each language is a feed of its own.
 */
export async function answerSteps(knock: Knock): Promise<Response> {
  const { viewer, origin, product, about, narrowing } = await asked(knock);
  const steps = await listLatestSteps(viewer, { ...narrowing, limit: size.steps });
  return sendFeed(knock, {
    self: origin + stageFeedPath(roadmapPath, { product }, viewer.locale),
    about: stepsFeed({ about }),
    page: origin + roadmapAddress({ product }),
    entries: steps.map((step) => entryOfStep(step, origin)),
  });
}

/** What came, newest first, as anybody may read it: the newest releases, each with its first ideas. */
export async function answerReleases(knock: Knock): Promise<Response> {
  const { viewer, origin, product, about, narrowing } = await asked(knock);
  const { items } = await listReleases(viewer, { ...narrowing, product, limit: size.releases });
  return sendFeed(knock, {
    self: origin + stageFeedPath(changelogPath, { product }, viewer.locale),
    about: releasesFeed({ about }),
    page: origin + changelogAddress({ product }),
    entries: items.map((release) => entryOfRelease(release, origin, viewer.locale)),
  });
}

/** @throws {NotFound} for a product that is not there */
async function asked({ viewer: asker, url }: Knock) {
  const viewer = asVisitor(asker);
  const { product: named } = readChangelog(url.searchParams);
  const { narrowing, unknown } = await resolvePlace(viewer, { product: named });
  if (unknown.length > 0) throw new NotFound();
  const about = named ? (await listProducts(viewer)).find(({ slug }) => slug === named)?.name : undefined;
  return { viewer, origin: url.origin, product: named, about: about ?? "", narrowing };
}

const nameOfPerson = (person: PersonView | null) => person?.displayName ?? formerMember();
const lines = (words: string, language: string) =>
  `<p lang="${language}">${escapeHtml(words).replace(/\r?\n/g, "<br>")}</p>`;

function entryOfStep(step: StepView, origin: string): AtomEntry {
  const { idea, reason, by, product, version } = step;
  return {
    id: `${origin}/t/${idea.id}#step-${step.id}`,
    title: stepOf({ status: statusWords[step.to](), title: idea.title }),
    link: origin + idea.path,
    published: step.at,
    updated: step.at,
    author: {
      name: step.automatic ? productTeam() : nameOfPerson(by),
      ...(by?.path && { uri: origin + by.path }),
    },
    language: reason.language,
    categories: [step.to],
    html: [
      lines(reason.words, reason.language),
      ...(product
        ? [
            `<p>${escapeHtml([product.name, version && shippedWith({ version })].filter(Boolean).join(" "))}</p>`,
          ]
        : []),
    ].join("\n"),
  };
}

function entryOfRelease(release: ReleaseView, origin: string, language: string): AtomEntry {
  const { notes, ideas, count, path } = release;
  const name = releaseName(release);
  const more = count - ideas.length;
  // A month grows until its end: its newest idea is what changed last.
  const newest =
    ideas
      .map(({ statusAt }) => statusAt)
      .sort()
      .at(-1) ?? release.at;
  return {
    id: origin + path,
    title: notes?.title ? `${name} · ${notes.title}` : name,
    link: origin + path,
    published: [release.at, newest].sort()[0] ?? newest,
    updated: newest,
    author: { name, uri: origin + path },
    language,
    categories: release.product ? [release.product.slug] : [],
    html: [
      ...(notes?.html ? [`<div lang="${notes.language}">${absoluteHtml(notes.html, origin)}</div>`] : []),
      ...(ideas.length > 0 ? [`<ul>${ideas.map((idea) => itemOf(idea, origin)).join("")}</ul>`] : []),
      ...(more > 0 ? [`<p>${escapeHtml(andMoreOnRoadmap({ count: more }))}</p>`] : []),
    ].join("\n"),
  };
}

function itemOf(idea: ShippedView, origin: string): string {
  const people = idea.proposers.map(nameOfPerson);
  const names =
    people.length > 1 ? `${people.slice(0, -1).join(", ")} ${andWord()} ${people.at(-1)}` : people[0];
  return [
    `<li><p><a href="${escapeHtml(origin + idea.path)}" hreflang="${idea.language}">${escapeHtml(idea.title)}</a></p>`,
    idea.reason ? lines(idea.reason.words, idea.reason.language) : "",
    `<p>${escapeHtml(`${proposedBy()} ${names ?? formerMember()} · ${supportedBy({ count: idea.votes })}`)}</p></li>`,
  ].join("");
}
