CREATE TABLE "idea_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"thread_id" bigint NOT NULL,
	"from_status" text NOT NULL,
	"to_status" text NOT NULL,
	"reason_fr" text DEFAULT '' NOT NULL,
	"reason_en" text DEFAULT '' NOT NULL,
	"version_id" uuid,
	"made_by" uuid,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idea_steps_statuses" CHECK ("idea_steps"."from_status" in ('new', 'under-review', 'planned', 'in-progress', 'shipped', 'declined') and "idea_steps"."to_status" in ('new', 'under-review', 'planned', 'in-progress', 'shipped', 'declined')),
	CONSTRAINT "idea_steps_reason" CHECK (length(trim("idea_steps"."reason_fr" || "idea_steps"."reason_en")) >= 3),
	CONSTRAINT "idea_steps_lengths" CHECK (length("idea_steps"."reason_fr") <= 2000 and length("idea_steps"."reason_en") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "ideas" (
	"thread_id" bigint PRIMARY KEY NOT NULL,
	"status" text DEFAULT 'new' NOT NULL,
	"status_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"shipped_in" uuid,
	"hot" double precision DEFAULT 0 NOT NULL,
	"listed" boolean NOT NULL,
	"space_id" uuid NOT NULL,
	"product_id" uuid,
	"tags" text[] NOT NULL,
	"votes" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"stage" double precision GENERATED ALWAYS AS ((case status when 'in-progress' then 6 when 'planned' then 5 when 'under-review' then 4 when 'new' then 3 when 'shipped' then 2 else 1 end) * 10000000 + least(greatest(votes, 0), 9999999)) STORED NOT NULL,
	CONSTRAINT "ideas_status" CHECK ("ideas"."status" in ('new', 'under-review', 'planned', 'in-progress', 'shipped', 'declined')),
	CONSTRAINT "ideas_shipped" CHECK ("ideas"."shipped_in" is null or "ideas"."status" = 'shipped')
);
--> statement-breakpoint
CREATE TABLE "moved_votes" (
	"act_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	CONSTRAINT "moved_votes_act_id_member_id_pk" PRIMARY KEY("act_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "vote_reasons" (
	"post_id" bigint NOT NULL,
	"member_id" uuid NOT NULL,
	"words" text NOT NULL,
	"quotable" boolean DEFAULT false NOT NULL,
	"said_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "vote_reasons_post_id_member_id_pk" PRIMARY KEY("post_id","member_id"),
	CONSTRAINT "vote_reasons_lengths" CHECK (length("vote_reasons"."words") between 1 and 500)
);
--> statement-breakpoint
ALTER TABLE "role_grants" DROP CONSTRAINT "role_grants_scope";--> statement-breakpoint
ALTER TABLE "spaces" ADD COLUMN "vote_budget" smallint;--> statement-breakpoint
ALTER TABLE "spaces" ADD COLUMN "vote_period" text DEFAULT 'month' NOT NULL;--> statement-breakpoint
ALTER TABLE "idea_steps" ADD CONSTRAINT "idea_steps_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_steps" ADD CONSTRAINT "idea_steps_version_id_product_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."product_versions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_steps" ADD CONSTRAINT "idea_steps_made_by_members_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_shipped_in_product_versions_id_fk" FOREIGN KEY ("shipped_in") REFERENCES "public"."product_versions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moved_votes" ADD CONSTRAINT "moved_votes_act_id_thread_acts_id_fk" FOREIGN KEY ("act_id") REFERENCES "public"."thread_acts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moved_votes" ADD CONSTRAINT "moved_votes_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_reasons" ADD CONSTRAINT "vote_reasons_vote_fk" FOREIGN KEY ("post_id","member_id") REFERENCES "public"."votes"("post_id","member_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "idea_steps_thread_idx" ON "idea_steps" USING btree ("thread_id","made_at","id");--> statement-breakpoint
CREATE INDEX "ideas_votes_idx" ON "ideas" USING btree ("votes","thread_id") WHERE "ideas"."listed";--> statement-breakpoint
CREATE INDEX "ideas_hot_idx" ON "ideas" USING btree ("hot","thread_id") WHERE "ideas"."listed";--> statement-breakpoint
CREATE INDEX "ideas_new_idx" ON "ideas" USING btree ("created_at","thread_id") WHERE "ideas"."listed";--> statement-breakpoint
CREATE INDEX "ideas_stage_idx" ON "ideas" USING btree ("stage","thread_id") WHERE "ideas"."listed";--> statement-breakpoint
CREATE INDEX "ideas_product_idx" ON "ideas" USING btree ("product_id","votes","thread_id") WHERE "ideas"."listed";--> statement-breakpoint
CREATE INDEX "ideas_space_idx" ON "ideas" USING btree ("space_id","votes","thread_id") WHERE "ideas"."listed";--> statement-breakpoint
CREATE INDEX "ideas_tags_idx" ON "ideas" USING gin ("tags");--> statement-breakpoint
CREATE INDEX "ideas_version_idx" ON "ideas" USING btree ("shipped_in") WHERE "ideas"."shipped_in" is not null;--> statement-breakpoint
CREATE INDEX "moved_votes_member_idx" ON "moved_votes" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "vote_reasons_quotable_idx" ON "vote_reasons" USING btree ("post_id","said_at") WHERE "vote_reasons"."quotable";--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_product" CHECK ("role_grants"."scope_kind" <> 'product' or "role_grants"."role" = 'product');--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_scope" CHECK ("role_grants"."scope_kind" in ('site', 'space', 'product') and ("role_grants"."scope_kind" = 'site') = ("role_grants"."scope_id" is null));--> statement-breakpoint
ALTER TABLE "spaces" ADD CONSTRAINT "spaces_vote_budget" CHECK ("spaces"."vote_budget" between 1 and 1000);--> statement-breakpoint
ALTER TABLE "spaces" ADD CONSTRAINT "spaces_vote_period" CHECK ("spaces"."vote_period" in ('week', 'month', 'quarter', 'year'));--> statement-breakpoint
CREATE TRIGGER idea_steps_append_only BEFORE UPDATE OF id, thread_id, from_status, to_status, reason_fr, reason_en, made_at ON idea_steps
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- Half-lives of fourteen days since 1970, kept far from where doubles end whatever moment is given.
CREATE FUNCTION idea_half_lives(at timestamptz) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN greatest(-1000000, least(1000000, extract(epoch FROM at)::double precision / 1209600));
--> statement-breakpoint
-- log2(2^a + 2^b), by way of the greater: neither power is ever made, so that nothing overflows or sinks to log(0).
CREATE FUNCTION add_in_log2(a double precision, b double precision) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN greatest(a, b) + ln(1 + power(2::double precision, greatest(-60, least(a, b) - greatest(a, b)))) / ln(2::double precision);
--> statement-breakpoint
-- How lively an idea is: each vote counts half as much every fourteen days, the idea itself as one vote of the moment it was
-- proposed, and what an import brought along as votes of that moment. Kept as log2 of the sum seen from 1970 ("forward
-- decay": Cormode, Shkapenyuk, Srivastava, Xu, 2009), it changes with votes alone and never with the clock, and two ideas
-- keep their order for as long as nobody votes. Never log(0): the idea's own vote is always there.
CREATE FUNCTION idea_hot(thread_id bigint, opened_at timestamptz) RETURNS double precision LANGUAGE sql STABLE AS $$
  WITH given AS (
    SELECT idea_half_lives($2) AS at, 1::double precision AS weight
    UNION ALL
    SELECT idea_half_lives($2), (p.imported_up - p.imported_down)::double precision
      FROM posts p WHERE p.thread_id = $1 AND p.kind = 'body' AND p.imported_up > p.imported_down
    UNION ALL
    SELECT idea_half_lives(v.created_at), 1
      FROM posts p JOIN votes v ON v.post_id = p.id WHERE p.thread_id = $1 AND p.kind = 'body' AND v.value = 1
  ), newest AS (SELECT max(at) AS at FROM given)
  SELECT n.at + ln(sum(g.weight * power(2::double precision, greatest(-60, g.at - n.at)))) / ln(2::double precision)
  FROM given g CROSS JOIN newest n GROUP BY n.at
$$;
--> statement-breakpoint
-- The row of an idea goes with its thread, whoever writes that: a form, the API, an import, staff making a question an idea.
-- What the idea itself has gone through stays when the thread becomes something else. One more vote is one that was cast
-- now; whatever else moves the tally has the votes read again.
CREATE FUNCTION keep_idea() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  known boolean;
BEGIN
  IF NEW.kind <> 'idea' THEN
    UPDATE ideas SET listed = false WHERE thread_id = NEW.id AND listed;
    RETURN NULL;
  END IF;
  -- A new thread has none. Looking would take as long as there are rows in a statement that brings the first many.
  known := TG_OP = 'UPDATE';
  IF known THEN
    known := EXISTS (SELECT 1 FROM ideas WHERE thread_id = NEW.id);
  END IF;
  IF NOT known THEN
    INSERT INTO ideas (thread_id, status_at, hot, listed, space_id, product_id, tags, votes, created_at)
      VALUES (NEW.id, CASE TG_OP WHEN 'INSERT' THEN NEW.created_at ELSE now() END, idea_hot(NEW.id, NEW.created_at),
        NOT NEW.gone, NEW.space_id, NEW.product_id, NEW.tags, NEW.score, NEW.created_at);
    RETURN NULL;
  END IF;
  UPDATE ideas i SET listed = NOT NEW.gone, space_id = NEW.space_id, product_id = NEW.product_id, tags = NEW.tags,
    votes = NEW.score, created_at = NEW.created_at,
    hot = CASE
      WHEN i.votes = NEW.score AND i.created_at = NEW.created_at THEN i.hot
      WHEN i.votes + 1 = NEW.score AND i.created_at = NEW.created_at
        THEN add_in_log2(i.hot, idea_half_lives(clock_timestamp()))
      ELSE idea_hot(NEW.id, NEW.created_at) END
  WHERE i.thread_id = NEW.id
    AND (i.listed, i.space_id, i.product_id, i.tags, i.votes, i.created_at) IS DISTINCT FROM
      (NOT NEW.gone, NEW.space_id, NEW.product_id, NEW.tags, NEW.score, NEW.created_at);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER threads_idea_opened AFTER INSERT ON threads FOR EACH ROW
  WHEN (NEW.kind = 'idea') EXECUTE FUNCTION keep_idea();
--> statement-breakpoint
CREATE TRIGGER threads_idea_changed
  AFTER UPDATE OF kind, space_id, product_id, tags, score, created_at, withdrawn_at, hidden_by_decision, removed_by_decision, merged_into ON threads
  FOR EACH ROW WHEN (NEW.kind = 'idea' OR OLD.kind = 'idea') EXECUTE FUNCTION keep_idea();
--> statement-breakpoint
INSERT INTO ideas (thread_id, status_at, hot, listed, space_id, product_id, tags, votes, created_at)
  SELECT id, created_at, idea_hot(id, created_at), NOT gone, space_id, product_id, tags, score, created_at
  FROM threads WHERE kind = 'idea'
ON CONFLICT DO NOTHING;
