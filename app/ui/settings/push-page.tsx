import { Form } from "@remix-run/react";
import { useEffect, useState } from "react";
import type { PushBrowser } from "../../domain/push/list-browsers.ts";
import {
  browserOn,
  pushBrowsers,
  pushFailing,
  pushHere,
  pushLead,
  pushNeedsScripts,
  pushNone,
  pushSince,
  pushSwitchOff,
  pushThisOne,
  unknownBrowser,
} from "../../i18n/push.ts";
import { browserName } from "../../lib/user-agent.ts";
import { Submit } from "../primitives/button.tsx";
import { Notice } from "../primitives/notice.tsx";
import { Time } from "../primitives/time.tsx";
import { PushSwitch } from "./push-switch.tsx";
import { SettingsFrame } from "./settings-frame.tsx";

export type PushPageProps = {
  browsers: PushBrowser[];
  publicKey: string;
  /** Why a browser was not taken. */
  faults?: Record<string, string[]>;
};

/** Where a member's news are shown while no page is open: this browser, and the others they switched it on in. */
export function PushPage({ browsers, publicKey, faults }: PushPageProps) {
  // Known only where scripts run.
  const [scripts, setScripts] = useState(false);
  const [mine, setMine] = useState<string | null>(null);
  useEffect(() => setScripts(true), []);
  const [fault] = Object.values(faults ?? {}).flat();
  return (
    <SettingsFrame current="/settings/push">
      <section aria-labelledby="push-here" className="grid gap-4">
        <h2 id="push-here" className="text-19 font-bold">
          {pushHere()}
        </h2>
        <p className="text-quiet">{pushLead()}</p>
        {fault && <Notice tone="error">{fault}</Notice>}
        {/* The room of either, so that the one taking the other's place moves nothing. */}
        <div className="min-h-26">
          {scripts ? (
            <PushSwitch publicKey={publicKey} marks={browsers.map(({ mark }) => mark)} onMark={setMine} />
          ) : (
            <div className="late">
              <Notice tone="info">{pushNeedsScripts()}</Notice>
            </div>
          )}
        </div>
      </section>
      <section aria-labelledby="push-browsers" className="grid gap-3">
        <h2 id="push-browsers" className="text-19 font-bold">
          {pushBrowsers()}
        </h2>
        {browsers.length === 0 ? (
          <p className="text-quiet">{pushNone()}</p>
        ) : (
          <ul className="divide-y divide-line border-y border-line">
            {browsers.map((each) => (
              <li key={each.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
                <div className="min-w-0">
                  <p className="font-semibold">
                    {nameOf(each.browser)}
                    {each.mark === mine && <span className="font-normal text-quiet"> · {pushThisOne()}</span>}
                  </p>
                  <p className="text-14 text-quiet">
                    {pushSince()} <Time at={each.createdAt} as="sentence" />
                    {each.failing && <span className="text-danger-ink"> · {pushFailing()}</span>}
                  </p>
                </div>
                <Form method="post">
                  <input type="hidden" name="intent" value="unsubscribe" />
                  <input type="hidden" name="id" value={each.id} />
                  <Submit tone="quiet" size="small">
                    {pushSwitchOff()}
                  </Submit>
                </Form>
              </li>
            ))}
          </ul>
        )}
      </section>
    </SettingsFrame>
  );
}

function nameOf(userAgent: string): string {
  const { browser, system } = browserName(userAgent);
  if (browser && system) return browserOn({ browser, system });
  return browser ?? system ?? unknownBrowser();
}
