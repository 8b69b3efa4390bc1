import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { Pool } from "pg";
import * as schema from "#db/schema/index.ts";
import { testDatabase } from "./database.ts";
import { send } from "./http.ts";
import { type Base, openBase, type Person } from "./people.ts";
import { build, startServer } from "./server.ts";

export type Called = {
  status: number;
  headers: Record<string, string | undefined>;
  // biome-ignore lint/suspicious/noExplicitAny: what a stranger's program sees is whatever was sent
  json: any;
};

export type Calling = {
  /** Whose token is sent; nobody's without. */
  as?: Person | string | null;
  /** Sent as JSON; a string is sent as it is. */
  body?: unknown;
  headers?: Record<string, string>;
};

export type ApiSite = Awaited<ReturnType<typeof openApiSite>>;

/**
 * A server of its own for one test file, talked to by HTTP alone. Every answer to a `call` is held against the
 * description that this very server publishes: a status or a shape that is not in it fails the test.
 */
export async function openApiSite() {
  build();
  const database = await testDatabase();
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "parvis-api-"));
  const server = await startServer({ DATABASE_URL: database.url, DATA_DIR: dataDir });
  const pool = new Pool({ connectionString: database.url, application_name: "parvis tests", max: 4 });
  pool.on("error", () => {});
  const base = openBase(pool);
  const document = JSON.parse((await send(server.url, "/api/openapi.json")).body);
  const check = checker(document);

  async function call(method: string, at: string, { as, body, headers }: Calling = {}): Promise<Called> {
    const token = typeof as === "string" ? as : as?.token;
    const answer = await send(server.url, at, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      body: body === undefined || typeof body === "string" ? body : JSON.stringify(body),
    });
    const json = answer.body === "" ? undefined : JSON.parse(answer.body);
    check(method, at, answer.status, json);
    return { status: answer.status, headers: answer.headers as Called["headers"], json };
  }

  return {
    url: server.url,
    base,
    pool,
    document,
    call,
    async close() {
      await server.stop();
      await pool.end();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Another token of the same person, that may do only this. */
export async function addToken(
  base: Base,
  person: Person,
  scopes: string[],
  facts: { expiresAt?: Date; revokedAt?: Date } = {},
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const tokenHash = createHash("sha256").update(token).digest("hex");
  await base
    .insert(schema.apiTokens)
    .values({ memberId: person.id, tokenHash, name: "tests", scopes, ...facts });
  return token;
}

type Responses = Record<string, { $ref?: string } | undefined>;

/** Throws for an answer that the description does not have. */
function checker(document: { paths: Record<string, Record<string, { responses: Responses }>> }) {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(document, "api");
  const patterns = Object.keys(document.paths).map((known) => ({
    known,
    matches: new RegExp(`^${known.replaceAll("{id}", "[^/]+").replaceAll(".", "\\.")}$`),
  }));
  return (method: string, at: string, status: number, json: unknown) => {
    const pathname = at.split("?")[0] ?? "";
    const path = patterns.find(({ matches }) => matches.test(pathname))?.known;
    const operation = path && document.paths[path]?.[method.toLowerCase()];
    const problem = "api#/components/schemas/Problem";
    const named = operation && Object.hasOwn(operation.responses, status);
    if (!named && status < 400) throw new Error(`${method} ${at} answered ${status}, which is not described`);
    const pointer = [
      path,
      method.toLowerCase(),
      "responses",
      String(status),
      "content",
      "application/json",
      "schema",
    ].map(pointed);
    const validate = ajv.compile({ $ref: named ? `api#/paths/${pointer.join("/")}` : problem });
    if (json !== undefined && !validate(json)) {
      throw new Error(
        `${method} ${at} answered ${status} in another shape: ${ajv.errorsText(validate.errors)}`,
      );
    }
  };
}

const pointed = (part = "") => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"));
