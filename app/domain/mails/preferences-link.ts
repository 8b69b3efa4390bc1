import { env } from "#app/services/env.server.ts";
import { NotFound } from "../errors.ts";
import { seal, unseal } from "../secrets/seal.ts";

/** Whose mail a link is about and, where the mail was about one, which thread. */
export type LinkTarget = { memberId: string; threadId: number | null };

const purpose = "mail-preferences";

/**
 * The links at the foot of a mail: they work without a sign-in and don't run out, since mails are kept for years and
 * whoever wants no more must always be able to say so. They open nothing but what is mailed.
 * @returns absolute addresses: of the page, and of what takes the one POST of RFC 8058
 */
export async function preferencesLinks(target: LinkTarget): Promise<{ page: string; oneClick: string }> {
  const sealed = await seal(purpose, `${target.memberId}_${target.threadId ?? 0}`);
  const { APP_URL } = env();
  return {
    page: `${APP_URL}/mail/preferences?s=${sealed}`,
    oneClick: `${APP_URL}/mail/unsubscribe?s=${sealed}`,
  };
}

/** @throws {NotFound} for a link this site did not make */
export async function readLink(sealed: string | null): Promise<LinkTarget> {
  const content = sealed && sealed.length <= 200 ? await unseal(purpose, sealed) : null;
  const [memberId, thread] = content?.split("_") ?? [];
  if (!memberId) throw new NotFound();
  return { memberId, threadId: Number(thread) || null };
}
