DROP INDEX "notifications_thread_idx";--> statement-breakpoint
CREATE INDEX "notifications_thread_idx" ON "notifications" USING btree ("thread_id","member_id","created_at","id");