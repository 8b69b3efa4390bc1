CREATE TABLE "evidence_batch_ideas" (
	"batch_id" uuid NOT NULL,
	"thread_id" bigint NOT NULL,
	"file_id" uuid,
	"problem" text DEFAULT '' NOT NULL,
	CONSTRAINT "evidence_batch_ideas_batch_id_thread_id_pk" PRIMARY KEY("batch_id","thread_id")
);
--> statement-breakpoint
CREATE TABLE "evidence_batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"target_id" uuid,
	"made_by" uuid,
	"made_at" timestamp (3) with time zone NOT NULL,
	"idea_count" integer NOT NULL,
	"frozen_at" timestamp (3) with time zone,
	"content_hash" text
);
--> statement-breakpoint
CREATE TABLE "evidence_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"thread_id" bigint NOT NULL,
	"content_hash" text NOT NULL,
	"content" text,
	"key_id" text NOT NULL,
	"signature" text NOT NULL,
	"frozen_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"replaced_by" uuid,
	CONSTRAINT "evidence_files_hash" CHECK ("evidence_files"."content_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "evidence_files_withdrawn" CHECK (("evidence_files"."content" is null) = ("evidence_files"."withdrawn_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "evidence_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"public_key" text NOT NULL,
	"sealed" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence_names" (
	"file_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"place" smallint NOT NULL,
	CONSTRAINT "evidence_names_file_id_place_pk" PRIMARY KEY("file_id","place")
);
--> statement-breakpoint
CREATE TABLE "evidence_parcels" (
	"id" uuid PRIMARY KEY NOT NULL,
	"batch_id" uuid NOT NULL,
	"target_id" uuid NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"round" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamp (3) with time zone NOT NULL,
	"leased_until" timestamp (3) with time zone,
	"problem" text DEFAULT '' NOT NULL,
	"status" integer,
	"said" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "evidence_parcels_state" CHECK ("evidence_parcels"."state" in ('waiting', 'sent', 'failed')),
	CONSTRAINT "evidence_parcels_lengths" CHECK (length("evidence_parcels"."problem") <= 60 and length("evidence_parcels"."said") <= 1000)
);
--> statement-breakpoint
CREATE TABLE "evidence_sends" (
	"target_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"parcel_id" uuid NOT NULL,
	"outside" jsonb,
	CONSTRAINT "evidence_sends_target_id_file_id_pk" PRIMARY KEY("target_id","file_id")
);
--> statement-breakpoint
CREATE TABLE "evidence_targets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"shown" text NOT NULL,
	"sealed" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	CONSTRAINT "evidence_targets_lengths" CHECK (length("evidence_targets"."kind") <= 30 and length("evidence_targets"."name") between 1 and 80 and length("evidence_targets"."shown") <= 260)
);
--> statement-breakpoint
ALTER TABLE "evidence_batch_ideas" ADD CONSTRAINT "evidence_batch_ideas_batch_id_evidence_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."evidence_batches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_batch_ideas" ADD CONSTRAINT "evidence_batch_ideas_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_batch_ideas" ADD CONSTRAINT "evidence_batch_ideas_file_id_evidence_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."evidence_files"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_batches" ADD CONSTRAINT "evidence_batches_target_id_evidence_targets_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."evidence_targets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_batches" ADD CONSTRAINT "evidence_batches_made_by_members_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_files" ADD CONSTRAINT "evidence_files_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_files" ADD CONSTRAINT "evidence_files_key_id_evidence_keys_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."evidence_keys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_files" ADD CONSTRAINT "evidence_files_replaced_by_evidence_files_id_fk" FOREIGN KEY ("replaced_by") REFERENCES "public"."evidence_files"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_names" ADD CONSTRAINT "evidence_names_file_id_evidence_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."evidence_files"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_names" ADD CONSTRAINT "evidence_names_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_parcels" ADD CONSTRAINT "evidence_parcels_batch_id_evidence_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."evidence_batches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_parcels" ADD CONSTRAINT "evidence_parcels_target_id_evidence_targets_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."evidence_targets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_sends" ADD CONSTRAINT "evidence_sends_target_id_evidence_targets_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."evidence_targets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_sends" ADD CONSTRAINT "evidence_sends_file_id_evidence_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."evidence_files"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_sends" ADD CONSTRAINT "evidence_sends_parcel_id_evidence_parcels_id_fk" FOREIGN KEY ("parcel_id") REFERENCES "public"."evidence_parcels"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_targets" ADD CONSTRAINT "evidence_targets_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evidence_batch_ideas_thread_idx" ON "evidence_batch_ideas" USING btree ("thread_id");--> statement-breakpoint
CREATE INDEX "evidence_batch_ideas_waiting_idx" ON "evidence_batch_ideas" USING btree ("batch_id") WHERE "evidence_batch_ideas"."file_id" is null and "evidence_batch_ideas"."problem" = '';--> statement-breakpoint
CREATE INDEX "evidence_batches_newest_idx" ON "evidence_batches" USING btree ("made_at","id");--> statement-breakpoint
CREATE INDEX "evidence_batches_waiting_idx" ON "evidence_batches" USING btree ("made_at") WHERE "evidence_batches"."frozen_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_files_hash_key" ON "evidence_files" USING btree ("content_hash");--> statement-breakpoint
CREATE INDEX "evidence_files_thread_idx" ON "evidence_files" USING btree ("thread_id","frozen_at");--> statement-breakpoint
CREATE INDEX "evidence_files_replaced_idx" ON "evidence_files" USING btree ("replaced_by") WHERE "evidence_files"."replaced_by" is not null;--> statement-breakpoint
CREATE INDEX "evidence_names_member_idx" ON "evidence_names" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "evidence_parcels_batch_idx" ON "evidence_parcels" USING btree ("batch_id");--> statement-breakpoint
CREATE INDEX "evidence_parcels_due_idx" ON "evidence_parcels" USING btree ("next_try_at") WHERE "evidence_parcels"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "evidence_sends_parcel_idx" ON "evidence_sends" USING btree ("parcel_id");
--> statement-breakpoint
-- What was signed stays as it was signed. It may only be withdrawn whole, once.
CREATE FUNCTION keep_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.thread_id, NEW.content_hash, NEW.key_id, NEW.signature, NEW.frozen_at)
      IS DISTINCT FROM (OLD.id, OLD.thread_id, OLD.content_hash, OLD.key_id, OLD.signature, OLD.frozen_at)
    OR (NEW.content IS DISTINCT FROM OLD.content AND NEW.content IS NOT NULL)
    OR (OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at) THEN
    RAISE EXCEPTION 'evidence_files is append-only';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER evidence_files_append_only BEFORE UPDATE ON evidence_files
  FOR EACH ROW EXECUTE FUNCTION keep_evidence();
--> statement-breakpoint
CREATE TRIGGER evidence_keys_append_only BEFORE UPDATE OR DELETE ON evidence_keys
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
