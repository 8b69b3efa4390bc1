CREATE TABLE "audit_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"actor_id" uuid,
	"act" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"subject_name" text DEFAULT '' NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"why" text DEFAULT '' NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "audit_entries_lengths" CHECK (length("audit_entries"."act") <= 60 and length("audit_entries"."subject_name") <= 200 and length("audit_entries"."why") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY NOT NULL,
	"message_id" text NOT NULL,
	"member_id" uuid,
	"address" text NOT NULL,
	"kind" text NOT NULL,
	"thread_id" bigint,
	"post_id" bigint,
	"state" text DEFAULT 'waiting' NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"problem" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "mails_message_id_key" UNIQUE("message_id"),
	CONSTRAINT "mails_state" CHECK ("mails"."state" in ('waiting', 'sent', 'refused', 'dropped', 'bounced', 'complained')),
	CONSTRAINT "mails_lengths" CHECK (length("mails"."address") <= 254 and length("mails"."problem") <= 500)
);
--> statement-breakpoint
CREATE TABLE "notification_settings" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"mail_mode" text DEFAULT 'at-once' NOT NULL,
	"quiet_kinds" text[] DEFAULT '{}' NOT NULL,
	"next_digest_at" timestamp (3) with time zone,
	"last_digest_at" timestamp (3) with time zone,
	"stopped_at" timestamp (3) with time zone,
	"stopped_why" text,
	"on_asking" text DEFAULT 'everything',
	"on_answering" text DEFAULT 'answers',
	"on_bookmarking" text DEFAULT 'everything',
	CONSTRAINT "notification_settings_mode" CHECK ("notification_settings"."mail_mode" in ('at-once', 'daily', 'weekly', 'never')),
	CONSTRAINT "notification_settings_stopped" CHECK (("notification_settings"."stopped_at" is null) = ("notification_settings"."stopped_why" is null))
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"event_id" uuid NOT NULL,
	"actor_id" uuid,
	"thread_id" bigint NOT NULL,
	"post_id" bigint,
	"subject_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	"mail_at" timestamp (3) with time zone,
	"mailed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "subscriptions" (
	"member_id" uuid NOT NULL,
	"target_kind" text NOT NULL,
	"target_id" text NOT NULL,
	"level" text NOT NULL,
	"why" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "subscriptions_member_id_target_kind_target_id_pk" PRIMARY KEY("member_id","target_kind","target_id"),
	CONSTRAINT "subscriptions_target" CHECK ("subscriptions"."target_kind" in ('space', 'thread', 'tag', 'product', 'member')),
	CONSTRAINT "subscriptions_level" CHECK ("subscriptions"."level" in ('everything', 'answers', 'mentions', 'muted')),
	CONSTRAINT "subscriptions_lengths" CHECK (length("subscriptions"."target_id") <= 80)
);
--> statement-breakpoint
ALTER TABLE "members" DROP CONSTRAINT "members_lengths";--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "browser" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "network" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "how" text DEFAULT 'password' NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "used_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "proven_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "links" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "avatar" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "time_zone" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "theme" text DEFAULT 'system' NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "deactivated_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "deleted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_settings" ADD CONSTRAINT "notification_settings_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_actor_id_members_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entries_at_idx" ON "audit_entries" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "audit_entries_subject_idx" ON "audit_entries" USING btree ("subject_kind","subject_id","at");--> statement-breakpoint
CREATE INDEX "audit_entries_actor_idx" ON "audit_entries" USING btree ("actor_id","at");--> statement-breakpoint
CREATE INDEX "mails_newest_idx" ON "mails" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "mails_state_idx" ON "mails" USING btree ("state","created_at","id");--> statement-breakpoint
CREATE INDEX "mails_member_idx" ON "mails" USING btree ("member_id","created_at");--> statement-breakpoint
CREATE INDEX "notification_settings_digest_idx" ON "notification_settings" USING btree ("next_digest_at") WHERE "notification_settings"."next_digest_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "notifications_key" ON "notifications" USING btree ("member_id","event_id");--> statement-breakpoint
CREATE INDEX "notifications_newest_idx" ON "notifications" USING btree ("member_id","created_at","id");--> statement-breakpoint
CREATE INDEX "notifications_unread_idx" ON "notifications" USING btree ("member_id","thread_id") WHERE "notifications"."read_at" is null;--> statement-breakpoint
CREATE INDEX "notifications_thread_idx" ON "notifications" USING btree ("thread_id");--> statement-breakpoint
CREATE INDEX "notifications_post_idx" ON "notifications" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "notifications_due_idx" ON "notifications" USING btree ("mail_at","member_id") WHERE "notifications"."mail_at" is not null and "notifications"."mailed_at" is null and "notifications"."read_at" is null;--> statement-breakpoint
CREATE INDEX "subscriptions_target_idx" ON "subscriptions" USING btree ("target_kind","target_id","level");--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_theme" CHECK ("members"."theme" in ('system', 'light', 'dark'));--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_lengths" CHECK (length("members"."username") <= 30 and length("members"."display_name") <= 60 and length("members"."bio") <= 500 and cardinality("members"."links") <= 5);--> statement-breakpoint
-- Sessions of before proved who their owner is when they began.
UPDATE sessions SET used_at = created_at, proven_at = created_at;
--> statement-breakpoint
CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE ON audit_entries FOR EACH ROW EXECUTE FUNCTION refuse_change();
