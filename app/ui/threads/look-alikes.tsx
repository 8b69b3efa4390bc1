import type { LookAlike } from "../../domain/search/find-look-alikes.ts";
import { opensBeside, thisAnswersIt, thisAnswersItNamed } from "../../i18n/look-alikes.ts";
import { buttonLook } from "../primitives/button.tsx";
import { VisuallyHidden } from "../primitives/visually-hidden.tsx";

/** Where a form ends that was answered before it was sent. */
export const answeredPath = (answerId: string) =>
  `/ask/answered?${new URLSearchParams({ answer: answerId })}`;

/** Inside the form of a question: each is read beside it, so that nothing typed is lost, and ends it by its button. */
export function LookAlikes({ found }: { found: LookAlike[] }) {
  return (
    <ul className="grid gap-3">
      {found.map(({ id, title, path, language, answer }) => (
        <li key={id} className="grid gap-2 rounded-card border border-line bg-raised px-4 py-3">
          <div lang={language} className="min-w-0">
            <a
              href={`${path}#answer-${answer.id}`}
              target="_blank"
              rel="noreferrer"
              className="font-semibold text-link underline decoration-1 underline-offset-3 hover:decoration-2"
            >
              {title}
              <VisuallyHidden> {opensBeside()}</VisuallyHidden>
            </a>
            <p className="mt-1 line-clamp-3 text-15 text-quiet">{answer.opening}</p>
          </div>
          <button
            type="submit"
            formAction={answeredPath(answer.id)}
            formNoValidate
            aria-label={thisAnswersItNamed({ title })}
            className={buttonLook({ tone: "quiet", size: "small", className: "justify-self-start" })}
          >
            {thisAnswersIt()}
          </button>
        </li>
      ))}
    </ul>
  );
}
