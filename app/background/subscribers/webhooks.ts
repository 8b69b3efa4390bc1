import { heard } from "#app/domain/webhooks/public-event.ts";
import { queueDeliveries } from "#app/domain/webhooks/queue-deliveries.ts";
import type { Subscriber } from "../subscriber.ts";

/** Tells other servers what happens in public; a job of its own then sends each. */
export const webhooks: Subscriber = {
  name: "webhooks",
  on: Object.fromEntries(heard.map((name) => [name, queueDeliveries])),
};
