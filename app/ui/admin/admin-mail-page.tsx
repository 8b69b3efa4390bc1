import { Mail } from "lucide-react";
import {
  mailLead,
  mailLeaves,
  mailTitle,
  mailTo,
  noMail,
  noMailWhy,
  readMail,
} from "../../i18n/mail-list.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { Time } from "../primitives/time.tsx";

export type MailView = { name: string; to: string; subject: string; at: string; text: string };

/** `mails` is null when mail leaves by SMTP. */
export type AdminMailPageProps = { mails: MailView[] | null };

export function AdminMailPage({ mails }: AdminMailPageProps) {
  return (
    <Columns>
      <PageHeader title={mailTitle()} lead={mails ? mailLead() : mailLeaves()} />
      {mails?.length === 0 && (
        <EmptyState icon={<Mail />} title={noMail()}>
          {noMailWhy()}
        </EmptyState>
      )}
      {mails && mails.length > 0 && (
        <ul className="divide-y divide-line border-y border-line">
          {mails.map((mail) => (
            <li key={mail.name} className="py-4">
              <p className="font-semibold">{mail.subject}</p>
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
      )}
    </Columns>
  );
}
