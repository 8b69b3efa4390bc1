CREATE TABLE "duplicate_proposals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"thread_id" bigint NOT NULL,
	"canonical_id" bigint NOT NULL,
	"likeness" real,
	"made_at" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by" uuid,
	"outcome" text,
	"reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "duplicate_proposals_two" CHECK ("duplicate_proposals"."thread_id" <> "duplicate_proposals"."canonical_id"),
	CONSTRAINT "duplicate_proposals_outcome" CHECK (("duplicate_proposals"."decided_at" is null) = ("duplicate_proposals"."outcome" is null)),
	CONSTRAINT "duplicate_proposals_outcomes" CHECK ("duplicate_proposals"."outcome" in ('taken', 'refused')),
	CONSTRAINT "duplicate_proposals_refused" CHECK ("duplicate_proposals"."outcome" <> 'refused' or length(trim("duplicate_proposals"."reason")) >= 3),
	CONSTRAINT "duplicate_proposals_lengths" CHECK (length("duplicate_proposals"."reason") <= 1000),
	CONSTRAINT "duplicate_proposals_likeness" CHECK ("duplicate_proposals"."likeness" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "duplicate_voices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"proposal_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"why" text DEFAULT '' NOT NULL,
	"said_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "duplicate_voices_lengths" CHECK (length("duplicate_voices"."why") <= 500)
);
--> statement-breakpoint
ALTER TABLE "duplicate_proposals" ADD CONSTRAINT "duplicate_proposals_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_proposals" ADD CONSTRAINT "duplicate_proposals_canonical_id_threads_id_fk" FOREIGN KEY ("canonical_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_proposals" ADD CONSTRAINT "duplicate_proposals_decided_by_members_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_voices" ADD CONSTRAINT "duplicate_voices_proposal_id_duplicate_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."duplicate_proposals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_voices" ADD CONSTRAINT "duplicate_voices_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "duplicate_proposals_open_key" ON "duplicate_proposals" USING btree ("thread_id","canonical_id") WHERE "duplicate_proposals"."outcome" is null;--> statement-breakpoint
CREATE INDEX "duplicate_proposals_thread_idx" ON "duplicate_proposals" USING btree ("thread_id","canonical_id");--> statement-breakpoint
CREATE INDEX "duplicate_proposals_canonical_idx" ON "duplicate_proposals" USING btree ("canonical_id");--> statement-breakpoint
CREATE INDEX "duplicate_proposals_waiting_idx" ON "duplicate_proposals" USING btree ("made_at","id") WHERE "duplicate_proposals"."outcome" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "duplicate_voices_key" ON "duplicate_voices" USING btree ("proposal_id","member_id");--> statement-breakpoint
CREATE INDEX "duplicate_voices_member_idx" ON "duplicate_voices" USING btree ("member_id");