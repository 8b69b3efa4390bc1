-- Words a slip away from one another are found by what they share.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE TABLE "search_stems" (
	"stem" text PRIMARY KEY NOT NULL,
	"share" real NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"word" text PRIMARY KEY NOT NULL,
	"written" text NOT NULL,
	"uses" integer NOT NULL,
	"slips" text[] NOT NULL
);
--> statement-breakpoint
CREATE INDEX "search_words_slips_idx" ON "search_words" USING gin ("slips") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "search_words_alike_idx" ON "search_words" USING gist ("word" gist_trgm_ops);