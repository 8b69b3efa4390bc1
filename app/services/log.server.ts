import { pino } from "pino";
import { env } from "./env.server.ts";

/** Structured lines on standard output. Secrets are named here so that a careless field never prints one. */
export const log = pino({
  level: env().LOG_LEVEL,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: [
      "password",
      "token",
      "cookie",
      "authorization",
      "*.password",
      "*.token",
      "*.cookie",
      "*.authorization",
    ],
    censor: "[kept out]",
  },
});
