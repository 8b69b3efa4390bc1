import { Form, Link } from "@remix-run/react";
import { KeyRound } from "lucide-react";
import type { TokenRow } from "../../domain/people/views.ts";
import { neverUsed, revokeWord } from "../../i18n/people.ts";
import {
  columnAct,
  columnMade,
  columnOwner,
  columnScopes,
  columnToken,
  columnUsed,
  expires,
  scopeAll,
  tokenRevoked,
  tokensLead,
  tokensNone,
  tokensNoneWhy,
  tokensTitle,
} from "../../i18n/site-tokens.ts";
import { AdminFrame } from "../admin/admin-frame.tsx";
import { type Column, DenseTable } from "../admin/table.tsx";
import { Submit } from "../primitives/button.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { Notice } from "../primitives/notice.tsx";
import { Pager } from "../primitives/pager.tsx";
import { Time } from "../primitives/time.tsx";

type OwnedToken = TokenRow & { owner: { username: string; displayName: string } };
export type AdminTokensPageProps = {
  items: OwnedToken[];
  next: string | null;
  first: boolean;
  revoked: boolean;
};

/** Every program that acts here for a member. */
export function AdminTokensPage({ items, next, first, revoked }: AdminTokensPageProps) {
  return (
    <AdminFrame title={tokensTitle()} lead={tokensLead()}>
      {revoked && (
        <div className="mb-4">
          <Notice tone="success" live>
            {tokenRevoked()}
          </Notice>
        </div>
      )}
      {items.length === 0 ? (
        <EmptyState icon={<KeyRound />} title={tokensNone()}>
          {tokensNoneWhy()}
        </EmptyState>
      ) : (
        <DenseTable label={tokensTitle()} columns={columns()} rows={items} keyOf={({ id }) => id} />
      )}
      <Pager
        first={first ? null : "/admin/tokens"}
        next={next && `/admin/tokens?after=${encodeURIComponent(next)}`}
      />
    </AdminFrame>
  );
}

const columns = (): Column<OwnedToken>[] => [
  { label: columnToken(), leads: true, cell: ({ name }) => <span className="font-semibold">{name}</span> },
  {
    label: columnOwner(),
    cell: ({ owner }) => (
      <Link
        to={`/admin/people/${encodeURIComponent(owner.username)}`}
        className="hover:text-link hover:underline hover:underline-offset-3"
      >
        {owner.displayName} <span className="text-quiet">@{owner.username}</span>
      </Link>
    ),
  },
  {
    label: columnScopes(),
    cell: ({ scopes }) => (scopes.includes("all") ? scopeAll() : scopes.join(", ")),
  },
  {
    label: columnMade(),
    cell: ({ createdAt, expiresAt }) => (
      <>
        <Time at={createdAt} as="short" />
        {expiresAt && (
          <span className="block text-quiet">
            {expires()} <Time at={expiresAt} as="short" />
          </span>
        )}
      </>
    ),
  },
  {
    label: columnUsed(),
    cell: ({ usedAt }) =>
      usedAt ? <Time at={usedAt} as="short" /> : <span className="text-quiet">{neverUsed()}</span>,
  },
  {
    label: columnAct(),
    cell: ({ id, name }) => (
      <Form method="post" action="/admin/tokens">
        <input type="hidden" name="token" value={id} />
        <Submit tone="quiet" size="small">
          {revokeWord()}
          <span className="sr-only"> {name}</span>
        </Submit>
      </Form>
    ),
  },
];
