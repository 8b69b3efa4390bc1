import path from "node:path";
import { z } from "zod";

/**
 * Every setting of a Parvis process, read once from the environment. Nothing else reads `process.env`.
 * An empty string counts as absent, since that is how container tools pass "not set".
 */
const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().max(255).default("127.0.0.1"),
  APP_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().default("./data"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().max(320).optional(),
  DKIM_DOMAIN: z.string().max(255).optional(),
  DKIM_SELECTOR: z.string().max(63).optional(),
  DKIM_KEY_FILE: z.string().max(1_000).optional(),
  // What answers and bounces are addressed to gets 52 characters more before the @, where 64 are allowed.
  MAIL_IN_ADDRESS: z
    .email()
    .max(254)
    .regex(/^[a-z0-9._-]{1,12}@[a-z0-9.-]+$/, "a short lower-case address, such as reply@forum.example")
    .optional(),
  MAIL_IN_SMTP: z
    .string()
    .regex(/^(\[[0-9a-fA-F:]+\]|[\w.-]+):\d{1,5}$/, "host:port")
    .optional(),
  MAIL_IN_IMAP: z.url({ protocol: /^imaps?$/ }).optional(),
  MAIL_IN_TOKEN: z.string().min(20, "at least 20 characters").max(200).optional(),
  // Names or addresses, as Express takes them; a bare number would be read as an address by some and a count by others.
  TRUST_PROXY: z
    .string()
    .max(200)
    .regex(/[a-z.:]/i, "give the proxies' addresses, or loopback")
    .optional(),
  MEILI_URL: z.url({ protocol: /^https?$/ }).optional(),
  MEILI_KEY: z.string().max(500).optional(),
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_BUCKET: z.string().max(63).optional(),
  S3_ACCESS_KEY: z.string().max(200).optional(),
  S3_SECRET_KEY: z.string().max(200).optional(),
  S3_REGION: z.string().max(60).default("us-east-1"),
  // Hosts of further push services, with commas between; `*.` in front stands for any name.
  PUSH_SERVICES: z
    .string()
    .max(1_000)
    .regex(
      /^((\*\.)?[a-z0-9.-]+\.[a-z]+)(,(\*\.)?[a-z0-9.-]+\.[a-z]+)*$/,
      "give host names, with commas between",
    )
    .optional(),
  // A push service of the tests' own, on this machine.
  PUSH_STAND_IN: z.url({ protocol: /^https?$/, hostname: /^127\.0\.0\.1$/ }).optional(),
  // Who is told by webhook in the tests, on this machine.
  WEBHOOK_STAND_IN: z.url({ protocol: /^https?$/, hostname: /^127\.0\.0\.1$/ }).optional(),
  WORKER: z.enum(["inline", "off", "only"]).default("inline"),
  SEED: z.enum(["demo", "none"]).default("demo"),
  /** Opens /metrics to whoever sends it; without, that is open on this machine alone. */
  METRICS_TOKEN: z.string().min(16).max(200).optional(),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
});

export type S3Settings = {
  endpoint: string;
  bucket: string;
  accessKey: string;
  secretKey: string;
  region: string;
};

export type DkimSettings = { domain: string; selector: string; keyFile: string };

type Settings = z.infer<typeof schema>;

export type Env = Omit<Settings, "APP_URL"> & {
  /** The absolute address people use, without a trailing slash; every link is made from it. */
  APP_URL: string;
  /** True when nobody set APP_URL: loopback names are then accepted as Host. */
  loopbackOnly: boolean;
  /** True when links are https, so cookies carry Secure and the `__Host-` prefix. */
  secure: boolean;
  /** Where uploaded files are kept, or null for the data folder. */
  s3: S3Settings | null;
  /** How outgoing mail is signed; null where the mail server does that. */
  dkim: DkimSettings | null;
  /** Hosts that may be sent pushes beside those every browser uses. */
  pushServices: string[];
};

/** @throws {Error} one line naming each variable that has a bad value */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`Bad configuration: ${faults.join("; ")}`);
  }
  const env = parsed.data;
  const ways = [env.MAIL_IN_SMTP, env.MAIL_IN_IMAP].some(Boolean);
  if (ways && !env.MAIL_IN_ADDRESS)
    throw new Error("Bad configuration: mail comes in only where MAIL_IN_ADDRESS says under which address");
  if (env.MEILI_KEY && !env.MEILI_URL)
    throw new Error("Bad configuration: MEILI_KEY opens nothing without MEILI_URL");
  for (const name of ["PUSH_STAND_IN", "WEBHOOK_STAND_IN"] as const)
    if (env[name] && env.NODE_ENV === "production")
      throw new Error(`Bad configuration: ${name} is for tests alone`);
  const appUrl = (env.APP_URL ?? `http://${env.HOST}:${env.PORT}`).replace(/\/+$/, "");
  return {
    ...env,
    DATA_DIR: path.resolve(env.DATA_DIR),
    APP_URL: appUrl,
    loopbackOnly: env.APP_URL === undefined,
    secure: appUrl.startsWith("https:"),
    s3: s3Of(env),
    dkim: dkimOf(env),
    pushServices: env.PUSH_SERVICES?.split(",") ?? [],
  };
}

function dkimOf({ DKIM_DOMAIN: domain, DKIM_SELECTOR: selector, DKIM_KEY_FILE: keyFile }: Settings) {
  if (!domain && !selector && !keyFile) return null;
  if (!domain || !selector || !keyFile)
    throw new Error("Bad configuration: DKIM_DOMAIN, DKIM_SELECTOR and DKIM_KEY_FILE go together");
  return { domain, selector, keyFile };
}

/** All four or none: with one forgotten, files would land in a folder that the next machine does not have. */
function s3Of(env: Settings): S3Settings | null {
  const { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY, S3_SECRET_KEY, S3_REGION: region } = env;
  const given = { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY, S3_SECRET_KEY };
  const missing = Object.entries(given).flatMap(([name, value]) => (value ? [] : name));
  if (missing.length === 4) return null;
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY || !S3_SECRET_KEY)
    throw new Error(`Bad configuration: the S3 settings go together; missing: ${missing.join(", ")}`);
  return {
    endpoint: S3_ENDPOINT,
    bucket: S3_BUCKET,
    accessKey: S3_ACCESS_KEY,
    secretKey: S3_SECRET_KEY,
    region,
  };
}

let current: Env | undefined;

/** The environment of this process, parsed at first use. */
export function env(): Env {
  // biome-ignore lint/style/noProcessEnv: the one place that reads it
  current ??= parseEnv(process.env);
  return current;
}
