import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import type { TrackerKind } from "#app/domain/evidence/input.ts";
import { type Call, faultsOf } from "./tracker-schemas.ts";

/**
 * Stands in for GitHub, GitLab, Jira Cloud and Redmine, which the tests cannot reach: one small server that keeps issues of
 * each in memory, knows the calls that are made of them and no other, and checks what it is sent and what it answers by what
 * the four publish (`tracker-schemas.ts`). It says nothing of how the real ones behave beyond that.
 */
export type StandIssue = {
  id: number;
  title: string;
  text: string;
  labels: string[];
  status: string;
  at: string;
};
export type StandIn = {
  origin: string;
  token: string;
  issues: Record<TrackerKind, StandIssue[]>;
  /** What did not fit the published shapes. */
  faults: string[];
  /** Every call that came, as `kind call`. */
  calls: string[];
  /** Makes the issue, and breaks the line before saying so. */
  losesAnswer: boolean;
  /** Answers everything so, once. */
  refuses: { status: number; headers?: Record<string, string>; body: unknown } | null;
  /** As people there do it. */
  move(kind: TrackerKind, id: number, status: string): void;
  close(): Promise<void>;
};

/** Each tracker's own names: as it begins, something nobody has a rule for, and done. */
export const stages = {
  github: { begun: "open", odd: "closed:not_planned", done: "closed:completed" },
  gitlab: { begun: "opened", odd: "label:Doing", done: "closed" },
  jira: { begun: "1", odd: "2", done: "3" },
  redmine: { begun: "1", odd: "2", done: "3" },
} as const;
const jiraNames: Record<string, string> = { 1: "To Do", 2: "In Progress", 3: "Done" };
const redmineNames: Record<string, string> = { 1: "New", 2: "Feedback", 3: "Resolved" };

type Asked = { method: string; url: URL; headers: IncomingHttpHeaders; body: unknown };
type Told = { call: Call; status?: number; value: unknown; made?: boolean } | null;

