import { createContext, type ReactNode, useContext } from "react";

const Now = createContext<number | null>(null);

/** Fixes the moment from which "3 hours ago" is counted: the server's, so that both sides write the same words. */
export function NowProvider({ now, children }: { now: string | null; children: ReactNode }) {
  return <Now.Provider value={now === null ? null : Date.parse(now)}>{children}</Now.Provider>;
}

/** Milliseconds of that moment, or null on pages that may be read much later than they were written. */
export function useNow(): number | null {
  return useContext(Now);
}
