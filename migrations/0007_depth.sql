CREATE TABLE "file_uses" (
	"file_id" uuid NOT NULL,
	"post_id" bigint NOT NULL,
	CONSTRAINT "file_uses_file_id_post_id_pk" PRIMARY KEY("file_id","post_id")
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" bigint NOT NULL,
	"key" text NOT NULL,
	"width" integer,
	"height" integer,
	"alt" text DEFAULT '' NOT NULL,
	"variants" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "files_kind" CHECK ("files"."kind" in ('image', 'download')),
	CONSTRAINT "files_lengths" CHECK (length("files"."name") <= 120 and length("files"."alt") <= 500)
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"post_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"title" text,
	"markdown" text NOT NULL,
	"tags" text[],
	"author_id" uuid,
	"author_name" text,
	"why" text DEFAULT '' NOT NULL,
	"restores" integer,
	"suggestion_id" uuid,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "revisions_lengths" CHECK (length("revisions"."why") <= 500 and "revisions"."number" > 0)
);
--> statement-breakpoint
CREATE TABLE "suggestions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"post_id" bigint NOT NULL,
	"author_id" uuid NOT NULL,
	"title" text,
	"markdown" text NOT NULL,
	"tags" text[],
	"why" text NOT NULL,
	"based_on" integer NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by" uuid,
	"outcome" text,
	"reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "suggestions_outcome" CHECK (("suggestions"."decided_at" is null) = ("suggestions"."outcome" is null)),
	CONSTRAINT "suggestions_declined" CHECK ("suggestions"."outcome" <> 'declined' or length(trim("suggestions"."reason")) >= 3),
	CONSTRAINT "suggestions_lengths" CHECK (length("suggestions"."why") <= 500 and length("suggestions"."reason") <= 1000)
);
--> statement-breakpoint
CREATE TABLE "thread_acts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"thread_id" bigint NOT NULL,
	"other_thread_id" bigint,
	"act" text NOT NULL,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"why" text DEFAULT '' NOT NULL,
	"made_by" uuid,
	"made_at" timestamp (3) with time zone NOT NULL,
	"undone_at" timestamp (3) with time zone,
	"undone_by" uuid,
	CONSTRAINT "thread_acts_act" CHECK ("thread_acts"."act" in ('moved', 'retyped', 'pinned', 'merged', 'split', 'marked-duplicate'))
);
--> statement-breakpoint
CREATE TABLE "thread_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"from_thread_id" bigint NOT NULL,
	"to_thread_id" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "known_issues" (
	"thread_id" bigint PRIMARY KEY NOT NULL,
	"product_id" uuid NOT NULL,
	"workaround" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"fixed_in" uuid,
	"marked_by" uuid,
	"marked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "known_issues_lengths" CHECK (pg_column_size("known_issues"."workaround") <= 8000)
);
--> statement-breakpoint
CREATE TABLE "banner_dismissals" (
	"member_id" uuid NOT NULL,
	"thread_id" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "banner_dismissals_member_id_thread_id_pk" PRIMARY KEY("member_id","thread_id")
);
--> statement-breakpoint
CREATE TABLE "bookmarks" (
	"member_id" uuid NOT NULL,
	"post_id" bigint NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"remind_at" timestamp (3) with time zone,
	"reminded_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "bookmarks_member_id_post_id_pk" PRIMARY KEY("member_id","post_id"),
	CONSTRAINT "bookmarks_lengths" CHECK (length("bookmarks"."note") <= 500)
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"member_id" uuid NOT NULL,
	"key" text NOT NULL,
	"fields" jsonb NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "drafts_member_id_key_pk" PRIMARY KEY("member_id","key"),
	CONSTRAINT "drafts_lengths" CHECK (length("drafts"."key") <= 60 and pg_column_size("drafts"."fields") <= 200000)
);
--> statement-breakpoint
CREATE TABLE "imported_badges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"source" text NOT NULL,
	"site" text NOT NULL,
	"external_id" text NOT NULL,
	"name" text NOT NULL,
	"tier" text NOT NULL,
	"earned_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "thread_reads" (
	"member_id" uuid NOT NULL,
	"thread_id" bigint NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "thread_reads_member_id_thread_id_pk" PRIMARY KEY("member_id","thread_id")
);
--> statement-breakpoint
CREATE TABLE "product_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"product_id" uuid NOT NULL,
	"name" text NOT NULL,
	"released_on" date,
	"position" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "product_versions_lengths" CHECK (length("product_versions"."name") <= 40)
);
--> statement-breakpoint
CREATE TABLE "products" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"description" jsonb NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	CONSTRAINT "products_slug_key" UNIQUE("slug"),
	CONSTRAINT "products_lengths" CHECK (length("products"."name") <= 80 and length("products"."slug") <= 60)
);
--> statement-breakpoint
CREATE TABLE "space_products" (
	"space_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	CONSTRAINT "space_products_space_id_product_id_pk" PRIMARY KEY("space_id","product_id")
);
--> statement-breakpoint
CREATE TABLE "tag_synonyms" (
	"synonym" text PRIMARY KEY NOT NULL,
	"tag" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" uuid,
	CONSTRAINT "tag_synonyms_other" CHECK ("tag_synonyms"."synonym" <> "tag_synonyms"."tag" and length("tag_synonyms"."synonym") <= 40)
);
--> statement-breakpoint
CREATE TABLE "tags" (
	"tag" text PRIMARY KEY NOT NULL,
	"description" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "tags_lengths" CHECK (length("tags"."tag") <= 40)
);
--> statement-breakpoint
DROP INDEX "threads_newest_idx";--> statement-breakpoint
DROP INDEX "threads_active_idx";--> statement-breakpoint
DROP INDEX "threads_waiting_idx";--> statement-breakpoint
DROP INDEX "threads_solved_idx";--> statement-breakpoint
DROP INDEX "threads_space_newest_idx";--> statement-breakpoint
DROP INDEX "threads_space_active_idx";--> statement-breakpoint
DROP INDEX "threads_space_waiting_idx";--> statement-breakpoint
DROP INDEX "threads_space_solved_idx";--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "seen_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "last_visit_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "reverses" uuid;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "revision_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "hidden_by_decision" uuid;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "gone" boolean GENERATED ALWAYS AS (withdrawn_at is not null or hidden_by_decision is not null or removed_by_decision is not null) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "pinned_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "hot" double precision DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "product_id" uuid;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "version_id" uuid;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "banner_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "duplicate_of" bigint;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "merged_into" bigint;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "hidden_by_decision" uuid;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "gone" boolean GENERATED ALWAYS AS (withdrawn_at is not null or hidden_by_decision is not null or removed_by_decision is not null or merged_into is not null) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "file_uses" ADD CONSTRAINT "file_uses_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_uses" ADD CONSTRAINT "file_uses_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_author_id_members_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_author_id_members_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_decided_by_members_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_acts" ADD CONSTRAINT "thread_acts_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_acts" ADD CONSTRAINT "thread_acts_other_thread_id_threads_id_fk" FOREIGN KEY ("other_thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_acts" ADD CONSTRAINT "thread_acts_made_by_members_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_acts" ADD CONSTRAINT "thread_acts_undone_by_members_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_links" ADD CONSTRAINT "thread_links_from_thread_id_threads_id_fk" FOREIGN KEY ("from_thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_links" ADD CONSTRAINT "thread_links_to_thread_id_threads_id_fk" FOREIGN KEY ("to_thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "known_issues" ADD CONSTRAINT "known_issues_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "known_issues" ADD CONSTRAINT "known_issues_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "known_issues" ADD CONSTRAINT "known_issues_fixed_in_product_versions_id_fk" FOREIGN KEY ("fixed_in") REFERENCES "public"."product_versions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "known_issues" ADD CONSTRAINT "known_issues_marked_by_members_id_fk" FOREIGN KEY ("marked_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "banner_dismissals" ADD CONSTRAINT "banner_dismissals_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "banner_dismissals" ADD CONSTRAINT "banner_dismissals_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookmarks" ADD CONSTRAINT "bookmarks_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookmarks" ADD CONSTRAINT "bookmarks_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imported_badges" ADD CONSTRAINT "imported_badges_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_reads" ADD CONSTRAINT "thread_reads_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_reads" ADD CONSTRAINT "thread_reads_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_versions" ADD CONSTRAINT "product_versions_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "space_products" ADD CONSTRAINT "space_products_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "space_products" ADD CONSTRAINT "space_products_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tag_synonyms" ADD CONSTRAINT "tag_synonyms_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_updated_by_members_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "file_uses_post_idx" ON "file_uses" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "files_member_idx" ON "files" USING btree ("member_id","created_at");--> statement-breakpoint
CREATE INDEX "files_key_idx" ON "files" USING btree ("key");--> statement-breakpoint
CREATE UNIQUE INDEX "revisions_key" ON "revisions" USING btree ("post_id","number");--> statement-breakpoint
CREATE INDEX "revisions_author_idx" ON "revisions" USING btree ("author_id","made_at");--> statement-breakpoint
CREATE INDEX "suggestions_post_idx" ON "suggestions" USING btree ("post_id","made_at");--> statement-breakpoint
CREATE INDEX "suggestions_author_idx" ON "suggestions" USING btree ("author_id","made_at");--> statement-breakpoint
CREATE UNIQUE INDEX "suggestions_open_key" ON "suggestions" USING btree ("post_id","author_id") WHERE "suggestions"."decided_at" is null;--> statement-breakpoint
CREATE INDEX "thread_acts_thread_idx" ON "thread_acts" USING btree ("thread_id","made_at");--> statement-breakpoint
CREATE INDEX "thread_acts_other_idx" ON "thread_acts" USING btree ("other_thread_id");--> statement-breakpoint
CREATE UNIQUE INDEX "thread_links_key" ON "thread_links" USING btree ("from_thread_id","to_thread_id");--> statement-breakpoint
CREATE INDEX "thread_links_to_idx" ON "thread_links" USING btree ("to_thread_id");--> statement-breakpoint
CREATE INDEX "known_issues_product_idx" ON "known_issues" USING btree ("product_id","marked_at");--> statement-breakpoint
CREATE INDEX "bookmarks_newest_idx" ON "bookmarks" USING btree ("member_id","created_at","post_id");--> statement-breakpoint
CREATE INDEX "bookmarks_due_idx" ON "bookmarks" USING btree ("remind_at") WHERE "bookmarks"."remind_at" is not null and "bookmarks"."reminded_at" is null;--> statement-breakpoint
CREATE INDEX "bookmarks_post_idx" ON "bookmarks" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "drafts_saved_idx" ON "drafts" USING btree ("saved_at");--> statement-breakpoint
CREATE UNIQUE INDEX "imported_badges_key" ON "imported_badges" USING btree ("source","site","external_id");--> statement-breakpoint
CREATE INDEX "imported_badges_member_idx" ON "imported_badges" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "thread_reads_thread_idx" ON "thread_reads" USING btree ("thread_id");--> statement-breakpoint
CREATE UNIQUE INDEX "product_versions_name_key" ON "product_versions" USING btree ("product_id","name");--> statement-breakpoint
CREATE INDEX "space_products_product_idx" ON "space_products" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "tag_synonyms_tag_idx" ON "tag_synonyms" USING btree ("tag");--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_reverses_decisions_id_fk" FOREIGN KEY ("reverses") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_hidden_by_decision_decisions_id_fk" FOREIGN KEY ("hidden_by_decision") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_version_id_product_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."product_versions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_duplicate_of_threads_id_fk" FOREIGN KEY ("duplicate_of") REFERENCES "public"."threads"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_merged_into_threads_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."threads"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_hidden_by_decision_decisions_id_fk" FOREIGN KEY ("hidden_by_decision") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "decisions_post_idx" ON "decisions" USING btree ("post_id");--> statement-breakpoint
CREATE UNIQUE INDEX "decisions_reverses_key" ON "decisions" USING btree ("reverses");--> statement-breakpoint
CREATE INDEX "threads_hot_idx" ON "threads" USING btree ("hot","id") WHERE not "threads"."gone";--> statement-breakpoint
CREATE INDEX "threads_space_hot_idx" ON "threads" USING btree ("space_id","hot","id") WHERE not "threads"."gone";--> statement-breakpoint
CREATE INDEX "threads_pinned_idx" ON "threads" USING btree ("space_id","pinned_at") WHERE "threads"."pinned_at" is not null;--> statement-breakpoint
CREATE INDEX "threads_banner_idx" ON "threads" USING btree ("banner_until") WHERE "threads"."banner_until" is not null;--> statement-breakpoint
CREATE INDEX "threads_product_idx" ON "threads" USING btree ("product_id","created_at","id") WHERE not "threads"."gone";--> statement-breakpoint
CREATE INDEX "threads_duplicate_idx" ON "threads" USING btree ("duplicate_of") WHERE "threads"."duplicate_of" is not null;--> statement-breakpoint
CREATE INDEX "threads_merged_idx" ON "threads" USING btree ("merged_into") WHERE "threads"."merged_into" is not null;--> statement-breakpoint
CREATE INDEX "threads_newest_idx" ON "threads" USING btree ("created_at","id") WHERE not "threads"."gone";--> statement-breakpoint
CREATE INDEX "threads_active_idx" ON "threads" USING btree ("active_at","id") WHERE not "threads"."gone";--> statement-breakpoint
CREATE INDEX "threads_waiting_idx" ON "threads" USING btree ("created_at","id") WHERE not "threads"."gone" and "threads"."kind" = 'question' and "threads"."answer_count" = 0 and "threads"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "threads_solved_idx" ON "threads" USING btree ("solved_at","id") WHERE not "threads"."gone" and "threads"."solved_at" is not null;--> statement-breakpoint
CREATE INDEX "threads_space_newest_idx" ON "threads" USING btree ("space_id","created_at","id") WHERE not "threads"."gone";--> statement-breakpoint
CREATE INDEX "threads_space_active_idx" ON "threads" USING btree ("space_id","active_at","id") WHERE not "threads"."gone";--> statement-breakpoint
CREATE INDEX "threads_space_waiting_idx" ON "threads" USING btree ("space_id","created_at","id") WHERE not "threads"."gone" and "threads"."kind" = 'question' and "threads"."answer_count" = 0 and "threads"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "threads_space_solved_idx" ON "threads" USING btree ("space_id","solved_at","id") WHERE not "threads"."gone" and "threads"."solved_at" is not null;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_action" CHECK ("decisions"."action" in ('close', 'lock', 'archive', 'hide', 'remove', 'lift'));--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_lift" CHECK (("decisions"."action" = 'lift') = ("decisions"."reverses" is not null));--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_own_canonical" CHECK ("threads"."duplicate_of" <> "threads"."id" and "threads"."merged_into" <> "threads"."id");--> statement-breakpoint
-- What somebody wrote is kept as they wrote it; only who wrote it may be forgotten.
CREATE TRIGGER revisions_append_only BEFORE UPDATE OF post_id, number, title, markdown, tags, why, made_at ON revisions FOR EACH ROW EXECUTE FUNCTION refuse_change();
