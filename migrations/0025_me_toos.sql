CREATE TABLE "me_toos" (
	"thread_id" bigint NOT NULL,
	"member_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "me_toos_thread_id_member_id_pk" PRIMARY KEY("thread_id","member_id")
);
--> statement-breakpoint
DROP INDEX "threads_waiting_idx";--> statement-breakpoint
DROP INDEX "threads_space_waiting_idx";--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "me_too" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "wanted" double precision DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "me_toos" ADD CONSTRAINT "me_toos_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "me_toos" ADD CONSTRAINT "me_toos_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "me_toos_member_idx" ON "me_toos" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "threads_waiting_idx" ON "threads" USING btree ("wanted","id") WHERE not "threads"."gone" and "threads"."kind" = 'question' and "threads"."answer_count" = 0 and "threads"."closed_at" is null and "threads"."duplicate_of" is null;--> statement-breakpoint
CREATE INDEX "threads_space_waiting_idx" ON "threads" USING btree ("space_id","wanted","id") WHERE not "threads"."gone" and "threads"."kind" = 'question' and "threads"."answer_count" = 0 and "threads"."closed_at" is null and "threads"."duplicate_of" is null;--> statement-breakpoint
-- How many wait first, then the newest first: a day counts 1, and nobody lives to see day 100,000 after 1970. Whole to the
-- hundredth of a second while fewer than 10,000 wait.
CREATE FUNCTION thread_wanted(me_too integer, opened_at timestamptz) RETURNS double precision
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN me_too * 100000::double precision + extract(epoch FROM opened_at)::double precision / 86400;
--> statement-breakpoint
CREATE FUNCTION want_thread() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.wanted := thread_wanted(NEW.me_too, NEW.created_at);
  RETURN NEW;
END $$;
--> statement-breakpoint
-- Written by the base itself, so that whoever opens threads or counts need not know of it.
CREATE TRIGGER threads_wanted BEFORE INSERT OR UPDATE OF me_too, created_at ON threads
  FOR EACH ROW EXECUTE FUNCTION want_thread();
--> statement-breakpoint
UPDATE threads SET wanted = thread_wanted(me_too, created_at);
