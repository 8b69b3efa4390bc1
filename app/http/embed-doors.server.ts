import express, { type Request, type Response, type Router } from "express";
import { findOrigins } from "#app/domain/embeds/origins.ts";
import { bestAnswersPath } from "#app/lib/paths.ts";
import { keepAnswer } from "./kept-answers.server.ts";

/**
 * Lets pages of the named origins read the best answers, and asks nothing of others, who get the same without the word that
 * browsers wait for. Never with credentials: it is what any visitor may read. The answer itself comes from its route.
 */
export function embedDoors(): Router {
  const router = express.Router();
  router.all(bestAnswersPath, (request, response, next) => {
    nameOrigin(request, response).then(() => {
      if (request.method !== "OPTIONS") return next();
      response.set("Cache-Control", "no-store").status(204).end();
    }, next);
  });
  return router;
}

async function nameOrigin(request: Request, response: Response): Promise<void> {
  const origin = request.get("Origin");
  response.vary("Origin");
  if (!origin || !(await keepAnswer("origins", findOrigins)).includes(origin)) return;
  response.set("Access-Control-Allow-Origin", origin);
  if (request.method === "OPTIONS")
    response.set({ "Access-Control-Allow-Methods": "GET, HEAD", "Access-Control-Max-Age": "600" });
}
