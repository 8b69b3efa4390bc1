import type { ReactNode } from "react";
import type { TrackerFields, TrackerView } from "#app/domain/evidence/find-tracker.ts";
import { trackerKinds } from "#app/domain/evidence/input.ts";
import type { BatchIdea, BatchView } from "#app/domain/evidence/list-batches.ts";
import type { OfferedIdea } from "#app/domain/evidence/list-offered.ts";
import type { EvidenceContent, Split } from "#app/domain/evidence/views.ts";
import { refusalWords } from "#app/i18n/errors.ts";
import { BatchPage } from "#app/ui/evidence/batch-page.tsx";
import { BatchesPage } from "#app/ui/evidence/batches-page.tsx";
import { ChoosePage } from "#app/ui/evidence/choose-page.tsx";
import { FilePage } from "#app/ui/evidence/file-page.tsx";
import { NewTrackerPage } from "#app/ui/evidence/new-tracker-page.tsx";
import { RulesPage } from "#app/ui/evidence/rules-page.tsx";
import { TargetsPage } from "#app/ui/evidence/targets-page.tsx";
import { TrackerPage } from "#app/ui/evidence/tracker-page.tsx";
import { now } from "./samples.ts";

const id = "0190a0a0-0000-7000-8000-000000000001";
const hash = "0".repeat(64);
const path = "/desk/evidence";
const both = { fr: "Trop lourd pour le cadre.", en: "Too heavy for the frame." };
const none: Split = { cells: [], withheld: 0 };

