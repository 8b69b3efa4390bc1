CREATE TABLE "idea_imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"name" text NOT NULL,
	"content" text,
	"mapping" jsonb,
	"state" text DEFAULT 'open' NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"outcome" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "idea_imports_state" CHECK ("idea_imports"."state" in ('open', 'waiting', 'done', 'failed')),
	CONSTRAINT "idea_imports_name" CHECK (length("idea_imports"."name") <= 120)
);
--> statement-breakpoint
ALTER TABLE "idea_steps" ADD COLUMN "imported" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "idea_imports" ADD CONSTRAINT "idea_imports_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idea_imports_member_idx" ON "idea_imports" USING btree ("member_id","created_at");--> statement-breakpoint
CREATE INDEX "idea_imports_waiting_idx" ON "idea_imports" USING btree ("created_at") WHERE "idea_imports"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "idea_imports_kept_idx" ON "idea_imports" USING btree ("created_at") WHERE "idea_imports"."content" is not null;