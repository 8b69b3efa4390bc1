import { type ComponentType, type ReactNode, useEffect, useRef, useState } from "react";
import { attach } from "../../i18n/composer.ts";
import { errorWord } from "../../i18n/forms.ts";
import { markdownHint } from "../../i18n/threads.ts";
import { faultsOf } from "../primitives/form-state.ts";
import { useTypedEarly } from "../primitives/typed-early.ts";
import { VisuallyHidden } from "../primitives/visually-hidden.tsx";
import type { ToolsProps } from "./tools.tsx";
import type { Writing } from "./use-writing.ts";

export type ComposerProps = {
  writing: Writing;
  /** Unique on the page. */
  id: string;
  label: string;
  /** The label leads its section: a heading to the eye and to screen readers. */
  heading?: boolean;
  hint?: ReactNode;
  rows?: number;
  minLength?: number;
  maxLength: number;
  defaultValue?: string;
};

/**
 * Where people write: a plain field that says which signs it knows. Whoever enters it gets the tools, fetched then,
 * in the place of those words, so that nothing moves.
 */
export function Composer(props: ComposerProps) {
  const { writing, id, label, heading, hint, rows = 7, minLength, maxLength, defaultValue } = props;
  const { form, live, setLive, back } = writing;
  const area = useRef<HTMLTextAreaElement>(null);
  const [Tools, setTools] = useState<ComponentType<ToolsProps> | null>(null);
  const [wanted, setWanted] = useState<boolean | "file">(false);
  useTypedEarly(id, area);
  const needed = wanted || back.restored || back.other !== null;

  useEffect(() => {
    if (!needed || Tools) return;
    let here = true;
    // Without a connection the plain field goes on, and the next focus tries again.
    import("./tools.tsx").then(
      (module) => {
        if (!here) return;
        setTools(() => module.Tools);
        setLive(true);
      },
      () => here && setWanted(false),
    );
    return () => {
      here = false;
    };
  }, [needed, Tools, setLive]);

  // Somebody may be typing before the scripts are there.
  useEffect(() => setWanted(document.activeElement === area.current), []);

  const errors = faultsOf(form, "body");
  const described = [hint && `${id}-hint`, `${id}-signs`, errors.length > 0 && `${id}-error`].filter(Boolean);
  const name = (
    <label htmlFor={id} className={heading ? undefined : "text-16 font-semibold"}>
      {label}
    </label>
  );
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-1.5">
      {heading ? <h2 className="mb-1 text-19 font-bold">{name}</h2> : name}
      {hint && (
        <div id={`${id}-hint`} className="-mt-1 text-14 text-quiet">
          {hint}
        </div>
      )}
      {errors.length > 0 && (
        <p id={`${id}-error`} className="text-14 font-semibold text-danger">
          <VisuallyHidden>{errorWord()} </VisuallyHidden>
          {errors.join(" ")}
        </p>
      )}
      <div className={`composer ${errors.length > 0 ? "border-danger-control" : "border-control"}`}>
        <div className={live ? "sr-only" : "composer-bar flex-nowrap gap-x-4 px-3 text-14 text-quiet"}>
          <p id={`${id}-signs`} className="min-w-0 flex-1 truncate">
            {markdownHint()}
          </p>
          {/* Without scripts a page of its own, beside this one, so that nothing typed here is lost. */}
          {!live && (
            <a
              href="/files/new"
              target="_blank"
              rel="noreferrer"
              className="flex min-h-9 items-center text-link underline underline-offset-3 touch:min-h-11"
              onClick={(event) => {
                event.preventDefault();
                setWanted("file");
                area.current?.focus();
              }}
            >
              {attach()}
            </a>
          )}
        </div>
        {Tools && (
          <Tools area={area} writing={writing} limit={maxLength} id={id} picking={wanted === "file"} />
        )}
        <textarea
          ref={area}
          id={id}
          name="body"
          required
          rows={rows}
          minLength={minLength}
          maxLength={maxLength}
          aria-describedby={described.join(" ")}
          aria-invalid={errors.length > 0 || undefined}
          onFocus={() => setWanted((already) => already || true)}
          className={`composer-area field-sizing-content ${rows > 3 ? "min-h-48" : "min-h-23"}`}
          defaultValue={form?.values?.body ?? defaultValue}
        />
      </div>
    </div>
  );
}
