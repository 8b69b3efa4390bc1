import type { ReactNode } from "react";
import { actsLabel, keysAct, keysHint, keyWords } from "../../i18n/desk.ts";

/** A key as it stands beside what it does. */
export function Key({ children }: { children: string }) {
  return (
    <span
      aria-hidden="true"
      className="inline-grid min-w-5 place-items-center rounded-field border border-control px-1 font-mono text-13 leading-5 text-quiet touch:hidden"
    >
      {children}
    </span>
  );
}

export const barAct =
  "inline-flex min-h-11 cursor-pointer list-none items-center gap-2 rounded-field px-3 text-14 font-semibold whitespace-nowrap transition-colors hover:bg-hover [&::-webkit-details-marker]:hidden";

/** Where the acts are, at the foot of the window whatever is scrolled to. On phones it stands over the shell's own bar. */
export function Bar({ children }: { children: ReactNode }) {
  return (
    <section
      data-bar
      aria-label={actsLabel()}
      className="sticky bottom-[calc(3.75rem+env(safe-area-inset-bottom))] z-10 mt-6 rounded-card border border-line bg-raised shadow-float md:bottom-3"
    >
      <div className="flex items-center gap-x-1 overflow-x-auto px-2 py-1">{children}</div>
    </section>
  );
}

/** One act of the bar: opens over it what it needs to know. @param field what the letter leads to */
export function BarPanel(props: {
  letter: string;
  label: string;
  field?: string;
  open?: boolean;
  wide?: boolean;
  children: ReactNode;
}) {
  const { letter, label, field, open, wide, children } = props;
  return (
    <details name="bar" open={open} className="group">
      <summary
        data-key={letter}
        data-field={field}
        aria-keyshortcuts={letter}
        className={`${barAct} group-open:bg-accent-tint group-open:text-link`}
      >
        {label} <Key>{letter}</Key>
      </summary>
      <div
        className={`absolute inset-x-0 bottom-full mb-2 max-h-[70dvh] overflow-y-auto rounded-card border border-line bg-raised p-4 shadow-float sm:p-5 ${wide ? "" : "sm:max-w-96"}`}
      >
        {children}
      </div>
    </details>
  );
}

export type KeyName = keyof typeof keyWords;

/** Which keys do what, for those who ask. */
export function KeyHelp({ keys }: { keys: [key: string, does: KeyName][] }) {
  return (
    <div className="touch:hidden">
      <BarPanel letter="?" label={keysAct()}>
        <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-1.5 text-14">
          {keys.map(([key, does]) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="font-mono text-13">{key}</kbd>
              </dt>
              <dd>{keyWords[does]()}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-3 text-14 text-quiet">{keysHint()}</p>
      </BarPanel>
    </div>
  );
}
