-- The diary and the decisions are only ever added to; even a mistake in our own code cannot rewrite them.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER decisions_append_only BEFORE UPDATE OR DELETE ON decisions FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER events_append_only BEFORE UPDATE ON events FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- Search vectors stay in the row, so that ranking thousands of rows does not fetch each from elsewhere.
ALTER TABLE search_documents SET (toast_tuple_target = 8160);
--> statement-breakpoint
-- Vote counters change often; spare room lets those updates leave the indexes alone.
ALTER TABLE posts SET (fillfactor = 90);
--> statement-breakpoint
ALTER TABLE threads SET (fillfactor = 90);
