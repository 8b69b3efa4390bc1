ALTER TABLE "product_versions" ADD COLUMN "notes" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
CREATE INDEX "idea_steps_made_idx" ON "idea_steps" USING btree ("made_at","id");--> statement-breakpoint
CREATE INDEX "ideas_aged_idx" ON "ideas" USING btree ("status","status_at","thread_id","space_id","product_id","shipped_in") WHERE "ideas"."listed";--> statement-breakpoint
ALTER TABLE "product_versions" ADD CONSTRAINT "product_versions_notes" CHECK (pg_column_size("product_versions"."notes") <= 200000);