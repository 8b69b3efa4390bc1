import { useFetcher } from "@remix-run/react";
import { Check, X } from "lucide-react";
import type { PostView } from "../../domain/threads/views.ts";
import { notReached } from "../../i18n/in-place.ts";
import { accept, unaccept } from "../../i18n/threads.ts";
import { postPath } from "../../lib/paths.ts";
import { Submit } from "../primitives/button.tsx";
import { failureOf } from "./in-place.ts";

/** Accepts an answer or takes that back: a plain form, which scripts send without leaving the page. */
export function Acceptance({ post }: { post: PostView }) {
  const fetcher = useFetcher<unknown>({ key: `acceptance-${post.id}` });
  const sending = fetcher.formData !== undefined;
  // Shown at once as it will be; a refusal puts it back.
  const accepted = sending ? fetcher.formData?.get("intent") === "accept" : post.accepted !== null;
  const failed = sending ? null : failureOf(fetcher.data);
  const intent = accepted ? "withdraw" : "accept";
  return (
    <form
      method="post"
      action={`${postPath(post.id)}/acceptance`}
      className={accepted ? "-ms-3" : undefined}
      onSubmit={(event) => {
        event.preventDefault();
        if (sending) return;
        fetcher.submit(
          { intent, stay: "1" },
          { method: "post", action: `${postPath(post.id)}/acceptance`, preventScrollReset: true },
        );
      }}
    >
      <Submit tone={accepted ? "plain" : "quiet"} size="small" name="intent" value={intent} action="">
        {accepted ? <X size={16} aria-hidden="true" /> : <Check size={16} aria-hidden="true" />}
        {accepted ? unaccept() : accept()}
      </Submit>
      {failed !== null && (
        <p role="alert" className="mt-1 text-14 font-semibold text-danger">
          {failed || notReached()}
        </p>
      )}
    </form>
  );
}
