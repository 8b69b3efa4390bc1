import { useLocation } from "@remix-run/react";
import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  type SyntheticEvent,
  useEffect,
  useRef,
} from "react";

export type MenuProps = { label: string; trigger: ReactNode; children: ReactNode };

/**
 * A small menu on native `details`: opens and closes without any script. With scripts it also closes on Escape,
 * when the focus goes on past it and when the pointer presses beside it, and opens upwards near the window's end. Items bring `menuItem` as their class.
 */
export function Menu({ label, trigger, children }: MenuProps) {
  // Going somewhere closes it: a new place in history is a new element.
  const { key } = useLocation();
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    // What is pressed need not take the focus, so its leaving would not tell.
    const closeBeside = ({ target }: PointerEvent) => {
      if (ref.current && !ref.current.contains(target as Node)) ref.current.open = false;
    };
    document.addEventListener("pointerdown", closeBeside);
    return () => document.removeEventListener("pointerdown", closeBeside);
  }, []);
  return (
    <details
      key={key}
      ref={ref}
      className="group relative"
      onToggle={turn}
      onKeyDown={closeOnEscape}
      onBlur={closeBehind}
    >
      <summary
        aria-label={label}
        className="flex min-h-11 items-center rounded-field px-1 transition-colors hover:bg-hover"
      >
        {trigger}
      </summary>
      <div className="absolute end-0 z-20 mt-1 min-w-56 rounded-card border border-line bg-raised p-1.5 shadow-float group-data-up:bottom-full group-data-up:mb-1">
        {children}
      </div>
    </details>
  );
}

/** Opens upwards where only there is room: clear of the bars at both ends of the window. */
function turn({ currentTarget: menu }: SyntheticEvent<HTMLDetailsElement>): void {
  const { bottom, height } = menu.lastElementChild!.getBoundingClientRect();
  menu.toggleAttribute("data-up", menu.open && bottom > innerHeight - 60 && bottom > 2 * height + 104);
}

function closeOnEscape({ key, currentTarget: menu }: KeyboardEvent<HTMLDetailsElement>): void {
  if (key !== "Escape" || !menu.open) return;
  menu.open = false;
  menu.querySelector("summary")?.focus();
}

/** Where the focus went nowhere, as when the pointer presses an item in Safari, the menu stays. */
function closeBehind({ currentTarget: menu, relatedTarget }: FocusEvent<HTMLDetailsElement>): void {
  if (relatedTarget && !menu.contains(relatedTarget)) menu.open = false;
}

export const menuItem =
  "flex min-h-10 w-full touch:min-h-11 items-center gap-2.5 rounded-field px-3 text-start transition-colors hover:bg-hover";
