import { Form } from "@remix-run/react";
import { browserWords } from "../../i18n/browsers.ts";
import {
  endedOne,
  endedOthers,
  endOthers,
  endSession,
  endSessionOf,
  sessionBegun,
  sessionHow,
  sessionsLead,
  sessionsSection,
  sessionUsed,
  thisSession,
} from "../../i18n/safety.ts";
import { signOut } from "../../i18n/shell.ts";
import type { BrowserName } from "../../lib/user-agent.ts";
import { Submit } from "../primitives/button.tsx";
import { Chip } from "../primitives/chip.tsx";
import { Fact, Facts } from "../primitives/facts.tsx";
import { Notice } from "../primitives/notice.tsx";
import { Time } from "../primitives/time.tsx";
import { VisuallyHidden } from "../primitives/visually-hidden.tsx";
import { Section } from "./section.tsx";
import { SettingsFrame } from "./settings-frame.tsx";

const here = "/settings/sessions";
const outcomes = { one: endedOne, others: endedOthers };

export type SessionRow = {
  id: string;
  browser: BrowserName;
  network: string;
  how: keyof typeof sessionHow;
  createdAt: string;
  usedAt: string;
  /** The one this page is read in. */
  current: boolean;
};

export type SessionsPageProps = { sessions: SessionRow[]; done: keyof typeof outcomes | null };

/** Where a member is signed in, each to be ended at once. */
export function SessionsPage({ sessions, done }: SessionsPageProps) {
  return (
    <SettingsFrame current={here}>
      {done && (
        <Notice tone="success" live>
          {outcomes[done]()}
        </Notice>
      )}
      <Section title={sessionsSection()} what={sessionsLead()}>
        <ul className="border-t border-line">
          {sessions.map((session) => (
            <Row key={session.id} {...session} />
          ))}
        </ul>
        {sessions.length > 1 && (
          <Form method="post" action={here}>
            <Submit name="intent" value="end-others" tone="quiet">
              {endOthers()}
            </Submit>
          </Form>
        )}
      </Section>
    </SettingsFrame>
  );
}

function Row({ id, browser, network, how, createdAt, usedAt, current }: SessionRow) {
  const named = browserWords(browser);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-4">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
          {named}
          {current && <Chip tone="accent">{thisSession()}</Chip>}
        </p>
        <Facts>
          {network && <Fact className="break-all">{network}</Fact>}
          <Fact>
            <span>
              {sessionUsed()} <Time at={usedAt} as="short" />
            </span>
          </Fact>
          <Fact>
            <span>
              {sessionBegun()} <Time at={createdAt} as="short" /> {sessionHow[how]()}
            </span>
          </Fact>
        </Facts>
      </div>
      <Form method="post" action={here}>
        <input type="hidden" name="id" value={id} />
        <Submit name="intent" value="end" tone="quiet" size="small">
          {current ? (
            signOut()
          ) : (
            <>
              <span aria-hidden="true">{endSession()}</span>
              <VisuallyHidden>{endSessionOf({ browser: named })}</VisuallyHidden>
            </>
          )}
        </Submit>
      </Form>
    </li>
  );
}
