import { Client, type Pool } from "pg";

export type Statement = { text: string; values: unknown[] };

/** The queries this process sends to PostgreSQL while `work` runs, in order, without what only frames a transaction. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const heard: Statement[] = [];
  const { query } = Client.prototype;
  Client.prototype.query = function (this: Client, ...args: unknown[]) {
    const [asked, values] = args as [string | { text: string }, unknown[] | undefined];
    heard.push({
      text: typeof asked === "string" ? asked : asked.text,
      values: Array.isArray(values) ? values : [],
    });
    return Reflect.apply(query, this, args);
  } as typeof query;
  try {
    await work();
    return heard.filter(({ text }) => !/^\s*(begin|commit|rollback|set)\b/i.test(text));
  } finally {
    Client.prototype.query = query;
  }
}

/** A node of PostgreSQL's plan, as `explain (format json)` names things. */
export type PlanNode = {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Actual Rows"?: number;
  "Actual Loops"?: number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  Plans?: PlanNode[];
};

export type Plan = { nodes: PlanNode[]; milliseconds: number };

/** Runs a statement under `explain analyze`. @param settings for it alone, each as in `enable_seqscan = off` */
export async function explain(
  pool: Pool,
  { text, values }: Statement,
  settings: string[] = [],
): Promise<Plan> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    for (const setting of settings) await client.query(`set local ${setting}`);
    const { rows } = await client.query(`explain (analyze, format json) ${text}`, values);
    const [{ Plan: top, "Execution Time": milliseconds }] = rows[0]["QUERY PLAN"];
    return { nodes: flatten(top), milliseconds };
  } finally {
    await client.query("rollback");
    client.release();
  }
}

function flatten(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(flatten)];
}

/** Rows a node looked at: what it gave and what it threw away, over all its loops. */
export function rowsRead(node: PlanNode): number {
  const each =
    (node["Actual Rows"] ?? 0) +
    (node["Rows Removed by Filter"] ?? 0) +
    (node["Rows Removed by Index Recheck"] ?? 0);
  return Math.round(each * (node["Actual Loops"] ?? 1));
}
