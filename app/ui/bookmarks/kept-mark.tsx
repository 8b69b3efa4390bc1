import { useLocation } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { bookmarkAnchor } from "../../lib/paths.ts";

/** The link that says a post is kept. Whoever comes from keeping it finds the focus on it. */
export function KeptMark({ postId, children }: { postId: string; children: ReactNode }) {
  const id = bookmarkAnchor(postId);
  const mark = useRef<HTMLSpanElement>(null);
  const { hash, key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a visit to the same anchor is a new one
  useEffect(() => {
    if (hash === `#${id}`) mark.current?.querySelector("a")?.focus();
  }, [hash, key, id]);
  return (
    <span id={id} data-anchor="" ref={mark}>
      {children}
    </span>
  );
}
