import { Link } from "@remix-run/react";
import { EyeOff, ShieldAlert, Undo2 } from "lucide-react";
import type { ContentLanguage, GoneView, PostView } from "../../domain/threads/views.ts";
import { goneLine, reasonWord, showText, toLift } from "../../i18n/decisions.ts";
import { decisionPath, inForceId } from "../../lib/paths.ts";
import { Time } from "../primitives/time.tsx";
import { Prose } from "../prose.tsx";

const icons = { author: Undo2, hidden: EyeOff, removed: ShieldAlert };

/** In what words and when something went out of sight, and why where staff decided it. */
export function GoneLine({ line, gone }: { line: string; gone: GoneView }) {
  const Icon = icons[gone.by];
  return (
    <div className="flex items-start gap-3">
      <Icon size={18} className="mt-1 shrink-0" aria-hidden="true" />
      <div className="min-w-0">
        <p>
          {line} · <Time at={gone.at} />
        </p>
        {gone.reason && (
          <p className="mt-1 text-14 break-words whitespace-pre-line">
            <span className="font-semibold">{reasonWord()}</span> {gone.reason}
          </p>
        )}
      </div>
    </div>
  );
}

/** Leads those who may lift a decision to where they do it. */
export function ToLift({ on, inset = false }: { on: Parameters<typeof decisionPath>[0]; inset?: boolean }) {
  return (
    <p className={`mt-1 text-14 font-semibold ${inset ? "ps-7.5" : ""}`} data-screen="">
      <Link
        to={`${decisionPath(on)}#${inForceId}`}
        rel="nofollow"
        className="inline-flex min-h-6 items-center underline underline-offset-3 touch:min-h-11"
      >
        {toLift()}
      </Link>
    </p>
  );
}

export type GonePostProps = { post: PostView; language: ContentLanguage; small?: boolean };

/** Where a post was: what became of it, and its text folded away for those who may still read it. */
export function GonePost({ post, language, small = false }: GonePostProps) {
  if (!post.gone) return null;
  return (
    <div className={`rounded-card bg-sunken px-4 py-3 text-quiet ${small ? "text-14" : ""}`}>
      <GoneLine line={goneLine({ kind: post.kind, by: post.gone.by })} gone={post.gone} />
      {post.can.moderate && post.gone.by !== "author" && <ToLift on={{ postId: post.id }} inset />}
      {post.html && (
        <details className="mt-2 ps-7.5">
          <summary className="inline-flex min-h-6 w-fit items-center text-14 font-semibold text-link touch:min-h-11">
            {showText()}
          </summary>
          <div className="mt-2 text-ink">
            <Prose html={post.html} lang={language} small={small} />
          </div>
        </details>
      )}
    </div>
  );
}
