import { z } from "zod";
import { cut } from "#app/lib/excerpt.ts";
import { asAdf, asWiki, type IssueText } from "#app/lib/issue-text.ts";
import { type Api, ask, get, TrackerFault, told } from "./ask.server.ts";
import { mostPages, type OutsideIssue, type Tracker, type TrackerAccess } from "./tracker.ts";

/** Jira's REST API: v3 of Jira Cloud, with texts as a tree (ADF), and v2 of Data Center, with texts in its own markup. */
const status = z.object({ id: z.string(), name: z.string() });
const issue = z.object({ key: z.string(), fields: z.object({ status }) });
const page = z.object({
  issues: z.array(issue),
  nextPageToken: z.string().nullish(),
  total: z.int().optional(),
});
const created = z.object({ id: z.string(), key: z.string() });
const permissions = z.object({
  permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })),
});
const types = z.object({ issueTypes: z.array(z.object({ name: z.string() })) });
const perType = z.array(z.object({ name: z.string(), statuses: z.array(status) }));

const needed = ["BROWSE_PROJECTS", "CREATE_ISSUES", "EDIT_ISSUES"] as const;

export function jira({ base, project, token, email, type, label }: TrackerAccess): Tracker {
  const cloud = email !== "";
  const basic = Buffer.from(`${email}:${token}`).toString("base64");
  const api: Api = {
    root: `${base}/rest/api/${cloud ? 3 : 2}`,
    headers: { Authorization: cloud ? `Basic ${basic}` : `Bearer ${token}` },
    secrets: [token, basic],
  };
  const textOf = (text: IssueText) => (cloud ? asAdf(text) : asWiki(text));
  const issueOf = ({ key, fields: { status } }: z.infer<typeof issue>): OutsideIssue => ({
    ...{ id: key, url: `${base}/browse/${encodeURIComponent(key)}` },
    statuses: [{ key: status.id, name: cut(status.name, 120) }],
  });

  async function search(jql: string): Promise<OutsideIssue[]> {
    const all: OutsideIssue[] = [];
    for (let round = 0, after = ""; round < mostPages; round++) {
      const query = { jql, fields: "status", maxResults: "100" };
      const found = cloud
        ? await get(api, page, "/search/jql", { ...query, ...(after && { nextPageToken: after }) })
        : await get(api, page, "/search", { ...query, startAt: String(all.length) });
      all.push(...found.issues.map(issueOf));
      after = found.nextPageToken ?? "";
      if (found.issues.length === 0 || (cloud ? after === "" : all.length >= (found.total ?? 0))) break;
    }
    return all;
  }

  const read = async (id: string) =>
    issueOf(await get(api, issue, `/issue/${encodeURIComponent(id)}`, { fields: "status" }));

  return {
    async check() {
      const at = `/project/${encodeURIComponent(project)}`;
      const { issueTypes } = await get(api, types, at);
      if (!issueTypes.some(({ name }) => name === type))
        throw new TrackerFault("noType", null, issueTypes.map(({ name }) => name).join(", "));
      const rights = await get(api, permissions, "/mypermissions", {
        ...{ projectKey: project, permissions: needed.join(",") },
      });
      if (needed.some((one) => !rights.permissions[one]?.havePermission)) throw new TrackerFault("noRight");
      const all = (await get(api, perType, `${at}/statuses`)).filter(({ name }) => name === type);
      const statuses = all.flatMap(({ statuses }) => statuses);
      return [...new Map(statuses.map(({ id, name }) => [id, { key: id, name: cut(name, 120) }])).values()];
    },
    /** Each issue carries its mark as a label. Jira's search is behind by seconds; it is asked minutes after. */
    async find(mark) {
      const [found] = await search(`project = "${project}" AND labels = "${mark}"`);
      return found ?? null;
    },
    async create({ title, text, mark }) {
      const body = {
        fields: {
          ...{ project: { key: project }, issuetype: { name: type }, summary: title },
          ...{ description: textOf(text), labels: [...(label ? [label] : []), mark] },
        },
      };
      const { key } = told(await ask(api, created, "POST", "/issue", { body })).value;
      return read(key);
    },
    async rewrite(id, { text }) {
      const body = { fields: { description: textOf(text) } };
      await ask(api, z.unknown(), "PUT", `/issue/${encodeURIComponent(id)}`, { body });
    },
    read,
    /** In minutes before now: a moment would be read in the time zone of the token's owner. */
    async changed(since) {
      const minutes = Math.max(1, Math.ceil((Date.now() - since.getTime()) / 60_000));
      return { issues: await search(`project = "${project}" AND updated >= "-${minutes}m"`), etag: "" };
    },
  };
}
