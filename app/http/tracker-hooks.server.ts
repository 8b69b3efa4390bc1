import express, { type Request, type Response, type Router } from "express";
import { NotFound, TooMany } from "#app/domain/errors.ts";
import { noteTold } from "#app/domain/evidence/note-told.ts";
import { type Limit, spend } from "#app/domain/limit.ts";
import { network } from "#app/lib/address.ts";

/** Of one network, and of one whose messages are not signed as they should be. */
const telling: Limit = { name: "tracker-hook", points: 600, seconds: 600 };
const guessing: Limit = { name: "tracker-hook-wrong", points: 30, seconds: 600 };
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * `POST /hooks/evidence/:target`: an issue tracker says that something became of an issue. Audience: public; what it opens is
 * in the tracker's own signature. It stands in Express since the very bytes are signed, and since its sender is no browser.
 * Whoever gets 202 knows only that the signature was right.
 */
export function trackerHooks(): Router {
  const router = express.Router();
  router.post(
    "/hooks/evidence/:target",
    express.raw({ type: () => true, limit: "4mb" }),
    (request, response, next) => {
      take(request, response).catch((error) => {
        if (error instanceof NotFound) say(response, 404, "Not found.");
        else if (error instanceof TooMany) {
          response.set("Retry-After", String(Math.ceil(error.retryAfter)));
          say(response, 429, "Too often; try again later.");
        } else next(error);
      });
    },
  );
  return router;
}

async function take(request: Request, response: Response): Promise<void> {
  const { target = "" } = request.params;
  if (!uuid.test(target)) throw new NotFound();
  await spend(telling, network(request.ip ?? ""));
  const headers = Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  );
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  if (await noteTold(target, headers, body, new Date())) return say(response, 202, "Taken.");
  await spend(guessing, network(request.ip ?? ""));
  say(response, 401, "The signature is not the one of this target.");
}

function say(response: Response, status: number, words: string): void {
  response.status(status).type("text/plain").set("Cache-Control", "no-store").send(`${words}\n`);
}
