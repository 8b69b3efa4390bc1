import { Form, Link } from "@remix-run/react";
import { CircleCheck } from "lucide-react";
import { duplicateLimits } from "../../domain/duplicates/input.ts";
import type { OwnProposal, ProposingView } from "../../domain/duplicates/views.ts";
import {
  anotherField,
  anotherHint,
  backToIt,
  looksLike,
  nothingAlike,
  proposedByYou,
  proposedNow,
  proposeLead,
  proposeTitle,
  readIt,
  readItNamed,
  sendProposal,
  stateRefused,
  stateTaken,
  stateWaiting,
  whySame,
  whySameHint,
} from "../../i18n/duplicates.ts";
import { answersCount, stateSolved } from "../../i18n/lists.ts";
import { proposePath } from "../../lib/paths.ts";
import { Narrow } from "../layout/columns.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { Chip } from "../primitives/chip.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { Fact, Facts } from "../primitives/facts.tsx";
import { InputField, TextField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { Time } from "../primitives/time.tsx";

export type ProposePageProps = FormState & {
  proposing: ProposingView;
  submission: string;
  done: boolean;
};

const link = "underline decoration-1 underline-offset-3 hover:decoration-2";

/** Where a member says that a thread was asked before, and reads what came of what they said. */
export function ProposePage({ proposing, submission, done, errors, values }: ProposePageProps) {
  const { thread, open, own } = proposing;
  const form = { errors, values };
  return (
    <Narrow>
      <header>
        <h1 className="text-28 font-bold tracking-[-0.01em]">{proposeTitle()}</h1>
        <p className="mt-1.5 text-quiet">
          <Link to={thread.path} lang={thread.language} className={link}>
            {thread.title}
          </Link>
        </p>
        {open && <p className="mt-3">{proposeLead()}</p>}
      </header>
      {done && (
        <Notice tone="success" live>
          {proposedNow()}
        </Notice>
      )}
      {open && (
        <Form method="post" action={proposePath(thread.id)} className="grid gap-6">
          <input type="hidden" name="_submission" value={submission} />
          <ErrorSummary form={form} keeps />
          <Offered found={proposing.lookAlikes} chosen={values?.pick} />
          <InputField
            name="other"
            label={anotherField()}
            hint={anotherHint()}
            form={form}
            maxLength={500}
            optional
          />
          <TextField
            name="why"
            label={whySame()}
            hint={whySameHint()}
            form={form}
            rows={2}
            maxLength={duplicateLimits.why}
            optional
          />
          <p className="flex flex-wrap gap-3">
            <Submit>{sendProposal()}</Submit>
            <ButtonLink to={thread.path} tone="quiet">
              {backToIt()}
            </ButtonLink>
          </p>
        </Form>
      )}
      {own.length > 0 && <Own own={own} />}
    </Narrow>
  );
}

type OfferedProps = { found: ProposingView["lookAlikes"]; chosen?: string };

/** What looks like it, to choose one of; each is read beside the form, so that nothing typed is lost. */
function Offered({ found, chosen }: OfferedProps) {
  if (found.length === 0) return <p className="text-quiet">{nothingAlike()}</p>;
  return (
    <fieldset>
      <legend className="mb-2 text-16 font-semibold">{looksLike()}</legend>
      <ul className="divide-y divide-line rounded-card border border-line bg-raised">
        {found.map(({ id, title, path, language, answer, answerCount, solved }) => (
          <li key={id} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 px-4 py-3">
            <input
              type="radio"
              name="pick"
              value={id}
              id={`pick-${id}`}
              defaultChecked={chosen === id}
              className="mt-1 size-4.5"
            />
            <div className="grid gap-1">
              <label htmlFor={`pick-${id}`} lang={language} className="cursor-pointer font-semibold">
                {title}
              </label>
              {answer && (
                <p lang={language} className="line-clamp-3 text-15 text-quiet">
                  {answer.opening}
                </p>
              )}
              <Facts>
                {solved && (
                  <Fact>
                    <Chip tone="success" icon={<CircleCheck size={13} aria-hidden="true" />}>
                      {stateSolved()}
                    </Chip>
                  </Fact>
                )}
                <Fact>{answersCount({ count: answerCount })}</Fact>
                <Fact>
                  <a
                    href={path}
                    target="_blank"
                    rel="noreferrer"
                    aria-label={readItNamed({ title })}
                    className={`inline-flex min-h-6 items-center touch:min-h-11 ${link}`}
                  >
                    {readIt()}
                  </a>
                </Fact>
              </Facts>
            </div>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

const states = { taken: stateTaken, refused: stateRefused };

function Own({ own }: { own: OwnProposal[] }) {
  return (
    <section aria-labelledby="own" className="border-t border-line pt-6">
      <h2 id="own" className="text-19 font-bold">
        {proposedByYou()}
      </h2>
      <ul className="mt-2 divide-y divide-line">
        {own.map(({ id, canonical, at, outcome, reason }) => (
          <li key={id} className="grid gap-1 py-3">
            <Link to={canonical.path} lang={canonical.language} className={`font-semibold ${link}`}>
              {canonical.title}
            </Link>
            {reason && <p className="[overflow-wrap:anywhere] whitespace-pre-line">{reason}</p>}
            <Facts>
              <Fact>{outcome ? states[outcome]() : stateWaiting()}</Fact>
              <Fact>
                <Time at={at} />
              </Fact>
            </Facts>
          </li>
        ))}
      </ul>
    </section>
  );
}
