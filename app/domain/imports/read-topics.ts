import { sql } from "drizzle-orm";
import { markdownFromCooked } from "#app/lib/discourse-cooked.ts";
import { markdownFromRaw, mentionedIn, renameMentions } from "#app/lib/discourse-raw.ts";
import { nothingKnown } from "#app/lib/markdown/known.ts";
import { memberPath } from "#app/lib/paths.ts";
import { env } from "#app/services/env.server.ts";
import { renderMarkdown } from "#app/services/markdown.server.ts";
import type { Post } from "./load-batch.ts";
import type { Reader, Said } from "./prepare-batch.ts";
import { saysTheSame } from "./says-the-same.ts";
import { query, type Session, type Site } from "./session.ts";

/** A piece's names are looked up at once; a text that is longer calls too many to be meant. */
const mostNames = 2_000;

/**
 * Reads posts of Discourse: what was typed where it is there and still says what was shown, else Markdown made of that.
 * @param base scheme, host and path of the site, without a slash at its end
 */
export function topicReader(session: Session, site: Site, base: string): Reader {
  return async (posts) => {
    const both = new Map(posts.map((post) => [post.id, inBothForms(post, base)]));
    const named = [...both.values()].flatMap(({ typed, shown }) => mentionedIn(`${typed ?? ""}\n${shown}`));
    const names = await loadNames(session, site, [...new Set(named)].slice(0, mostNames));
    const { origin } = new URL(env().APP_URL);
    const members = Object.fromEntries([...names.values()].map((name) => [name, memberPath(name)]));
    const say = async (source: string, fromHtml: boolean): Promise<Said> => {
      const markdown = renameMentions(source, names);
      return { ...(await renderMarkdown(markdown, { ...nothingKnown, members })), markdown, fromHtml };
    };
    return async ({ id }) => {
      const { typed, shown } = both.get(id)!;
      if (typed === null) return say(shown, true);
      if (shown === "") return say(typed, false);
      const [asTyped, asShown] = await Promise.all([say(typed, false), say(shown, true)]);
      const same = saysTheSame(withoutEmoji(asTyped.html), withoutEmoji(asShown.html), origin);
      return same && !typed.includes("upload://") ? asTyped : asShown;
    };
  };
}

function inBothForms({ html, markdown }: Post, base: string) {
  return { typed: markdown && markdownFromRaw(markdown, base), shown: markdownFromCooked(html, base) };
}

/** Shown, a typed 😄 is a picture named `:smile:`. */
const withoutEmoji = (html: string) => html.replace(/:[a-z0-9_+-]{1,60}:(?:t[2-6]:)?/g, "");

/** Usernames here by those of the site. */
async function loadNames(session: Session, { source, site }: Site, called: string[]) {
  const rows = await query<{ was: string; is: string }>(
    session,
    sql`select lower(u.called) as was, m.username as is from dump_users u
      join origins o on o.source = ${source} and o.site = ${site} and o.kind = 'user' and o.external_id = u.id::text
      join members m on m.id = o.member_id
      where m.deleted_at is null and lower(u.called) = any(${sql.param(called)}::text[])`,
  );
  return new Map(rows.map(({ was, is }) => [was, is]));
}
