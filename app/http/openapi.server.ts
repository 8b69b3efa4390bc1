import { z } from "zod";
import { inputs } from "#app/domain/api/input.ts";
import { shapes } from "#app/domain/api/shapes.ts";
import { webhookBodies } from "#app/domain/api/webhook-shapes.ts";
import { draftKeyPattern } from "#app/domain/drafts/input.ts";
import { env } from "#app/services/env.server.ts";
import { type Endpoint, endpoints, type Method } from "./api.server.ts";
import { problemShape } from "./problem.server.ts";

type Json = Record<string, unknown>;

const schemaPath = (id: string) => `#/components/schemas/${id}`;
const json = (schema: z.ZodType, id: string | undefined) => ({
  "application/json": { schema: id ? { $ref: schemaPath(id) } : inline(schema, "output") },
});
const moved = {
  description: "Merged into another one",
  headers: { Location: { description: "Its address", schema: { type: "string" } } },
  content: { "application/problem+json": { schema: { $ref: schemaPath("Problem") } } },
};
const problem = { $ref: "#/components/responses/Problem" };

/** The API's description (OpenAPI 3.1), made from what the doors declare and the schemas they parse and answer with. */
export function describeApi(): Json {
  const paths = [...endpoints].sort(([a], [b]) => a.localeCompare(b));
  return {
    openapi: "3.1.0",
    info: {
      title: "Parvis",
      version: "1",
      description:
        "Everything the pages can do. Lists go on from `next`; clients ignore fields they do not know.",
    },
    servers: [{ url: env().APP_URL }],
    paths: Object.fromEntries(paths.map(([path, methods]) => [path, describePath(path, methods)])),
    webhooks: Object.fromEntries(webhookBodies.map((told) => [told.name, describeWebhook(told)])),
    components: {
      schemas: {
        ...componentsOf(shapes, "output"),
        ...componentsOf(inputs, "input"),
        Problem: inline(problemShape, "output"),
      },
      responses: {
        Problem: {
          description: "Why not, as RFC 9457 has it",
          content: { "application/problem+json": { schema: { $ref: schemaPath("Problem") } } },
        },
      },
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
    },
  };
}

function describePath(path: string, methods: Map<Method, Endpoint>): Json {
  const described = Object.fromEntries(
    [...methods].map(([method, endpoint]) => [method.toLowerCase(), describeCall(path, method, endpoint)]),
  );
  if (!path.includes("{id}")) return described;
  const id = { name: "id", in: "path", required: true, schema: idSchema(path) };
  return { parameters: [id], ...described };
}

function describeCall(path: string, method: Method, endpoint: Endpoint): Json {
  const { summary, scope, audience, query, body, form, output, status, moves } = endpoint;
  const parameters = [
    ...(query ? queryParameters(query) : []),
    ...(method === "POST" ? [idempotencyKey] : []),
  ];
  const token = { token: scope ? [scope] : [] };
  return {
    operationId: operationId(path, method),
    summary,
    security: audience === "public" ? [{}, token] : [token],
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        required: !body.safeParse(undefined).success,
        content: { "application/json": { schema: { $ref: schemaPath(inputs.get(body)?.id ?? "") } } },
      },
    }),
    ...(form && {
      requestBody: { required: true, content: { "multipart/form-data": { schema: inline(form, "input") } } },
    }),
    responses: {
      [status]: {
        description: status === 201 ? "Made" : "As asked",
        content: json(output, shapes.get(output)?.id),
        ...(status === 201 && {
          headers: { Location: { description: "Its address", schema: { type: "string" } } },
        }),
      },
      ...(moves && { 301: moved }),
      "4XX": problem,
      "5XX": problem,
    },
  };
}

const toldBy = [
  [
    "webhook-id",
    "Of the event: the same in every try, so that a receiver knows what it has",
    { type: "string" },
  ],
  ["webhook-timestamp", "When this try was made, in seconds since 1970", { type: "integer" }],
  [
    "webhook-signature",
    "`v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64; several with spaces between while a secret is changed",
    { type: "string" },
  ],
] as const;

/** What other servers are told, and how they answer. */
function describeWebhook({ id, says, body }: (typeof webhookBodies)[number]): Json {
  return {
    post: {
      operationId: `told${id}`,
      summary: says,
      security: [],
      parameters: toldBy.map(([name, description, schema]) => ({
        ...{ name, in: "header", required: true, description, schema },
      })),
      requestBody: { required: true, content: json(body, shapes.get(body)?.id) },
      responses: {
        "2XX": { description: "Taken; anything else is tried again for three days" },
        410: { description: "Nothing more is wanted: the webhook is switched off" },
      },
    },
  };
}

/** Threads and posts are numbered; drafts, products, tags, spaces, groups and people have names; everything else has a UUID. */
function idSchema(path: string): Json {
  if (/^\/api\/v1\/(spaces|members)\//.test(path)) return { type: "string", maxLength: 80 };
  if (/^\/api\/v1\/(products|groups|people)\//.test(path)) return { type: "string", maxLength: 60 };
  if (/^\/api\/v1\/(tags|members)\//.test(path)) return { type: "string" };
  if (path.startsWith("/api/v1/drafts/")) return { type: "string", pattern: draftKeyPattern.source };
  const numbered = /^\/api\/v1\/(threads|posts)\//.test(path);
  return numbered ? { type: "string", pattern: "^\\d{1,15}$" } : { type: "string", format: "uuid" };
}

const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  description:
    "Chosen by the sender: a second request with the same key and content gets the first one's outcome",
  schema: { type: "string", pattern: "^[\\w-]{8,80}$" },
};

function queryParameters(query: z.ZodObject): Json[] {
  const { properties = {}, required = [] } = inline(query, "input") as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: "query",
    required: required.includes(name),
    ...(description ? { description } : {}),
    schema,
  }));
}

/** `GET /api/v1/posts/{id}/comments` is `getPostsComments`. */
function operationId(path: string, method: Method): string {
  const words = path.replace(/^\/api\/(v1\/)?|\{|\}|\.json$/g, "").split("/");
  return method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

function componentsOf(registry: z.core.$ZodRegistry<{ id: string }>, io: "input" | "output"): Json {
  const { schemas } = z.toJSONSchema(registry, { uri: schemaPath, io, override: soften(io) });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, bare(schema)]));
}

function inline(schema: z.ZodType, io: "input" | "output"): Json {
  return bare(z.toJSONSchema(schema, { io, override: soften(io) }));
}

/** The document names schemas by where they stand in it. */
function bare({ $schema: _, $id: __, ...schema }: Json): Json {
  return schema;
}

/** What we answer may gain fields, so the description does not close it; a date's format says more than its pattern. */
function soften(io: "input" | "output") {
  return ({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }) => {
    if (io === "output") delete jsonSchema.additionalProperties;
    if (jsonSchema.format === "date-time") delete jsonSchema.pattern;
  };
}
