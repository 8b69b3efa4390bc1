import { Form, Link } from "@remix-run/react";
import { KeyRound } from "lucide-react";
import {
  identitiesLead,
  identitiesTitle,
  identityLinkedNow,
  identityUnlinkedNow,
  lastUsed,
  linkCancel,
  linkConfirmAction,
  linkConfirmBody,
  linkConfirmTitle,
  linkedOn,
  linkOne,
  noIdentities,
  noProviderHere,
  proofNeeded,
  proveNow,
  someone,
  unlink,
  unlinkOf,
} from "../../i18n/identities.ts";
import { textLink } from "../accounts/form-header.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { Fact, Facts } from "../primitives/facts.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { Time } from "../primitives/time.tsx";
import { VisuallyHidden } from "../primitives/visually-hidden.tsx";
import { SettingsFrame } from "./settings-frame.tsx";

type Identity = {
  id: string;
  issuer: string;
  email: string | null;
  linkedAt: string;
  lastUsedAt: string | null;
};

export type IdentitiesPageProps = FormState & {
  identities: Identity[];
  /** The brand's own provider, with what its button says; null where there is none. */
  provider: { label: string } | null;
  /** Whether the viewer has proven lately who they are. */
  proven: boolean;
  /** What came back from the provider and waits for a yes. */
  waiting: { email: string | null; issuer: string; username: string } | null;
  done: "linked" | "unlinked" | null;
};

/** An issuer as people know it. */
const hostOf = (issuer: string) => issuer.replace(/^https?:\/\//, "").replace(/\/.*$/, "");

export function IdentitiesPage(props: IdentitiesPageProps) {
  const { identities, provider, proven, waiting, done, ...form } = props;
  return (
    <SettingsFrame current="/settings/identities">
      <section className="grid gap-5" aria-labelledby="identities">
        <div>
          <h2 id="identities" className="text-19 font-bold">
            {identitiesTitle()}
          </h2>
          <p className="mt-1 text-quiet">{identitiesLead()}</p>
        </div>
        {done && (
          <Notice tone="success" live>
            {done === "linked" ? identityLinkedNow() : identityUnlinkedNow()}
          </Notice>
        )}
        <ErrorSummary form={form} />
        {waiting && proven && <Waiting {...waiting} />}
        {identities.length > 0 ? (
          <ul className="divide-y divide-line border-y border-line">
            {identities.map((identity) => (
              <Row key={identity.id} identity={identity} proven={proven} />
            ))}
          </ul>
        ) : (
          <p className="text-quiet">{provider ? noIdentities() : noProviderHere()}</p>
        )}
        {(provider || identities.length > 0) && !proven && (
          <Notice tone="info">
            {proofNeeded()}{" "}
            <Link to="/settings/confirm?next=/settings/identities" className={textLink}>
              {proveNow()}
            </Link>
          </Notice>
        )}
        {provider && proven && !waiting && (
          <div>
            <ButtonLink to="/login/provider?link" tone="quiet" leaves>
              <KeyRound size={18} aria-hidden="true" />
              {linkOne(provider)}
            </ButtonLink>
          </div>
        )}
      </section>
    </SettingsFrame>
  );
}

function Row({ identity, proven }: { identity: Identity; proven: boolean }) {
  const { id, issuer, email, linkedAt, lastUsedAt } = identity;
  const name = email ?? hostOf(issuer);
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3">
      <div className="min-w-0">
        <p className="font-semibold break-words">{name}</p>
        <Facts>
          <Fact>{hostOf(issuer)}</Fact>
          <Fact>
            {linkedOn()} <Time at={linkedAt} />
          </Fact>
          {lastUsedAt && (
            <Fact>
              {lastUsed()} <Time at={lastUsedAt} />
            </Fact>
          )}
        </Facts>
      </div>
      {proven && (
        <Form method="post">
          <input type="hidden" name="id" value={id} />
          <Submit name="intent" value="unlink" tone="quiet" size="small">
            <span aria-hidden="true">{unlink()}</span>
            <VisuallyHidden>{unlinkOf({ name })}</VisuallyHidden>
          </Submit>
        </Form>
      )}
    </li>
  );
}

/** Names both sides, so that nobody links another's identity to their account without seeing it. */
function Waiting({ email, issuer, username }: NonNullable<IdentitiesPageProps["waiting"]>) {
  return (
    <div className="grid gap-4 rounded-card border border-line bg-sunken p-4">
      <div>
        <h3 className="font-bold">{linkConfirmTitle()}</h3>
        <p className="mt-1">
          {linkConfirmBody({ name: email ?? someone(), issuer: hostOf(issuer), username })}
        </p>
      </div>
      <Form method="post" className="flex flex-wrap gap-3">
        <Submit name="intent" value="link">
          {linkConfirmAction()}
        </Submit>
        <Submit name="intent" value="leave" tone="quiet">
          {linkCancel()}
        </Submit>
      </Form>
    </div>
  );
}
