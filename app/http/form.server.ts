import { createHash } from "node:crypto";
import type { z } from "zod";
import { Invalid } from "#app/domain/errors.ts";

export type SentForm = {
  intent: string;
  /** The hidden submission key, when there is one. */
  key: string | undefined;
  /** As the schema gets them; a field sent several times is a list. */
  fields: Record<string, unknown>;
  /** What to show again when something is wrong; never passwords, codes, nor what a device signed. */
  values: Record<string, string>;
  /** All of it, in short; files by their names alone. */
  press: string;
};

/** More than any form of ours has. Looking each name up costs as many steps as there are fields, so thousands would stop the house. */
const maxFields = 200;

/** @throws {Invalid} for what is no form, or a broken or boundless one */
export async function readForm(request: Request): Promise<SentForm> {
  const form = await request.formData().catch(() => {
    throw new Invalid({ form: ["invalidField"] });
  });
  if ([...form.keys()].length > maxFields) throw new Invalid({ form: ["invalidField"] });
  const fields: Record<string, unknown> = {};
  const values: Record<string, string> = {};
  for (const name of new Set(form.keys())) {
    if (name === "intent" || name === "_submission") continue;
    const all = form.getAll(name).map((value) => (typeof value === "string" ? normalise(value) : value));
    fields[name] = all.length === 1 ? all[0] : all;
    if (typeof all[0] === "string" && !/password|token|^code$|^response$/i.test(name))
      values[name] = all.join(", ");
  }
  const key = form.get("_submission");
  const intent = form.get("intent");
  const press = createHash("sha256")
    .update(JSON.stringify([intent, key, fields]))
    .digest("base64url");
  return {
    intent: typeof intent === "string" && intent ? intent : "default",
    key: typeof key === "string" && /^[\w-]{8,80}$/.test(key) ? key : undefined,
    fields,
    values,
    press,
  };
}

/** Browsers send CRLF; PostgreSQL refuses NUL; everything is kept in one composed form. */
function normalise(value: string): string {
  return value.replaceAll("\r\n", "\n").replaceAll("\u0000", "").normalize("NFC");
}

/** @throws {Invalid} with message keys by field; zod's own words never reach a page */
export function parseFields<S extends z.ZodType>(schema: S, fields: unknown): z.infer<S> {
  const parsed = schema.safeParse(fields);
  if (parsed.success) return parsed.data;
  const faults: Record<string, string[]> = {};
  for (const issue of parsed.error.issues) {
    const field = issue.path.length > 0 ? String(issue.path[0]) : "form";
    const key = /^[a-z][a-zA-Z]+$/.test(issue.message) ? issue.message : "invalidField";
    faults[field] = [...new Set([...(faults[field] ?? []), key])];
  }
  throw new Invalid(faults);
}