const content: EvidenceContent = {
  format: "parvis-evidence/1",
  idea: {
    ...{ id: "12", url: "https://forum.example/t/12/a", title: "A light that stays on", language: "en" },
    ...{ status: "shipped", statusSince: now, shippedIn: "3.2", tags: ["light"], proposedAt: now },
    ...{
      space: { slug: "ideas", name: { fr: "Idées", en: "Ideas" } },
      product: { slug: "a", name: "Ballade" },
    },
    ...{ proposer: null, merged: [{ id: "13", title: "The same", proposedAt: now }] },
  },
  words: { markdown: "It goes out.", plain: "It goes out." },
  steps: [{ from: "new", to: "shipped", at: now, reason: both, version: "3.2" }],
  votes: {
    ...{
      total: 41,
      imported: 30,
      byWeek: [
        { week: "2026-11-02", votes: 3 },
        { week: "2026-11-23", votes: 8 },
      ],
    },
    groups: { cells: [{ key: "testers", name: "Testers", voters: 6 }], withheld: 2 },
    products: none,
    countries: { cells: [{ key: "FR", name: "France", voters: 7 }], withheld: 1 },
  },
  verbatims: {
    quoted: [
      { words: "I cycle home at night.", by: "Odile", at: now, withdrawn: false },
      { words: "", by: null, at: now, withdrawn: true },
    ],
    more: 3,
  },
  questions: {
    open: [
      {
        ...{ id: "20", url: "https://forum.example/t/20/a", title: "Why does it go out", language: "en" },
        ...{ askedAt: now, solved: false, answers: 2, meToo: 4, how: "link" },
      },
    ],
    ...{ closed: 1, more: 2 },
  },
  workarounds: [
    {
      questionId: "20",
      url: "https://forum.example/p/1",
      excerpt: "A capacitor.",
      accepted: true,
      official: true,
    },
  ],
  refusals: [
    { id: "9", url: "https://forum.example/t/9/a", title: "A heavier dynamo", declinedAt: now, reason: both },
  ],
};
const batch: BatchView = {
  ...{
    id,
    madeAt: now,
    by: "Loïc",
    target: { name: "R&D", kind: "webhook", retired: false },
    ideas: 3,
    frozen: 3,
  },
  ...{ contentHash: hash, sent: 1, failed: 1, waiting: 1, changed: 2 },
};
const parcel: NonNullable<BatchIdea["parcel"]> = {
  ...{ id, state: "sent", problem: "", status: 204, said: "", tries: 1, nextTryAt: now, finishedAt: now },
  ...{ before: false, outside: null },
};
const row: BatchIdea = {
  ...{ threadId: "12", title: "A light that stays on", language: "en", path: "/t/12/a", hash, problem: "" },
  ...{ withdrawn: false, changed: false, parcel, standing: null },
};
const rows: BatchIdea[] = [
  row,
  { ...row, threadId: "13", changed: true, parcel: { ...parcel, before: true } },
  {
    ...row,
    threadId: "14",
    parcel: { ...parcel, outside: { id: "412", url: "https://redmine.example/412" } },
    standing: { status: "In Progress", lost: false },
  },
  { ...row, threadId: "15", changed: null, parcel: { ...parcel, state: "waiting" } },
  {
    ...row,
    threadId: "16",
    parcel: {
      ...parcel,
      state: "waiting",
      problem: "unreachable",
      status: null,
      said: "ECONNREFUSED",
      tries: 2,
    },
  },
  {
    ...row,
    threadId: "17",
    parcel: { ...parcel, state: "failed", problem: "status", status: 500, said: "worker pool exhausted" },
  },
  { ...row, threadId: "18", hash: null, problem: "gone", changed: null, parcel: null },
];
const offered: OfferedIdea = {
  ...{ id: "12", title: "A light that stays on", language: "en", path: "/t/12/a", status: "new" },
  ...{ product: null, votes: 41, exportedAt: null },
};
const target = {
  id,
  kind: "webhook",
  name: "R&D",
  shown: "hooks.machines.example",
  checkedAt: null,
  problem: "",
  said: "",
} as const;
const tracker: TrackerView = {
  ...{
    id,
    kind: "jira",
    name: "Lights",
    shown: "lights.atlassian.net · LIGHT",
    checkedAt: now,
    problem: "",
    said: "",
  },
  hook: `https://forum.example/hooks/evidence/${id}`,
};
const fields: TrackerFields = {
  ...{ base: "https://lights.atlassian.net", project: "LIGHT", email: "bot@brand.example", type: "Story" },
  ...{ label: "parvis", markup: "textile", locale: "fr" },
};
const offeredStatuses = [
  { key: "1", name: "To Do" },
  { key: "3", name: "Done" },
];
const file = {
  threadId: "12",
  hash,
  keyId: "0".repeat(32),
  frozenAt: now,
  content,
  html: "<p>It goes out at <strong>every</strong> junction.</p>",
};
const as = (at: string, page: () => ReactNode) => ({ path: at, member: true, page });

