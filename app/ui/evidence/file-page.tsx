import { Link } from "@remix-run/react";
import { ChevronLeft, FileX2 } from "lucide-react";
import type { WithdrawnFile } from "../../domain/evidence/find-file.ts";
import type { EvidenceContent } from "../../domain/evidence/views.ts";
import { evidenceTitle, exportAgain } from "../../i18n/evidence.ts";
import {
  changedBanner,
  contentFile,
  fileTitle,
  frozenOn,
  goneBanner,
  hashLabel,
  keyFile,
  keyLabel,
  signatureFile,
  verifyLead,
  verifyTitle,
  withdrawnGo,
  withdrawnTitle,
  withdrawnWhy,
} from "../../i18n/evidence-file.ts";
import { shippedWith } from "../../i18n/ideas.ts";
import { currentLocale } from "../../i18n/locale.ts";
import { wordsFor } from "../../lib/words-for.ts";
import { StatusChip } from "../ideas/status-chip.tsx";
import { PageHeader } from "../layout/columns.tsx";
import { ButtonLink, buttonLook } from "../primitives/button.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { Notice, noticeLink } from "../primitives/notice.tsx";
import { dateWords } from "../primitives/time.tsx";
import { Dossier } from "./dossier.tsx";

export type ShownFile = {
  threadId: string;
  hash: string;
  keyId: string;
  frozenAt: string;
  content: EvidenceContent;
  /** The proposer's words in it. */
  html: string;
  /** Whether the idea's state is another now; null where it is gone. */
  changed: boolean | null;
};

const filesPath = "/desk/evidence/files";
/** The document itself goes to the browser, not to a page's scripts. */
const download = `${buttonLook({ tone: "quiet", size: "small" })}`;

/** One file of evidence: what it says, and how anybody can see that it was not changed. */
export function FilePage({ file }: { file: ShownFile | WithdrawnFile }) {
  return (
    <div className="max-w-3xl min-w-0">
      <Link
        to="/desk/evidence"
        data-screen
        className="-ms-1 inline-flex min-h-9 items-center gap-1 text-14 text-quiet transition-colors hover:text-ink touch:min-h-11"
      >
        <ChevronLeft size={16} aria-hidden="true" className="rtl:rotate-180" />
        {evidenceTitle()}
      </Link>
      {"content" in file ? <Standing file={file} /> : <Withdrawn file={file} />}
    </div>
  );
}

function Withdrawn({ file: { replacedBy } }: { file: WithdrawnFile }) {
  return (
    <>
      <PageHeader title={fileTitle()} />
      <EmptyState
        icon={<FileX2 />}
        title={withdrawnTitle()}
        action={replacedBy && <ButtonLink to={`${filesPath}/${replacedBy}`}>{withdrawnGo()}</ButtonLink>}
      >
        {withdrawnWhy()}
      </EmptyState>
    </>
  );
}

function Standing({ file }: { file: ShownFile }) {
  const { content, changed, frozenAt } = file;
  const { idea } = content;
  return (
    <>
      <header className="mb-6">
        <p className="text-14 font-semibold text-quiet">
          {fileTitle()} · {frozenOn({ date: dateWords(frozenAt) })}
        </p>
        <h1 lang={idea.language} className="mt-1 text-28 font-bold tracking-[-0.01em] break-words">
          <a href={idea.url} className="hover:underline hover:underline-offset-3">
            {idea.title}
          </a>
        </h1>
        <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-14 text-quiet">
          <StatusChip status={idea.status} />
          {idea.shippedIn && <span>{shippedWith({ version: idea.shippedIn })}</span>}
          <span>
            {[wordsFor(currentLocale(), idea.space.name), idea.product?.name, ...idea.tags]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </p>
      </header>
      {changed !== false && (
        <div className="mb-6" data-screen>
          <Notice tone="info">
            {changed === null ? goneBanner() : changedBanner()}{" "}
            {changed && (
              <Link to={`/desk/evidence/new?idea=${file.threadId}`} className={noticeLink}>
                {exportAgain()}
              </Link>
            )}
          </Notice>
        </div>
      )}
      <Dossier content={content} html={file.html} />
      <Verify file={file} />
    </>
  );
}

/** The one-liner, with what it needs. */
function Verify({ file: { threadId, hash, keyId } }: { file: ShownFile }) {
  const name = `idea-${threadId}.json`;
  const command = `openssl pkeyutl -verify -pubin -inkey parvis-evidence.pem -rawin -in ${name} -sigfile ${name}.sig`;
  return (
    <section aria-labelledby="verify" className="mt-9 rounded-card bg-sunken px-4 py-4 break-inside-avoid">
      <h2 id="verify" className="text-16 font-bold">
        {verifyTitle()}
      </h2>
      <p className="mt-1 text-14 text-quiet">{verifyLead()}</p>
      <p className="mt-3 flex flex-wrap gap-2" data-screen>
        <a href={`${filesPath}/${hash}/content`} className={download}>
          {contentFile()}
        </a>
        <a href={`${filesPath}/${hash}/signature`} className={download}>
          {signatureFile()}
        </a>
        <a href={`/.well-known/parvis-evidence/${keyId}.pem`} className={download}>
          {keyFile()}
        </a>
      </p>
      <pre className="mt-3 text-13 whitespace-pre-wrap break-words">
        <code>{command}</code>
      </pre>
      <dl className="mt-3 grid gap-x-4 gap-y-1 text-13 sm:grid-cols-[auto_minmax(0,1fr)]">
        <dt className="text-quiet">{hashLabel()}</dt>
        <dd className="font-mono break-all">{hash}</dd>
        <dt className="text-quiet">{keyLabel()}</dt>
        <dd className="font-mono break-all">{keyId}</dd>
      </dl>
    </section>
  );
}
