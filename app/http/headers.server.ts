import { randomBytes } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { NextFunction, Request, Response } from "express";
import helmet from "helmet";
import { env } from "#app/services/env.server.ts";

/**
 * Security headers, on every response there is. Pages for members name their scripts by a nonce; visitors' pages
 * carry none, so theirs never changes and the page can be kept as it is. Referrer-Policy must not be helmet's
 * default `no-referrer`: with it browsers send `Origin: null` on our own plain forms, and the gate refuses them.
 */
export function securityHeaders(request: Request, response: Response, next: NextFunction): void {
  response.locals.nonce = hasSession(request.headers) ? randomBytes(16).toString("base64") : "";
  protect(request, response, next);
}

const protect = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      "default-src": ["'none'"],
      "script-src": [(_request, response) => scriptSources((response as Response).locals.nonce)],
      "style-src": ["'self'"],
      "img-src": ["'self'", "data:"],
      "font-src": ["'self'"],
      "connect-src": ["'self'"],
      "manifest-src": ["'self'"],
      "form-action": ["'self'"],
      "base-uri": ["'none'"],
      "frame-ancestors": ["'none'"],
      "object-src": ["'none'"],
    },
  },
  referrerPolicy: { policy: "strict-origin-when-cross-origin" },
  strictTransportSecurity: env().secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  xFrameOptions: { action: "deny" },
  crossOriginEmbedderPolicy: false,
});

function scriptSources(nonce: string): string {
  return nonce ? `'self' 'nonce-${nonce}'` : "'self'";
}

/** Whether the request carries a session cookie at all; whether it is a good one is found out later. */
export function hasSession({ cookie }: IncomingHttpHeaders): boolean {
  return cookie !== undefined && /(?:^|;\s*)(?:__Host-)?session=/.test(cookie);
}
