import { createContext, type ReactNode, useContext } from "react";

type Clock = { now: number | null; zone: string };
const Clock = createContext<Clock>({ now: null, zone: "UTC" });

/**
 * Fixes the moment from which "3 hours ago" is counted and the zone that times are shown in: the server's word for
 * both, so that both sides write the same words.
 */
export function NowProvider({
  now,
  zone,
  children,
}: {
  now: string | null;
  zone: string | null;
  children: ReactNode;
}) {
  return (
    <Clock.Provider value={{ now: now === null ? null : Date.parse(now), zone: zone ?? "UTC" }}>
      {children}
    </Clock.Provider>
  );
}

/** `now` in milliseconds, or null on pages that may be read much later than they were written; `zone` as by IANA. */
export function useClock(): Clock {
  return useContext(Clock);
}
