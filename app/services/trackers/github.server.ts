import { z } from "zod";
import { cut } from "#app/lib/excerpt.ts";
import { asMarkdown } from "#app/lib/issue-text.ts";
import { type Api, ask, get, issueAddress, TrackerFault, told } from "./ask.server.ts";
import {
  mostPages,
  type OutsideIssue,
  type OutsideStatus,
  type Tracker,
  type TrackerAccess,
} from "./tracker.ts";

/** GitHub's REST API, of github.com or of a server of the brand's own. */
const label = z.union([z.string(), z.object({ name: z.string().nullish() })]);
const issue = z.object({
  number: z.int(),
  html_url: issueAddress,
  state: z.string(),
  state_reason: z.string().nullish(),
  body: z.string().nullish(),
  labels: z.array(label),
  pull_request: z.unknown().optional(),
});
const repository = z.object({
  has_issues: z.boolean(),
  permissions: z.record(z.string(), z.boolean()).optional(),
});

const reasons: Record<string, OutsideStatus> = {
  completed: { key: "closed:completed", name: "Closed as completed" },
  not_planned: { key: "closed:not_planned", name: "Closed as not planned" },
  duplicate: { key: "closed:duplicate", name: "Closed as duplicate" },
};
const closed: OutsideStatus = { key: "closed:completed", name: "Closed as completed" };
const open: OutsideStatus = { key: "open", name: "Open" };
const labelled = (name: string): OutsideStatus => ({
  key: cut(`label:${name}`, 120),
  name: `Label “${name}”`,
});

/** An open issue is best told by its labels, since GitHub has no further statuses. */
function issueOf(one: z.infer<typeof issue>): OutsideIssue {
  const names = one.labels.flatMap((label) => (typeof label === "string" ? label : (label.name ?? [])));
  const [first = open, ...rest]: OutsideStatus[] =
    one.state === "closed" ? [reasons[one.state_reason ?? ""] ?? closed] : [...names.map(labelled), open];
  return { id: String(one.number), url: one.html_url, statuses: [first, ...rest] };
}

export function github({ base, project, token, label: ours }: TrackerAccess): Tracker {
  const root = new URL(base).hostname === "github.com" ? "https://api.github.com" : `${base}/api/v3`;
  const api: Api = {
    root,
    headers: {
      Accept: "application/vnd.github+json",
      Authorization: `Bearer ${token}`,
      "X-GitHub-Api-Version": "2022-11-28",
    },
    secrets: [token],
  };
  const repo = `/repos/${project.split("/").map(encodeURIComponent).join("/")}`;
  const issues = `${repo}/issues`;
  const list = (since: Date, page: number) => ({
    ...{ state: "all", since: since.toISOString(), sort: "updated", direction: "asc" },
    ...{ per_page: "100", page: String(page) },
  });

  return {
    async check() {
      const { has_issues, permissions } = await get(api, repository, repo);
      if (!has_issues) throw new TrackerFault("noIssues");
      // Anybody who reads may make an issue; a label on it is dropped without a word for whoever may not set one.
      if (
        permissions &&
        !permissions.push &&
        !permissions.triage &&
        !permissions.maintain &&
        !permissions.admin
      )
        throw new TrackerFault("noLabels");
      await get(api, z.array(issue), issues, { state: "all", per_page: "1" });
      const labels = await get(api, z.array(z.object({ name: z.string() })), `${repo}/labels`, {
        per_page: "100",
      });
      return [
        ...[open, ...Object.values(reasons)],
        ...labels.filter(({ name }) => name !== ours).map(({ name }) => labelled(name)),
      ];
    },
    /** Its search lags behind, so that all that changed since is read; the list is of GitHub's own base. */
    async find(mark, since) {
      for (let page = 1; page <= mostPages; page++) {
        const some = await get(api, z.array(issue), issues, list(since, page));
        const found = some.find(({ body, pull_request }) => !pull_request && body?.includes(mark));
        if (found) return issueOf(found);
        if (some.length < 100) return null;
      }
      throw new TrackerFault("tooMany");
    },
    async create({ title, text }) {
      const body = { title, body: asMarkdown(text), labels: ours ? [ours] : [] };
      return issueOf(told(await ask(api, issue, "POST", issues, { body })).value);
    },
    async rewrite(id, { text }) {
      await ask(api, issue, "PATCH", `${issues}/${id}`, { body: { body: asMarkdown(text) } });
    },
    read: async (id) => issueOf(await get(api, issue, `${issues}/${id}`)),
    async changed(since, etag) {
      const first = await ask(api, z.array(issue), "GET", issues, { query: list(since, 1), etag });
      if (!first) return { issues: [], etag };
      const all = [...first.value];
      for (let page = 2, last = first.value.length; last === 100 && page <= mostPages; page++) {
        const some = await get(api, z.array(issue), issues, list(since, page));
        last = some.length;
        all.push(...some);
      }
      return { issues: all.map(issueOf), etag: first.headers.get("etag") ?? "" };
    },
  };
}
