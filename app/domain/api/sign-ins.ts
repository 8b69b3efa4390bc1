import { z } from "zod";
import { browserName } from "#app/lib/user-agent.ts";
import type { Factors } from "../accounts/find-factors.ts";
import type { SessionView } from "../accounts/list-sessions.ts";
import { listOf, shape } from "./shapes.ts";

/** Sign-ins and what protects them, as the API gives them: the token's owner's own. No secret is ever among them. */
const moment = z.iso.datetime();

const sessionShape = shape(
  "Session",
  z.object({
    id: z.uuid(),
    browser: z.string().nullable().describe("What it is called, where that is known"),
    system: z.string().nullable().describe("What it runs on, where that is known"),
    network: z.string().describe("Where it was signed in from; of an IPv6 address its first 64 bits"),
    how: z.enum(["password", "mail", "passkey", "provider"]),
    createdAt: moment,
    usedAt: moment.describe("To a few minutes"),
  }),
);
export const sessionList = listOf("SessionList", sessionShape);

export const factorsShape = shape(
  "Factors",
  z.object({
    password: z.boolean(),
    codes: z.boolean().describe("Signing in takes a code from an app"),
    recoveryCodesLeft: z.int(),
    passkeys: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        createdAt: moment,
        lastUsedAt: moment.nullable(),
      }),
    ),
  }),
);

export function representSession(session: SessionView): z.infer<typeof sessionShape> {
  const { id, network, how, createdAt, usedAt } = session;
  const named = browserName(session.browser);
  return { id, ...named, network, how, createdAt: createdAt.toISOString(), usedAt: usedAt.toISOString() };
}

export function representFactors(factors: Factors): z.infer<typeof factorsShape> {
  const { password, codes, recoveryCodesLeft } = factors;
  const passkeys = factors.passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
    id,
    name,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }));
  return { password, codes, recoveryCodesLeft, passkeys };
}
