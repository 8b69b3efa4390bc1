DROP INDEX "ideas_version_idx";--> statement-breakpoint
CREATE INDEX "ideas_version_idx" ON "ideas" USING btree ("shipped_in","status_at") WHERE "ideas"."shipped_in" is not null;