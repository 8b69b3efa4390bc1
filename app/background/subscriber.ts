import type { DomainEvent, EventName } from "#app/domain/events.ts";

/**
 * Someone who reads the diary. Each gets a queue of its own, so that one that fails is retried alone. Delivery is at
 * least once: handling the same event twice must leave what handling it once leaves.
 */
export type Subscriber = {
  /** The queue's name; changing it abandons what is queued. */
  name: string;
  on: { [N in EventName]?: (event: DomainEvent<N>) => Promise<void> };
};
