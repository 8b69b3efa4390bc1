import { Ajv } from "ajv";

/**
 * What four trackers publish of the calls that are made of them, as far as these go: fields, types, what is required, and of
 * requests that nothing else may be sent. Taken from GitHub's OpenAPI description (`issues/create`, `issues/update`,
 * `issue`, `full-repository`), GitLab's (`postApiV4ProjectsIdIssues`, `putApiV4ProjectsIdIssuesIssueIid`,
 * `APIEntitiesIssue`), Atlassian's (`IssueUpdateDetails`, `CreatedIssue`, `IssueBean`, `SearchAndReconcileResults`) with its
 * schema of documents (ADF), and Redmine's pages on its REST API with what 5.0 was seen to answer.
 */
const text = { type: "string" } as const;
const number = { type: "integer" } as const;
const flag = { type: "boolean" } as const;
const object = (properties: object, required: string[] = [], closed = false) => ({
  ...{ type: "object", properties, required, additionalProperties: !closed },
});
const list = (items: object) => ({ type: "array", items });
const maybe = (shape: { type: string }) => ({ ...shape, type: [shape.type, "null"] });

const adfMark = {
  oneOf: [
    object({ type: { enum: ["strong", "code", "em"] } }, ["type"], true),
    object({ type: { const: "link" }, attrs: object({ href: text }, ["href"]) }, ["type", "attrs"], true),
  ],
};
const adfText = object(
  { type: { const: "text" }, text: { type: "string", minLength: 1 }, marks: list(adfMark) },
  ["type", "text"],
  true,
);
const paragraph = object({ type: { const: "paragraph" }, content: list(adfText) }, ["type"], true);
const adf = object(
  {
    version: { const: 1 },
    type: { const: "doc" },
    content: list({
      oneOf: [
        paragraph,
        object(
          {
            type: { const: "heading" },
            attrs: object({ level: { type: "integer", minimum: 1, maximum: 6 } }, ["level"], true),
            content: list(adfText),
          },
          ["type", "attrs"],
          true,
        ),
        object({ type: { const: "blockquote" }, content: list(paragraph) }, ["type", "content"], true),
        object(
          {
            type: { const: "bulletList" },
            content: list(
              object({ type: { const: "listItem" }, content: list(paragraph) }, ["type", "content"], true),
            ),
          },
          ["type", "content"],
          true,
        ),
      ],
    }),
  },
  ["version", "type", "content"],
  true,
);
const named = object({ id: number, name: text }, ["id", "name"]);
const status = object({ id: text, name: text }, ["id", "name"]);

const githubIssue = object(
  {
    ...{ number, title: text, html_url: { type: "string" }, state: { enum: ["open", "closed"] } },
    state_reason: { enum: ["completed", "reopened", "not_planned", "duplicate", null] },
    ...{
      body: maybe(text),
      labels: list(object({ name: text }, ["name"])),
      created_at: text,
      updated_at: text,
    },
  },
  ["number", "title", "html_url", "state", "labels", "created_at", "updated_at"],
);
const gitlabIssue = object(
  {
    ...{ id: number, iid: number, project_id: number, title: text, description: maybe(text), web_url: text },
    ...{ state: { enum: ["opened", "closed"] }, labels: list(text), updated_at: text },
  },
  ["id", "iid", "project_id", "title", "description", "web_url", "state", "labels", "updated_at"],
);
const jiraIssue = object({ id: text, key: text, self: text, fields: object({ status }) }, [
  "id",
  "key",
  "fields",
]);
const redmineIssue = object(
  {
    ...{ id: number, project: named, tracker: named, status: named, subject: text, description: maybe(text) },
    ...{ created_on: text, updated_on: text },
  },
  ["id", "project", "tracker", "status", "subject", "created_on", "updated_on"],
);

