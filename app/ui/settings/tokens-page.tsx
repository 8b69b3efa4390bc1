import { Form } from "@remix-run/react";
import { KeyRound } from "lucide-react";
import type { TokenView } from "../../domain/accounts/list-tokens.ts";
import type { Text } from "../../i18n/text.ts";
import {
  scopeAdminRead,
  scopeAdminWrite,
  scopeAll,
  scopeDeskRead,
  scopeDeskWrite,
  scopeEvidenceRead,
  scopeEvidenceWrite,
  scopeFreshnessRead,
  scopeFreshnessWrite,
  scopeMeRead,
  scopeMeWrite,
  scopeRepliesRead,
  scopeRepliesWrite,
  scopeReusesWrite,
  scopeSearchRead,
  scopeStatsRead,
  scopeThreadsRead,
  scopeThreadsWrite,
  scopeVotesWrite,
  tokenConfirmFirst,
  tokenCreated,
  tokenDays,
  tokenExpires,
  tokenFor,
  tokenForEver,
  tokenForYear,
  tokenItself,
  tokenMade,
  tokenMake,
  tokenMakeTitle,
  tokenMay,
  tokenName,
  tokenNameHint,
  tokenNever,
  tokenRevoke,
  tokenRevoked,
  tokensLead,
  tokensNone,
  tokensNoneWhy,
  tokensTitle,
  tokenUnused,
  tokenUsed,
} from "../../i18n/tokens.ts";
import { Submit } from "../primitives/button.tsx";
import { Choices } from "../primitives/choices.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { Fact, Facts } from "../primitives/facts.tsx";
import { InputField, SelectField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { Time } from "../primitives/time.tsx";
import { VisuallyHidden } from "../primitives/visually-hidden.tsx";
import { SettingsFrame } from "./settings-frame.tsx";

/** In the order they are offered: least first, everything last. */
const scopeWords: Record<TokenView["scopes"][number], Text> = {
  "threads:read": scopeThreadsRead,
  "search:read": scopeSearchRead,
  "stats:read": scopeStatsRead,
  "me:read": scopeMeRead,
  "threads:write": scopeThreadsWrite,
  "votes:write": scopeVotesWrite,
  "reuses:write": scopeReusesWrite,
  "replies:read": scopeRepliesRead,
  "replies:write": scopeRepliesWrite,
  "freshness:read": scopeFreshnessRead,
  "freshness:write": scopeFreshnessWrite,
  "evidence:read": scopeEvidenceRead,
  "evidence:write": scopeEvidenceWrite,
  "desk:read": scopeDeskRead,
  "desk:write": scopeDeskWrite,
  "me:write": scopeMeWrite,
  "admin:read": scopeAdminRead,
  "admin:write": scopeAdminWrite,
  all: scopeAll,
};

export type TokensPageProps = {
  tokens: TokenView[];
  revoked: boolean;
  /** Of the form: sent twice, it makes one. */
  submission: string;
  /** Whoever has not confirmed their e-mail makes none. */
  takesPart: boolean;
  form?: FormState & { once?: { name: string; secret: string } };
};

const at = "/settings/tokens";

/** A member's tokens for the API: those there are, and a form that makes another. */
export function TokensPage({ tokens, revoked, submission, takesPart, form }: TokensPageProps) {
  const made = form?.once;
  return (
    <SettingsFrame current={at}>
      <section aria-labelledby="tokens">
        <h2 id="tokens" className="text-19 font-bold">
          {tokensTitle()}
        </h2>
        <p className="mt-1 max-w-prose text-quiet">{tokensLead()}</p>
        <div className="mt-5 grid gap-5">
          {made && <Made {...made} />}
          {revoked && !form && (
            <Notice tone="success" live>
              {tokenRevoked()}
            </Notice>
          )}
          {tokens.length === 0 ? (
            <EmptyState icon={<KeyRound />} title={tokensNone()}>
              {tokensNoneWhy()}
            </EmptyState>
          ) : (
            <ul className="border-t border-line">
              {tokens.map((token) => (
                <Item key={token.id} token={token} />
              ))}
            </ul>
          )}
        </div>
      </section>
      {takesPart ? (
        <MakeForm key={made?.secret} submission={submission} form={made ? undefined : form} />
      ) : (
        <Notice tone="info">{tokenConfirmFirst()}</Notice>
      )}
    </SettingsFrame>
  );
}

/** Shown in an answer to the form alone; the page asked for again has it no more. */
function Made({ name, secret }: { name: string; secret: string }) {
  return (
    <div className="grid gap-3 rounded-card border border-success-line bg-success-tint px-4 py-4 text-success-ink">
      <p role="status">{tokenMade({ name })}</p>
      <label className="grid gap-1.5 text-14 font-semibold">
        {tokenItself()}
        <input
          readOnly
          value={secret}
          spellCheck={false}
          autoComplete="off"
          onFocus={(event) => event.currentTarget.select()}
          className="h-11 w-full rounded-field border border-success-control bg-raised px-3 font-mono text-16 text-ink"
        />
      </label>
    </div>
  );
}

function Item({ token }: { token: TokenView }) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-b border-line py-4">
      <div className="min-w-0 flex-1 basis-72">
        <h3 className="text-17 font-semibold break-words">{token.name}</h3>
        <ul className="mt-0.5 list-disc ps-5">
          {token.scopes.map((scope) => (
            <li key={scope}>{scopeWords[scope]()}</li>
          ))}
        </ul>
        <div className="mt-1.5">
          <Facts>
            <Fact>
              {tokenCreated()} <Time at={token.createdAt} as="sentence" />
            </Fact>
            <Fact>
              {token.usedAt ? (
                <>
                  {tokenUsed()} <Time at={token.usedAt} />
                </>
              ) : (
                tokenUnused()
              )}
            </Fact>
            <Fact>
              {token.expiresAt ? (
                <>
                  {tokenExpires()} <Time at={token.expiresAt} as="sentence" />
                </>
              ) : (
                tokenNever()
              )}
            </Fact>
          </Facts>
        </div>
      </div>
      <Form method="post" action={at}>
        <input type="hidden" name="id" value={token.id} />
        <Submit tone="quiet" size="small" name="intent" value="revoke" action={at}>
          {tokenRevoke()}
          <VisuallyHidden> {token.name}</VisuallyHidden>
        </Submit>
      </Form>
    </li>
  );
}

