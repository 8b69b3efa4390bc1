import { ideaStatuses } from "#app/lib/idea-board.ts";
import { CheckPage } from "#app/ui/idea-imports/check-page.tsx";
import { MappingPage } from "#app/ui/idea-imports/mapping-page.tsx";
import { OutcomePage } from "#app/ui/idea-imports/outcome-page.tsx";
import { StartPage } from "#app/ui/idea-imports/start-page.tsx";
import { LoopPage } from "#app/ui/loop/loop-page.tsx";
import * as s from "./samples.ts";

const path = "/desk/import/t1";
const facts = {
  ...{ id: "t1", name: "uservoice.csv", done: 1, total: 3, createdAt: s.now, outcome: null },
  state: "waiting" as const,
};
const refused = [{ row: 5, why: "repeated" as const, said: "2" }];
const statuses = { new: 1, "under-review": 0, planned: 1, "in-progress": 0, shipped: 1, declined: 0 };
const authors = { members: 1, people: 1, nobody: 1 };
const outcome = {
  ...{
    rows: 4,
    already: 1,
    statuses,
    authors,
    space: "ideas",
    from: "uservoice",
    refusedCount: 300,
    refused,
  },
};
const spread = { count: 0, median: null, p90: null };

/** How ideas fare, and how they come from elsewhere, in states that no demo has. */
export const loop = () => ({
  "loop-empty": {
    path: "/desk/loop",
    member: true,
    page: () => (
      <LoopPage
        state={{ period: "365" }}
        unknown={[]}
        choices={{ spaces: [], products: [] }}
        figures={{
          ...{ at: s.now, since: null, quarters: [], unheard: [] },
          stages: ideaStatuses.map((status) => ({ status, now: spread, left: spread })),
          answers: { proposed: 0, answered: 0, median: null, within: [] },
        }}
      />
    ),
  },
  "import-refused": {
    path: "/desk/import",
    member: true,
    page: () => <StartPage imports={[facts]} form={{ errors: { file: ["No."] } }} />,
  },
  "import-columns": {
    path,
    member: true,
    page: () => (
      <MappingPage
        {...{ path, name: "uservoice.csv" }}
        view={{
          headings: ["Title", "Status"],
          preview: [["A louder bell", "Frozen"]],
          rows: 1,
          mapping: {
            ...{ title: 0, details: null, votes: null, status: 1, statusDate: null, reason: null },
            ...{ date: null, author: null, email: null, tags: null, product: null, key: null },
            ...{ delimiter: "comma", dates: "day", from: "uservoice", space: "ideas" },
            ...{ language: "guess", people: "nobody" },
          },
          words: [{ word: "Frozen", count: 1, to: "new", known: false }],
          wordsLeft: 3,
          spaces: [{ id: "1", slug: "ideas", name: "Ideas" }],
        }}
        form={{ errors: { from: ["No."] }, values: { from: "?" } }}
      />
    ),
  },
  "import-check": {
    path,
    member: true,
    page: () => (
      <CheckPage
        {...{ path, name: "uservoice.csv", failed: true }}
        check={{
          ...{ ...outcome, ideas: 3, withoutDate: 1, tagsLeft: 2, productsUnknown: ["Lyre"] },
          first: [
            { row: 2, title: "A louder bell", opening: "Too quiet.", votes: 3, status: "planned", at: s.now },
          ],
        }}
      />
    ),
  },
  "import-under-way": { path, member: true, page: () => <OutcomePage path={path} facts={facts} /> },
  "import-done": {
    path,
    member: true,
    page: () => <OutcomePage path={path} facts={{ ...facts, state: "done", done: 3, outcome }} />,
  },
});
