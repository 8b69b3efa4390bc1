import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testType, webhookTypes } from "#app/domain/webhooks/input.ts";
import routes from "#app/routes.ts";
import { type ApiSite, addToken, openApiSite } from "../support/api-site.ts";
import { addPeople, type Person } from "../support/people.ts";

type Operation = { security: Record<string, string[]>[]; operationId: string; responses: object };
type Described = { path: string; method: string; operation: Operation };

let site: ApiSite;
let member: Person;
let all: Described[];

beforeAll(async () => {
  site = await openApiSite();
  [member] = (await addPeople(site.base, [{ username: "member" }])) as [Person];
  all = Object.entries(site.document.paths as Record<string, Record<string, Operation>>).flatMap(
    ([path, item]) =>
      Object.entries(item)
        .filter(([method]) => method !== "parameters")
        .map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
}, 120_000);
afterAll(() => site?.close());

const at = (path: string) => path.replace("drafts/{id}", "drafts/ask").replace("{id}", "1");
const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

describe("the description", () => {
  test("is valid OpenAPI", async () => {
    const found = await new Validator().validate(structuredClone(site.document));
    expect(found.errors ?? []).toEqual([]);
    expect(found.valid).toBe(true);
    expect(site.document.openapi).toBe("3.1.0");
  });

  test("has every address of the API and no other", () => {
    const mapped = routes
      .map(({ path = "" }) => `/${path}`)
      .filter((path) => path.startsWith("/api/") && !path.endsWith("*"));
    expect(mapped.length).toBeGreaterThan(10);
    expect(Object.keys(site.document.paths).sort()).toEqual(
      mapped.map((path) => path.replace(":id", "{id}")).sort(),
    );
  });

  test("says by what each thing goes: a number, a name, or a UUID", () => {
    const ids = (path: string) => site.document.paths[path].parameters[0].schema;
    expect(ids("/api/v1/threads/{id}")).toHaveProperty("pattern");
    for (const path of [
      "/api/v1/products/{id}",
      "/api/v1/tags/{id}",
      "/api/v1/people/{id}",
      "/api/v1/groups/{id}",
    ])
      expect(ids(path)).not.toHaveProperty("format");
    expect(ids("/api/v1/decisions/{id}/lift")).toEqual({ type: "string", format: "uuid" });
  });

  test("says what other servers are told, with what it is signed", () => {
    expect(Object.keys(site.document.webhooks)).toEqual([...webhookTypes, testType]);
    const { post } = site.document.webhooks["answer.posted"];
    expect(post.parameters.map(({ name }: { name: string }) => name)).toEqual([
      "webhook-id",
      "webhook-timestamp",
      "webhook-signature",
    ]);
    const { schema } = post.requestBody.content["application/json"];
    expect(schema).toEqual({ $ref: "#/components/schemas/AnswerPostedEvent" });
    const { data } = site.document.components.schemas.AnswerPostedEvent.properties;
    expect(data.properties.post).toEqual({ $ref: "#/components/schemas/Post" });
  });

  test("names each operation once, and every schema it refers to is there", () => {
    const names = all.map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
    const text = JSON.stringify(site.document);
    const referred = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
    expect(referred.filter((name) => !Object.hasOwn(site.document.components.schemas, name ?? ""))).toEqual(
      [],
    );
    expect(text).not.toMatch(/\$id|\$schema|\$defs/);
  });
});

/** What is read with a token alone, since it is somebody's own or the team's. */
const closed = new RegExp(
  `/v1/(${[
    "me(/sessions|/factors|/tokens)?",
    "bookmarks",
    "audit",
    "search-(words|index)",
    "embed-origins",
    "deflection(/settings)?",
    String.raw`replies(/\{id\})?`,
    "freshness",
    "ideas/export",
    String.raw`desk/(loop|ideas(/\{id\})?)`,
    String.raw`evidence/(batches|targets|(batches|files)/\{id\})`,
    String.raw`(threads/\{id\}/polls|polls/\{id\})`,
    "duplicate-proposals",
    String.raw`posts/\{id\}/freshness`,
    String.raw`webhooks(/\{id\}(/deliveries)?)?`,
    String.raw`deliveries/\{id\}`,
    String.raw`(people|groups)(/\{id\})?`,
    "subscriptions",
    "notifications",
    String.raw`[a-z]+/\{id\}/subscription`,
    String.raw`posts/\{id\}/bookmark`,
    String.raw`(posts|threads|people)/\{id\}/decisions`,
    String.raw`drafts/\{id\}`,
  ].join("|")})$`,
);

describe("every operation", () => {
  test("asks for a token where it changes something, and where there is nothing without", async () => {
    for (const { path, method, operation } of all) {
      const open = operation.security.some((way) => Object.keys(way).length === 0);
      expect(open, `${method} ${path}`).toBe(method === "GET" && !closed.test(path));
      const answer = await site.call(method, at(path));
      if (open) expect(answer.status, `${method} ${path}`).not.toBe(401);
      else {
        expect(answer.status, `${method} ${path}`).toBe(401);
        expect(answer.headers["www-authenticate"]).toContain("Bearer");
        expect(answer.json.type).toBe("urn:parvis:problem:needs-token");
      }
    }
  });

  test("refuses a token without its scope and says which", async () => {
    const scopes = [
      "threads:read",
      "threads:write",
      "votes:write",
      "reuses:write",
      "replies:read",
      "replies:write",
      "freshness:read",
      "freshness:write",
      "evidence:read",
      "evidence:write",
      "desk:read",
      "desk:write",
      "search:read",
      "stats:read",
      "me:read",
      "me:write",
      "admin:read",
      "admin:write",
    ];
    for (const { path, method, operation } of all) {
      const wanted = operation.security.flatMap((way) => way.token ?? [])[0];
      if (!wanted) {
        expect(path).toBe("/api/openapi.json");
        continue;
      }
      expect(scopes).toContain(wanted);
      const others = await addToken(
        site.base,
        member,
        scopes.filter((scope) => scope !== wanted),
      );
      const refused = await site.call(method, at(path), { as: others });
      expect(refused.status, `${method} ${path}`).toBe(403);
      expect(refused.json.type).toBe("urn:parvis:problem:missing-scope");
      expect(refused.json.detail).toContain(wanted);
      expect(refused.headers["www-authenticate"]).toContain(`scope="${wanted}"`);
      const only = await addToken(site.base, member, [wanted]);
      // It may still be refused for a right that its member lacks.
      const admitted = await site.call(method, at(path), { as: only });
      expect(admitted.headers["www-authenticate"], `${method} ${path}`).toBeUndefined();
    }
  });

  test("is all its address takes: other methods get 405 and the list", async () => {
    for (const path of Object.keys(site.document.paths)) {
      const taken = all.filter((one) => one.path === path).map(({ method }) => method);
      for (const method of methods.filter((one) => !taken.includes(one))) {
        const answer = await site.call(method, at(path), { as: member });
        expect(answer.status, `${method} ${path}`).toBe(405);
        const allowed = (answer.headers.allow ?? "").split(", ").filter((one) => one !== "HEAD");
        expect(allowed.sort(), `${method} ${path}`).toEqual(taken.sort());
      }
    }
  });
});
