CREATE TABLE "suggestion_trials" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "suggestion_trials_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"reader" text NOT NULL,
	"arm" text NOT NULL,
	"step" text NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "suggestion_trials_arm" CHECK ("suggestion_trials"."arm" in ('shown', 'held-out')),
	CONSTRAINT "suggestion_trials_step" CHECK ("suggestion_trials"."step" in ('met', 'answered', 'asked')),
	CONSTRAINT "suggestion_trials_lengths" CHECK (length("suggestion_trials"."reader") between 1 and 80)
);
--> statement-breakpoint
CREATE TABLE "survey_answers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "survey_answers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"survey_reader_id" bigint NOT NULL,
	"solved" boolean NOT NULL,
	"instead" text NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "survey_answers_instead" CHECK ("survey_answers"."instead" in ('call', 'mail', 'shop', 'nothing'))
);
--> statement-breakpoint
CREATE TABLE "survey_readers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "survey_readers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"post_id" bigint NOT NULL,
	"thread_id" bigint NOT NULL,
	"place" text NOT NULL,
	"reader" text NOT NULL,
	"share" real NOT NULL,
	"asked" boolean NOT NULL,
	"day" date NOT NULL,
	"undone_at" timestamp (3) with time zone,
	CONSTRAINT "survey_readers_place" CHECK ("survey_readers"."place" in ('thread', 'suggestion')),
	CONSTRAINT "survey_readers_share" CHECK ("survey_readers"."share" between 0 and 100),
	CONSTRAINT "survey_readers_lengths" CHECK (length("survey_readers"."reader") between 1 and 80)
);
--> statement-breakpoint
ALTER TABLE "survey_answers" ADD CONSTRAINT "survey_answers_survey_reader_id_survey_readers_id_fk" FOREIGN KEY ("survey_reader_id") REFERENCES "public"."survey_readers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_readers" ADD CONSTRAINT "survey_readers_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "suggestion_trials_key" ON "suggestion_trials" USING btree ("reader","step");--> statement-breakpoint
CREATE INDEX "suggestion_trials_day_idx" ON "suggestion_trials" USING btree ("day");--> statement-breakpoint
CREATE UNIQUE INDEX "survey_answers_key" ON "survey_answers" USING btree ("survey_reader_id");--> statement-breakpoint
CREATE UNIQUE INDEX "survey_readers_key" ON "survey_readers" USING btree ("thread_id","reader");--> statement-breakpoint
CREATE INDEX "survey_readers_post_idx" ON "survey_readers" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "survey_readers_day_idx" ON "survey_readers" USING btree ("day");
--> statement-breakpoint
-- What was said, and what was counted, is not rewritten; only that somebody took it back is noted.
CREATE TRIGGER survey_readers_append_only BEFORE UPDATE OF id, post_id, thread_id, place, reader, share, asked, day ON survey_readers FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER survey_answers_append_only BEFORE UPDATE ON survey_answers FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER suggestion_trials_append_only BEFORE UPDATE OR DELETE ON suggestion_trials FOR EACH ROW EXECUTE FUNCTION refuse_change();
