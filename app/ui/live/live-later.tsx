import { type ComponentType, useEffect, useState } from "react";

/** Long enough for everything else of the page to be there first, in milliseconds. */
const later = 2_500;

/** What happens elsewhere, once the page is at rest: its code comes in a file of its own, which no page waits for. */
export function LiveLater({ username }: { username: string }) {
  const [Live, setLive] = useState<ComponentType<{ username: string }> | null>(null);
  useEffect(() => {
    const timer = setTimeout(
      () =>
        import("./live-news.tsx").then(
          (module) => setLive(() => module.LiveNews),
          // Offline: the page works as it is.
          () => {},
        ),
      later,
    );
    return () => clearTimeout(timer);
  }, []);
  return Live && <Live username={username} />;
}
