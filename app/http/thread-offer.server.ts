import { findBrand } from "#app/domain/brand/brand.ts";
import { cardOf, cardPath } from "#app/domain/outside/card.ts";
import { findShared } from "#app/domain/outside/find-shared.ts";
import { describeThread } from "#app/domain/outside/structured-data.ts";
import type { ThreadView } from "#app/domain/threads/views.ts";
import { homeTitle } from "#app/i18n/lists.ts";
import { cardOf as cardWords } from "#app/i18n/outside.ts";
import { answersAddress, readAnswersAsked } from "#app/lib/answers-address.ts";
import { excerpt } from "#app/lib/excerpt.ts";
import { isThin } from "#app/lib/indexing.ts";
import { textOf } from "#app/lib/markdown/plain.ts";
import { markdownPath } from "#app/lib/paths.ts";
import type { Knock } from "./door.server.ts";
import type { PageOffer } from "./offer.server.ts";

/** What a thread's page says of itself. Of the pages of its answers each is its own; turned round, they are none. */
export async function offerThread({ url, now, viewer }: Knock, thread: ThreadView): Promise<PageOffer> {
  const brand = await findBrand();
  const asked = readAnswersAsked(url.searchParams);
  const { after } = asked;
  const turned = Boolean(asked.before || asked.from || (asked.order && asked.order !== thread.usualOrder));
  const page = answersAddress(thread.path, thread.usualOrder, { after });
  // The card speaks the thread's own language, as its space's name then does too.
  const shared = viewer.locale === thread.language ? thread : await findShared(Number(thread.id));
  const card = cardOf(shared, brand);
  const solution = thread.answers.find(
    ({ accepted, gone, freshness }) => accepted && !gone && !freshness?.superseded,
  );
  return {
    path: thread.path,
    query: page.slice(thread.path.length + 1),
    narrowed: turned || url.searchParams.has("quote"),
    thin: isThin(thread, now),
    leadsTo: thread.canonical?.path ?? null,
    title: thread.title,
    description: excerpt(textOf((solution ?? thread.body).html), 200) || undefined,
    article: true,
    data: describeThread({
      thread,
      origin: url.origin,
      page: turned ? thread.path : page,
      leading: thread.order === "best" && !turned && !after,
      home: homeTitle({ brand: brand.name }),
    }),
    card: {
      path: cardPath(thread.id, card),
      words: cardWords({ title: thread.title, brand: brand.name }, thread.language),
    },
    language: thread.language,
    markdown: markdownPath(thread),
    embed: `/oembed?${new URLSearchParams({ url: url.origin + thread.path, format: "json" })}`,
  };
}
