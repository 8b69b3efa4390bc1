import express, { type NextFunction, type Request, type Response, type Router } from "express";
import { allows } from "#app/domain/accounts/scopes.ts";
import { findSession } from "#app/domain/accounts/session.server.ts";
import { fileForm, fileShape, representFile } from "#app/domain/api/files.ts";
import { Forbidden, Invalid, NotFound } from "#app/domain/errors.ts";
import { findFile } from "#app/domain/files/find-file.ts";
import { fileInput } from "#app/domain/files/input.ts";
import { keepFile } from "#app/domain/files/keep-file.ts";
import { spend } from "#app/domain/limit.ts";
import { isStaff, type Viewer } from "#app/domain/viewer.ts";
import { inLocale } from "#app/i18n/locale.server.ts";
import { env } from "#app/services/env.server.ts";
import { log } from "#app/services/log.server.ts";
import { declare } from "./api.server.ts";
import { identify, localeOf } from "./api-caller.server.ts";
import { parseFields } from "./form.server.ts";
import { handBack } from "./hand-back.server.ts";
import { hasSession } from "./headers.server.ts";
import { chooseLocale } from "./locale.server.ts";
import { problemOf, Refused } from "./problem.server.ts";
import { type Received, receiveFile } from "./receive-file.server.ts";
import { serveFile } from "./serve-file.server.ts";

/**
 * The doors for bytes. They stand in Express and not in Remix, since what goes through them must wait for a slow reader
 * and must never be whole in memory. Audience of sending: members. Of reading: public, each file as its posts are.
 *
 * `POST /files` takes multipart/form-data: `file`, then `alt` (what an image shows), or `decorative=yes`.
 * Asked for `application/json`, it answers 201 with
 *   { id, url, markdown, kind: "image" | "download", name, mediaType, bytes, width, height, alt, createdAt }
 * where `url` is absolute, `markdown` is the line for a text, and `width` and `height` are null for downloads; or with a
 * problem (RFC 9457) whose `errors.file[0].detail` is the line for the reader. `alt` may then be left for the text.
 * A browser's plain form goes back to /files/new. `POST /api/v1/files` is the same by token, in JSON.
 */
const sending = { name: "upload", points: 120, seconds: 3_600 };

declare("/api/v1/files", "POST", {
  summary: "Send a file, to be named in a text",
  scope: "threads:write",
  audience: "members",
  form: fileForm,
  output: fileShape,
  status: 201,
});

export function fileDoors(): Router {
  const router = express.Router();
  router.get(
    /^\/files\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/([^/]*))?$/,
    (request, response, next) => {
      serve(request, response).catch((error) => (error instanceof NotFound ? next() : next(error)));
    },
  );
  router.post("/files", (request, response, next) => {
    takeFromPage(request, response, next).catch(next);
  });
  router.post("/api/v1/files", (request, response, next) => {
    takeFromProgram(request, response).catch(next);
  });
  return router;
}

async function serve(request: Request, response: Response): Promise<void> {
  const [id = "", name] = Object.values(request.params);
  const viewer = await readerOf(request, response);
  const width = Number(request.query.w) || undefined;
  await serveFile(request, response, await findFile(viewer, id), { name, width });
}

/** A browser by its session or, since a file has one address for all, a program by its token. */
async function readerOf(request: Request, response: Response): Promise<Viewer> {
  if (request.headers.authorization) {
    const caller = await identify(webHeaders(request), request.ip ?? "").catch((error) => {
      if (error instanceof Refused) return null;
      throw error;
    });
    const reads = caller && allows(caller.scopes, "threads:read");
    return { member: reads ? caller.viewer.member : null, locale: "en" };
  }
  return { member: (await memberOf(request, response))?.member ?? null, locale: "en" };
}

