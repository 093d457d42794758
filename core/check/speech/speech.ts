import { foldText } from "../folding.ts";
import { lexiconOf } from "../../recognise/lexicon.ts";
import { quotationsOf, type ArticleQuotation } from "../../recognise/quotations.ts";
import { answersIn } from "./interview.ts";
import { canBePronoun, isTitleOfWoman, type Named } from "./pronouns.ts";
import { areOfficesAlike, type Office } from "../titles/offices.ts";
import type { NameRun } from "../names/names.ts";
import { quotesIn, readPassage, type Passage } from "../passage.ts";
import { placeOf } from "../names/places.ts";

/** Who speaks, as the words beside a quotation say it: a name, an office without a name, or nobody. */
export interface Speaker {
  words: string[];
  office: Office | null;
}

/**
 * Words between marks in an article, folded; who speaks them, and the sentences of their paragraph. `answer`: it is one of a printed
 * talk, which needs no marks.
 */
export interface Speech {
  words: string;
  speaker: Speaker | null;
  /** The speaker's office as it is written, where no name is told; else empty. */
  office: string;
  sentences: number[];
  answer: boolean;
}

/** Verbs of saying in French and English, folded, in the forms that stand beside a quotation. */
export const saying =
  /(?<!\p{L})(?:selon|d'apres|according to|pour (?=m\.|mme|le |la |l')|declar\p{L}*|affirm\p{L}*|dit|dire|disait|disant|said|says?|saying|tells?|told|stat(?:ed|es|ing)|add(?:ed|s|ing)|ajout\p{L}*|not(?:ed|es|ing)|(?:a|ont) note|soulign\p{L}*|stress\p{L}*|expliqu\p{L}*|explain\p{L}*|estim\p{L}*|annonc\p{L}*|announc\p{L}*|precis\p{L}*|warn\p{L}*|averti\p{L}*|mis en garde|promis\p{L}*|promet\p{L}*|assur\p{L}*|insist\p{L}*|rappel\p{L}*|reconn\p{L}*|acknowledg\p{L}*|admi[ts]\p{L}*|conclu\p{L}*|lanc\p{L}*|repond\p{L}*|repl(?:ied|ies)|respond\p{L}*|answer\p{L}*|conced\p{L}*|complain\p{L}*|lament(?:ed|s|ing)|sigh(?:ed|ing)|mus(?:ed|es)|mutter\p{L}*|exclaim\p{L}*|s'exclam\p{L}*|s'(?:etonn|agac|indign|inquiet|emport|alarm|amus|enthousiasm|interrog)\p{L}*|philosoph\p{L}*|raill\p{L}*|grogn\p{L}*|murmur\p{L}*|souffl(?:e|ait|ant)|fulmin\p{L}*|fustig\p{L}*|critiqu(?:e|ait|ant)|critici[sz]\p{L}*|assert\p{L}*|contend(?:ed|s|ing)|maintain\p{L}*|accus\p{L}*|welcom\p{L}*|salu\p{L}*|felicit\p{L}*|express\p{L}*|exprim\p{L}*|remark\p{L}*|observ\p{L}*|resum\p{L}*|summed|comment\p{L}*|confi\p{L}*|martel\p{L}*|indiqu\p{L}*|argu\p{L}*|claim\p{L}*|recall\p{L}*|racont\p{L}*|relat(?:e|ait|ent)|remember(?:s|ed)|pledg\p{L}*|vow\p{L}*|urg(?:ed|es|ing)|call(?:ed|s|ing)|appel\p{L}*|demand\p{L}*|regrett\p{L}*|deplor\p{L}*|evoqu\p{L}*|jug\p{L}*|propos\p{L}*|describ\p{L}*|decri\p{L}*|qualifi\p{L}*|temoign\p{L}*|testif\p{L}*|observ\p{L}*|emphasi\p{L}*|continu\p{L}*|poursui\p{L}*|wrote|writes?|ecri[tv]\p{L}*|words|mots|termes|formule|quot\p{L}*|cit(?:e|ed|ant|ing)|report\p{L}*|a-t-il|a-t-elle|ont-ils|ont-elles|signal\p{L}*|plaid\p{L}*|denounc\p{L}*|denonc\p{L}*|tranch\p{L}*|gliss(?:e|ait|ant)|fait valoir|fait savoir|s'est rejoui\p{L}*|rejoui\p{L}*|point(?:ed|s) out|voic\p{L}*|hail\p{L}*|prais\p{L}*|caution\p{L}*|sum(?:med|s) up|put it|as .{3,40} puts? it|believ\p{L}*|reaffirm\p{L}*|preven\p{L}*|prevent\p{L}*|justifi\p{L}*|soupir\p{L}*|ironis\p{L}*|plaisant\p{L}*|asse(?:ne|nait)|retorqu\p{L}*|retort\p{L}*|counter\p{L}*|object\p{L}*|jok(?:ed|es)|quipp\p{L}*|insist\p{L}*|defend\p{L}*|justif\p{L}*|s'est dite?|se dit|cried|thunder\p{L}*|repet\p{L}*|repeat\p{L}*|confirm\p{L}*|reiter\p{L}*|affirming|pour sa part)(?!\p{L})/gu;