export const evidence = () => ({
  "evidence-none": as(path, () => <BatchesPage batches={[]} next={null} later={false} />),
  evidence: as(path, () => (
    <BatchesPage
      batches={[
        batch,
        { ...batch, id: `${id}a`, target: null, changed: 0 },
        { ...batch, id: `${id}b`, contentHash: null, by: null, changed: null, frozen: 200, ideas: 10_000 },
        { ...batch, id: `${id}c`, target: { name: "Old", kind: "email", retired: true } },
      ]}
      next="x"
      later
    />
  )),
  "evidence-batch": as(`${path}/batches/${id}`, () => (
    <BatchPage batch={batch} ideas={rows} next="x" later again />
  )),
  "evidence-batch-freezing": as(`${path}/batches/${id}`, () => (
    <BatchPage
      batch={{ ...batch, contentHash: null, target: null }}
      ideas={[{ ...row, hash: null, changed: null, parcel: null }]}
      next={null}
      later={false}
      again={false}
    />
  )),
  "evidence-new": as(`${path}/new`, () => (
    <ChoosePage
      query={{ status: "all", votes: 0 }}
      ideas={[offered, { ...offered, id: "13", product: "Ballade", exportedAt: now }]}
      count={412}
      products={[{ slug: "ballade", name: "Ballade" }]}
      targets={[target]}
      submission="k"
      errors={{ idea: [refusalWords("chooseIdeas")] }}
    />
  )),
  "evidence-new-none": as(`${path}/new`, () => (
    <ChoosePage
      query={{ status: "all", votes: 9 }}
      ideas={[]}
      count={0}
      products={[]}
      targets={[]}
      submission="k"
    />
  )),
  "evidence-file": as(`${path}/files/${hash}`, () => <FilePage file={{ ...file, changed: true }} />),
  "evidence-file-gone": as(`${path}/files/${hash}`, () => (
    <FilePage
      file={{ ...file, changed: null, content: { ...content, votes: { ...content.votes, byWeek: [] } } }}
    />
  )),
  "evidence-file-withdrawn": as(`${path}/files/${hash}`, () => (
    <FilePage file={{ threadId: "12", hash, withdrawnAt: now, replacedBy: hash }} />
  )),
  "evidence-targets": as("/admin/evidence", () => (
    <TargetsPage
      targets={[
        target,
        { ...target, id: `${id}b`, kind: "redmine", checkedAt: now, problem: "wrongToken" },
        { ...target, id: `${id}a`, kind: "email", shown: "rd@brand.example" },
      ]}
      keys={[
        { id: "0".repeat(32), madeAt: now },
        { id: "1".repeat(32), madeAt: now },
      ]}
      submission="k"
      said="rotated"
      form={{ errors: {}, values: {}, once: { name: id, secret: "whsec_AAAA" } }}
    />
  )),
  ...Object.fromEntries(
    trackerKinds.map((kind) => [
      `evidence-new-${kind}`,
      as("/admin/evidence/new", () => (
        <NewTrackerPage
          kind={kind}
          submission="k"
          form={{ errors: { base: [refusalWords("trackerUrl")] }, values: { base: "http://inside" } }}
        />
      )),
    ]),
  ),
  "evidence-tracker": as(`/admin/evidence/${id}`, () => (
    <TrackerPage tracker={tracker} fields={fields} submission="k" said="saved" />
  )),
  "evidence-tracker-wrong": as(`/admin/evidence/${id}`, () => (
    <TrackerPage
      tracker={{ ...tracker, kind: "redmine", hook: null, problem: "noRight", said: "edit_issues" }}
      fields={fields}
      submission="k"
      said={null}
      form={{ errors: {}, values: {}, once: { name: id, secret: "whsec_AAAA" } }}
    />
  )),
  "evidence-rules": as(`${path}/targets/${id}`, () => (
    <RulesPage
      tracker={tracker}
      offered={offeredStatuses}
      rules={[
        {
          ...{ status: { key: "3", name: "Done" }, to: "shipped" },
          ...{ reasonFr: "C’est livré.", reasonEn: "It is out." },
        },
        {
          ...{ status: { key: "9", name: "Was there" }, to: "declined" },
          reasonFr: "",
          reasonEn: "Not for us.",
        },
      ]}
      issues={[
        {
          ...{ threadId: "12", title: "A light that stays on", path: "/t/12/a", language: "en" },
          ...{ outsideId: "LIGHT-7", url: "https://x.example/7", status: "Done", statusAt: now, lost: false },
        },
        {
          ...{ threadId: "13", title: "Un feu qui reste", path: "/t/13/a", language: "fr" },
          ...{ outsideId: "8", url: "https://x.example/8", status: "Done", statusAt: null, lost: true },
        },
      ]}
      chosen="9"
      said="saved"
      form={{ errors: { reasonFr: [refusalWords("reasonShort")] } }}
    />
  )),
  "evidence-rules-none": as(`${path}/targets/${id}`, () => (
    <RulesPage
      tracker={{ ...tracker, checkedAt: null }}
      offered={[]}
      rules={[]}
      issues={[]}
      chosen={null}
      said={null}
    />
  )),
  "evidence-targets-none": as("/admin/evidence", () => (
    <TargetsPage
      targets={[]}
      keys={[]}
      submission="k"
      said={null}
      form={{ errors: { url: [refusalWords("webhookUrl")] }, values: { name: "R", url: "http://a" } }}
    />
  )),
});
