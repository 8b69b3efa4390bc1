DROP INDEX "posts_author_idx";--> statement-breakpoint
ALTER TABLE "api_tokens" ADD COLUMN "used_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "members_avatar_idx" ON "members" USING btree ("avatar") WHERE "members"."avatar" is not null;--> statement-breakpoint
CREATE INDEX "posts_author_kind_idx" ON "posts" USING btree ("author_id","kind","created_at","id");--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_avatar" CHECK ("members"."avatar" ~ '^[0-9a-f]{64}$');