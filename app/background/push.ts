import { findPush } from "#app/domain/push/find-push.ts";
import { findPushKeys } from "#app/domain/push/find-push-keys.ts";
import { noteOutcome } from "#app/domain/push/note-outcome.ts";
import type { PushJob } from "#app/domain/push/queue-due-pushes.ts";
import { titleGone, toldSentence } from "#app/i18n/notifications.ts";
import { sendPush } from "#app/services/push.server.ts";

/**
 * Sends one notification to one browser, if it is still to be sent: looked at again now, as its reader may see it now.
 * Sent twice, the second takes the first one's place where it is shown.
 */
export async function push(job: PushJob): Promise<void> {
  const found = await findPush(job);
  if (!found) return;
  const { to, locale, told } = found;
  const tag = `t${told.threadId}`;
  const shown = {
    title: cut(told.title ?? titleGone(locale), 120),
    body: cut(toldSentence(told, locale), 240),
    lang: locale,
    path: told.path,
    tag,
  };
  const outcome = await sendPush(to, JSON.stringify(shown), { keys: await findPushKeys(), topic: tag });
  await noteOutcome(to.id, outcome);
}

const cut = (text: string, most: number) =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
