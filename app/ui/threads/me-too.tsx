import { Form, Link } from "@remix-run/react";
import { Users } from "lucide-react";
import type { ThreadView } from "../../domain/threads/views.ts";
import { meTooCount, meTooMine, meTooSay, meTooTakeBack } from "../../i18n/me-toos.ts";
import { signInPath } from "../layout/top-bar.tsx";
import { Submit } from "../primitives/button.tsx";

export type MeTooProps = { thread: ThreadView; signedIn: boolean; path: string };

/** Who waits for the question with the asker, and the way to say so oneself. */
export function MeToo({ thread, signedIn, path }: MeTooProps) {
  const { id, kind, meToo: count, saidMeToo: mine, can, solved, duplicate, locked } = thread;
  if (kind !== "question") return null;
  const asks = can.meToo || (!signedIn && !solved && !duplicate && !locked);
  if (count === 0 && !asks) return null;
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2 text-14 text-quiet" data-screen="">
      {mine && !solved ? (
        <Form method="post" action={`/t/${id}/me-too`} preventScrollReset className="contents">
          <span>{meTooMine({ others: count - 1 })}</span>
          <Submit tone="plain" size="small" name="intent" value="withdraw">
            {meTooTakeBack()}
          </Submit>
        </Form>
      ) : (
        <>
          {can.meToo && (
            <Form method="post" action={`/t/${id}/me-too`} preventScrollReset>
              <Submit tone="quiet" size="small">
                <Users size={16} aria-hidden="true" />
                {meTooSay()}
              </Submit>
            </Form>
          )}
          {!signedIn && asks && (
            <Link to={signInPath(path)} rel="nofollow" className="font-semibold text-link">
              {meTooSay()}
            </Link>
          )}
          {count > 0 && <span>{meTooCount({ count })}</span>}
        </>
      )}
    </div>
  );
}
