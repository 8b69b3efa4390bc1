CREATE TABLE "reader_keys" (
	"month" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reuses" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reuses_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"post_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"day" date NOT NULL,
	"undone_at" timestamp (3) with time zone,
	CONSTRAINT "reuses_kind" CHECK ("reuses"."kind" in ('solved', 'suggestion', 'embed', 'api', 'saved-reply')),
	CONSTRAINT "reuses_lengths" CHECK (length("reuses"."source") between 1 and 80)
);
--> statement-breakpoint
CREATE TABLE "verdicts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"post_id" bigint NOT NULL,
	"member_id" uuid,
	"reader" text,
	"verdict" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"said_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "verdicts_whose" CHECK (("verdicts"."member_id" is null) <> ("verdicts"."reader" is null)),
	CONSTRAINT "verdicts_verdict" CHECK ("verdicts"."verdict" in ('solved', 'outdated')),
	CONSTRAINT "verdicts_lengths" CHECK (length("verdicts"."reason") <= 500 and length("verdicts"."reader") <= 80)
);
--> statement-breakpoint
CREATE TABLE "saved_replies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"language" text NOT NULL,
	"source_post_id" bigint NOT NULL,
	"source_revision" integer NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp (3) with time zone,
	CONSTRAINT "saved_replies_lengths" CHECK (length("saved_replies"."title") <= 120 and length("saved_replies"."body") <= 32000),
	CONSTRAINT "saved_replies_language" CHECK ("saved_replies"."language" in ('fr', 'en'))
);
--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "reuse_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "reuses" ADD CONSTRAINT "reuses_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_replies" ADD CONSTRAINT "saved_replies_source_post_id_posts_id_fk" FOREIGN KEY ("source_post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_replies" ADD CONSTRAINT "saved_replies_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_replies" ADD CONSTRAINT "saved_replies_changed_by_members_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "reuses_key" ON "reuses" USING btree ("post_id","kind","source") WHERE "reuses"."undone_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "verdicts_member_key" ON "verdicts" USING btree ("post_id","member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "verdicts_reader_key" ON "verdicts" USING btree ("post_id","reader");--> statement-breakpoint
CREATE INDEX "verdicts_member_idx" ON "verdicts" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "verdicts_outdated_idx" ON "verdicts" USING btree ("said_at","id") WHERE "verdicts"."verdict" = 'outdated';--> statement-breakpoint
CREATE INDEX "saved_replies_title_idx" ON "saved_replies" USING btree ("title","id");--> statement-breakpoint
CREATE INDEX "saved_replies_source_idx" ON "saved_replies" USING btree ("source_post_id");
--> statement-breakpoint
CREATE TRIGGER reuses_append_only BEFORE UPDATE OF id, post_id, kind, source, day ON reuses FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER reuses_undone_once BEFORE UPDATE OF undone_at ON reuses FOR EACH ROW
  WHEN (OLD.undone_at IS NOT NULL) EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- The counter goes with the rows, whoever writes them. An answer that goes takes its rows along, and nothing is counted.
CREATE FUNCTION count_reuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE posts SET reuse_count = reuse_count + CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END WHERE id = NEW.post_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER reuses_counted AFTER INSERT ON reuses FOR EACH ROW
  WHEN (NEW.undone_at IS NULL) EXECUTE FUNCTION count_reuse();
--> statement-breakpoint
CREATE TRIGGER reuses_uncounted AFTER UPDATE OF undone_at ON reuses FOR EACH ROW
  WHEN (OLD.undone_at IS NULL AND NEW.undone_at IS NOT NULL) EXECUTE FUNCTION count_reuse();
--> statement-breakpoint
-- "This solved it" is a reuse for as long as its reader says so, however the row came or went.
CREATE FUNCTION reuse_by_verdict() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.verdict = 'solved' THEN
    UPDATE reuses SET undone_at = now()
    WHERE post_id = OLD.post_id AND kind = 'solved' AND source = OLD.id::text AND undone_at IS NULL;
  END IF;
  IF TG_OP <> 'DELETE' AND NEW.verdict = 'solved' THEN
    INSERT INTO reuses (post_id, kind, source, day)
    VALUES (NEW.post_id, 'solved', NEW.id::text, (NEW.said_at AT TIME ZONE 'UTC')::date);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER verdicts_said AFTER INSERT OR DELETE ON verdicts FOR EACH ROW EXECUTE FUNCTION reuse_by_verdict();
--> statement-breakpoint
CREATE TRIGGER verdicts_changed AFTER UPDATE OF verdict ON verdicts FOR EACH ROW
  WHEN (OLD.verdict <> NEW.verdict) EXECUTE FUNCTION reuse_by_verdict();
