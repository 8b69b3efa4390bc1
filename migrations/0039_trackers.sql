CREATE TABLE "evidence_links" (
	"target_id" uuid NOT NULL,
	"thread_id" bigint NOT NULL,
	"mark" text NOT NULL,
	"begun_at" timestamp (3) with time zone NOT NULL,
	"leased_until" timestamp (3) with time zone,
	"outside_id" text,
	"url" text DEFAULT '' NOT NULL,
	"lost_at" timestamp (3) with time zone,
	"file_id" uuid,
	"exported_at" timestamp (3) with time zone,
	"status_keys" text[] DEFAULT '{}' NOT NULL,
	"status_name" text DEFAULT '' NOT NULL,
	"status_at" timestamp (3) with time zone,
	"checked_at" timestamp (3) with time zone,
	"told_at" timestamp (3) with time zone,
	CONSTRAINT "evidence_links_target_id_thread_id_pk" PRIMARY KEY("target_id","thread_id"),
	CONSTRAINT "evidence_links_lengths" CHECK (length("evidence_links"."mark") <= 60 and length("evidence_links"."outside_id") <= 100 and length("evidence_links"."url") <= 1000 and length("evidence_links"."status_name") <= 120)
);
--> statement-breakpoint
CREATE TABLE "evidence_rules" (
	"target_id" uuid NOT NULL,
	"status_key" text NOT NULL,
	"status_name" text NOT NULL,
	"to_status" text NOT NULL,
	"reason_fr" text DEFAULT '' NOT NULL,
	"reason_en" text DEFAULT '' NOT NULL,
	"set_by" uuid,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "evidence_rules_target_id_status_key_pk" PRIMARY KEY("target_id","status_key"),
	CONSTRAINT "evidence_rules_status" CHECK ("evidence_rules"."to_status" in ('new', 'under-review', 'planned', 'in-progress', 'shipped', 'declined')),
	CONSTRAINT "evidence_rules_reason" CHECK (length(trim("evidence_rules"."reason_fr" || "evidence_rules"."reason_en")) >= 3),
	CONSTRAINT "evidence_rules_lengths" CHECK (length("evidence_rules"."status_key") <= 120 and length("evidence_rules"."status_name") <= 120 and length("evidence_rules"."reason_fr") <= 2000 and length("evidence_rules"."reason_en") <= 2000)
);
--> statement-breakpoint
ALTER TABLE "evidence_targets" ADD COLUMN "checked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "evidence_targets" ADD COLUMN "check_problem" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence_targets" ADD COLUMN "check_said" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence_targets" ADD COLUMN "offered" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence_targets" ADD COLUMN "changes_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "evidence_targets" ADD COLUMN "next_ask_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "evidence_targets" ADD COLUMN "ask_tries" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence_targets" ADD COLUMN "etag" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "idea_steps" ADD COLUMN "brought_by" uuid;--> statement-breakpoint
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_target_id_evidence_targets_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."evidence_targets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_file_id_evidence_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."evidence_files"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_rules" ADD CONSTRAINT "evidence_rules_target_id_evidence_targets_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."evidence_targets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_rules" ADD CONSTRAINT "evidence_rules_set_by_members_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_links_outside_key" ON "evidence_links" USING btree ("target_id","outside_id");--> statement-breakpoint
CREATE INDEX "evidence_links_thread_idx" ON "evidence_links" USING btree ("thread_id");--> statement-breakpoint
CREATE INDEX "evidence_links_file_idx" ON "evidence_links" USING btree ("file_id") WHERE "evidence_links"."file_id" is not null;--> statement-breakpoint
CREATE INDEX "evidence_links_told_idx" ON "evidence_links" USING btree ("told_at") WHERE "evidence_links"."told_at" is not null;--> statement-breakpoint
CREATE INDEX "evidence_rules_set_idx" ON "evidence_rules" USING btree ("set_by") WHERE "evidence_rules"."set_by" is not null;--> statement-breakpoint
ALTER TABLE "idea_steps" ADD CONSTRAINT "idea_steps_brought_by_evidence_targets_id_fk" FOREIGN KEY ("brought_by") REFERENCES "public"."evidence_targets"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evidence_targets_asked_idx" ON "evidence_targets" USING btree ("next_ask_at") WHERE "evidence_targets"."next_ask_at" is not null;--> statement-breakpoint
CREATE INDEX "idea_steps_brought_idx" ON "idea_steps" USING btree ("brought_by") WHERE "idea_steps"."brought_by" is not null;--> statement-breakpoint
ALTER TABLE "evidence_targets" ADD CONSTRAINT "evidence_targets_said" CHECK (length("evidence_targets"."check_problem") <= 60 and length("evidence_targets"."check_said") <= 1000 and length("evidence_targets"."etag") <= 300);