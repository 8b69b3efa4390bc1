import { useEffect, useState } from "react";

/** The zone that the reader's clock is set to, such as Europe/Paris. Without scripts, and at first, UTC. */
export function useZone(): string {
  const [zone, setZone] = useState("UTC");
  useEffect(() => setZone(new Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC"), []);
  return zone;
}
