/** What marks a SQLite file as a library of Attaché (SQLite's application_id): "ATCH". */
export const applicationId = 0x41544348;

/**
 * The steps from an empty file to today's library, each run once, in one transaction, in order. A library of version n has had
 * the first n. Steps are only ever added at the end: a step that shipped is never changed.
 *
 * articles: the document as JSON, and beside it what the list shows and searches, so that one damaged document does not kill the
 * list; `state` says where it lies: in the library, in the bin, or only in the packs that use it. originals: the bytes as they were
 * handed in. origins: which bytes, or which part of them, are which article; several may be the same one. shows: which pictures an
 * article shows. words_hash, sketches: what finds the same text taken in twice and the copies of a dispatch. copies: articles of
 * which there are copies; those of one dispatch bear the same `wire`. standings: title and outlet as they are put in alphabetical
 * order; an article that has no row there is not yet compared with the others. The column `wire` of articles is no longer used: to
 * drop it would write every article anew.
 * search: the words of each article as `folding.ts` folds them, under its row's number; its tokenizer takes them as they are: marks
 * are parts of words to it, or it would tear those of Hindi, Bengali, Tamil, Thai, Khmer and Burmese at their vowel signs. The
 * beginnings of words have an index of their own, since a list is asked for at each letter. indexed: which articles are in it, in
 * which form, with what a search filters by. tags: `tag` folded, `shown` as it was given. lineage: the
 * fingerprints of a pack's states that left or entered the library as a pack file. versions: the states of a pack that can be gone
 * back to, by `number` in the order in which they were kept; states: what they say, once each, deflated (`form` 1); recalls: which
 * articles a version uses. turns: the order in which packs were last saved, whatever the clock said. binned_packs: those that lie in
 * the bin. These are tables of their own, so that a row of packs has the same columns in every library (see rescue.ts).
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
  // An article may be a part of a file and come from several files; what is thrown away lies in the bin first; pictures are kept.
  // The old table of originals goes first: dropping the articles would empty it through its foreign key.
  `
  CREATE TABLE kept (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
  INSERT INTO kept SELECT sha256, bytes FROM originals;
  DROP TABLE originals;
  ALTER TABLE kept RENAME TO originals;
  CREATE TABLE held (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('library', 'bin', 'pack')),
    binned TEXT,
    starred INTEGER NOT NULL,
    note TEXT NOT NULL,
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
  INSERT INTO held SELECT number, id, 0, 'library', NULL, 0, '', taken_in, title, byline, outlet, published, undated, language, words,
    removed, text, document FROM articles;
  CREATE TABLE origins (
    sha256 TEXT NOT NULL,
    part TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES held (number) ON DELETE CASCADE,
    PRIMARY KEY (sha256, part)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX origins_by_article ON origins (article);
  INSERT INTO origins SELECT sha256, '', number FROM articles;
  DROP TABLE articles;
  ALTER TABLE held RENAME TO articles;
  CREATE INDEX articles_by_time ON articles (state, taken_in DESC, number DESC);
  CREATE TABLE pictures (sha256 TEXT PRIMARY KEY, media_type TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;
  CREATE TABLE shows (
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    picture TEXT NOT NULL REFERENCES pictures (sha256),
    PRIMARY KEY (article, picture)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX shows_by_picture ON shows (picture);
  `,
  // What finds the same text taken in twice, and the copies of a dispatch: articles of one wire bear the same number there.
  `
  ALTER TABLE articles ADD COLUMN words_hash TEXT;
  ALTER TABLE articles ADD COLUMN wire INTEGER;
  CREATE INDEX articles_by_words ON articles (words_hash);
  CREATE INDEX articles_by_wire ON articles (wire) WHERE wire IS NOT NULL;
  CREATE TABLE sketches (
    shingle INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    PRIMARY KEY (shingle, article)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX sketches_by_article ON sketches (article);
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
  // What lists, filters and counts look at, without the texts between.
  `
  CREATE INDEX articles_by_publication ON articles (state, published DESC, number DESC);
  CREATE INDEX articles_by_outlet ON articles (state, outlet IS NULL, outlet COLLATE NOCASE, published DESC, number DESC);
  CREATE INDEX articles_by_title ON articles (state, title IS NULL, title COLLATE NOCASE, number DESC);
  CREATE INDEX articles_by_facts ON articles (state, language, outlet, published, undated, starred, note <> '', id);
  `,
  `
  CREATE TABLE lineage (
    pack TEXT NOT NULL REFERENCES packs (id) ON DELETE CASCADE,
    fingerprint TEXT NOT NULL,
    PRIMARY KEY (pack, fingerprint)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX lineage_by_fingerprint ON lineage (fingerprint);
  `,
  // Short texts have larger sketches than before, or two notices would have none in common: all are made anew, beside the work.
  `
  CREATE TABLE standings (
    article INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
    title TEXT NOT NULL,
    outlet TEXT NOT NULL
  ) STRICT;
  CREATE TABLE copies (
    article INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
    wire INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX copies_by_wire ON copies (wire);
  CREATE INDEX standings_by_title ON standings (title = '', title);
  CREATE INDEX standings_by_outlet ON standings (outlet = '', outlet);
  DROP INDEX articles_by_wire;
  DROP INDEX articles_by_outlet;
  DROP INDEX articles_by_title;
  DROP TABLE sketches;
  CREATE TABLE sketches (
    shingle INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    PRIMARY KEY (shingle, article)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX sketches_by_article ON sketches (article);
  `,
  // The index of words under the tokenizer that is documented for text of any script; its words are folded anew, beside the work.
  `
  DROP TABLE search;
  CREATE VIRTUAL TABLE search USING fts5 (
    title, outlet, byline, text, tokenize="unicode61 remove_diacritics 2 categories 'L* N* M* Co'", prefix='1 2 3 4'
  );
  UPDATE indexed SET folding = 0;
  `,
  `
  CREATE TABLE states (sha256 TEXT PRIMARY KEY, form INTEGER NOT NULL, document BLOB NOT NULL) STRICT;
  CREATE TABLE versions (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    pack TEXT NOT NULL REFERENCES packs (id) ON DELETE CASCADE,
    made TEXT NOT NULL,
    reason TEXT NOT NULL,
    name TEXT,
    state TEXT NOT NULL REFERENCES states (sha256),
    changes TEXT
  ) STRICT;
  CREATE INDEX versions_by_pack ON versions (pack, number);
  CREATE INDEX versions_by_state ON versions (state);
  CREATE TABLE recalls (
    article TEXT NOT NULL,
    version INTEGER NOT NULL REFERENCES versions (number) ON DELETE CASCADE,
    PRIMARY KEY (article, version)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX recalls_by_version ON recalls (version);
  CREATE TABLE turns (
    pack TEXT PRIMARY KEY REFERENCES packs (id) ON DELETE CASCADE,
    turn INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX turns_by_turn ON turns (turn);
  INSERT INTO turns SELECT id, row_number() OVER (ORDER BY modified, rowid) FROM packs;
  CREATE TABLE binned_packs (
    pack TEXT PRIMARY KEY REFERENCES packs (id) ON DELETE CASCADE,
    binned TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
];
