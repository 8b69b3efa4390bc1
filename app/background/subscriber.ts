import type { DomainEvent, EventName } from "#app/domain/events.ts";

/**
 * Someone who reads the diary. Each gets a queue of its own, so that one that fails is retried alone. Delivery is at
 * least once: handling the same event twice must leave what handling it once leaves.
 */
export type Subscriber = {
  /** The queue's name; changing it abandons what is queued. */
  name: string;
  /**
   * Where what is done reads how things are now: events with the same answer need doing once, however many wait. Such a
   * queue is taken many at a time.
   */
  same?: (event: DomainEvent<EventName>) => string;
  on: { [N in EventName]?: (event: DomainEvent<N>) => Promise<void> };
};
