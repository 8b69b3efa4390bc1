DROP INDEX "search_documents_quality_idx";--> statement-breakpoint
DROP INDEX "posts_answers_idx";--> statement-breakpoint
DROP INDEX "posts_author_idx";--> statement-breakpoint
DROP INDEX "thread_tags_newest_idx";--> statement-breakpoint
DROP INDEX "threads_newest_idx";--> statement-breakpoint
DROP INDEX "threads_active_idx";--> statement-breakpoint
DROP INDEX "threads_waiting_idx";--> statement-breakpoint
DROP INDEX "threads_solved_idx";--> statement-breakpoint
DROP INDEX "threads_space_newest_idx";--> statement-breakpoint
DROP INDEX "threads_space_active_idx";--> statement-breakpoint
DROP INDEX "threads_space_waiting_idx";--> statement-breakpoint
DROP INDEX "threads_space_solved_idx";--> statement-breakpoint
DROP INDEX "threads_author_idx";--> statement-breakpoint
CREATE INDEX "posts_thread_idx" ON "posts" USING btree ("thread_id","id");--> statement-breakpoint
CREATE INDEX "search_documents_quality_idx" ON "search_documents" USING btree ("quality","thread_id");--> statement-breakpoint
CREATE INDEX "posts_answers_idx" ON "posts" USING btree ("thread_id",("accepted_at" is not null) desc,"standing" DESC NULLS FIRST,"id") WHERE "posts"."kind" = 'answer';--> statement-breakpoint
CREATE INDEX "posts_author_idx" ON "posts" USING btree ("author_id","created_at","id");--> statement-breakpoint
CREATE INDEX "thread_tags_newest_idx" ON "thread_tags" USING btree ("tag","created_at","thread_id");--> statement-breakpoint
CREATE INDEX "threads_newest_idx" ON "threads" USING btree ("created_at","id") WHERE "threads"."withdrawn_at" is null and "threads"."removed_by_decision" is null;--> statement-breakpoint
CREATE INDEX "threads_active_idx" ON "threads" USING btree ("active_at","id") WHERE "threads"."withdrawn_at" is null and "threads"."removed_by_decision" is null;--> statement-breakpoint
CREATE INDEX "threads_waiting_idx" ON "threads" USING btree ("created_at","id") WHERE "threads"."withdrawn_at" is null and "threads"."removed_by_decision" is null and "threads"."kind" = 'question' and "threads"."answer_count" = 0 and "threads"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "threads_solved_idx" ON "threads" USING btree ("solved_at","id") WHERE "threads"."withdrawn_at" is null and "threads"."removed_by_decision" is null and "threads"."solved_at" is not null;--> statement-breakpoint
CREATE INDEX "threads_space_newest_idx" ON "threads" USING btree ("space_id","created_at","id") WHERE "threads"."withdrawn_at" is null and "threads"."removed_by_decision" is null;--> statement-breakpoint
CREATE INDEX "threads_space_active_idx" ON "threads" USING btree ("space_id","active_at","id") WHERE "threads"."withdrawn_at" is null and "threads"."removed_by_decision" is null;--> statement-breakpoint
CREATE INDEX "threads_space_waiting_idx" ON "threads" USING btree ("space_id","created_at","id") WHERE "threads"."withdrawn_at" is null and "threads"."removed_by_decision" is null and "threads"."kind" = 'question' and "threads"."answer_count" = 0 and "threads"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "threads_space_solved_idx" ON "threads" USING btree ("space_id","solved_at","id") WHERE "threads"."withdrawn_at" is null and "threads"."removed_by_decision" is null and "threads"."solved_at" is not null;--> statement-breakpoint
CREATE INDEX "threads_author_idx" ON "threads" USING btree ("author_id","created_at","id");