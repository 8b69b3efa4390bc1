import { Form } from "@remix-run/react";
import { Send } from "lucide-react";
import { deliveryStates } from "../../domain/webhooks/input.ts";
import type { DeliveryView, WebhookView } from "../../domain/webhooks/views.ts";
import {
  againWord,
  answeredWith,
  anyState,
  chooseDelivery,
  chosenAgainWord,
  deliveryStateWords,
  deliveryTabWords,
  detailsWord,
  eventIdWord,
  failedAgainWord,
  happenedWord,
  logNone,
  logNoneWhy,
  logTabs,
  nextTry,
  problemWords,
  saidNothing,
  saidWord,
  tookWords,
  triedTimes,
  typeWord,
  typeWords,
} from "../../i18n/webhooks.ts";
import { Submit } from "../primitives/button.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { Fact, Facts } from "../primitives/facts.tsx";
import { fieldId } from "../primitives/field.tsx";
import { type FormState, faultsOf } from "../primitives/form-state.ts";
import { useClock } from "../primitives/now.tsx";
import { Pager } from "../primitives/pager.tsx";
import { Tabs } from "../primitives/tabs.tsx";
import { instantWords, Time } from "../primitives/time.tsx";

export type DeliveryLogProps = {
  webhook: WebhookView;
  log: { items: DeliveryView[]; next: string | null };
  state: DeliveryView["state"] | null;
  first: boolean;
  form?: FormState;
};

/** What became of each event, and a way to send it again. */
export function DeliveryLog({ webhook, log, state, first, form }: DeliveryLogProps) {
  const at = `/admin/webhooks/${webhook.id}`;
  const all = state ? `${at}?state=${state}` : at;
  const on = log.next && `${at}?${new URLSearchParams({ ...(state && { state }), after: log.next })}`;
  const replays = webhook.state !== "off";
  return (
    <>
      <Tabs
        label={logTabs()}
        links={[
          { to: at, label: anyState(), current: state === null },
          ...deliveryStates.map((one) => ({
            to: `${at}?state=${one}`,
            label: deliveryTabWords[one](),
            current: state === one,
          })),
        ]}
      />
      {replays && webhook.failed > 1 && (
        <Form method="post" action={at} className="mt-4">
          <Submit tone="quiet" size="small" name="intent" value="replay-failed">
            {failedAgainWord({ count: webhook.failed })}
          </Submit>
        </Form>
      )}
      {log.items.length === 0 ? (
        <EmptyState icon={<Send />} title={logNone()}>
          {logNoneWhy()}
        </EmptyState>
      ) : (
        <Form method="post" action={at} className="mt-4">
          <input type="hidden" name="intent" value="replay" />
          <Faults form={form} />
          <ul className="divide-y divide-line border-y border-line text-14">
            {log.items.map((delivery, index) => (
              <Line key={delivery.id} delivery={delivery} replays={replays} first={index === 0} />
            ))}
          </ul>
          {replays && log.items.some(({ state }) => state !== "waiting") && (
            <div className="mt-4">
              <Submit tone="quiet" size="small">
                {chosenAgainWord()}
              </Submit>
            </div>
          )}
        </Form>
      )}
      <Pager first={first ? null : all} next={on} />
    </>
  );
}

function Faults({ form }: { form?: FormState }) {
  const faults = faultsOf(form, "delivery");
  return faults.length > 0 && <p className="mb-2 font-semibold text-danger">{faults.join(" ")}</p>;
}

const looks: Record<DeliveryView["state"], string> = {
  waiting: "text-quiet",
  sent: "text-success",
  failed: "text-danger",
  dropped: "text-quiet",
};

function Line({ delivery, replays, first }: { delivery: DeliveryView; replays: boolean; first: boolean }) {
  const { zone } = useClock();
  const { id, type, state, status, milliseconds, tries, nextTryAt, problem, said, createdAt } = delivery;
  const words = typeWords[type]?.() ?? type;
  const again = replays && state !== "waiting";
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 py-3">
      <label className="flex min-h-6 min-w-6 items-start pt-0.5 touch:min-h-11 touch:min-w-8">
        <input
          id={first ? fieldId("delivery") : undefined}
          type="checkbox"
          name="delivery"
          value={id}
          disabled={!again}
          aria-label={chooseDelivery({ type: words })}
          className="size-4.5"
        />
      </label>
      <div className="min-w-0">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <p className="font-semibold">{words}</p>
          <p className={`font-semibold ${looks[state]}`}>{deliveryStateWords[state]()}</p>
        </div>
        <Facts>
          <Fact>
            <Time at={createdAt} as="short" />
          </Fact>
          {status !== null && <Fact>{answeredWith({ status })}</Fact>}
          {milliseconds !== null && <Fact>{tookWords({ milliseconds })}</Fact>}
          {tries > 0 && <Fact>{triedTimes({ count: tries })}</Fact>}
          {nextTryAt && tries > 0 && <Fact>{nextTry({ at: instantWords(nextTryAt, zone) })}</Fact>}
        </Facts>
        {problem && <p className="mt-0.5 wrap-anywhere">{problemWords({ problem, status, said })}</p>}
        <div className="mt-1 flex flex-wrap items-start justify-between gap-x-4">
          <Details delivery={delivery} />
          {again && (
            <Submit tone="plain" size="small" className="-me-3" name="only" value={id}>
              {againWord()}
              <span className="sr-only"> {words}</span>
            </Submit>
          )}
        </div>
      </div>
    </li>
  );
}

function Details({ delivery: { eventId, eventAt, type, status, said } }: { delivery: DeliveryView }) {
  const { zone } = useClock();
  return (
    <details className="min-w-0 flex-1 basis-48">
      <summary className="inline-flex min-h-9 items-center font-semibold text-link touch:min-h-11">
        {detailsWord()}
      </summary>
      <dl className="mb-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-13">
        <dt className="text-quiet">{typeWord()}</dt>
        <dd className="font-mono break-all">{type}</dd>
        <dt className="text-quiet">{eventIdWord()}</dt>
        <dd className="font-mono break-all">{eventId}</dd>
        <dt className="text-quiet">{happenedWord()}</dt>
        <dd>{instantWords(eventAt, zone)}</dd>
        {status !== null && (
          <>
            <dt className="text-quiet">{saidWord()}</dt>
            <dd>
              {said === "" ? (
                <span className="text-quiet">{saidNothing()}</span>
              ) : (
                <pre className="rounded-field bg-sunken px-3 py-2 break-words whitespace-pre-wrap">
                  {said}
                </pre>
              )}
            </dd>
          </>
        )}
      </dl>
    </details>
  );
}
