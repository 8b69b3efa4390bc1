import { timingSafeEqual } from "node:crypto";
import express, { type Request, type RequestHandler, type Response, type Router } from "express";
import { z } from "zod";
import { receiveMail } from "#app/background/mail-in/receive-mail.ts";
import { NotFound, TooMany } from "#app/domain/errors.ts";
import { spend } from "#app/domain/limit.ts";
import { leaveList } from "#app/domain/mails/leave-list.ts";
import { noteBounce } from "#app/domain/mails/note-bounce.ts";
import { network } from "#app/lib/address.ts";
import { env } from "#app/services/env.server.ts";
import { largestMail } from "#app/services/incoming-mail.server.ts";
import { log } from "#app/services/log.server.ts";

/**
 * The doors for mail servers, which are no browsers: they send no Origin and no cookie. They stand in Express, so that
 * no page, session or language is looked for. Audience: public; what they open is in a signed link or a token.
 *
 * `POST /mail/unsubscribe?s=…` is the one click of RFC 8058; a GET, which mail scanners do, leads to the page instead.
 * `POST /mail/events` takes JSON, one report or a list:
 *   { type: "bounce" | "soft-bounce" | "complaint", messageId: "<…>", problem?: string }
 * `POST /mail/in` takes one mail, raw as RFC 822 has it, and answers what became of it. 503: send it again later.
 */
const leaving = { name: "mail-leave", points: 300, seconds: 600 };
const reporting = { name: "mail-token", points: 30, seconds: 600 };

/** Without NUL, which PostgreSQL refuses, as for forms. */
const words = (longest: number) =>
  z
    .string()
    .max(longest)
    .overwrite((sent) => sent.replaceAll("\u0000", ""));
const report = z.object({
  type: z.enum(["bounce", "soft-bounce", "complaint"]),
  messageId: words(500).min(3),
  problem: words(1_000).default(""),
});
const reports = z.union([report.transform((one) => [one]), z.array(report).max(1_000)]);
const kinds = { bounce: "hard", "soft-bounce": "soft", complaint: "complaint" } as const;

export function mailDoors(): Router {
  const router = express.Router();
  router.get("/mail/unsubscribe", (request, response) => {
    const sealed = typeof request.query.s === "string" ? request.query.s : "";
    response.set("Cache-Control", "no-store");
    response.redirect(302, `/mail/preferences?s=${encodeURIComponent(sealed)}`);
  });
  router.post("/mail/unsubscribe", express.raw({ type: () => true, limit: "16kb" }), door(leave));
  router.post("/mail/events", byToken, express.json({ type: () => true, limit: "256kb" }), door(takeReports));
  router.post("/mail/in", byToken, express.raw({ type: () => true, limit: largestMail }), door(takeMail));
  return router;
}

async function takeMail(request: Request, response: Response): Promise<void> {
  if (!Buffer.isBuffer(request.body) || request.body.length === 0)
    return say(response, 422, "There is no mail in this.");
  try {
    const { state, problem = "" } = await receiveMail(request.body, null);
    response.set("Cache-Control", "no-store").json({ state, problem });
  } catch (error) {
    log.warn({ reason: (error as Error).message }, "incoming mail could not be taken for now");
    response.set("Retry-After", "60");
    say(response, 503, "Not now; send it again later.");
  }
}

async function leave(request: Request, response: Response): Promise<void> {
  await spend(leaving, network(request.ip ?? ""));
  await leaveList(typeof request.query.s === "string" ? request.query.s : null, new Date());
  say(response, 200, "Unsubscribed.");
}

async function takeReports(request: Request, response: Response): Promise<void> {
  const parsed = reports.safeParse(request.body);
  if (!parsed.success) return say(response, 422, "These are no reports.");
  let known = 0;
  for (const { type, messageId, problem } of parsed.data) {
    const id = messageId.startsWith("<") ? messageId : `<${messageId}>`;
    known += Number(await noteBounce({ of: { messageId: id }, what: kinds[type], problem: problem || type }));
  }
  response.set("Cache-Control", "no-store").json({ received: parsed.data.length, known });
}

/** Lets in whoever knows MAIL_IN_TOKEN, before a byte of what they send is read. Without one there is no such door. */
const byToken: RequestHandler = (request, response, next) => {
  const { MAIL_IN_TOKEN } = env();
  const given = Buffer.from(/^Bearer (\S+)$/.exec(request.get("Authorization") ?? "")?.[1] ?? "");
  const wanted = Buffer.from(MAIL_IN_TOKEN ?? "");
  if (!MAIL_IN_TOKEN) return say(response, 404, "Not found.");
  if (given.length === wanted.length && timingSafeEqual(given, wanted)) return next();
  spend(reporting, network(request.ip ?? "")).then(
    () => say(response, 401, "That token opens nothing here."),
    (error) => refuse(error, response, next),
  );
};

const door =
  (work: (request: Request, response: Response) => Promise<void>): RequestHandler =>
  (request, response, next) => {
    work(request, response).catch((error) => refuse(error, response, next));
  };

function refuse(error: unknown, response: Response, next: (error: unknown) => void): void {
  if (error instanceof NotFound) say(response, 404, "This link leads to nothing.");
  else if (error instanceof TooMany) {
    response.set("Retry-After", String(Math.ceil(error.retryAfter)));
    say(response, 429, "Too often; try again later.");
  } else next(error);
}

function say(response: Response, status: number, words: string): void {
  response.status(status).type("text/plain").set("Cache-Control", "no-store").send(`${words}\n`);
}
