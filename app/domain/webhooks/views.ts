import type { DeliveryState } from "#db/schema/index.ts";
import type { SentType, WebhookType } from "./input.ts";

/** A webhook as administrators see it: all but its secrets. */
export type WebhookView = {
  id: string;
  url: string;
  events: WebhookType[];
  state: "on" | "paused" | "off";
  /** Why it was switched off: the receiver said that it is gone, or nothing got through for days. */
  offWhy: "gone" | "failing" | null;
  /** When it was held back or switched off. */
  stoppedAt: string | null;
  failingSince: string | null;
  /** Until when the secret before still signs; null where there is none. */
  formerUntil: string | null;
  createdBy: string | null;
  createdAt: string;
  lastSentAt: string | null;
  waiting: number;
  failed: number;
};

export type DeliveryView = {
  id: string;
  webhookId: string;
  eventId: string;
  type: SentType;
  eventAt: string;
  state: DeliveryState;
  tries: number;
  nextTryAt: string | null;
  status: number | null;
  milliseconds: number | null;
  said: string;
  problem: string;
  createdAt: string;
  finishedAt: string | null;
};

/** Where an address leads, without what stands after the host: that may be a secret. */
export const placeOf = (url: string): string => new URL(url).host;
