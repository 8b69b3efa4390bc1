import { useEffect, useRef } from "react";
import type { LookAlike } from "../../domain/search/find-look-alikes.ts";
import { answeredBefore, answeredBeforeWhy } from "../../i18n/look-alikes.ts";
import { LookAlikes } from "./look-alikes.tsx";

/** The step between a form and its publication, for those who were shown nothing while they typed. */
export function AnsweredBefore({ found }: { found: LookAlike[] }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      aria-labelledby="answered-before"
      className="rounded-card border border-info-line bg-info-tint px-4 py-4 text-info-ink"
    >
      <h2 id="answered-before" ref={heading} tabIndex={-1} className="text-19 font-bold outline-none">
        {answeredBefore()}
      </h2>
      <p className="mt-1 mb-3">{answeredBeforeWhy()}</p>
      <input type="hidden" name="shown" value="yes" />
      <LookAlikes found={found} />
    </section>
  );
}