export async function openStandIn(): Promise<StandIn> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const sent = Buffer.concat(chunks).toString();
      const url = new URL(request.url ?? "", "http://stand.in");
      const asked = {
        ...{ method: request.method ?? "", url, headers: request.headers },
        body: sent === "" ? undefined : JSON.parse(sent),
      };
      const say = (status: number, value: unknown, headers: Record<string, string> = {}) =>
        response
          .writeHead(status, { "Content-Type": "application/json", ...headers })
          .end(value === undefined ? undefined : JSON.stringify(value));
      const { refuses } = standIn;
      if (refuses) {
        standIn.refuses = null;
        return say(refuses.status, refuses.body, refuses.headers);
      }
      if (!knows(asked)) return say(401, { message: "Bad credentials" });
      const told = answer(asked);
      if (!told) return say(404, { message: `Not Found: ${asked.method} ${url.pathname}` });
      standIn.calls.push(told.call);
      standIn.faults.push(
        ...faultsOf(told.call, "in", asked.body),
        ...faultsOf(told.call, "out", told.value ?? {}),
      );
      if (told.made && standIn.losesAnswer) {
        standIn.losesAnswer = false;
        return request.socket.destroy();
      }
      say(told.status ?? 200, told.value);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const standIn: StandIn = {
    ...{ origin, token: "zqtokenxv0123456789", faults: [], calls: [], losesAnswer: false, refuses: null },
    issues: { github: [], gitlab: [], jira: [], redmine: [] },
    move(kind, id, status) {
      const issue = standIn.issues[kind].find((one) => one.id === id)!;
      issue.at = new Date().toISOString();
      if (status.startsWith("label:")) issue.labels.push(status.slice(6));
      else issue.status = status;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };

  /** Each in its own way. */
  function knows({ headers, url }: Asked): boolean {
    const { token } = standIn;
    if (url.pathname.startsWith("/api/v3/"))
      return headers.authorization === `Bearer ${token}` && headers["x-github-api-version"] === "2022-11-28";
    if (url.pathname.startsWith("/api/v4/")) return headers["private-token"] === token;
    if (url.pathname.startsWith("/rest/")) {
      const basic = Buffer.from(`bot@brand.example:${token}`).toString("base64");
      return headers.authorization === `Basic ${basic}`;
    }
    return headers["x-redmine-api-key"] === token;
  }

  const make = (kind: TrackerKind, title: string, text: string, labels: string[]): StandIssue => {
    const all = standIn.issues[kind];
    const made = {
      id: all.length + 1,
      title,
      text,
      labels,
      status: stages[kind].begun,
      at: new Date().toISOString(),
    };
    all.push(made);
    return made;
  };

  function answer(asked: Asked): Told {
    const { pathname } = asked.url;
    if (pathname.startsWith("/api/v3/repos/acme/lights")) return github(asked, pathname.slice(25));
    if (pathname.startsWith("/api/v4/projects/acme%2Flights")) return gitlab(asked, pathname.slice(30));
    if (pathname.startsWith("/rest/api/3/")) return jira(asked, pathname.slice(11));
    return redmine(asked, pathname);
  }

  function github({ method, url, body }: Asked, path: string): Told {
    const all = standIn.issues.github;
    const shown = (one: StandIssue) => ({
      ...{
        number: one.id,
        title: one.title,
        body: one.text,
        html_url: `${origin}/acme/lights/issues/${one.id}`,
      },
      state: one.status === "open" ? "open" : "closed",
      state_reason: one.status === "open" ? null : one.status.slice(7),
      ...{ labels: one.labels.map((name) => ({ name })), created_at: one.at, updated_at: one.at },
    });
    const found = all.find(({ id }) => path === `/issues/${id}`);
    if (path === "")
      return {
        call: "github project",
        value: {
          ...{ id: 1, full_name: "acme/lights", has_issues: true, private: true },
          permissions: { admin: false, push: true, pull: true, triage: true },
        },
      };
    if (path === "/labels") return { call: "github labels", value: [{ id: 1, name: "planned" }] };
    if (path === "/issues" && method === "POST") {
      const { title, body: words, labels } = body as { title: string; body: string; labels: string[] };
      const value = shown(make("github", title, words, labels));
      return { call: "github create", status: 201, value, made: true };
    }
    if (path === "/issues") {
      const since = url.searchParams.get("since") ?? "";
      return { call: "github list", value: all.filter(({ at }) => at >= since).map(shown) };
    }
    if (found && method === "PATCH") {
      found.text = (body as { body: string }).body;
      return { call: "github update", value: shown(found) };
    }
    return found && method === "GET" ? { call: "github read", value: shown(found) } : null;
  }

  function gitlab({ method, url, body }: Asked, path: string): Told {
    const all = standIn.issues.gitlab;
    const shown = (one: StandIssue) => ({
      ...{ id: 100 + one.id, iid: one.id, project_id: 1, title: one.title, description: one.text },
      ...{ web_url: `${origin}/acme/lights/-/issues/${one.id}`, state: one.status, labels: one.labels },
      updated_at: one.at,
    });
    const found = all.find(({ id }) => path === `/issues/${id}`);
    if (path === "")
      return {
        call: "gitlab project",
        value: {
          ...{
            id: 1,
            path_with_namespace: "acme/lights",
            issues_enabled: true,
            issues_access_level: "private",
          },
          permissions: { project_access: { access_level: 20 }, group_access: null },
        },
      };
    if (path === "/labels") return { call: "gitlab labels", value: [{ id: 1, name: "Doing" }] };
    if (path === "/issues" && method === "POST") {
      const { title, description, labels } = body as { title: string; description: string; labels: string };
      const value = shown(make("gitlab", title, description, labels.split(",")));
      return { call: "gitlab create", status: 201, value, made: true };
    }
    if (path === "/issues") {
      const { search = "", updated_after = "" } = Object.fromEntries(url.searchParams);
      const some = all.filter(({ at, text }) => at >= updated_after && text.includes(search));
      return { call: "gitlab list", value: some.map(shown) };
    }
    if (found && method === "PUT") {
      found.text = (body as { description: string }).description;
      return { call: "gitlab update", value: shown(found) };
    }
    return found && method === "GET" ? { call: "gitlab read", value: shown(found) } : null;
  }

  function jira({ method, url, body }: Asked, path: string): Told {
    const all = standIn.issues.jira;
    const shown = (one: StandIssue) => ({
      ...{
        id: String(10_000 + one.id),
        key: `LIGHT-${one.id}`,
        self: `${origin}/rest/api/3/issue/${one.id}`,
      },
      fields: { status: { id: one.status, name: jiraNames[one.status] } },
    });
    const found = all.find(({ id }) => path === `/issue/LIGHT-${id}`);
    const fields = (body as { fields?: { summary: string; description: unknown; labels: string[] } })?.fields;
    if (path === "/project/LIGHT")
      return {
        call: "jira project",
        value: { id: "1", key: "LIGHT", issueTypes: [{ id: "7", name: "Story" }] },
      };
    if (path === "/mypermissions") {
      const asked = (url.searchParams.get("permissions") ?? "").split(",");
      const permissions = Object.fromEntries(asked.map((name) => [name, { havePermission: true }]));
      return { call: "jira rights", value: { permissions } };
    }
    if (path === "/project/LIGHT/statuses") {
      const statuses = Object.entries(jiraNames).map(([id, name]) => ({ id, name }));
      return { call: "jira statuses", value: [{ id: "7", name: "Story", statuses }] };
    }
    if (path === "/search/jql") {
      const jql = url.searchParams.get("jql") ?? "";
      const label = /^project = "LIGHT" AND labels = "(\w+)"$/.exec(jql)?.[1];
      if (!label && !/^project = "LIGHT" AND updated >= "-\d+m"$/.test(jql))
        standIn.faults.push(`JQL: ${jql}`);
      const some = all.filter(({ labels }) => !label || labels.includes(label));
      return { call: "jira list", value: { issues: some.map(shown), isLast: true } };
    }
    if (path === "/issue" && method === "POST" && fields) {
      const made = make("jira", fields.summary, JSON.stringify(fields.description), fields.labels);
      const { id, key, self } = shown(made);
      return { call: "jira create", status: 201, value: { id, key, self }, made: true };
    }
    if (found && method === "PUT" && fields) {
      found.text = JSON.stringify(fields.description);
      return { call: "jira update", status: 204, value: undefined };
    }
    return found && method === "GET" ? { call: "jira read", value: shown(found) } : null;
  }

  function redmine({ method, url, body }: Asked, path: string): Told {
    const all = standIn.issues.redmine;
    const project = { id: 1, name: "Lights" };
    const shown = (one: StandIssue) => ({
      ...{
        id: one.id,
        project,
        tracker: { id: 2, name: "Feature" },
        subject: one.title,
        description: one.text,
      },
      status: { id: Number(one.status), name: redmineNames[one.status] },
      ...{ created_on: one.at, updated_on: one.at },
    });
    const found = all.find(({ id }) => path === `/issues/${id}.json`);
    const issue = (body as { issue?: { subject: string; description: string } })?.issue;
    if (path === "/projects/lights.json")
      return {
        call: "redmine project",
        value: { project: { ...project, trackers: [{ id: 2, name: "Feature" }] } },
      };
    if (path === "/users/current.json")
      return {
        call: "redmine person",
        value: { user: { id: 5, memberships: [{ project, roles: [{ id: 4, name: "Reporter" }] }] } },
      };
    if (path === "/roles/4.json")
      return {
        call: "redmine role",
        value: { role: { id: 4, permissions: ["view_issues", "add_issues", "edit_issues"] } },
      };
    if (path === "/issue_statuses.json") {
      const issue_statuses = Object.entries(redmineNames).map(([id, name]) => ({ id: Number(id), name }));
      return { call: "redmine statuses", value: { issue_statuses } };
    }
    if (path === "/issues.json" && method === "POST" && issue) {
      const value = { issue: shown(make("redmine", issue.subject, issue.description, [])) };
      return { call: "redmine create", status: 201, value, made: true };
    }
    if (path === "/issues.json") {
      const { description = "~", updated_on = ">=" } = Object.fromEntries(url.searchParams);
      const some = all.filter(
        ({ at, text }) => at >= updated_on.slice(2).replace("Z", "") && text.includes(description.slice(1)),
      );
      const issues = some.map(shown);
      return { call: "redmine list", value: { issues, total_count: issues.length, offset: 0, limit: 100 } };
    }
    if (found && method === "PUT" && issue) {
      found.text = issue.description;
      return { call: "redmine update", status: 204, value: undefined };
    }
    return found && method === "GET" ? { call: "redmine read", value: { issue: shown(found) } } : null;
  }

  return standIn;
}
