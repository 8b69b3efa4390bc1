import { z } from "zod";

/**
 * What Discourse's public API says, as far as it is read: `/t/ID.json`, `/t/ID/posts.json`, `/categories.json` and
 * `/site.json`. What is not named here is not looked at, so that plugins may add what they like. Texts lose what the
 * base cannot hold.
 */
const largestText = 1_000_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: PostgreSQL's text holds every character but this one
const clean = (text: string) => text.toWellFormed().replace(/\u0000/g, "");
const words = (longest: number) => z.string().max(longest, "is too long").transform(clean);
const number = z.int("is no whole number");
const key = number.positive("is no number of anything");
/** As Discourse counts posts in a topic, and categories. */
const small = key.max(2_147_483_647, "is too large");
/** Before and after these no site was, and the base's own years end later. */
const [earliest, latest] = [Date.UTC(1970), Date.UTC(3000)];
const moment = z
  .string()
  .max(40)
  .refine((text) => Date.parse(text) >= earliest && Date.parse(text) < latest, "is no moment")
  .transform((text) => new Date(text).toISOString());
const yes = z.boolean().nullish().transform(Boolean);
const many = 100_000;

const post = z.object({
  id: key,
  topic_id: key.nullish(),
  post_number: small,
  post_type: number.default(1),
  /** Of what a moderator did, such as `closed.enabled`. */
  action_code: words(200).nullish(),
  /** Negative for Discourse's own two. Null for whoever was deleted. */
  user_id: number.nullish(),
  username: words(200).nullish(),
  name: words(500).nullish(),
  created_at: moment,
  updated_at: moment.nullish(),
  version: number.nullish(),
  raw: words(largestText).nullish(),
  cooked: words(largestText).nullish(),
  hidden: yes,
  deleted_at: moment.nullish(),
  user_deleted: yes,
  accepted_answer: yes,
  topic_accepted_answer: yes,
  can_accept_answer: yes,
  actions_summary: z
    .array(z.object({ id: number, count: number.nonnegative().nullish() }))
    .max(100)
    .nullish(),
});

const stream = z.object({
  posts: z.array(post).max(many),
  stream: z.array(key).max(1_000_000).nullish(),
});

/** Tags are words in older versions, objects in newer ones. */
const tag = z.union([words(200), z.object({ name: words(200) }).transform(({ name }) => name)]);

export const topicShape = z.object({
  id: key,
  title: words(2_000),
  archetype: words(100).default("regular"),
  category_id: small.nullish(),
  tags: z.array(tag).max(1_000).nullish(),
  created_at: moment,
  bumped_at: moment.nullish(),
  last_posted_at: moment.nullish(),
  deleted_at: moment.nullish(),
  visible: z.boolean().nullish(),
  closed: yes,
  archived: yes,
  pinned: yes,
  pinned_globally: yes,
  pinned_at: moment.nullish(),
  can_have_answer: yes,
  accepted_answer: z.object({ post_number: small }).nullish().catch(null),
  post_stream: stream,
});

/** More posts of a topic: it names neither title nor category. */
export const chunkShape = z.object({ id: key, post_stream: stream });

const category = z.object({
  id: small,
  name: words(500),
  slug: words(500).nullish(),
  color: words(20).nullish(),
  description_text: words(largestText).nullish(),
  description: words(largestText).nullish(),
  parent_category_id: small.nullish(),
  read_restricted: yes,
  custom_fields: z.record(z.string().max(200), z.unknown()).nullish().catch(null),
});
export const categoriesShape = z.array(category).max(many);

export type DiscoursePost = z.infer<typeof post>;
export type DiscourseTopic = z.infer<typeof topicShape>;
export type DiscourseCategory = z.infer<typeof category>;