const pronoun =
  /(?<!\p{L})(?:il|elle|ils|elles|he|she|they|-t-il|-t-elle|celui-ci|celle-ci|ce dernier|cette derniere|the latter)(?!\p{L})/u;
const byInversion = /\p{L}-(?:t-)?(?:il|elle)(?!\p{L})/u;
/** Words before a name that make it someone spoken to or of, or a place. */
const asideBefore =
  /(?:^|[^\p{L}])(?:a|au|aux|en|dans|avec|de|du|d'|des|in|at|to|with|of|from|chez|sur|on|about|contre|against|near|between|entre|devant|before|alongside|par|(?:seen|obtained|reviewed|viewed|published|carried) by|told|tells?) ?(?:l'|la |le |les |the )?(?:(?:m|mme|mr|mrs|ms|dr)\.? )?$/u;

/** What opens a clause between commas on the one who speaks: whoever is named in it does not speak. */
const relativeBefore = /, (?:who|whom|whose|which|qui|que|dont) (?:(?![!?.] )[^,;:()"])*$/u;

/** What stands between a comma and a name that is not the first word behind it. */
const appositionBefore = /, (?:(?![!?.] )[^,;:()"])+ $/u;

/** Whether a name is more than one large word, which may be any. */
function isFull({ words, office, titled }: NameRun): boolean {
  return words.length > 1 || office !== null || titled;
}

/** Whether a name stands behind a word that makes it someone spoken to or of, or a place ("avec Port-X"). */
export function isAside({ folded: { text }, names }: Passage, { start }: { start: number }): boolean {
  const isClosed = /^[^,;:()"]*,/u.test(text.slice(start));
  if (isClosed && relativeBefore.test(text.slice(0, start))) return true;
  // "X, deputy director of the yard Y, said": what is told between commas of who is named in full before them.
  const apposed = isClosed ? appositionBefore.exec(text.slice(0, start)) : null;
  const isBehindAside = (at: number): boolean =>
    asideBefore.test(text.slice(Math.max(0, at - 24), at).replace(/[\p{L}]+-$/u, ""));
  const isTold = (run: NameRun): boolean => isPerson(run) && isFull(run) && !isBehindAside(run.start);
  if (apposed && names.some((run) => run.end === apposed.index && isTold(run))) return true;
  return isBehindAside(start);
}

/** Opens, between a comma and who did it, what was done to whoever speaks: "X, décorée par l'ambassadeur Y, a dit". */
const doneBefore = /, (?!(?:an?|the|une?|la|le|les) )[^,;:()"]* (?:par|by)(?: (?:le|la|the)| l')? ?$/u;

/** Whether an office and its bearer only did something to someone, as a clause between commas tells. */
function isAgentAside({ folded: { text } }: Passage, run: NameRun, office: { start: number }): boolean {
  return (
    doneBefore.test(text.slice(0, Math.min(run.start, office.start))) && /^(?: [^,;:()"]*)?,/u.test(text.slice(run.end))
  );
}

/** The speaker that a piece of a sentence names with a verb of saying; undefined where it has no such verb, null where nobody is named. */
export function speakerIn(passage: Passage, from: number, to: number): Speaker | null | undefined {
  const part = passage.folded.text.slice(from, to);
  const cues = [...part.matchAll(saying)].map((match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
    words: match[0],
  }));
  const colon = /: ?"? ?$/.test(part);
  if (cues.length === 0 && !colon) return undefined;
  const within = passage.names.filter((run) => run.start >= from && run.end <= to && isPerson(run));
  const asides = (run: NameRun): boolean =>
    run.office === null ? isAside(passage, run) : isAgentAside(passage, run, run.office);
  const direct = within.filter((run) => (!asides(run) && !isOwner(passage, run)) || followsSource(passage, run));
  // "said Karvia's minister, Ilana Dorvek": a single large word is a name only where no fuller one stands beside it.
  const full = direct.filter(isFull);
  // "Dit-il, assis au quartier X": a single large word speaks only where no pronoun does.
  const likely = full.length > 0 ? full : byInversion.test(part) ? [] : direct;
  const distance = (start: number, end: number): number =>
    Math.min(
      ...(cues.length > 0 ? cues : [{ start: to, end: to }]).map((cue) =>
        start >= cue.end ? start - cue.end : Math.max(0, cue.start - end),
      ),
    );
  const [nearest] = likely.toSorted((a, b) => distance(a.start, a.end) - distance(b.start, b.end));
  const offices = passage.offices.filter((office) => office.start >= from && office.end <= to);
  const [office] = offices.toSorted((a, b) => distance(a.start, a.end) - distance(b.start, b.end));
  if (
    nearest &&
    (!office ||
      nearest.office !== null ||
      distance(nearest.start, nearest.end) <= distance(office.start, office.end) + 25)
  )
    return { words: nearest.words, office: nearest.office };
  if (office && !pronounNearer(part, office.start - from, cues[0]?.start ?? to, from)) return { words: [], office };
  return null;
}

/** Whether a single large word stands right before an office, and only says whose it is: "the Karvian minister", "Karvia's minister". */
function isOwner({ folded: { text }, offices }: Passage, { words, office, titled, end }: NameRun): boolean {
  if (words.length > 1 || office !== null || titled) return false;
  return offices.some(({ start }) => start > end && /^(?:'s?)? $/.test(text.slice(end, start)));
}

function followsSource(passage: Passage, run: NameRun): boolean {
  return /(?:selon|d'apres|according to|words of|mots de|termes de|pour) (?:m\.|mme|mr\.?|mrs\.?|ms\.?|dr\.?)? ?$/u.test(
    passage.folded.text.slice(Math.max(0, run.start - 24), run.start),
  );
}

/** "he told the minister": who speaks is the pronoun. */
function pronounNearer(part: string, office: number, cue: number, from: number): boolean {
  const at = part.search(pronoun);
  return at !== -1 && Math.abs(at - (cue - from)) < Math.abs(office - (cue - from));
}

/** Whether large words may name a person: more than one of them, or an office or a title beside them; no place. */
export function isPerson(run: NameRun): boolean {
  if (placeOf(run.words.join("-")) !== null) return false;
  return !run.words.every((word) => placeOf(word) !== null);
}

/** What opens a clause of its own behind a quotation, in which another one may speak. */
const newClause = /^(?:tandis qu|alors qu|mais |but |while |whereas |quand |lorsqu|when )/u;

/** Who speaks a quotation of a paragraph: the words after it to the next stop, or before it; else who was named last, for a pronoun. */
export function speakerOfQuote(
  paragraph: Passage,
  quote: { start: number; end: number },
  others: readonly { start: number; end: number }[],
  earlier: readonly Named[],
): Speaker | null {
  const text = paragraph.folded.text;
  const nextQuote = Math.min(...others.filter(({ start }) => start > quote.end).map(({ start }) => start), text.length);
  const lastQuote = Math.max(...others.filter(({ end }) => end < quote.start).map(({ end }) => end), 0);
  const rest = text.slice(quote.end, nextQuote);
  const opening = /^[ "'.,!?]*/u.exec(rest)?.[0] ?? "";
  const closed = /[.!?]/.test(text.slice(quote.end - 1, quote.end)) || /^ ?"? ?\./.test(rest);
  const body = rest.slice(opening.length);
  // After a full stop a new sentence begins, which may well be another's.
  const continues =
    !closed ||
    /,/.test(opening) ||
    !/^\p{Lu}/u.test(paragraph.text.slice(paragraph.folded.at[quote.end + opening.length] ?? 0));
  const stop = /[.!?;](?= |$)(?<!\b(?:m|mr|mrs|ms|dr|mm)\.)/u.exec(body)?.index ?? body.length;
  const afterFrom = quote.end + opening.length;
  const isOthers = newClause.test(body);
  const after = continues && !isOthers ? speakerIn(paragraph, afterFrom, afterFrom + stop) : undefined;
  const beside = continues && !isOthers ? besideComma(paragraph, opening, afterFrom, afterFrom + stop) : undefined;
  if (after ?? beside) return after ?? beside ?? null;
  const lead = text.slice(lastQuote, quote.start);
  const begin = lastQuote + ([...lead.matchAll(/(?<!\b(?:m|mr|mrs|ms|dr|mm))[.!?;] /gu)].at(-1)?.index ?? -2) + 2;
  const before = speakerIn(paragraph, Math.max(begin, lastQuote), quote.start);
  if (before) return before;
  const clause = `${text.slice(Math.max(begin, 0), quote.start)} ${continues ? body.slice(0, stop) : ""}`;
  if (after === undefined && before === undefined) {
    // Whatever the verb is: "X y voit « … »".
    const [only, ...others] = paragraph.names.filter(
      (run) => run.start >= begin && mayHaveSpoken(paragraph, run, quote),
    );
    return only && others.length === 0 ? { words: only.words, office: only.office } : null;
  }
  if (!pronoun.test(clause)) return null;
  return [...earlier, ...namedBefore(paragraph, quote.start)].findLast((named) => canBePronoun(clause, named)) ?? null;
}

/** What makes a name that of who leads a body, and may speak for it: "the chamber, which X chairs". */
const ledBefore = /, que (?:dirige|preside|conduit|pilote) $/u;

/** Whoever a passage names before a place of it, by name or by office, in order; nobody who is only spoken to or of. */
function namedBefore(passage: Passage, to: number): Named[] {
  const { names, offices } = passage;
  const leads = (run: NameRun): boolean => ledBefore.test(passage.folded.text.slice(0, run.start)) && isFull(run);
  const runs = names.filter((run) => mayHaveSpoken(passage, run, { start: to }) || (leads(run) && run.end <= to));
  const bare = offices.filter(
    (office) =>
      !office.plural && office.end <= to && !isAside(passage, office) && !names.some((run) => run.office === office),
  );
  return [
    ...runs.map(({ start, words, office }) => ({ start, words, office })),
    ...bare.map((office) => ({ start: office.start, words: [], office })),
  ]
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, words, office }) => ({ words, office, isWoman: isTitleOfWoman(passage.folded.text, start) }));
}

/** Whether a name before a quotation is someone's, and not only spoken to or of. */
function mayHaveSpoken(paragraph: Passage, run: NameRun, quote: { start: number }): boolean {
  return run.end <= quote.start && isPerson(run) && isFull(run) && !isAside(paragraph, run);
}

/** Whoever is named right after a quotation and a comma, whatever the verb is: "…", s'agace X. */
function besideComma(paragraph: Passage, opening: string, from: number, to: number): Speaker | undefined {
  const reach = 45;
  if (!opening.includes(",")) return undefined;
  const run = paragraph.names.find(({ start }) => start >= from);
  if (!run || run.start - from > reach || run.end > to || !isPerson(run) || isAside(paragraph, run)) return undefined;
  return isFull(run) ? { words: run.words, office: run.office } : undefined;
}

/** The speech of an article's paragraphs; `all` are the sentences by number. */
export function speechIn(
  paragraphs: readonly { text: string; sentences: number[] }[],
  all: readonly { passage: Passage }[],
  language: string | null,
): Speech[] {
  const earlier: Named[] = [];
  const answers = answersIn(
    paragraphs.map(({ text, sentences }) => ({
      text,
      people: sentences.flatMap(
        (number) => all[number]?.passage.names.filter(isPerson).map(({ words }) => words) ?? [],
      ),
    })),
  );
  // Reading who speaks once more takes time, and only some articles ask for it.
  let read: ArticleQuotation[] | null = null;
  const recognised = (): ArticleQuotation[] => {
    const lexicon = lexiconOf(language);
    return (read ??= lexicon
      ? quotationsOf(
          paragraphs.map(({ text }) => text),
          lexicon,
        )
      : []);
  };
  return paragraphs.flatMap(({ text, sentences }, rank): Speech[] => {
    const given = answers[rank];
    const answer = given
      ? [
          {
            words: plainWords(text.slice(given.from)),
            speaker: { words: given.words, office: null },
            office: "",
            sentences,
            answer: true,
          },
        ]
      : [];
    const quotes = quotesIn(text);
    const known = [...earlier];
    for (const passage of sentences.flatMap((number) => all[number]?.passage ?? []))
      earlier.push(...namedBefore(passage, passage.folded.text.length));
    if (quotes.length === 0) return answer;
    const paragraph = readPassage(text, language, null);
    const places = quotes.map(({ start, end }) => ({ start: placeIn(paragraph, start), end: placeIn(paragraph, end) }));
    const spoken = places.map((place, index): Speech => {
      const quote = quotes[index] ?? { start: 0, end: 0 };
      const own = speakerOfQuote(paragraph, place, places, known);
      const isHere = (one: ArticleQuotation): boolean =>
        one.paragraph === rank && one.start < quote.end && quote.start < one.end;
      const told = own === null ? recognised().find(isHere) : undefined;
      const speaker = own ?? (told ? speakerNamed(told, language) : null);
      const words = plainWords(text.slice(quote.start, quote.end));
      return { words, speaker, office: officeOf(own, paragraph), sentences, answer: false };
    });
    // Of an answer printed between marks as a whole, the talk tells who gives it.
    const isWhole = quotes.length === 1 && (quotes[0]?.end ?? 0) >= text.trimEnd().length - 2;
    return given && isWhole && (quotes[0]?.start ?? 0) <= given.from + 2 ? answer : [...spoken, ...answer];
  });
}

/** The words for the office of a speaker whom a paragraph does not name; empty where there are none. */
function officeOf(speaker: Speaker | null, { text, folded }: Passage): string {
  if (speaker?.words.length !== 0 || speaker.office === null) return "";
  return text.slice(folded.at[speaker.office.start], folded.at[speaker.office.end]).trim();
}

/** Who speaks a quotation of the recogniser, whose speaker is a name or the words for one; null where it names none. */
function speakerNamed({ speaker }: ArticleQuotation, language: string | null): Speaker | null {
  if (speaker === null) return null;
  const { names, offices } = readPassage(speaker, language, null);
  const name = names.find(isPerson);
  if (name) return { words: name.words, office: name.office };
  const [office] = offices;
  return office ? { words: [], office } : null;
}

function placeIn(passage: Passage, offset: number): number {
  const { at } = passage.folded;
  const found = at.findIndex((place) => place >= offset);
  return found === -1 ? at.length - 1 : found;
}

/** The folded words of a text between single blanks, without its signs. */
export function plainWords(text: string): string {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .join(" ");
}

/** Whether two speakers can be one: a word of the name is common to both, or the offices do not gainsay each other. */
export function canBeOne(one: Speaker, other: Speaker): boolean {
  if (one.words.length > 0 && other.words.length > 0) {
    const last = one.words.at(-1);
    return (
      last === other.words.at(-1) ||
      other.words.some((word) => word === last) ||
      one.words.some((word) => word === other.words.at(-1))
    );
  }
  if (!one.office || !other.office) return true;
  return areOfficesAlike(one.office, other.office);
}
