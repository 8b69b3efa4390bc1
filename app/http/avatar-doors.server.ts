import { pipeline } from "node:stream/promises";
import express, { type NextFunction, type Request, type Response, type Router } from "express";
import { findSession } from "#app/domain/accounts/session.server.ts";
import { Invalid } from "#app/domain/errors.ts";
import { spend } from "#app/domain/limit.ts";
import { isAvatar } from "#app/domain/members/find-avatar.ts";
import { setAvatar } from "#app/domain/members/set-avatar.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { avatarKey } from "#app/lib/avatar-address.ts";
import { log } from "#app/services/log.server.ts";
import { store } from "#app/services/storage.server.ts";
import { handBack } from "./hand-back.server.ts";
import { hasSession } from "./headers.server.ts";
import { chooseLocale } from "./locale.server.ts";
import { receiveFile } from "./receive-file.server.ts";

/**
 * The doors for portraits, for bytes and so in Express, as for files. Audience of sending: members, from the plain form
 * of their settings (multipart/form-data, `avatar`). Of looking: public, what is somebody's portrait now.
 */
const sending = { name: "avatar", points: 20, seconds: 3_600 };
const page = "/settings/profile";

export function avatarDoors(): Router {
  const router = express.Router();
  router.get(/^\/avatars\/([0-9a-f]{64})-(96|256)\.webp$/, (request, response, next) => {
    serve(request, response, next).catch(next);
  });
  router.post("/settings/avatar", (request, response, next) => {
    take(request, response, next).catch(next);
  });
  return router;
}

/** The address changes with the picture, so caches keep it; for a day only, so that what is taken off goes from there. */
async function serve(request: Request, response: Response, next: NextFunction): Promise<void> {
  const [name = "", size = ""] = Object.values(request.params) as string[];
  if (!(await isAvatar(name))) {
    next();
    return;
  }
  const key = avatarKey(name, Number(size));
  response.set({
    "Content-Type": "image/webp",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "public, max-age=86400, immutable",
    ETag: `"${name.slice(0, 32)}-${size}"`,
  });
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  const found = await (await store()).get(key);
  if (!found) {
    log.error({ key }, "a portrait is missing from the store");
    for (const header of ["ETag", "Content-Type", "Cache-Control", "Content-Security-Policy"])
      response.removeHeader(header);
    next();
    return;
  }
  response.set("Content-Length", String(found.bytes));
  if (request.method === "HEAD") {
    found.stream.destroy();
    response.end();
    return;
  }
  await pipeline(found.stream, response).catch(() => response.destroy());
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
    await spend(sending, signedIn.member.id);
    await receiveFile(request, ({ upload }) => {
      if (!upload) throw new Invalid({ avatar: ["fileMissing"] });
      return setAvatar(viewer, upload);
    });
    response.redirect(303, `${page}?saved=portrait`);
  } catch (error) {
    if (!response.destroyed)
      handBack(atField(error), { path: page, fields: { intent: "avatar" } }, request, next);
  }
}

/** What is wrong with how it was sent is said at the form's one field. */
function atField(error: unknown): unknown {
  if (!(error instanceof Invalid) || !error.fields.file) return error;
  return new Invalid({ avatar: error.fields.file });
}
