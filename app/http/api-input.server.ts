import type { z } from "zod";
import { Invalid } from "#app/domain/errors.ts";
import { Refused } from "./problem.server.ts";

/** The body as JSON, every text in one composed form and without NUL, which PostgreSQL refuses. @throws {Refused} */
export async function readJson(request: Request): Promise<unknown> {
  const body = await request.text();
  if (body === "") return undefined;
  const type = request.headers.get("Content-Type") ?? "";
  if (!/^application\/(json|[\w.-]+\+json)\s*(;|$)/i.test(type))
    throw new Refused(415, "notJson", { Accept: "application/json" });
  try {
    return JSON.parse(body, (_, value) => (typeof value === "string" ? tidy(value) : value));
  } catch {
    throw new Refused(400, "badJson");
  }
}

export function tidy(text: string): string {
  return text.replaceAll("\r\n", "\n").replaceAll("\u0000", "").toWellFormed().normalize("NFC");
}

/** @throws {Invalid} with message keys by field; zod's own words never leave the house */
export function parseJson<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  // Bare, since a field may be called `constructor`.
  const faults: Record<string, string[]> = Object.create(null);
  // What is of the wrong type has no other fault worth naming.
  const add = (field: string, key: string) => {
    const known = faults[field] ?? [];
    if (!known.includes("invalidField")) faults[field] = [...new Set([...known, key])];
  };
  for (const issue of parsed.error.issues) {
    if (issue.code === "unrecognized_keys") for (const key of issue.keys) add(key, "unknownField");
    else add(String(issue.path[0] ?? "body"), keyOf(issue, value));
  }
  throw new Invalid(faults);
}

/** Our schemas give keys as messages; what is not one comes from zod, for a wrong type or nothing at all. */
function keyOf(issue: z.core.$ZodIssue, value: unknown): string {
  if (/^[a-z][a-zA-Z]+$/.test(issue.message)) return issue.message;
  const field = issue.path[0];
  const missing = field !== undefined && issue.path.length === 1 && !(field in Object(value));
  return missing ? "required" : "invalidField";
}

/** The rooms know what one wrote as `body`; to whoever wrote it here, that is `bodyMarkdown`. @throws {Invalid} */
export function asSent(error: unknown): never {
  if (!(error instanceof Invalid) || !error.fields.body) throw error;
  const { body, ...fields } = error.fields;
  throw new Invalid({ ...fields, bodyMarkdown: body }, error.key, error.params);
}
