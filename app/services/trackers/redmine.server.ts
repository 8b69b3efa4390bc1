import { z } from "zod";
import { cut } from "#app/lib/excerpt.ts";
import { asMarkdown, asTextile, type IssueText } from "#app/lib/issue-text.ts";
import { type Api, ask, get, TrackerFault, told } from "./ask.server.ts";
import { mostPages, type OutsideIssue, type Tracker, type TrackerAccess } from "./tracker.ts";

/** Redmine's REST API, which has to be switched on there (Administration, Settings, API). */
const named = z.object({ id: z.int(), name: z.string() });
const issue = z.object({ id: z.int(), status: named, description: z.string().nullish() });
const one = z.object({ issue });
const many = z.object({ issues: z.array(issue), total_count: z.int() });
const project = z.object({ project: z.object({ id: z.int(), trackers: z.array(named).optional() }) });
const person = z.object({
  user: z.object({
    admin: z.boolean().optional(),
    memberships: z
      .array(z.object({ project: z.object({ id: z.int() }), roles: z.array(z.object({ id: z.int() })) }))
      .optional(),
  }),
});
const role = z.object({ role: z.object({ permissions: z.array(z.string()) }) });
const statuses = z.object({ issue_statuses: z.array(named) });

const needed = ["view_issues", "add_issues", "edit_issues"];
const pageSize = 100;

export function redmine({ base, project: where, token, type, markup }: TrackerAccess): Tracker {
  const api: Api = { root: base, headers: { "X-Redmine-API-Key": token }, secrets: [token] };
  const textOf = (text: IssueText) => (markup === "markdown" ? asMarkdown(text) : asTextile(text));
  const at = `/projects/${encodeURIComponent(where)}.json`;
  const issueOf = ({ id, status }: z.infer<typeof issue>): OutsideIssue => ({
    ...{ id: String(id), url: `${base}/issues/${id}` },
    statuses: [{ key: String(status.id), name: cut(status.name, 120) }],
  });
  const trackersOf = async () => (await get(api, project, at, { include: "trackers" })).project;

  /** The number of the tracker that was named; none means the project's first. */
  async function trackerId(): Promise<{ tracker_id?: number }> {
    if (type === "") return {};
    const { trackers = [] } = await trackersOf();
    const found = trackers.find(({ id, name }) => name === type || String(id) === type);
    if (!found) throw new TrackerFault("noType", null, trackers.map(({ name }) => name).join(", "));
    return { tracker_id: found.id };
  }

  return {
    async check() {
      const { id, trackers = [] } = await trackersOf();
      if (trackers.length === 0) throw new TrackerFault("noIssues");
      await trackerId();
      const { user } = await get(api, person, "/users/current.json", { include: "memberships" });
      if (!user.admin) {
        const roles = (user.memberships ?? [])
          .filter(({ project }) => project.id === id)
          .flatMap((m) => m.roles);
        const rights = await Promise.all(roles.map((one) => get(api, role, `/roles/${one.id}.json`)));
        const all = new Set(rights.flatMap(({ role }) => role.permissions));
        const missing = needed.filter((right) => !all.has(right));
        if (missing.length > 0) throw new TrackerFault("noRight", null, missing.join(", "));
      }
      await get(api, many, "/issues.json", { project_id: String(id), limit: "1" });
      const { issue_statuses } = await get(api, statuses, "/issue_statuses.json");
      return issue_statuses.map(({ id, name }) => ({ key: String(id), name: cut(name, 120) }));
    },
    /** Looks in descriptions, in Redmine's own base. */
    async find(mark) {
      const { issues } = await get(api, many, "/issues.json", {
        ...{ project_id: where, status_id: "*", description: `~${mark}`, limit: "20" },
      });
      // An older Redmine that knows no such filter answers with any issues.
      const found = issues.find(({ description }) => description?.includes(mark));
      return found ? issueOf(found) : null;
    },
    async create({ title, text }) {
      const body = {
        issue: { project_id: where, ...(await trackerId()), subject: title, description: textOf(text) },
      };
      return issueOf(told(await ask(api, one, "POST", "/issues.json", { body })).value.issue);
    },
    async rewrite(id, { text }) {
      await ask(api, z.unknown(), "PUT", `/issues/${id}.json`, {
        body: { issue: { description: textOf(text) } },
      });
    },
    read: async (id) => issueOf((await get(api, one, `/issues/${id}.json`)).issue),
    async changed(since) {
      const all: OutsideIssue[] = [];
      for (let page = 0; page < mostPages; page++) {
        const { issues, total_count } = await get(api, many, "/issues.json", {
          ...{ project_id: where, status_id: "*", updated_on: `>=${since.toISOString().slice(0, 19)}Z` },
          ...{ sort: "updated_on", limit: String(pageSize), offset: String(page * pageSize) },
        });
        all.push(...issues.map(issueOf));
        if (issues.length === 0 || all.length >= total_count) break;
      }
      return { issues: all, etag: "" };
    },
  };
}
