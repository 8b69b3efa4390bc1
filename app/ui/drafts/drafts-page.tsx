import { Form } from "@remix-run/react";
import { PenLine } from "lucide-react";
import type { ListedDraft } from "../../domain/drafts/list-drafts.ts";
import {
  discardDraft,
  discardNamed,
  draftOfAnswer,
  draftOfComment,
  draftOfEdit,
  draftOfIdea,
  draftOfQuestion,
  draftsLead,
  draftsTitle,
  goOnWriting,
  noDrafts,
  noDraftsWhy,
  noLongerThere,
  untitled,
} from "../../i18n/drafts.ts";
import { askQuestion } from "../../i18n/shell.ts";
import type { Text } from "../../i18n/text.ts";
import { askPath } from "../../lib/paths.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { Time } from "../primitives/time.tsx";
import { VisuallyHidden } from "../primitives/visually-hidden.tsx";

const kinds: Record<ListedDraft["kind"], Text> = {
  ask: draftOfQuestion,
  idea: draftOfIdea,
  answer: draftOfAnswer,
  comment: draftOfComment,
  edit: draftOfEdit,
};

/** What a member began to write, newest first: to go on with, or to throw away. */
export function DraftsPage({ drafts }: { drafts: ListedDraft[] }) {
  return (
    <Columns>
      <PageHeader title={draftsTitle()} lead={draftsLead()} />
      {drafts.length === 0 ? (
        <EmptyState
          icon={<PenLine />}
          title={noDrafts()}
          action={<ButtonLink to={askPath()}>{askQuestion()}</ButtonLink>}
        >
          {noDraftsWhy()}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {drafts.map((draft) => (
            <Row key={draft.key} draft={draft} />
          ))}
        </ul>
      )}
    </Columns>
  );
}

function Row({ draft }: { draft: ListedDraft }) {
  const title = draft.title ?? (draft.kind === "ask" || draft.kind === "idea" ? untitled() : noLongerThere());
  const action = `/drafts/${draft.key}`;
  return (
    <li className="grid gap-2 py-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center sm:gap-6">
      <div className="min-w-0">
        <p className="text-14 text-quiet">
          {kinds[draft.kind]()} · <Time at={draft.savedAt} />
        </p>
        <h2 className="mt-0.5 text-17 font-semibold">{title}</h2>
        <p className="mt-1 text-quiet">{draft.extract}</p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {draft.path && (
          <ButtonLink to={draft.path} size="small" tone="quiet">
            {goOnWriting()}
          </ButtonLink>
        )}
        <Form method="post" action={action} reloadDocument>
          <Submit tone="plain" size="small" name="intent" value="discard" action={action}>
            <span aria-hidden="true">{discardDraft()}</span>
            <VisuallyHidden>{discardNamed({ name: title })}</VisuallyHidden>
          </Submit>
        </Form>
      </div>
    </li>
  );
}