function MakeForm({ submission, form }: { submission: string; form?: FormState }) {
  return (
    <section aria-labelledby="make" className="max-w-form">
      <h2 id="make" className="mb-4 text-19 font-bold">
        {tokenMakeTitle()}
      </h2>
      <Form method="post" action={at} className="grid gap-5">
        {form && <ErrorSummary form={form} keeps />}
        <input type="hidden" name="_submission" value={submission} />
        <InputField
          name="name"
          label={tokenName()}
          hint={tokenNameHint()}
          maxLength={80}
          autoComplete="off"
          form={form}
        />
        <Choices
          type="checkbox"
          name="scopes"
          label={tokenMay()}
          options={Object.entries(scopeWords).map(([value, word]) => ({ value, label: word() }))}
          chosen={["threads:read"]}
          form={form}
        />
        <SelectField
          name="days"
          label={tokenDays()}
          options={[
            { value: "30", label: tokenFor({ days: 30 }) },
            { value: "90", label: tokenFor({ days: 90 }) },
            { value: "365", label: tokenForYear() },
            { value: "never", label: tokenForEver() },
          ]}
          defaultValue="90"
          form={form}
        />
        <div>
          <Submit name="intent" value="make" action={at}>
            {tokenMake()}
          </Submit>
        </div>
      </Form>
    </section>
  );
}
