CREATE TABLE "search_index" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"uid" text NOT NULL,
	"settings_hash" text,
	"built_at" timestamp (3) with time zone,
	"swaps" integer DEFAULT 0 NOT NULL,
	"building_at" timestamp (3) with time zone,
	"building_hash" text,
	"building_cursor" bigint DEFAULT 0 NOT NULL,
	"building_done" integer DEFAULT 0 NOT NULL,
	"building_of" integer DEFAULT 0 NOT NULL,
	"builder_until" timestamp (3) with time zone,
	"last_task" bigint,
	"last_task_at" text,
	"confirmed_at" timestamp (3) with time zone,
	"failed_at" timestamp (3) with time zone,
	"failure" text,
	"rebuild_asked_at" timestamp (3) with time zone,
	"compare_asked_at" timestamp (3) with time zone,
	"compared_at" timestamp (3) with time zone,
	"compared" jsonb,
	CONSTRAINT "search_index_one" CHECK ("search_index"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "search_queue" (
	"thread_id" bigint PRIMARY KEY NOT NULL,
	"stamp" uuid DEFAULT gen_random_uuid() NOT NULL,
	"marked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"leased_until" timestamp (3) with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	"retry_at" timestamp (3) with time zone,
	"problem" text,
	"parked_at" timestamp (3) with time zone,
	"copied" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE INDEX "search_queue_oldest_idx" ON "search_queue" USING btree ("marked_at") WHERE "search_queue"."parked_at" is null and not "search_queue"."copied";--> statement-breakpoint
CREATE INDEX "search_queue_parked_idx" ON "search_queue" USING btree ("parked_at") WHERE "search_queue"."parked_at" is not null;