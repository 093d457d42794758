/** What marks a SQLite file as a library of Attaché (SQLite's application_id): "ATCH". */
export const applicationId = 0x41544348;

/**
 * The steps from an empty file to today's library, each run once, in one transaction, in order. A library of version n has had
 * the first n. Steps are only ever added at the end: a step that shipped is never changed.
 *
 * articles: the document as JSON, and beside it what the list shows and searches, so that one damaged document does not kill the
 * list. search: the same words, folded by `search.ts`, under the row's number. originals: the bytes as they were handed in.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE articles (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    sha256 TEXT NOT NULL UNIQUE,
    taken_in TEXT NOT NULL,
    title TEXT,
    byline TEXT,
    outlet TEXT,
    published TEXT,
    undated INTEGER NOT NULL,
    language TEXT,
    words INTEGER NOT NULL,
    removed INTEGER NOT NULL,
    text TEXT NOT NULL,
    document TEXT NOT NULL
  ) STRICT;
  CREATE INDEX articles_by_time ON articles (taken_in DESC, number DESC);
  CREATE TABLE originals (
    sha256 TEXT PRIMARY KEY REFERENCES articles (sha256) ON DELETE CASCADE,
    bytes BLOB NOT NULL
  ) STRICT;
  CREATE VIRTUAL TABLE search USING fts5 (
    title, outlet, byline, text,
    content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2'
  );
  CREATE TABLE packs (
    id TEXT PRIMARY KEY,
    revision INTEGER NOT NULL,
    title TEXT NOT NULL,
    template TEXT NOT NULL,
    articles INTEGER NOT NULL,
    modified TEXT NOT NULL,
    document TEXT NOT NULL
  ) STRICT;
  CREATE TABLE uses (
    pack TEXT NOT NULL REFERENCES packs (id) ON DELETE CASCADE,
    article TEXT NOT NULL,
    PRIMARY KEY (pack, article)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX uses_by_article ON uses (article);
  CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
];
