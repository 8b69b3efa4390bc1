CREATE TABLE "idea_poll_answers" (
	"poll_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idea_poll_answers_poll_id_member_id_pk" PRIMARY KEY("poll_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "idea_poll_choices" (
	"poll_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"label_fr" text DEFAULT '' NOT NULL,
	"label_en" text DEFAULT '' NOT NULL,
	CONSTRAINT "idea_poll_choices_poll_id_position_pk" PRIMARY KEY("poll_id","position"),
	CONSTRAINT "idea_poll_choices_position" CHECK ("idea_poll_choices"."position" between 1 and 6),
	CONSTRAINT "idea_poll_choices_label" CHECK (length(trim("idea_poll_choices"."label_fr" || "idea_poll_choices"."label_en")) >= 1),
	CONSTRAINT "idea_poll_choices_lengths" CHECK (length("idea_poll_choices"."label_fr") <= 120 and length("idea_poll_choices"."label_en") <= 120)
);
--> statement-breakpoint
CREATE TABLE "idea_polls" (
	"id" uuid PRIMARY KEY NOT NULL,
	"thread_id" bigint NOT NULL,
	"question_fr" text DEFAULT '' NOT NULL,
	"question_en" text DEFAULT '' NOT NULL,
	"opened_by" uuid,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"closes_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"closed_by" uuid,
	CONSTRAINT "idea_polls_question" CHECK (length(trim("idea_polls"."question_fr" || "idea_polls"."question_en")) >= 3),
	CONSTRAINT "idea_polls_lengths" CHECK (length("idea_polls"."question_fr") <= 300 and length("idea_polls"."question_en") <= 300)
);
--> statement-breakpoint
CREATE TABLE "idea_verdicts" (
	"step_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"word" text NOT NULL,
	"line" text DEFAULT '' NOT NULL,
	"quotable" boolean DEFAULT false NOT NULL,
	"said_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idea_verdicts_step_id_member_id_pk" PRIMARY KEY("step_id","member_id"),
	CONSTRAINT "idea_verdicts_word" CHECK ("idea_verdicts"."word" in ('yes', 'partly', 'no')),
	CONSTRAINT "idea_verdicts_lengths" CHECK (length("idea_verdicts"."line") <= 500)
);
--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "country" text;--> statement-breakpoint
ALTER TABLE "idea_poll_answers" ADD CONSTRAINT "idea_poll_answers_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_poll_answers" ADD CONSTRAINT "idea_poll_answers_choice_fk" FOREIGN KEY ("poll_id","position") REFERENCES "public"."idea_poll_choices"("poll_id","position") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_poll_choices" ADD CONSTRAINT "idea_poll_choices_poll_id_idea_polls_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."idea_polls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_polls" ADD CONSTRAINT "idea_polls_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_polls" ADD CONSTRAINT "idea_polls_opened_by_members_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_polls" ADD CONSTRAINT "idea_polls_closed_by_members_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_verdicts" ADD CONSTRAINT "idea_verdicts_step_id_idea_steps_id_fk" FOREIGN KEY ("step_id") REFERENCES "public"."idea_steps"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_verdicts" ADD CONSTRAINT "idea_verdicts_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idea_poll_answers_member_idx" ON "idea_poll_answers" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "idea_polls_open_key" ON "idea_polls" USING btree ("thread_id") WHERE "idea_polls"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "idea_polls_thread_idx" ON "idea_polls" USING btree ("thread_id","opened_at");--> statement-breakpoint
CREATE INDEX "idea_verdicts_member_idx" ON "idea_verdicts" USING btree ("member_id");--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_country" CHECK ("members"."country" ~ '^[A-Z]{2}$');