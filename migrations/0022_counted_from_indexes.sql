DROP INDEX "threads_place_idx";--> statement-breakpoint
CREATE INDEX "search_documents_title_idx" ON "search_documents" USING gin (ts_filter("words", '{a}')) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "posts_author_figures_idx" ON "posts" USING btree ("author_id","thread_id","id","accepted_at","accepted_as") WHERE "posts"."kind" = 'answer' and not "posts"."gone";--> statement-breakpoint
CREATE INDEX "threads_place_idx" ON "threads" USING btree ("id","space_id","author_id") WHERE not "threads"."gone";