/**
 * Spares an engine that fails, and those who would wait for it: after a few failures in short succession it is left alone for
 * a while, then one question tries it, and all others follow if that was answered. One for each process.
 */
export function makeBreaker({ failures = 3, within = 10_000, pause = 5_000, probe = 2_000 } = {}) {
  let failed: number[] = [];
  let openUntil = 0;
  let open = false;
  return {
    /** Whether to ask it now. Of those that come after the pause, one at a time. */
    allows(now = Date.now()): boolean {
      if (!open) return true;
      if (now < openUntil) return false;
      openUntil = now + probe;
      return true;
    },
    worked(): void {
      failed = [];
      open = false;
    },
    failed(now = Date.now()): void {
      failed = [...failed.filter((at) => at > now - within), now];
      if (!open && failed.length < failures) return;
      open = true;
      openUntil = now + pause;
    },
    /** Whether it is left alone now. */
    isOpen: (now = Date.now()): boolean => open && now < openUntil,
  };
}
