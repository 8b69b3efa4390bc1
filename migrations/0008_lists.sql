CREATE TABLE "tag_counts" (
	"tag" text NOT NULL,
	"space_id" uuid NOT NULL,
	"threads" integer NOT NULL,
	CONSTRAINT "tag_counts_tag_space_id_pk" PRIMARY KEY("tag","space_id")
);
--> statement-breakpoint
ALTER TABLE "tag_counts" ADD CONSTRAINT "tag_counts_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tag_counts_prefix_idx" ON "tag_counts" USING btree ("tag" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "threads_kind_idx" ON "threads" USING btree ("kind","created_at","id") WHERE not "threads"."gone";
--> statement-breakpoint
-- How warm a thread is, in days: when it was opened, moved forward by up to three days by the latest answer of somebody
-- else, and by three days for every tenfold of what people made of it: its score, and two for each other person who
-- answered. The asker's own answers count for nothing, however many one person writes count once, and 1 is added before
-- the logarithm, which has no value at nought. A score below nought lowers it by the same measure. No clock is read, so a
-- stored value stays right until a vote or an answer changes it. The form is that of A. Salihefendic, "How Reddit ranking
-- algorithms work" (2010), with 12.5 hours made three days, as customers' threads live longer than links.
CREATE FUNCTION thread_hot(thread_id bigint, opened_at timestamptz, author_id uuid, score integer)
RETURNS double precision LANGUAGE sql STABLE AS $$
  SELECT extract(epoch FROM $2)::double precision / 86400
    + least(3, greatest(0, coalesce(extract(epoch FROM max(p.created_at) - $2)::double precision / 86400, 0)))
    + 3 * log(1 + greatest($4::double precision, 0) + 2 * count(DISTINCT p.author_id))
    - 3 * log(1 + greatest(-$4::double precision, 0))
  FROM posts p
  WHERE p.thread_id = $1 AND p.kind = 'answer' AND NOT p.gone AND p.author_id IS DISTINCT FROM $3
$$;
--> statement-breakpoint
UPDATE threads SET hot = thread_hot(id, created_at, author_id, score);
--> statement-breakpoint
INSERT INTO tag_counts (tag, space_id, threads)
  SELECT tt.tag, t.space_id, count(*) FROM thread_tags tt JOIN threads t ON t.id = tt.thread_id
  WHERE NOT t.gone GROUP BY tt.tag, t.space_id;
--> statement-breakpoint
-- Rows are taken in the order of the key, so that two writers wait for one another instead of each for the other.
CREATE FUNCTION count_added_tags() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO tag_counts (tag, space_id, threads)
    SELECT a.tag, t.space_id, count(*) FROM added a JOIN threads t ON t.id = a.thread_id
    WHERE NOT t.gone GROUP BY a.tag, t.space_id ORDER BY a.tag, t.space_id
  ON CONFLICT (tag, space_id) DO UPDATE SET threads = tag_counts.threads + excluded.threads;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION count_dropped_tags() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO tag_counts (tag, space_id, threads)
    SELECT d.tag, t.space_id, -count(*) FROM dropped d JOIN threads t ON t.id = d.thread_id
    WHERE NOT t.gone GROUP BY d.tag, t.space_id ORDER BY d.tag, t.space_id
  ON CONFLICT (tag, space_id) DO UPDATE SET threads = tag_counts.threads + excluded.threads;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION count_moved_tags() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO tag_counts (tag, space_id, threads)
    SELECT tt.tag, m.space_id, sum(m.by) FROM thread_tags tt
      CROSS JOIN (VALUES (old.space_id, CASE WHEN old.gone THEN 0 ELSE -1 END),
                         (new.space_id, CASE WHEN new.gone THEN 0 ELSE 1 END)) m (space_id, by)
    WHERE tt.thread_id = new.id GROUP BY tt.tag, m.space_id HAVING sum(m.by) <> 0 ORDER BY tt.tag, m.space_id
  ON CONFLICT (tag, space_id) DO UPDATE SET threads = tag_counts.threads + excluded.threads;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- While the thread's row can still be read, for count_dropped_tags.
CREATE FUNCTION drop_tags_first() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM thread_tags WHERE thread_id = old.id;
  RETURN old;
END $$;
--> statement-breakpoint
CREATE TRIGGER thread_tags_added AFTER INSERT ON thread_tags REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION count_added_tags();
--> statement-breakpoint
CREATE TRIGGER thread_tags_dropped AFTER DELETE ON thread_tags REFERENCING OLD TABLE AS dropped
  FOR EACH STATEMENT EXECUTE FUNCTION count_dropped_tags();
--> statement-breakpoint
CREATE TRIGGER threads_moved AFTER UPDATE ON threads FOR EACH ROW
  WHEN (old.gone IS DISTINCT FROM new.gone OR old.space_id IS DISTINCT FROM new.space_id)
  EXECUTE FUNCTION count_moved_tags();
--> statement-breakpoint
CREATE TRIGGER threads_deleted BEFORE DELETE ON threads FOR EACH ROW EXECUTE FUNCTION drop_tags_first();
