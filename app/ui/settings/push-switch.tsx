import { useFetcher } from "@remix-run/react";
import { useEffect, useState } from "react";
import { pushBlocked, pushFailed, pushOn, pushSwitchOn, pushUnable } from "../../i18n/push.ts";
import { Notice } from "../primitives/notice.tsx";

type State = "unknown" | "unable" | "blocked" | "off" | "on" | "failed";

export type PushSwitchProps = {
  /** The site's public key, as base64url. */
  publicKey: string;
  /** Which browsers the site sends to, by the hashes of their endpoints. */
  marks: string[];
  onMark: (mark: string | null) => void;
};

/** Switches alerts on in the browser it runs in. Nothing of it is there without scripts. */
export function PushSwitch({ publicKey, marks, onMark }: PushSwitchProps) {
  const fetcher = useFetcher<{ errors?: Record<string, string[]> }>();
  const [state, setState] = useState<State>("unknown");
  const [working, setWorking] = useState(false);
  const known = marks.join();

  useEffect(() => {
    let over = false;
    look(known.split(",")).then(({ state, mark }) => {
      if (over) return;
      setState(state);
      onMark(mark);
    });
    return () => {
      over = true;
    };
  }, [known, onMark]);

  const switchOn = async () => {
    setWorking(true);
    try {
      if ((await Notification.requestPermission()) !== "granted") setState(await refused());
      else {
        const { endpoint, keys } = await subscribe(publicKey);
        fetcher.submit(
          { intent: "subscribe", endpoint, p256dh: keys.p256dh, auth: keys.auth },
          { method: "post", action: "/settings/push" },
        );
      }
    } catch {
      setState("failed");
    }
    setWorking(false);
  };

  const [fault] = Object.values(fetcher.data?.errors ?? {}).flat();
  if (fault)
    return (
      <Notice tone="error" live>
        {fault}
      </Notice>
    );
  if (state === "on")
    return (
      <Notice tone="success" live>
        {pushOn()}
      </Notice>
    );
  if (state === "unable") return <Notice tone="info">{pushUnable()}</Notice>;
  if (state === "blocked")
    return (
      <Notice tone="warning" live>
        {pushBlocked()}
      </Notice>
    );
  return (
    <div className="grid justify-items-start gap-4">
      {state === "failed" && (
        <Notice tone="error" live>
          {pushFailed()}
        </Notice>
      )}
      <button
        type="button"
        className="min-h-11 rounded-field border border-accent-edge bg-accent px-4 py-2 text-16 font-semibold text-accent-on transition-colors hover:bg-accent-hover"
        aria-disabled={working || state === "unknown" || undefined}
        onClick={working || state === "unknown" ? undefined : switchOn}
      >
        {pushSwitchOn()}
      </button>
    </div>
  );
}

const worker = "/push-worker.js";

async function look(marks: string[]): Promise<{ state: State; mark: string | null }> {
  if (!("serviceWorker" in navigator && "PushManager" in window && "Notification" in window))
    return { state: "unable", mark: null };
  if (Notification.permission === "denied") return { state: "blocked", mark: null };
  const registration = await navigator.serviceWorker.getRegistration("/");
  const subscription = await registration?.pushManager.getSubscription();
  const mark = subscription ? await markOf(subscription.endpoint) : null;
  return { state: mark && marks.includes(mark) ? "on" : "off", mark };
}

async function refused(): Promise<State> {
  return Notification.permission === "denied" ? "blocked" : "off";
}

async function subscribe(
  publicKey: string,
): Promise<{ endpoint: string; keys: { p256dh: string; auth: string } }> {
  await navigator.serviceWorker.register(worker);
  const { pushManager } = await navigator.serviceWorker.ready;
  const options = { userVisibleOnly: true, applicationServerKey: publicKey };
  const subscription = await pushManager.subscribe(options).catch(async () => {
    // One made for another key, as of a base that was there before, is in the way.
    await (await pushManager.getSubscription())?.unsubscribe();
    return pushManager.subscribe(options);
  });
  return subscription.toJSON() as { endpoint: string; keys: { p256dh: string; auth: string } };
}

async function markOf(endpoint: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(endpoint));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