/** By kind and call: what is sent, and what is answered. */
export const shapes = {
  "github create": {
    in: object({ title: text, body: text, labels: list(text) }, ["title"], true),
    out: githubIssue,
  },
  "github update": { in: object({ title: text, body: text, state: text }, [], true), out: githubIssue },
  "github read": { out: githubIssue },
  "github list": { out: list(githubIssue) },
  "github project": {
    out: object(
      {
        ...{ id: number, full_name: text, has_issues: flag, private: flag },
        permissions: object({ admin: flag, push: flag, pull: flag, triage: flag }, ["admin", "push", "pull"]),
      },
      ["id", "full_name", "has_issues", "private"],
    ),
  },
  "github labels": { out: list(object({ id: number, name: text }, ["id", "name"])) },
  "gitlab create": {
    in: object(
      { title: { type: "string", maxLength: 255 }, description: text, labels: text },
      ["title"],
      true,
    ),
    out: gitlabIssue,
  },
  "gitlab update": {
    in: object({ title: text, description: text, state_event: text }, [], true),
    out: gitlabIssue,
  },
  "gitlab read": { out: gitlabIssue },
  "gitlab list": { out: list(gitlabIssue) },
  "gitlab project": {
    out: object(
      {
        ...{ id: number, path_with_namespace: text, issues_enabled: flag, issues_access_level: text },
        permissions: object({
          project_access: maybe(object({ access_level: number })),
          group_access: maybe(object({ access_level: number })),
        }),
      },
      ["id", "path_with_namespace"],
    ),
  },
  "gitlab labels": { out: list(object({ id: number, name: text }, ["id", "name"])) },
  "jira create": {
    in: object(
      {
        fields: object(
          {
            project: object({ key: text }, ["key"]),
            issuetype: object({ name: text }, ["name"]),
            summary: { type: "string", minLength: 1, maxLength: 255, pattern: "^[^\\n\\r]+$" },
            description: adf,
            labels: list({ type: "string", maxLength: 255, pattern: "^\\S+$" }),
          },
          ["project", "issuetype", "summary"],
          true,
        ),
      },
      ["fields"],
      true,
    ),
    out: object({ id: text, key: text, self: text }, ["id", "key", "self"]),
  },
  "jira update": {
    in: object({ fields: object({ description: adf }, [], true) }, ["fields"], true),
    out: {},
  },
  "jira read": { out: jiraIssue },
  "jira list": { out: object({ issues: list(jiraIssue), nextPageToken: text, isLast: flag }, ["issues"]) },
  "jira project": {
    out: object({ id: text, key: text, issueTypes: list(object({ id: text, name: text }, ["id", "name"])) }, [
      "key",
    ]),
  },
  "jira rights": {
    out: object(
      {
        permissions: {
          type: "object",
          additionalProperties: object({ havePermission: flag }, ["havePermission"]),
        },
      },
      ["permissions"],
    ),
  },
  "jira statuses": {
    out: list(object({ id: text, name: text, statuses: list(status) }, ["id", "name", "statuses"])),
  },
  "redmine create": {
    in: object(
      {
        issue: object(
          {
            project_id: { type: ["string", "integer"] },
            tracker_id: number,
            subject: { type: "string", minLength: 1, maxLength: 255 },
            description: text,
          },
          ["project_id", "subject"],
          true,
        ),
      },
      ["issue"],
      true,
    ),
    out: object({ issue: redmineIssue }, ["issue"]),
  },
  "redmine update": {
    in: object({ issue: object({ description: text }, [], true) }, ["issue"], true),
    out: {},
  },
  "redmine read": { out: object({ issue: redmineIssue }, ["issue"]) },
  "redmine list": {
    out: object({ issues: list(redmineIssue), total_count: number, offset: number, limit: number }, [
      ...["issues", "total_count", "offset", "limit"],
    ]),
  },
  "redmine project": {
    out: object({ project: object({ id: number, trackers: list(named) }, ["id"]) }, ["project"]),
  },
  "redmine person": {
    out: object(
      {
        user: object({
          id: number,
          memberships: list(object({ project: named, roles: list(named) }, ["project", "roles"])),
        }),
      },
      ["user"],
    ),
  },
  "redmine role": {
    out: object({ role: object({ id: number, permissions: list(text) }, ["permissions"]) }, ["role"]),
  },
  "redmine statuses": {
    out: object(
      { issue_statuses: list(object({ id: number, name: text, is_closed: flag }, ["id", "name"])) },
      ["issue_statuses"],
    ),
  },
} as const;
export type Call = keyof typeof shapes;

const ajv = new Ajv({ allErrors: true, strict: false });

/** What is wrong with what was sent or answered; empty for nothing. */
export function faultsOf(call: Call, side: "in" | "out", value: unknown): string[] {
  const shape = (shapes[call] as { in?: object; out: object })[side];
  if (!shape) return value === undefined ? [] : [`${call}: nothing is to be sent`];
  const check = ajv.compile(shape);
  return check(value)
    ? []
    : (check.errors ?? []).map(({ instancePath, message }) => `${call} ${side} ${instancePath} ${message}`);
}
