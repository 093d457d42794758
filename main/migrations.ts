/** What marks a SQLite file as a library of Attaché (SQLite's application_id): "ATCH". */
export const applicationId = 0x41544348;

/**
 * The steps from an empty file to today's library, each run once, in one transaction, in order. A library of version n has had
 * the first n. Steps are only ever added at the end: a step that shipped is never changed.
 *
 * articles: the document as JSON, and beside it what the list shows and searches, so that one damaged document does not kill the
 * list. originals: the bytes as they were handed in.
 * search: the words of each article as `folding.ts` folds them, under its row's number; its tokenizer takes them as they are. The
 * beginnings of words have an index of their own, since a list is asked for at each letter. indexed: which articles are in it, in
 * which form, with what a search filters by. tags: `tag` folded, `shown` as it was given.
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
  `
  DROP TABLE search;
  CREATE VIRTUAL TABLE search USING fts5 (title, outlet, byline, text, tokenize='ascii', prefix='1 2 3 4');
  CREATE TABLE indexed (
    number INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
    folding INTEGER NOT NULL,
    taken_in TEXT NOT NULL,
    published TEXT,
    language TEXT
  ) STRICT;
  CREATE INDEX indexed_by_time ON indexed (taken_in DESC, number DESC, published, language);
  CREATE TABLE tags (
    article_number INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    tag TEXT NOT NULL,
    shown TEXT NOT NULL,
    PRIMARY KEY (article_number, tag)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX tags_by_tag ON tags (tag, article_number);
  `,
];
