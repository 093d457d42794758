import type { Note, NoteCode } from "../../core/check/finding.ts";

/** What each note says, without the article's words. */
const sentences: Readonly<Record<NoteCode, string>> = {
  "other-spelling": "spelt otherwise in the article",
  "other-words": "not word for word",
  translation: "a translation of what an article quotes, not word for word",
  elided: "word for word, with something left out",
  "not-speech": "the article's own words, not quoted from anyone",
  "no-speaker-named": "the article names no speaker for these words",
  "other-speaker": "the article names another speaker",
  "speaker-not-given": "no speaker is named",
  "unit-missing": "without its unit",
  "other-unit": "another unit in the article",
  "other-value": "another value in the article",
  "other-thing": "that value is of something else in the article",
  swapped: "the article has these two figures the other way round",
  opposite: "the article says the contrary of it",
  rounded: "rounded",
  derived: "worked out from the article",
  "year-missing": "without its year",
  "year-added": "the article does not say the year",
  "other-date": "another date in the article",
  "other-event": "that date is of something else in the article",
  "more-precise": "more precise than the article",
  "other-person": "the article names another one",
  "other-title": "another title in the article",
  "title-not-given": "no article gives that title",
  "other-term": "another term in the articles",
  "not-expanded": "not expanded at its first use",
  "two-spellings": "the articles spell it in several ways",
  "conditional-dropped": "the article's conditional is gone",
  "attribution-dropped": "the article's attribution is gone",
  negation: "one says no, the other does not",
  "articles-disagree": "the articles disagree",
  "other-article": "found, but in another article than the one cited",
};

/** A note as an English sentence for the terminal, with the article's words. */
export function noteWords({ code, theirs }: Note): string {
  const words = theirs.replace(/\s+/g, " ").trim();
  return words === "" ? sentences[code] : `${sentences[code]}: ${words}`;
}
