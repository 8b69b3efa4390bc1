ALTER TABLE "members" ADD COLUMN "country" text;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_country" CHECK ("members"."country" ~ '^[A-Z]{2}$');