DROP INDEX "threads_duplicate_idx";--> statement-breakpoint
CREATE INDEX "bookmarks_reminders_idx" ON "bookmarks" USING btree ("member_id","remind_at","post_id") WHERE "bookmarks"."remind_at" is not null;--> statement-breakpoint
CREATE INDEX "threads_duplicates_idx" ON "threads" USING btree ("duplicate_of","created_at","id") WHERE "threads"."duplicate_of" is not null;--> statement-breakpoint
CREATE INDEX "threads_place_idx" ON "threads" USING btree ("id","space_id") WHERE not "threads"."gone";