CREATE TABLE "desk_views" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "desk_views_lengths" CHECK (length("desk_views"."name") between 1 and 60 and length("desk_views"."query") <= 1000)
);
--> statement-breakpoint
CREATE TABLE "idea_notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"thread_id" bigint NOT NULL,
	"author_id" uuid,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idea_notes_lengths" CHECK (length("idea_notes"."body") between 1 and 2000)
);
--> statement-breakpoint
ALTER TABLE "ideas" ADD COLUMN "owner_id" uuid;--> statement-breakpoint
ALTER TABLE "ideas" ADD COLUMN "effort" smallint;--> statement-breakpoint
ALTER TABLE "ideas" ADD COLUMN "value" smallint;--> statement-breakpoint
ALTER TABLE "ideas" ADD COLUMN "assessed_by" uuid;--> statement-breakpoint
ALTER TABLE "ideas" ADD COLUMN "assessed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "desk_views" ADD CONSTRAINT "desk_views_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_notes" ADD CONSTRAINT "idea_notes_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_notes" ADD CONSTRAINT "idea_notes_author_id_members_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "desk_views_name_key" ON "desk_views" USING btree ("member_id","name");--> statement-breakpoint
CREATE INDEX "idea_notes_thread_idx" ON "idea_notes" USING btree ("thread_id","created_at","id");--> statement-breakpoint
CREATE INDEX "idea_notes_author_idx" ON "idea_notes" USING btree ("author_id");--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_owner_id_members_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_assessed_by_members_id_fk" FOREIGN KEY ("assessed_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ideas_waiting_idx" ON "ideas" USING btree ("status_at","thread_id") WHERE "ideas"."listed";--> statement-breakpoint
CREATE INDEX "ideas_worth_idx" ON "ideas" USING btree ((coalesce("value"::float8 / "effort"::float8, 0)),"thread_id") WHERE "ideas"."listed";--> statement-breakpoint
CREATE INDEX "ideas_owner_idx" ON "ideas" USING btree ("owner_id") WHERE "ideas"."owner_id" is not null;--> statement-breakpoint
CREATE INDEX "ideas_assessed_idx" ON "ideas" USING btree ("assessed_by") WHERE "ideas"."assessed_by" is not null;--> statement-breakpoint
CREATE INDEX "votes_given_idx" ON "votes" USING btree ("post_id","created_at") WHERE "votes"."value" = 1;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_figures" CHECK ("ideas"."effort" between 1 and 5 and "ideas"."value" between 1 and 5);
--> statement-breakpoint
CREATE TRIGGER idea_notes_append_only BEFORE UPDATE OF id, thread_id, body, created_at ON idea_notes
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
