import { Form, Link } from "@remix-run/react";
import { Mail } from "lucide-react";
import { mailStateChoices } from "../../domain/mails/input.ts";
import {
  addressLabel,
  anyState,
  boxes,
  boxIn,
  boxKept,
  boxOut,
  filterMails,
  kindWords,
  mailKept,
  mailLeaves,
  mailSigned,
  mailTitle,
  mailTo,
  mailUnsigned,
  noMail,
  noMailFound,
  noMailFoundWhy,
  noMailWhy,
  problemWords,
  readMail,
  repliesAt,
  repliesNowhere,
  repliesOff,
  sendTestMail,
  stateLabel,
  stateWords,
  testMailAsked,
  testMailHint,
  testMailKept,
  triedTimes,
} from "../../i18n/mail-list.ts";
import { asideProblems, replyProblems } from "../../i18n/reply-mails.ts";
import { memberPath, postPath } from "../../lib/paths.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { Submit } from "../primitives/button.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { InputField, SelectField } from "../primitives/field.tsx";
import { Notice } from "../primitives/notice.tsx";
import { Pager } from "../primitives/pager.tsx";
import { Tabs } from "../primitives/tabs.tsx";
import { Time } from "../primitives/time.tsx";

export type MailView = { name: string; to: string; subject: string; at: string; text: string };
export type LogRow = {
  id: string;
  address: string;
  username: string | null;
  kind: string;
  state: string;
  tries: number;
  problem: string;
  postId: number | null;
  at: string;
};

export type AdminMailPageProps = {
  ways: { out: string | null; signedBy: string | null; replyAddress: string | null; ways: string[] };
  box: "out" | "in" | "kept";
  filter: { state: string; address: string };
  asked: boolean;
  /** Mails kept as files, where there is no mail server. */
  kept: MailView[] | null;
  log: { rows: LogRow[]; next: string | null } | null;
};

/** How mail leaves and comes in, and what became of each. */
export function AdminMailPage({ ways, box, filter, asked, kept, log }: AdminMailPageProps) {
  const tabs = [
    { to: "/admin/mail?box=out", label: boxOut(), current: box === "out" },
    { to: "/admin/mail?box=in", label: boxIn(), current: box === "in" },
    ...(ways.out === null ? [{ to: "/admin/mail?box=kept", label: boxKept(), current: box === "kept" }] : []),
  ];
  return (
    <Columns>
      <PageHeader title={mailTitle()} lead={ways.out ? mailLeaves({ host: ways.out }) : mailKept()} />
      <Explained ways={ways} />
      <div className="mb-8 grid gap-3">
        {asked && (
          <Notice tone={ways.out ? "success" : "info"} live>
            <p>{ways.out ? testMailAsked() : testMailKept()}</p>
          </Notice>
        )}
        <Form method="post" className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Submit name="intent" value="test" tone="quiet">
            {sendTestMail()}
          </Submit>
          <p className="min-w-0 flex-1 basis-64 text-14 text-quiet">{testMailHint()}</p>
        </Form>
      </div>
      <Tabs label={boxes()} links={tabs} />
      {box === "out" && <Filter {...filter} />}
      {kept && <KeptMails mails={kept} />}
      {log && <Log {...log} box={box} filter={filter} />}
    </Columns>
  );
}

function Explained({ ways: { out, signedBy, replyAddress, ways } }: Pick<AdminMailPageProps, "ways">) {
  const replies = !replyAddress
    ? repliesOff()
    : ways.length > 0
      ? repliesAt({ address: replyAddress, ways: ways.join(", ") })
      : repliesNowhere({ address: replyAddress });
  return (
    <ul className="mb-6 grid max-w-[60ch] list-disc gap-1 ps-5 text-quiet wrap-anywhere">
      {out && <li>{signedBy ? mailSigned({ domain: signedBy }) : mailUnsigned()}</li>}
      <li>{replies}</li>
    </ul>
  );
}