async function memberOf(request: Request, response: Response) {
  const signedIn = hasSession(request.headers) ? await findSession(request.headers.cookie ?? "") : null;
  if (signedIn?.cookie) response.append("Set-Cookie", signedIn.cookie);
  return signedIn;
}

async function takeFromPage(request: Request, response: Response, next: NextFunction): Promise<void> {
  const json = request.accepts(["html", "json"]) === "json";
  const signedIn = await memberOf(request, response);
  const locale = chooseLocale(request, signedIn?.locale ?? null);
  const viewer: Viewer = { member: signedIn?.member ?? null, locale };
  response.setHeader("Cache-Control", "no-store");
  if (!viewer.member && !json) {
    response.redirect(302, `/login?next=${encodeURIComponent("/files/new")}`);
    return;
  }
  let typed: Record<string, string> = {};
  try {
    if (!viewer.member) throw new Refused(401, "needsToken");
    if (!isStaff(viewer)) await spend(sending, viewer.member.id);
    const made = await receiveFile(request, (received) => {
      typed = received.fields;
      return take(viewer, received, { described: !json });
    });
    if (json) await inLocale(locale, () => answer(viewer, made.fileId, response));
    else response.redirect(303, `/files/new?sent=${made.fileId}`);
  } catch (error) {
    if (response.destroyed) return;
    if (json) inLocale(locale, () => refuse(error, response));
    else {
      const { alt = "", decorative = "" } = typed;
      const fields = { alt, ...(decorative && { decorative }) };
      handBack(error, { path: "/files/new", fields }, request, next);
    }
  }
}

async function takeFromProgram(request: Request, response: Response): Promise<void> {
  let locale = chooseLocale(request, null);
  response.set({ "Cache-Control": "no-store", Vary: "Authorization, Accept-Language" });
  try {
    const asked = webHeaders(request);
    const caller = await identify(asked, request.ip ?? "");
    locale = localeOf(asked, caller, locale);
    const viewer = { ...caller.viewer, locale };
    if (!viewer.member) throw new Refused(401, "needsToken", { "WWW-Authenticate": 'Bearer realm="parvis"' });
    await spend({ ...sending, name: "api-upload", points: 600 }, caller.who);
    if (!allows(caller.scopes, "threads:write"))
      throw new Forbidden("missingScope", { scope: "threads:write" });
    const key = request.get("Idempotency-Key");
    if (key !== undefined && !/^[\w-]{8,80}$/.test(key))
      throw new Invalid({ "Idempotency-Key": ["keyShape"] });
    const made = await receiveFile(request, (received) => take(viewer, received, { described: false, key }));
    await inLocale(locale, () => answer(viewer, made.fileId, response));
  } catch (error) {
    inLocale(locale, () => refuse(error, response));
  }
}

function take(viewer: Viewer, { fields, upload }: Received, how: { described: boolean; key?: string }) {
  const { _submission, ...sent } = fields;
  const input = parseFields(fileInput, sent);
  if (!upload) throw new Invalid({ file: ["fileMissing"] });
  const key = how.key ?? (/^[\w-]{8,80}$/.test(_submission ?? "") ? _submission : undefined);
  return keepFile(viewer, upload, input, { key, described: how.described });
}

async function answer(viewer: Viewer, id: string, response: Response): Promise<void> {
  const made = representFile(await findFile(viewer, id));
  response.status(201).location(`/api/v1/files/${id}`).json(made);
}

function refuse(error: unknown, response: Response): void {
  if (response.destroyed) return;
  const { status, headers, body } = problemOf(error);
  if (status === 500) log.error({ err: error }, "upload failed");
  response.status(status).set(headers).send(body);
}

function webHeaders(request: Request): globalThis.Request {
  const { authorization = "", "accept-language": language = "" } = request.headers;
  const headers = new Headers({ "Accept-Language": language });
  if (authorization) headers.set("Authorization", authorization);
  return new globalThis.Request(new URL(request.originalUrl, env().APP_URL), { headers });
}
