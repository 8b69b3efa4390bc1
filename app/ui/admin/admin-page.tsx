import { Form, Link } from "@remix-run/react";
import { Search } from "lucide-react";
import {
  adminAll,
  adminFind,
  adminFound,
  adminFoundNone,
  adminFoundNoneWhy,
  adminLead,
  adminPartLead,
  adminSearch,
  adminSearchHint,
  adminTitle,
} from "../../i18n/admin.ts";
import { allWell, checkName, checkSentence, notAllWell, seeHealth } from "../../i18n/health.ts";
import { wizardTitle } from "../../i18n/wizard.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { InputField } from "../primitives/field.tsx";
import { Notice } from "../primitives/notice.tsx";
import { type FoundSetting, findSettings } from "./find-settings.ts";
import { type AdminSection, sectionGroups, sectionsFor } from "./sections.ts";

type CheckView = { id: string; state: string; why?: string; facts: Record<string, string | number> };

export type AdminPageProps = {
  /** What is looked for; empty for the index. */
  q: string;
  /** The roles of whoever looks, for the whole site. */
  roles: string[];
  /** What is not well; null for those who are not told. */
  trouble: CheckView[] | null;
};

/** The door to all that administrators keep. */
export function AdminPage({ q, roles, trouble }: AdminPageProps) {
  const sections = sectionsFor(roles);
  const administrator = roles.includes("administrator");
  return (
    <Columns>
      <PageHeader title={adminTitle()} lead={administrator ? adminLead() : adminPartLead()}>
        {administrator && (
          <ButtonLink to="/admin/start" tone="quiet" size="small">
            {wizardTitle()}
          </ButtonLink>
        )}
      </PageHeader>
      <div className="grid gap-8">
        {trouble && <Summary trouble={trouble} />}
        <Form method="get" action="/admin" role="search" key={q} className="flex items-end gap-3">
          <div className="min-w-0 flex-1">
            <InputField
              name="q"
              type="search"
              label={adminSearch()}
              hint={adminSearchHint()}
              defaultValue={q}
              required={false}
              maxLength={80}
              autoComplete="off"
            />
          </div>
          <Submit tone="quiet">{adminFind()}</Submit>
        </Form>
        {q ? (
          <Results q={q} found={findSettings(q, sections, administrator)} />
        ) : (
          <Sections sections={sections} />
        )}
      </div>
    </Columns>
  );
}

/** Whether all is well in one line, or what is not. */
function Summary({ trouble }: { trouble: CheckView[] }) {
  const link = (
    <Link to="/admin/health" className="font-semibold underline decoration-1 underline-offset-3">
      {seeHealth()}
    </Link>
  );
  if (trouble.length === 0)
    return (
      <Notice tone="success">
        {allWell()} {link}
      </Notice>
    );
  return (
    <Notice tone={trouble.some(({ state }) => state === "fault") ? "error" : "warning"}>
      {notAllWell({ count: trouble.length })}
      <ul className="my-1 text-14">
        {trouble.map((check) => (
          <li key={check.id} className="break-words">
            <strong>{checkName(check.id)}</strong> – {checkSentence(check)}
          </li>
        ))}
      </ul>
      {link}
    </Notice>
  );
}

function Results({ q, found }: { q: string; found: FoundSetting[] }) {
  if (found.length === 0)
    return (
      <EmptyState
        icon={<Search />}
        title={adminFoundNone()}
        action={
          <ButtonLink to="/admin" tone="quiet">
            {adminAll()}
          </ButtonLink>
        }
      >
        {adminFoundNoneWhy()}
      </EmptyState>
    );
  return (
    <section aria-labelledby="found">
      <h2 id="found" className="text-16 font-semibold">
        {adminFound({ count: found.length, q })}
      </h2>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {found.map(({ to, label, section, hint }) => (
          <li key={`${to} ${label}`} className="relative py-2.5 hover:bg-hover">
            {/* The whole document, so that the browser goes to the field itself. */}
            <Link
              to={to}
              reloadDocument
              className="font-semibold text-link after:absolute after:inset-0 hover:underline hover:underline-offset-3"
            >
              {label}
            </Link>
            {section && <span className="text-14 text-quiet"> · {section}</span>}
            {hint && <p className="text-14 text-quiet">{hint}</p>}
          </li>
        ))}
      </ul>
      <p className="mt-4">
        <ButtonLink to="/admin" tone="quiet" size="small">
          {adminAll()}
        </ButtonLink>
      </p>
    </section>
  );
}

function Sections({ sections }: { sections: AdminSection[] }) {
  const groups = Object.entries(sectionGroups).flatMap(([key, label]) => {
    const own = sections.filter(({ group = "running" }) => group === key);
    return own.length > 0 ? [{ key, label, own }] : [];
  });
  return (
    <>
      {groups.map(({ key, label, own }) => (
        <section key={key} aria-labelledby={`sections-${key}`}>
          <h2 id={`sections-${key}`} className="mb-3 text-19 font-bold">
            {label()}
          </h2>
          <ul className="grid gap-3 sm:grid-cols-2">
            {own.map(({ to, label, lead, icon: Icon }) => (
              <li key={to} className="relative flex gap-3 rounded-card border border-line p-4 hover:bg-hover">
                <Icon size={20} aria-hidden="true" className="mt-0.5 shrink-0 text-quiet" />
                <div className="min-w-0">
                  <Link to={to} className="font-semibold after:absolute after:inset-0 after:rounded-card">
                    {label()}
                  </Link>
                  <p className="text-14 text-quiet">{lead()}</p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
