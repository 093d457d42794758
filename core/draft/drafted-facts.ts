import type { DraftedSentence, Place, ReadParagraph } from "./drafted-sentence.ts";
import { withLead, withOwner, withSource } from "./event-words.ts";
import { quotedLike } from "../quoted-like.ts";
import { lostMood, mayKeepDistance } from "./lost-mood.ts";
import type { DateMention } from "../recognise/dates.ts";
import { datesAnEvent, eventOf } from "../recognise/events.ts";
import { anyCue, onceFor } from "../recognise/cues.ts";
import { figuresIn, type FigureMention } from "../recognise/figures.ts";
import type { Lexicon } from "../recognise/lexicon.ts";
import type { NameMention } from "../recognise/names.ts";
import { sentencesOf } from "../recognise/sentences.ts";

/** A figure that a draft offers; `asOf` is left to the writer. */
export type DraftedFigure = Place & { value: number; unit: string; of: string; asOf: string };
/** A dated event that a draft offers. */
export type DraftedDate = Place & { date: string; end: string | null; event: string };

/**
 * The figures of an article, each value of a thing once, where it stands first. One that does not say of what it is told again
 * ("these 290 scholarships") is no other figure.
 */
export function figuresOf(sentences: readonly DraftedSentence[], lexicon: Lexicon): DraftedFigure[] {
  const seen = new Set<string>();
  return sentences.flatMap((sentence) =>
    figuresIn(sentence.text, lexicon, sentence.dates).flatMap((figure) => {
      if (refersBack(sentence.text, figure, lexicon)) return [];
      const { value, unit, of } = figure;
      const key = `${value} ${unit}`;
      const whole = `${key} ${of}`;
      if (seen.has(of === "" || of === unit ? key : whole)) return [];
      seen.add(key).add(whole);
      return [{ ...sentence.place, value, unit, of, asOf: "" }];
    }),
  );
}

const patternsOf = onceFor(({ backward }: Lexicon) => ({
  named: new RegExp(`(?<!\\p{L})${anyCue(backward.before)}[\\s\\u00a0]$`, "iu"),
  distance: new RegExp(`^[\\s\\u00a0]${anyCue(backward.after)}(?!\\p{L})`, "iu"),
}));

/** The longest word that points back at something, with the blank behind it, in UTF-16 units. */
const longestPointer = 12;

/** "Ces trois capitales", "four years earlier": a number of what was named before, or how far a time is from another. */
function refersBack(text: string, { start, end, range }: FigureMention, lexicon: Lexicon): boolean {
  const { named, distance } = patternsOf(lexicon);
  const isWord = /^\p{L}/u.test(text.slice(start, end));
  return (
    (isWord && range === null && named.test(text.slice(Math.max(0, start - longestPointer), start))) ||
    distance.test(text.slice(end))
  );
}

/**
 * The dates of a sentence, each with its event. What someone says of it stays between quotation marks, behind the name of who says it;
 * what is said by nobody whom the article names is no event of the office's own. A pronoun stays as it is: whom it means, the office
 * reads at its place.
 */
export function datesOf(
  { place, text, dates }: DraftedSentence,
  { quotations }: ReadParagraph,
  lexicon: Lexicon,
  namesOf: (text: string) => readonly NameMention[],
): DraftedDate[] {
  const spoken = quotations.flatMap(({ text: words, speaker }) => {
    const start = text.indexOf(words);
    return start === -1 ? [] : [{ start, end: start + words.length, words, speaker }];
  });
  const isHedged = dates.length > 0 && mayKeepDistance(text);
  return dates.flatMap((date, index) => {
    if (date.isSpan && date.date.length > 7) return [];
    const said = spoken.find(({ start, end }) => start <= date.start && date.end <= end);
    if (!said && !datesAnEvent(text, date, lexicon)) return [];
    const within = (mention: DateMention): DateMention => ({
      ...mention,
      start: mention.start - (said?.start ?? 0),
      end: mention.end - (said?.start ?? 0),
    });
    const previous = dates[index - 1];
    // "Before June": the year of a month that someone says is not told by the day of publication.
    if (said && (said.speaker === null || date.relative)) return [];
    const spokenWhole = said && spokenAt(said.words, within(date).start, lexicon);
    const phrase = eventOf(said?.words ?? text, within(date), previous && within(previous), lexicon);
    // Spoken words without their date are no quotation.
    if (said && spokenWhole === null && !said.words.includes(phrase)) return [];
    const event = spokenWhole ?? unmarked(phrase);
    if (event === "" || isDateline(event)) return [];
    // A phrase cut from its conditional tells as done what is not.
    const whole = { start: 0, end: text.length };
    if (isHedged && !said && text.length <= longestSpoken && lostMood(text, event, whole, lexicon.language) !== null)
      return [{ ...place, date: date.date, end: date.last, event: unended(text) }];
    if (isHedged && !said && lostMood(text, event, date, lexicon.language) !== null) return [];
    const own = said
      ? `${said.speaker}${quotedLike(text, event, ":")}`
      : withSource(withLead(withOwner(event, text, namesOf(text), lexicon), text), text);
    return [{ ...place, date: date.date, end: date.last, event: own }];
  });
}

/** Whether a phrase is a word in capitals alone, the place of a dateline, which tells nothing that happened: "LOMÉ". */
function isDateline(phrase: string): boolean {
  return /^[\p{Lu}-]{2,}$/u.test(phrase.trim());
}

function unended(sentence: string): string {
  return sentence.replace(/[\s.,;:]+$/u, "");
}

/** The longest spoken sentence that a chronology takes whole, in UTF-16 units. */
const longestSpoken = 220;

/** The sentence of a quotation in which a date stands, without its stop; null where it is too long for a chronology. */
function spokenAt(words: string, at: number, lexicon: Lexicon): string | null {
  const spoken = sentencesOf(words, lexicon).find(({ start, end }) => start <= at && at < end);
  const bare = unended(spoken?.text ?? "");
  return bare === "" || bare.length > longestSpoken ? null : bare;
}

/** A phrase without a quotation mark whose other one stands outside of it, and what stands on the far side of that. */
function unmarked(phrase: string): string {
  const [open, close] = [phrase.search(/[«“„]/u), phrase.search(/[»”]/u)];
  if (open !== -1 && close < open) return phrase.slice(0, open).trim();
  return open === -1 && close !== -1 ? phrase.slice(close + 1).trim() : phrase;
}