function Filter({ state, address }: AdminMailPageProps["filter"]) {
  return (
    <Form className="mt-5 grid items-end gap-4 sm:grid-cols-[12rem_1fr_auto]" action="/admin/mail">
      <input type="hidden" name="box" value="out" />
      <SelectField
        name="state"
        label={stateLabel()}
        optional
        prompt={anyState()}
        defaultValue={state}
        options={mailStateChoices.map((value) => ({ value, label: stateWords[value]?.() ?? value }))}
      />
      <InputField
        name="address"
        type="search"
        label={addressLabel()}
        optional
        defaultValue={address}
        maxLength={254}
      />
      <button
        type="submit"
        className="min-h-11 rounded-field border border-control bg-raised px-4 font-semibold transition-colors hover:bg-hover"
      >
        {filterMails()}
      </button>
    </Form>
  );
}

const reasons: Record<string, () => string> = { ...problemWords, ...replyProblems, ...asideProblems };
const troubled = new Set(["refused", "bounced", "complained"]);

function Log({
  rows,
  next,
  box,
  filter,
}: NonNullable<AdminMailPageProps["log"]> & Pick<AdminMailPageProps, "box" | "filter">) {
  const filtered = Boolean(filter.state || filter.address);
  if (rows.length === 0) {
    return (
      <EmptyState icon={<Mail />} title={filtered ? noMailFound() : noMail()}>
        {filtered ? noMailFoundWhy() : noMailWhy()}
      </EmptyState>
    );
  }
  const on = new URLSearchParams({
    box,
    ...(filter.state && { state: filter.state }),
    ...(filter.address && { address: filter.address }),
    after: next ?? "",
  });
  return (
    <>
      <ul className="mt-6 divide-y divide-line border-y border-line">
        {rows.map((row) => (
          <li key={row.id} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-3">
            <div className="min-w-0 flex-1 basis-72">
              <p className="font-semibold wrap-anywhere">{row.address || "—"}</p>
              <p className="text-14 text-quiet">
                {kindWords[row.kind]?.() ?? row.kind}
                {row.username && (
                  <>
                    {" · "}
                    <Link to={memberPath(row.username)}>{row.username}</Link>
                  </>
                )}
                {row.postId !== null && (
                  <>
                    {" · "}
                    <Link to={postPath(row.postId)}>{`#${row.postId}`}</Link>
                  </>
                )}
                {" · "}
                <Time at={row.at} />
              </p>
              {row.problem && (
                <p className="mt-1 text-14 wrap-anywhere">{reasons[row.problem]?.() ?? row.problem}</p>
              )}
            </div>
            <p className="text-14 whitespace-nowrap">
              <span className={troubled.has(row.state) ? "font-semibold text-danger" : "font-semibold"}>
                {row.problem === "keptHere" ? boxKept() : (stateWords[row.state]?.() ?? row.state)}
              </span>
              {row.tries > 1 && <span className="text-quiet"> · {triedTimes({ count: row.tries })}</span>}
            </p>
          </li>
        ))}
      </ul>
      <Pager first={null} next={next ? `/admin/mail?${on}` : null} />
    </>
  );
}

function KeptMails({ mails }: { mails: MailView[] }) {
  if (mails.length === 0) {
    return (
      <EmptyState icon={<Mail />} title={noMail()}>
        {noMailWhy()}
      </EmptyState>
    );
  }
  return (
    <ul className="mt-6 divide-y divide-line border-y border-line">
      {mails.map((mail) => (
        <li key={mail.name} className="py-4">
          <p className="font-semibold wrap-anywhere">{mail.subject}</p>
          <p className="text-14 text-quiet">
            {mailTo()} {mail.to} · <Time at={mail.at} />
          </p>
          <details className="mt-1">
            <summary className="inline-flex min-h-11 items-center text-14 font-semibold text-link">
              {readMail()}
            </summary>
            <pre className="max-w-prose rounded-card bg-sunken px-4 py-3 font-[inherit] text-14 break-words whitespace-pre-wrap">
              {mail.text}
            </pre>
          </details>
        </li>
      ))}
    </ul>
  );
}
