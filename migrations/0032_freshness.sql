CREATE TABLE "answer_checks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"post_id" bigint NOT NULL,
	"outcome" text NOT NULL,
	"superseded_by" bigint,
	"accepted_too" boolean DEFAULT false NOT NULL,
	"version_id" uuid,
	"note" text DEFAULT '' NOT NULL,
	"made_by" uuid,
	"made_at" timestamp (3) with time zone NOT NULL,
	"undone_at" timestamp (3) with time zone,
	"undone_by" uuid,
	CONSTRAINT "answer_checks_outcome" CHECK ("answer_checks"."outcome" in ('confirmed', 'updated', 'superseded')),
	CONSTRAINT "answer_checks_superseded" CHECK (("answer_checks"."outcome" = 'superseded') = ("answer_checks"."superseded_by" is not null) and "answer_checks"."superseded_by" <> "answer_checks"."post_id"),
	CONSTRAINT "answer_checks_note" CHECK (length("answer_checks"."note") <= 500 and ("answer_checks"."outcome" <> 'superseded' or length(trim("answer_checks"."note")) >= 3))
);
--> statement-breakpoint
CREATE TABLE "due_answers" (
	"post_id" bigint PRIMARY KEY NOT NULL,
	"space_id" uuid NOT NULL,
	"aged" boolean NOT NULL,
	"moved" boolean NOT NULL,
	"doubts" integer NOT NULL,
	"reuses" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "spaces" ADD COLUMN "fresh_months" smallint DEFAULT 18 NOT NULL;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "checked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "superseded_by" bigint;--> statement-breakpoint
ALTER TABLE "answer_checks" ADD CONSTRAINT "answer_checks_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_checks" ADD CONSTRAINT "answer_checks_superseded_by_posts_id_fk" FOREIGN KEY ("superseded_by") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_checks" ADD CONSTRAINT "answer_checks_version_id_product_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."product_versions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_checks" ADD CONSTRAINT "answer_checks_made_by_members_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_checks" ADD CONSTRAINT "answer_checks_undone_by_members_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "due_answers" ADD CONSTRAINT "due_answers_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "due_answers" ADD CONSTRAINT "due_answers_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answer_checks_post_idx" ON "answer_checks" USING btree ("post_id","made_at");--> statement-breakpoint
CREATE INDEX "answer_checks_superseded_idx" ON "answer_checks" USING btree ("superseded_by") WHERE "answer_checks"."superseded_by" is not null;--> statement-breakpoint
CREATE INDEX "due_answers_idx" ON "due_answers" USING btree ("space_id","doubts","reuses","post_id");--> statement-breakpoint
CREATE INDEX "due_answers_aged_idx" ON "due_answers" USING btree ("space_id","doubts","reuses","post_id") WHERE "due_answers"."aged";--> statement-breakpoint
CREATE INDEX "due_answers_moved_idx" ON "due_answers" USING btree ("space_id","doubts","reuses","post_id") WHERE "due_answers"."moved";--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_superseded_by_posts_id_fk" FOREIGN KEY ("superseded_by") REFERENCES "public"."posts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "posts_superseded_idx" ON "posts" USING btree ("superseded_by") WHERE "posts"."superseded_by" is not null;--> statement-breakpoint
ALTER TABLE "spaces" ADD CONSTRAINT "spaces_fresh_months" CHECK ("spaces"."fresh_months" between 0 and 240);
--> statement-breakpoint
CREATE TRIGGER answer_checks_append_only BEFORE UPDATE OF id, post_id, outcome, superseded_by, accepted_too, note, made_at ON answer_checks
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER answer_checks_undone_once BEFORE UPDATE OF undone_at ON answer_checks FOR EACH ROW
  WHEN (OLD.undone_at IS NOT NULL) EXECUTE FUNCTION refuse_change();
