import { Form } from "@remix-run/react";
import { CheckCheck } from "lucide-react";
import type { Page, ThreadRow } from "../../domain/threads/views.ts";
import { newerPage, olderPage } from "../../i18n/lists.ts";
import { markAllRead, newEmpty, newEmptyWhy, newLead, newTitle, seeAll } from "../../i18n/reading.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { Pager } from "../primitives/pager.tsx";
import { ThreadRows } from "../threads/thread-row.tsx";

/** @param until what was there then is what the page's reader has before them */
export type NewPageProps = { page: Page<ThreadRow>; until: string };

/** For members: what changed since they were last here, and one button to have seen it. */
export function NewPage({ page, until }: NewPageProps) {
  const at = (name: string, cursor: string | null | undefined) =>
    cursor ? `/new?${name}=${encodeURIComponent(cursor)}` : null;
  const empty = page.items.length === 0;
  return (
    <Columns>
      <PageHeader title={newTitle()} lead={empty ? undefined : newLead()}>
        {!empty && (
          <Form method="post" action="/new">
            <input type="hidden" name="until" value={until} />
            <Submit tone="quiet" name="intent" value="readAll" action="/new">
              <CheckCheck size={18} aria-hidden="true" />
              {markAllRead()}
            </Submit>
          </Form>
        )}
      </PageHeader>
      {empty ? (
        <EmptyState
          icon={<CheckCheck />}
          title={newEmpty()}
          action={
            <ButtonLink to="/threads" tone="quiet">
              {seeAll()}
            </ButtonLink>
          }
        >
          {newEmptyWhy()}
        </EmptyState>
      ) : (
        <ThreadRows rows={page.items} time="active" />
      )}
      <Pager
        first={page.prev ? "/new" : null}
        prev={at("before", page.prev)}
        prevWord={newerPage()}
        next={at("after", page.next)}
        nextWord={olderPage()}
      />
    </Columns>
  );
}
