import { Form, Link } from "@remix-run/react";
import { CircleCheck, Copy } from "lucide-react";
import { duplicateLimits } from "../../domain/duplicates/input.ts";
import type { ProposalView, ProposedThread } from "../../domain/duplicates/views.ts";
import type { Page } from "../../domain/threads/views.ts";
import {
  byEngine,
  duplicatesLead,
  duplicatesTitle,
  firstAnswer,
  formerProposer,
  meTooToo,
  noAnswerThere,
  nothingProposed,
  nothingProposedWhy,
  oneThreadOnly,
  proposalOf,
  reasonField,
  reasonHint,
  refusedNow,
  refuseIt,
  saidBy,
  saidWhy,
  seeAll,
  takeIt,
  takenNow,
  thisOne,
  wouldLeadTo,
} from "../../i18n/duplicates.ts";
import { answersCount, stateSolved } from "../../i18n/lists.ts";
import { proposalsPath } from "../../lib/paths.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { Submit } from "../primitives/button.tsx";
import { Chip } from "../primitives/chip.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { Fact, Facts } from "../primitives/facts.tsx";
import { InputField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { Pager } from "../primitives/pager.tsx";
import { Time } from "../primitives/time.tsx";

export type DuplicatesPageProps = FormState & {
  page: Page<ProposalView>;
  /** The one thread it is narrowed to. */
  of: number | null;
  later: boolean;
  submission: string;
  done: "taken" | "refused" | null;
};

/** What was proposed as duplicates, side by side, for those who decide. */
export function DuplicatesPage(props: DuplicatesPageProps) {
  const { page, of, later, submission, done, errors, values } = props;
  const at = of === null ? proposalsPath : `${proposalsPath}?thread=${of}`;
  const form = { errors, values };
  // Of one that somebody else decided on meanwhile, the word stands above what is left.
  const shown = page.items.some(({ id }) => id === values?.proposal);
  return (
    <Columns>
      <PageHeader title={duplicatesTitle()} lead={duplicatesLead()} />
      <div className="grid gap-4">
        {done && (
          <Notice tone="success" live>
            {done === "taken" ? takenNow() : refusedNow()}
          </Notice>
        )}
        {!shown && <ErrorSummary form={form} />}
        {of !== null && (
          <p className="text-quiet">
            {oneThreadOnly()}{" "}
            <Link to={proposalsPath} className="underline underline-offset-3">
              {seeAll()}
            </Link>
          </p>
        )}
      </div>
      {page.items.length === 0 ? (
        <EmptyState icon={<Copy />} title={nothingProposed()}>
          {nothingProposedWhy()}
        </EmptyState>
      ) : (
        <ul className="mt-5 grid gap-6">
          {page.items.map((proposal) => (
            <Proposal
              key={proposal.id}
              at={at}
              proposal={proposal}
              submission={submission}
              form={values?.proposal === proposal.id ? form : {}}
            />
          ))}
        </ul>
      )}
      <Pager
        first={later ? at : null}
        next={page.next && `${at}${of === null ? "?" : "&"}after=${encodeURIComponent(page.next)}`}
      />
    </Columns>
  );
}

type ProposalProps = { at: string; proposal: ProposalView; submission: string; form: FormState };

function Proposal({ at, proposal, submission, form }: ProposalProps) {
  const { id, thread, canonical } = proposal;
  const idOf = (name: string) => `field-${name}-${id}`;
  return (
    <li className="rounded-card border border-line bg-raised px-4 py-4 sm:px-5">
      <article aria-label={proposalOf({ title: thread.title })} className="grid gap-4">
        <div className="grid gap-5 sm:grid-cols-2">
          <Half word={thisOne()} thread={thread} />
          <Half word={wouldLeadTo()} thread={canonical} answered />
        </div>
        <Proposers proposal={proposal} />
        <Form method="post" action={at} className="grid gap-3 border-t border-line pt-4">
          <ErrorSummary form={form} keeps idOf={idOf} />
          <input type="hidden" name="_submission" value={submission} />
          <input type="hidden" name="proposal" value={id} />
          <InputField
            name="reason"
            id={idOf("reason")}
            label={reasonField()}
            hint={reasonHint()}
            form={form}
            maxLength={duplicateLimits.why}
            optional
          />
          <p className="flex flex-wrap gap-3">
            <Submit name="intent" value="take" size="small">
              {takeIt()}
            </Submit>
            <Submit name="intent" value="refuse" tone="quiet" size="small">
              {refuseIt()}
            </Submit>
          </p>
        </Form>
      </article>
    </li>
  );
}

/** One of the two, with what it takes to compare them. */
function Half({ word, thread, answered }: { word: string; thread: ProposedThread; answered?: boolean }) {
  const { title, path, language, space, at, opening, answerCount, solved, meToo, answer } = thread;
  return (
    <section className="grid content-start gap-1.5">
      <p className="text-13 font-semibold text-quiet first-letter:uppercase">{word}</p>
      <h2 className="text-17 font-semibold [overflow-wrap:anywhere]">
        <Link
          to={path}
          lang={language}
          className="text-link underline decoration-1 underline-offset-3 hover:decoration-2"
        >
          {title}
        </Link>
      </h2>
      <Facts>
        <Fact>{space}</Fact>
        <Fact>
          <Time at={at} />
        </Fact>
        <Fact>{answersCount({ count: answerCount })}</Fact>
        {meToo > 0 && <Fact>{meTooToo({ count: meToo })}</Fact>}
      </Facts>
      <p lang={language} className="line-clamp-4 text-15 [overflow-wrap:anywhere]">
        {opening}
      </p>
      {answer !== null && (
        <div className="mt-1 border-s-2 border-success-line ps-3">
          <p className="text-13 font-semibold text-quiet">
            {solved ? (
              <Chip tone="success" icon={<CircleCheck size={13} aria-hidden="true" />}>
                {stateSolved()}
              </Chip>
            ) : (
              firstAnswer()
            )}
          </p>
          <p lang={language} className="mt-1 line-clamp-4 text-15 text-quiet [overflow-wrap:anywhere]">
            {answer}
          </p>
        </div>
      )}
      {answer === null && answered && <p className="text-14 text-quiet">{noAnswerThere()}</p>}
    </section>
  );
}

function Proposers({ proposal: { voices, said, likeness, at } }: { proposal: ProposalView }) {
  const nameOf = (one: ProposalView["said"][number]) => one.by?.displayName ?? formerProposer();
  const [first] = said;
  const words = said.filter(({ why }) => why);
  return (
    <div className="grid gap-1.5">
      <Facts>
        {first && <Fact>{saidBy({ name: nameOf(first), others: voices - 1 })}</Fact>}
        {likeness !== null && <Fact>{byEngine({ percent: Math.round(likeness * 100) })}</Fact>}
        {!first && likeness === null && <Fact>{saidBy({ name: formerProposer(), others: 0 })}</Fact>}
        <Fact>
          <Time at={at} />
        </Fact>
      </Facts>
      {words.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
        <p key={index} className="text-15 [overflow-wrap:anywhere]">
          {saidWhy({ name: nameOf(one), why: one.why })}
        </p>
      ))}
    </div>
  );
}
