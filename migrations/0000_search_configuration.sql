-- Full text in French and English with accents folded: "gluhwein" finds "Glühwein". The French stop list comes first,
-- since once unaccented its words ("été", "même") would no longer be recognised as stop words.
CREATE EXTENSION IF NOT EXISTS unaccent;
--> statement-breakpoint
CREATE TEXT SEARCH DICTIONARY parvis_french_stop (TEMPLATE = simple, STOPWORDS = french, ACCEPT = false);
--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION parvis_fr (COPY = french);
--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION parvis_fr ALTER MAPPING FOR hword, hword_part, word WITH parvis_french_stop, unaccent, french_stem;
--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION parvis_en (COPY = english);
--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION parvis_en ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;
