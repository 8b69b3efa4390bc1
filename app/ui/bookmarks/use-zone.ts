import { useEffect, useState } from "react";
import { useClock } from "../primitives/now.tsx";

/**
 * The zone that the reader chose, such as Europe/Paris; who chose none gets the one that their clock is set to, and
 * without scripts, and at first, UTC.
 */
export function useZone(): string {
  const { zone: chosen } = useClock();
  const [zone, setZone] = useState(chosen);
  useEffect(() => {
    if (chosen === "UTC") setZone(new Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC");
  }, [chosen]);
  return zone;
}
