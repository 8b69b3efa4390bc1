import type { ReactNode } from "react";
import type { ProductPageView } from "#app/domain/products/views.ts";
import { refusalWords } from "#app/i18n/errors.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { ProductPage } from "#app/ui/products/product-page.tsx";
import { ProductsPage } from "#app/ui/products/products-page.tsx";
import { ReleaseNotesPage } from "#app/ui/roadmap/release-notes-page.tsx";
import { ValidityPage } from "#app/ui/validity/validity-page.tsx";
import * as s from "./samples.ts";

const listed = { slug: "aria-2", name: "Aria 2", path: "/products/aria-2", retired: false };
const versions = ["2.0", "2.1", "2.2", "2.3", "3.0"];

function product(l: Locale): ProductPageView {
  const rows = s.rows(l);
  const validity = { versions: ["2.1", "2.2"], said: true, upToNow: false, unconfirmed: "3.0" };
  return {
    ...listed,
    description: "12 bar, 1,4 kg.",
    versions: versions.map((name) => ({ name, releasedOn: "2026-03-02" })),
    version: "2.1",
    spaces: s.spaces(l).slice(0, 1),
    best: rows.slice(0, 3).map((row, at) => ({
      postId: row.id,
      threadId: row.id,
      path: `/p/${row.id}`,
      title: row.title,
      language: l,
      space: row.space,
      opening: row.solution ?? row.title.repeat(4),
      score: row.score,
      official: false,
      author: row.author,
      acceptedAt: s.now,
      validity: at === 2 ? null : validity,
      holds: at === 0,
    })),
    knownIssues: rows.slice(1, 3).map((thread, at) => ({
      thread,
      workaround: thread.solution ?? "",
      fixedIn: at ? "3.0" : null,
      reportedIn: "2.0",
      answerPath: at ? null : "/p/2",
    })),
    waiting: s.waiting(l),
    solved: [],
  };
}

/** Pages of products and of what is said of their versions. */
export const catalogue = (
  l: Locale,
): Record<string, { path: string; member: boolean; page: () => ReactNode }> => ({
  product: {
    path: listed.path,
    member: false,
    page: () => <ProductPage product={product(l)} follow={null} />,
  },
  "product-empty": {
    path: listed.path,
    member: true,
    page: () => (
      <ProductPage
        product={{ ...product(l), version: null, best: [], knownIssues: [], waiting: [], versions: [] }}
        follow={{ level: "everything" }}
      />
    ),
  },
  products: {
    path: "/products",
    member: false,
    page: () => (
      <ProductsPage
        products={[
          { ...listed, description: "12 bar, 1,4 kg.", solved: 101, issues: 1 },
          { ...listed, slug: "aria-1", description: "", retired: true, solved: 0, issues: 0 },
        ]}
        keeps
      />
    ),
  },
  "release-notes": {
    path: "/admin/products/notes",
    member: true,
    page: () => (
      <ReleaseNotesPage
        notes={{
          ...{ product: { slug: "aria-2", name: "Aria 2" }, version: "3.0", releasedOn: "2026-03-02" },
          ...{ titleFr: "", textFr: "**Douze** bars.", titleEn: "", textEn: "" },
        }}
        submission="s"
      />
    ),
  },
  validity: {
    path: "/p/101/validity",
    member: true,
    page: () => (
      <ValidityPage
        page={{
          postId: "101",
          thread: { title: s.rows(l)[0]!.title, path: "/p/101", language: l },
          product: "Aria 2",
          threadVersion: "2.1",
          validity: { versions: ["2.1", "2.2"], said: true, upToNow: false, unconfirmed: "3.0" },
          offered: versions.toReversed(),
          current: "3.0",
          statements: [
            { versions: [], upToNow: false, by: null, at: s.now },
            { versions: ["2.1"], upToNow: true, by: s.people.luc, at: "2026-01-02T10:00:00Z" },
          ],
        }}
        refused={{ errors: { versions: [refusalWords("versionUnknown")] }, values: { versions: "2.1, 2.2" } }}
      />
    ),
  },
});
