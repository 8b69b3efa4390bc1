import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { endOtherSessions, endSessionOf } from "#app/domain/accounts/end-sessions.ts";
import { nothing, ownIdInput } from "#app/domain/accounts/input.ts";
import { listSessions } from "#app/domain/accounts/list-sessions.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { browserName } from "#app/lib/user-agent.ts";
import { sessionsSection } from "../../i18n/safety.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { SessionsPage } from "../../ui/settings/sessions-page.tsx";

const outcomes = ["one", "others"] as const;

export const loader = read({
  audience: "members",
  async load({ viewer, session, url }) {
    const sessions = await listSessions(viewer);
    return {
      sessions: sessions.map(({ browser, createdAt, usedAt, ...one }) => ({
        ...one,
        browser: browserName(browser),
        createdAt: createdAt.toISOString(),
        usedAt: usedAt.toISOString(),
        current: one.id === session?.id,
      })),
      done: outcomes.find((outcome) => url.searchParams.get("done") === outcome) ?? null,
    };
  },
});

/** Ending asks for no proof: whoever holds a session may shut others out, never get further in. */
export const action = write({
  audience: "members",
  intents: {
    end: intent(ownIdInput, async ({ viewer, input, session }) => {
      await endSessionOf(viewer, input.id);
      return redirect(input.id === session?.id ? "/login" : "/settings/sessions?done=one");
    }),
    "end-others": intent(nothing, async ({ viewer, session }) => {
      await endOtherSessions(viewer, session?.id ?? null);
      return redirect("/settings/sessions?done=others");
    }),
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, sessionsSection()) }];

export default function Sessions() {
  return <SessionsPage {...useLoaderData<typeof loader>()} />;
}
