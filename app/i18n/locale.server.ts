import { AsyncLocalStorage } from "node:async_hooks";
import { type Locale, provideLocale } from "./locale.ts";

const storage = new AsyncLocalStorage<Locale>();
provideLocale(() => storage.getStore());

/** Runs `work` with every message in `locale`: a request in its reader's, a mail in its recipient's. */
export function inLocale<T>(locale: Locale, work: () => T): T {
  return storage.run(locale, work);
}
