import { readFile } from "node:fs/promises";
import express, { type NextFunction, type Request, type Response, type Router } from "express";
import { findSession } from "#app/domain/accounts/session.server.ts";
import { Forbidden, Invalid } from "#app/domain/errors.ts";
import { tableLimits } from "#app/domain/idea-imports/input.ts";
import { openImport } from "#app/domain/idea-imports/open-import.ts";
import { spend } from "#app/domain/limit.ts";
import { isStaff, type Viewer } from "#app/domain/viewer.ts";
import { handBack } from "./hand-back.server.ts";
import { hasSession } from "./headers.server.ts";
import { chooseLocale } from "./locale.server.ts";
import { receiveFile } from "./receive-file.server.ts";

const sending = { name: "idea-table", points: 30, seconds: 3_600 };
const page = "/desk/import";

/**
 * `POST /desk/import/file`, for bytes and so in Express: a table of ideas from the plain form of its page
 * (multipart/form-data, `file`). Audience: staff; the command asks for who may bring ideas in.
 */
export function ideaImportDoors(): Router {
  const router = express.Router();
  router.post(`${page}/file`, (request, response, next) => {
    take(request, response, next).catch(next);
  });
  return router;
}

async function take(request: Request, response: Response, next: NextFunction): Promise<void> {
  const signedIn = hasSession(request.headers) ? await findSession(request.headers.cookie ?? "") : null;
  if (signedIn?.cookie) response.append("Set-Cookie", signedIn.cookie);
  response.setHeader("Cache-Control", "no-store");
  if (!signedIn) {
    response.redirect(302, `/login?next=${encodeURIComponent(page)}`);
    return;
  }
  const viewer: Viewer = { member: signedIn.member, locale: chooseLocale(request, signedIn.locale) };
  try {
    if (!isStaff(viewer)) throw new Forbidden();
    await spend(sending, signedIn.member.id);
    const { importId } = await receiveFile(request, async ({ upload }) => {
      if (!upload) throw new Invalid({ file: ["fileMissing"] });
      if (upload.bytes > tableLimits.bytes) throw new Invalid({ file: ["tableHeavy"] });
      return openImport(viewer, { bytes: await readFile(upload.file), name: upload.name });
    });
    response.redirect(303, `${page}/${importId}`);
  } catch (error) {
    if (!response.destroyed) handBack(error, { path: page, fields: {} }, request, next);
  }
}
