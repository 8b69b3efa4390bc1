import type { NextFunction, Request } from "express";
import { Invalid } from "#app/domain/errors.ts";
import { statusOf, troubleOf } from "./respond.server.ts";

/**
 * Gives the page of a plain form that sent a file what is wrong with it and what was typed, as if the page's own action
 * had been asked. @param to the page, and what its form is about
 */
export function handBack(
  error: unknown,
  to: { path: string; fields: Record<string, string> },
  request: Request,
  next: NextFunction,
): void {
  const { key, fields } = troubleOf(error);
  if (statusOf(error) === 500) {
    next(error);
    return;
  }
  const faults = error instanceof Invalid ? fields : { form: [key] };
  const body = new URLSearchParams({ faults: JSON.stringify(faults), ...to.fields });
  request.headers["content-type"] = "application/x-www-form-urlencoded";
  request.headers["content-length"] = String(Buffer.byteLength(body.toString()));
  request.originalUrl = to.path;
  request.url = to.path;
  request.body = Buffer.from(body.toString());
  // As express.raw() marks a body that it has read.
  Object.assign(request, { _body: true });
  next();
}
