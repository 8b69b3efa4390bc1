CREATE TABLE "api_tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"name" text NOT NULL,
	"scopes" text[] NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "api_tokens_token_hash_key" UNIQUE("token_hash"),
	CONSTRAINT "api_tokens_scopes" CHECK (cardinality("api_tokens"."scopes") > 0)
);
--> statement-breakpoint
CREATE TABLE "mail_tokens" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"member_id" uuid NOT NULL,
	"key" text NOT NULL,
	"content_hash" text NOT NULL,
	"outcome" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "submissions_member_id_key_pk" PRIMARY KEY("member_id","key")
);
--> statement-breakpoint
CREATE TABLE "brand_assets" (
	"hash" text PRIMARY KEY NOT NULL,
	"content_type" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by" uuid
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"version" integer NOT NULL,
	"actor_id" uuid,
	"ids" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"imported" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "group_members" (
	"group_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"joined_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "group_members_group_id_member_id_pk" PRIMARY KEY("group_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "groups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "groups_slug_key" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" uuid PRIMARY KEY NOT NULL,
	"username" text NOT NULL,
	"username_skeleton" text NOT NULL,
	"display_name" text NOT NULL,
	"email" text,
	"email_confirmed_at" timestamp (3) with time zone,
	"password_hash" text,
	"locale" text DEFAULT 'en' NOT NULL,
	"bio" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "members_username_lower" CHECK ("members"."username" = lower("members"."username")),
	CONSTRAINT "members_email_lower" CHECK ("members"."email" = lower("members"."email")),
	CONSTRAINT "members_lengths" CHECK (length("members"."username") <= 30 and length("members"."display_name") <= 60 and length("members"."bio") <= 500)
);
--> statement-breakpoint
CREATE TABLE "role_grants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"role" text NOT NULL,
	"scope_kind" text DEFAULT 'site' NOT NULL,
	"scope_id" uuid,
	"granted_by" uuid,
	"granted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "role_grants_scope" CHECK (("role_grants"."scope_kind" = 'space') = ("role_grants"."scope_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "origins" (
	"source" text NOT NULL,
	"site" text NOT NULL,
	"kind" text NOT NULL,
	"external_id" text NOT NULL,
	"thread_id" bigint,
	"post_id" bigint,
	"member_id" uuid,
	CONSTRAINT "origins_source_site_kind_external_id_pk" PRIMARY KEY("source","site","kind","external_id")
);
--> statement-breakpoint
CREATE TABLE "search_documents" (
	"thread_id" bigint PRIMARY KEY NOT NULL,
	"space_id" uuid NOT NULL,
	"language" text NOT NULL,
	"solved" boolean NOT NULL,
	"quality" real NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "space_groups" (
	"space_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	CONSTRAINT "space_groups_space_id_group_id_pk" PRIMARY KEY("space_id","group_id")
);
--> statement-breakpoint
CREATE TABLE "spaces" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb NOT NULL,
	"default_kind" text NOT NULL,
	"kinds" text[] NOT NULL,
	"language" text DEFAULT 'all' NOT NULL,
	"visibility" text DEFAULT 'public' NOT NULL,
	"hue" smallint DEFAULT 210 NOT NULL,
	"icon" text DEFAULT 'message-circle' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "spaces_slug_key" UNIQUE("slug"),
	CONSTRAINT "spaces_visibility" CHECK ("spaces"."visibility" in ('public', 'members', 'groups', 'staff')),
	CONSTRAINT "spaces_default_kind" CHECK ("spaces"."default_kind" = any("spaces"."kinds")),
	CONSTRAINT "spaces_hue" CHECK ("spaces"."hue" between 0 and 359)
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"action" text NOT NULL,
	"thread_id" bigint,
	"post_id" bigint,
	"reason" text NOT NULL,
	"made_by" uuid,
	"made_at" timestamp (3) with time zone NOT NULL,
	"imported" boolean DEFAULT false NOT NULL,
	CONSTRAINT "decisions_reason" CHECK (length(trim("decisions"."reason")) between 3 and 5000),
	CONSTRAINT "decisions_maker" CHECK ("decisions"."imported" or "decisions"."made_by" is not null),
	CONSTRAINT "decisions_target" CHECK ("decisions"."thread_id" is not null or "decisions"."post_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "posts" (
	"id" bigint PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY (sequence name "posts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"thread_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"parent_id" bigint,
	"author_id" uuid,
	"markdown" text NOT NULL,
	"html" text NOT NULL,
	"opening" text DEFAULT '' NOT NULL,
	"official" boolean DEFAULT false NOT NULL,
	"imported_up" integer DEFAULT 0 NOT NULL,
	"imported_down" integer DEFAULT 0 NOT NULL,
	"up" integer DEFAULT 0 NOT NULL,
	"down" integer DEFAULT 0 NOT NULL,
	"score" integer DEFAULT 0 NOT NULL,
	"standing" real DEFAULT 0 NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"accepted_by" uuid,
	"accepted_as" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"edited_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	"removed_by_decision" uuid,
	CONSTRAINT "posts_kind" CHECK ("posts"."kind" in ('body', 'answer', 'comment')),
	CONSTRAINT "posts_parent" CHECK (("posts"."kind" = 'comment') = ("posts"."parent_id" is not null)),
	CONSTRAINT "posts_accepted" CHECK (("posts"."accepted_at" is null) = ("posts"."accepted_as" is null) and ("posts"."accepted_at" is null or "posts"."kind" = 'answer')),
	CONSTRAINT "posts_score" CHECK ("posts"."score" = "posts"."up" - "posts"."down" and "posts"."up" >= "posts"."imported_up" and "posts"."down" >= "posts"."imported_down")
);
--> statement-breakpoint
CREATE TABLE "thread_tags" (
	"thread_id" bigint NOT NULL,
	"tag" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "thread_tags_thread_id_tag_pk" PRIMARY KEY("thread_id","tag")
);
--> statement-breakpoint
CREATE TABLE "threads" (
	"id" bigint PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY (sequence name "threads_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"space_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"slug" text NOT NULL,
	"language" text NOT NULL,
	"author_id" uuid,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"active_at" timestamp (3) with time zone NOT NULL,
	"score" integer DEFAULT 0 NOT NULL,
	"answer_count" integer DEFAULT 0 NOT NULL,
	"accepted_count" integer DEFAULT 0 NOT NULL,
	"solved_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"locked_at" timestamp (3) with time zone,
	"archived_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	"removed_by_decision" uuid,
	CONSTRAINT "threads_kind" CHECK ("threads"."kind" in ('question', 'idea', 'discussion', 'announcement')),
	CONSTRAINT "threads_language" CHECK ("threads"."language" in ('fr', 'en')),
	CONSTRAINT "threads_lengths" CHECK (length("threads"."title") <= 200 and cardinality("threads"."tags") <= 10),
	CONSTRAINT "threads_solved" CHECK (("threads"."accepted_count" > 0) = ("threads"."solved_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "votes" (
	"post_id" bigint NOT NULL,
	"member_id" uuid NOT NULL,
	"value" smallint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "votes_post_id_member_id_pk" PRIMARY KEY("post_id","member_id"),
	CONSTRAINT "votes_value" CHECK ("votes"."value" in (-1, 1))
);
--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_tokens" ADD CONSTRAINT "mail_tokens_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_granted_by_members_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "origins" ADD CONSTRAINT "origins_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "origins" ADD CONSTRAINT "origins_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "origins" ADD CONSTRAINT "origins_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_documents" ADD CONSTRAINT "search_documents_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_documents" ADD CONSTRAINT "search_documents_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "space_groups" ADD CONSTRAINT "space_groups_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "space_groups" ADD CONSTRAINT "space_groups_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_parent_id_posts_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_author_id_members_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_accepted_by_members_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_removed_by_decision_decisions_id_fk" FOREIGN KEY ("removed_by_decision") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_tags" ADD CONSTRAINT "thread_tags_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_author_id_members_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_removed_by_decision_decisions_id_fk" FOREIGN KEY ("removed_by_decision") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_tokens_member_idx" ON "api_tokens" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "mail_tokens_member_idx" ON "mail_tokens" USING btree ("member_id","purpose");--> statement-breakpoint
CREATE INDEX "sessions_member_idx" ON "sessions" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "sessions_expires_idx" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "submissions_created_idx" ON "submissions" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "events_at_idx" ON "events" USING btree ("at");--> statement-breakpoint
CREATE INDEX "group_members_member_idx" ON "group_members" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "members_username_key" ON "members" USING btree ("username");--> statement-breakpoint
CREATE UNIQUE INDEX "members_email_key" ON "members" USING btree ("email");--> statement-breakpoint
CREATE INDEX "members_username_skeleton_idx" ON "members" USING btree ("username_skeleton");--> statement-breakpoint
CREATE UNIQUE INDEX "role_grants_key" ON "role_grants" USING btree ("member_id","role","scope_kind",coalesce("scope_id", '00000000-0000-0000-0000-000000000000'));--> statement-breakpoint
CREATE INDEX "origins_thread_idx" ON "origins" USING btree ("thread_id");--> statement-breakpoint
CREATE INDEX "origins_post_idx" ON "origins" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "origins_member_idx" ON "origins" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "search_documents_words_idx" ON "search_documents" USING gin ("words") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "search_documents_quality_idx" ON "search_documents" USING btree ("quality" DESC NULLS LAST,"thread_id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "decisions_thread_idx" ON "decisions" USING btree ("thread_id");--> statement-breakpoint
CREATE UNIQUE INDEX "posts_body_key" ON "posts" USING btree ("thread_id") WHERE "posts"."kind" = 'body';--> statement-breakpoint
CREATE INDEX "posts_answers_idx" ON "posts" USING btree ("thread_id",("accepted_at" is not null) desc,"standing" DESC NULLS LAST,"id") WHERE "posts"."kind" = 'answer';--> statement-breakpoint
CREATE INDEX "posts_comments_idx" ON "posts" USING btree ("parent_id","id") WHERE "posts"."kind" = 'comment';--> statement-breakpoint
CREATE INDEX "posts_author_idx" ON "posts" USING btree ("author_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "thread_tags_newest_idx" ON "thread_tags" USING btree ("tag","created_at" DESC NULLS LAST,"thread_id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "threads_newest_idx" ON "threads" USING btree ("created_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE "threads"."withdrawn_at" is null and "threads"."removed_by_decision" is null;--> statement-breakpoint
CREATE INDEX "threads_active_idx" ON "threads" USING btree ("active_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE "threads"."withdrawn_at" is null and "threads"."removed_by_decision" is null;--> statement-breakpoint
CREATE INDEX "threads_waiting_idx" ON "threads" USING btree ("created_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE "threads"."withdrawn_at" is null and "threads"."removed_by_decision" is null and "threads"."kind" = 'question' and "threads"."answer_count" = 0 and "threads"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "threads_solved_idx" ON "threads" USING btree ("solved_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE "threads"."withdrawn_at" is null and "threads"."removed_by_decision" is null and "threads"."solved_at" is not null;--> statement-breakpoint
CREATE INDEX "threads_space_newest_idx" ON "threads" USING btree ("space_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE "threads"."withdrawn_at" is null and "threads"."removed_by_decision" is null;--> statement-breakpoint
CREATE INDEX "threads_space_active_idx" ON "threads" USING btree ("space_id","active_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE "threads"."withdrawn_at" is null and "threads"."removed_by_decision" is null;--> statement-breakpoint
CREATE INDEX "threads_space_waiting_idx" ON "threads" USING btree ("space_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE "threads"."withdrawn_at" is null and "threads"."removed_by_decision" is null and "threads"."kind" = 'question' and "threads"."answer_count" = 0 and "threads"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "threads_space_solved_idx" ON "threads" USING btree ("space_id","solved_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE "threads"."withdrawn_at" is null and "threads"."removed_by_decision" is null and "threads"."solved_at" is not null;--> statement-breakpoint
CREATE INDEX "threads_author_idx" ON "threads" USING btree ("author_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "votes_member_idx" ON "votes" USING btree ("member_id");