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

/** GitLab's REST API (v4), of gitlab.com or of a server of the brand's own. */
const issue = z.object({
  iid: z.int(),
  web_url: issueAddress,
  state: z.string(),
  description: z.string().nullish(),
  labels: z.array(z.string()),
});
const access = z.object({ access_level: z.int() }).nullish();
const project = z.object({
  issues_access_level: z.string().optional(),
  issues_enabled: z.boolean().optional(),
  permissions: z.object({ project_access: access, group_access: access }).optional(),
});
const issues = z.array(issue);
/** Of GitLab's levels, the least that may put labels on issues. */
const reporter = 20;

const open: OutsideStatus = { key: "opened", name: "Open" };
const closed: OutsideStatus = { key: "closed", name: "Closed" };
const labelled = (name: string): OutsideStatus => ({
  key: cut(`label:${name}`, 120),
  name: `Label “${name}”`,
});

function issueOf({ iid, web_url, state, labels }: z.infer<typeof issue>): OutsideIssue {
  const [first = open, ...rest] = state === "closed" ? [closed] : [...labels.map(labelled), open];
  return { id: String(iid), url: web_url, statuses: [first, ...rest] };
}

export function gitlab({ base, project: where, token, label: ours }: TrackerAccess): Tracker {
  const api: Api = { root: `${base}/api/v4`, headers: { "PRIVATE-TOKEN": token }, secrets: [token] };
  const at = `/projects/${encodeURIComponent(where)}`;

  return {
    async check() {
      const found = await get(api, project, at);
      if (found.issues_access_level === "disabled" || found.issues_enabled === false)
        throw new TrackerFault("noIssues");
      const { project_access, group_access } = found.permissions ?? {};
      const levels = [project_access, group_access].map((one) => one?.access_level ?? 0);
      if (found.permissions && Math.max(...levels) < reporter) throw new TrackerFault("noRight");
      await get(api, issues, `${at}/issues`, { per_page: "1" });
      const labels = await get(api, z.array(z.object({ name: z.string() })), `${at}/labels`, {
        per_page: "100",
      });
      return [
        ...[open, closed],
        ...labels.filter(({ name }) => name !== ours).map(({ name }) => labelled(name)),
      ];
    },
    /** Looks in descriptions, in GitLab's own base and not in an index that lags. */
    async find(mark) {
      const some = await get(api, issues, `${at}/issues`, {
        ...{ search: mark, in: "description", state: "all", scope: "all", per_page: "20" },
      });
      const found = some.find(({ description }) => description?.includes(mark));
      return found ? issueOf(found) : null;
    },
    async create({ title, text }) {
      const body = { title, description: asMarkdown(text), labels: ours };
      return issueOf(told(await ask(api, issue, "POST", `${at}/issues`, { body })).value);
    },
    async rewrite(id, { text }) {
      await ask(api, issue, "PUT", `${at}/issues/${id}`, { body: { description: asMarkdown(text) } });
    },
    read: async (id) => issueOf(await get(api, issue, `${at}/issues/${id}`)),
    async changed(since) {
      const all: OutsideIssue[] = [];
      for (let page = 1; page <= mostPages; page++) {
        const some = await get(api, issues, `${at}/issues`, {
          ...{ updated_after: since.toISOString(), state: "all", scope: "all", order_by: "updated_at" },
          ...{ sort: "asc", per_page: "100", page: String(page) },
        });
        all.push(...some.map(issueOf));
        if (some.length < 100) break;
      }
      return { issues: all, etag: "" };
    },
  };
}
