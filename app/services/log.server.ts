import { pino, stdSerializers } from "pino";
import { env } from "./env.server.ts";

/** Structured lines on standard output. Secrets are named here so that a careless field never prints one. */
export const log = pino({
  level: env().LOG_LEVEL,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: withoutParameters },
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

/**
 * An error as it is logged. The database layer puts a failed statement's parameters, which are people's words and
 * addresses, into its message and its fields; neither goes into a log.
 */
function withoutParameters(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const {
    params: _params,
    cause: _cause,
    ...kept
  } = stdSerializers.err(error) as unknown as Record<string, unknown>;
  const cut = (text: unknown) => String(text).replace(/\nparams:[\s\S]*?(?=\n {4}at |$)/g, "");
  const reason = error.cause instanceof Error ? { reason: error.cause.message } : {};
  return { ...kept, message: cut(kept.message), stack: cut(kept.stack), ...reason };
}
