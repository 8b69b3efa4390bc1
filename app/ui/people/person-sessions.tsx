import { Form } from "@remix-run/react";
import type { SessionRow, TokenRow } from "../../domain/people/views.ts";
import {
  endSessionsWord,
  lastUsed,
  neverUsed,
  revokeWord,
  sessionsNone,
  sessionsTitle,
  tokensOfNone,
  tokensOfTitle,
  unknownBrowser,
} from "../../i18n/people.ts";
import { AdminPart } from "../admin/admin-frame.tsx";
import { Submit } from "../primitives/button.tsx";
import { Time } from "../primitives/time.tsx";

const list = "divide-y divide-line border-y border-line text-14";
const line = "flex flex-wrap items-center justify-between gap-x-4 py-1.5";

/** Where somebody is signed in. */
export function PersonSessions({ sessions }: { sessions: SessionRow[] }) {
  return (
    <AdminPart title={sessionsTitle()} id="sessions">
      {sessions.length === 0 ? (
        <p className="text-14 text-quiet">{sessionsNone()}</p>
      ) : (
        <>
          <ul className={list}>
            {sessions.map((session) => (
              <li key={session.key} className={line}>
                <span className="min-w-0 break-words">
                  {session.browser || unknownBrowser()}
                  {session.network && <span className="text-quiet"> · {session.network}</span>}
                </span>
                <span className="text-quiet">
                  {lastUsed()} <Time at={session.usedAt} as="short" />
                </span>
              </li>
            ))}
          </ul>
          <Form method="post" className="mt-3">
            <Submit tone="quiet" size="small" name="intent" value="end-sessions">
              {endSessionsWord()}
            </Submit>
          </Form>
        </>
      )}
    </AdminPart>
  );
}

/** The programs that act for somebody. */
export function PersonTokens({ tokens }: { tokens: TokenRow[] }) {
  return (
    <AdminPart title={tokensOfTitle()} id="tokens">
      {tokens.length === 0 ? (
        <p className="text-14 text-quiet">{tokensOfNone()}</p>
      ) : (
        <ul className={list}>
          {tokens.map((token) => (
            <li key={token.id} className={line}>
              <span className="min-w-0 break-words">
                <span className="font-semibold">{token.name}</span>{" "}
                <span className="text-quiet">
                  {token.scopes.join(", ")} ·{" "}
                  {token.usedAt ? (
                    <>
                      {lastUsed()} <Time at={token.usedAt} as="short" />
                    </>
                  ) : (
                    neverUsed()
                  )}
                </span>
              </span>
              <Form method="post">
                <input type="hidden" name="token" value={token.id} />
                <Submit tone="plain" size="small" name="intent" value="revoke-token">
                  {revokeWord()}
                  <span className="sr-only"> {token.name}</span>
                </Submit>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </AdminPart>
  );
}
