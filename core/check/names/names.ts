import type { Folded } from "../folding.ts";
import { meaningOf } from "../glossary.ts";
import { isCalling, type Office } from "../titles/offices.ts";
import { namesPeople, placeOf } from "./places.ts";
import type { Word } from "../terms.ts";

/** Words with large first letters that stand together, none of them a word for an office or a thing. Offsets into the folded text. */
export interface NameRun {
  start: number;
  end: number;
  words: string[];
  /** It begins its sentence, where every word has a large letter. */
  opening: boolean;
  /** The office that stands beside it, or null. */
  office: Office | null;
  /** A title such as "M." or "Mrs" stands before it. */
  titled: boolean;
}

/** Folded words that are written large and are no name of their own: titles, months, and what institutions are called. */
const generic = new Set(
  (
    "m mm mme mmes mlle mr mrs ms miss dr pr prof sir dame lord lady me mgr sheikh cheikh saint st gen col lt capt excellence excellency honourable hon right rt " +
    "jan feb apr jun jul aug sep sept oct nov dec janv fevr avr juil cllr monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december " +
    "lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre " +
    "ministry ministere ministers ministres minister ministre president presidente presidency presidence premier prime vice deputy foreign affairs affaires etrangeres secretary secretaire general generale state etat etats states " +
    "government gouvernement parliament parlement assembly assemblee senate senat house chambre council conseil commission committee comite union organisation organization " +
    "agreement accord treaty traite convention protocol protocole memorandum understanding declaration statement communique summit sommet forum conference congress session " +
    "republic republique kingdom royaume federation confederation alliance community communaute nations unies united national nationale nationales federal federale islamic democratic democratique popular populaire people " +
    "bank banque fund fonds agency agence authority autorite office bureau department departement institute institut university universite college school ecole centre center company societe group groupe corporation party parti movement mouvement front press presse news agence radio television daily " +
    "head chef chief king roi queen reine prince princess chancellor ambassador ambassadeur ambassadrice governor gouverneur mayor maire director directeur directrice spokesman spokeswoman spokesperson commissioner envoy embassy ambassade consulate consulat " +
    "north south east west northern southern eastern western nord sud est ouest central centrale mer sea ocean lake lac river fleuve mount mont port airport aeroport palace palais cour court tribunal street rue avenue city ville province region island ile islands iles valley bay gulf golfe coast cote cape cap bridge pont station hospital hopital museum musee stadium bibliotheque library " +
    "defence defense interior interieur finance finances economy economie justice health sante education culture trade commerce industry industrie energy energie agriculture transport transports environment environnement security securite cooperation development developpement tourism tourisme labour travail water eau fisheries peche peches mines research recherche science technology higher superieur enseignement transition plan programme program project projet action strategy strategie partnership partenariat joint mixte international internationale world mondial mondiale african european africaine europeenne atlantic west sahel " +
    "army armee armed forces police guard garde navy marine air force staff major colonel captain capitaine marshal amiral admiral commander commandant lieutenant sergeant " +
    "the article chapter annex titre title day journee year annee week semaine"
  ).split(" "),
);

const particles = /^(?: ?(?:de|du|des|d'|de la|van|von|der|den|da|di|del|el|al|ben|bin|ibn|ould|dos|ag|ap)){1,2} ?$/;
const titleBefore =
  /(?:^|[^\p{L}])(?:m|mm|mme|mlle|mr|mrs|ms|dr|pr|prof|sir|dame|lord|lady|mgr|sheikh|cheikh|monsieur|madame)\.? $/u;

/** Whether a word with a large letter may be a name: no title, no word of institutions, no word for a people. */
function isProper(word: Word): boolean {
  return word.capital && word.word.length > 1 && !/\p{N}/u.test(word.word) && !generic.has(word.word);
}

/** The names of a text, in order, each with the office beside it. */
export function namesIn(text: string, folded: Folded, words: readonly Word[], offices: readonly Office[]): NameRun[] {
  const runs: NameRun[] = [];
  let open: { run: NameRun; last: Word } | null = null;
  for (const [index, word] of words.entries()) {
    if (open && isSecondSyllable(folded.text, open, word)) {
      open.run.words.push(word.word);
      open.run.end = word.end;
      open.last = word;
      continue;
    }
    const opening = isOpening(folded.text, word.start);
    const elided = /^'/.test(folded.text.slice(word.end, word.end + 1)) && word.word.length <= 2;
    if (
      elided ||
      !isProper(word) ||
      isWrittenLarge(text, folded, word) ||
      (opening && word.term === null) ||
      offices.some(({ start, end }) => start <= word.start && word.end <= end) ||
      isOfPeople(folded.text, word, words[index + 1])
    ) {
      continue;
    }
    const gap = open ? folded.text.slice(open.last.end, word.start) : "";
    const initials = /^(?: (?:\p{L}\. ?)+|-\p{L}-| (?:a[dlnrstz]|ash|el|e[dlrsz]|bin|ibn|ben|ould)-)$/u.test(gap);
    if (open && (gap === " " || gap === "-" || particles.test(gap) || initials) && !placesApart(open.last, word, gap)) {
      open.run.words.push(word.word);
      open.run.end = word.end;
      open.last = word;
      continue;
    }
    // A first word of a sentence that means something is no name, unless another large one follows it.
    const next = words[index + 1];
    if (opening && next?.term?.startsWith("@") && word.term?.startsWith("@") === false && next.start === word.end + 1)
      continue;
    const followed = next !== undefined && isProper(next) && next.start === word.end + 1;
    if (opening && !followed && meaningOf(word.word) !== null && placeOf(word.word) === null) continue;
    // "Reçu par …", "Chaired by …" is what was done, and nobody's name.
    if (opening && !followed && /^ (?:par|by) /.test(folded.text.slice(word.end))) continue;
    const run: NameRun = {
      start: word.start,
      end: word.end,
      words: [word.word],
      opening,
      office: null,
      titled: titleBefore.test(folded.text.slice(Math.max(0, word.start - 12), word.start)),
    };
    runs.push(run);
    open = { run, last: word };
  }
  for (const run of runs) run.office = officeBeside(folded.text, words, run, offices, runs);
  return runs;
}

/** "Le Chilien X": the word for a people behind its article is no part of the name. */
function isOfPeople(text: string, word: Word, next: Word | undefined): boolean {
  return (
    namesPeople(word.word) &&
    next?.start === word.end + 1 &&
    isProper(next) &&
    /(?<![\p{L}'-])(?:(?:le|la|the) |l')$/u.test(text.slice(0, word.start))
  );
}

/** What follows a name and is no part of it: "Trump-style tariffs", "the Biden-era rules". */
const behindName =
  /^(?:style|era|like|type|free|born|wide|only|bound|aide|ally|run|made|owned|size|loyal|proof|safe|ready|heavy)$/;

/** The small word of a name such as "Han Seo-jun": no participle ("X-led"), and no word that means something. */
function isSecondSyllable(text: string, { run, last }: { run: NameRun; last: Word }, word: Word): boolean {
  return (
    run.words.length > 1 &&
    !word.capital &&
    text.slice(last.end, word.start) === "-" &&
    /^\p{L}{2,5}$(?<!ed)/u.test(word.word) &&
    !behindName.test(word.word) &&
    meaningOf(word.word) === null
  );
}

/** "la France de Macron": a place and what follows a particle are two names. */
function placesApart(last: Word, word: Word, gap: string): boolean {
  return gap !== " " && gap !== "-" && (placeOf(last.word) !== null || placeOf(word.word) !== null);
}

/** Whether a whole word is in capitals: an acronym, looked for as such. */
function isWrittenLarge(text: string, folded: Folded, word: Word): boolean {
  const raw = text.slice(folded.at[word.start] ?? 0, folded.at[word.end] ?? 0);
  return raw.length <= 8 && /^\p{Lu}{2}[\p{Lu}\p{N}]*s?$/u.test(raw);
}

function isOpening(folded: string, at: number): boolean {
  return (
    /(?:^|[.!?:;] ?|[.!?:] ?"? ?|" ?|^[-•*·] ?|\n)$/u.test(folded.slice(Math.max(0, at - 4), at)) ||
    folded.slice(0, at).trim() === ""
  );
}

/** Small words that may stand between an office and the name of who bears it; large ones always may. */
const betweenWords = new Set(
  (
    "s de du des d la le l les et en a au of for the and acting interim outgoing own new general transition republique republic state etat pays country " +
    "kingdom federation confederation gouvernement government sortant sortante ministre minister president presidente delegue deleguee m mm mme mr mrs ms dr " +
    "son sa his her organisation organization mouvement movement parti party societe company entreprise groupe group banque bank institution agence agency ong " +
    "union nation council conseil commission affaires etrangeres affairs foreign climat climate rebelle rebel syndicat union alliance front coalition region province"
  ).split(" "),
);
const demonym = /(?:ien|ienne|ais|aise|ois|oise|ain|aine|an|ian|ese|ish|i|en|enne|in|ine|ard|arde)s?$/;

/** Whether nothing but the name of an office's country or body stands between the office and a name. */
function belongs(words: readonly Word[], from: number, to: number): boolean {
  return words
    .filter(({ start, end }) => start >= from && end <= to)
    .every(
      ({ word, capital }) =>
        capital || betweenWords.has(word) || (word.length > 4 && (demonym.test(word) || namesPeople(word))),
    );
}

/** What an office is of, up to the comma before who bears it: "de la Fédération des pêcheurs artisanaux, ". */
const ofPhrase =
  /^(?: [\p{L}-]+)?,? (?:du|de|des|d'|de l'|a|au|aux|charge|chargee|of|for|at|in)(?= |(?<='))(?: ?(?!(?:qui|que|who|which|that|has|have|is|was|est|ont|et|and) )[\p{L}'-]+){1,12}, (?:(?:m|mme|mr|mrs|ms|dr|pr)\.? )?$/u;

/** Whether a name between commas tells who bears the office that stands, with all that it is of, before the first of them. */
function isApposedTo(folded: string, { end }: Office, run: NameRun): boolean {
  return (
    run.words.length > 1 &&
    run.start - end <= 120 &&
    /^(?:[,.;)]|$)/.test(folded.slice(run.end)) &&
    ofPhrase.test(folded.slice(end, run.start))
  );
}

/** The office that a name bears where it stands: right before it, or after it between commas or brackets. */
function officeBeside(
  folded: string,
  words: readonly Word[],
  run: NameRun,
  offices: readonly Office[],
  runs: readonly NameRun[],
): Office | null {
  // "the president of Karvia": a place, or what the office is of.
  const isOf = /(?:^|[^\p{L}])(?:of|of the|de|du|de la|des|d'|de l'|in|a|en) ?$/u.test(
    folded.slice(Math.max(0, run.start - 8), run.start),
  );
  if (isOf && run.words.length < 2) return null;
  const before = isOf ? undefined : offices.findLast((office) => office.end <= run.start);
  // "Finance minister X and the bank's Y": the office is borne by the first.
  const isBorne = (other: NameRun): boolean =>
    other.words.length > 1 &&
    other.start >= (before?.end ?? 0) &&
    other.end < run.start &&
    /^ (?:and|et) /.test(folded.slice(other.end));
  if (before && run.start - before.end <= (before.plural ? 2 : 70) && !runs.some(isBorne)) {
    const between = folded.slice(before.end, run.start);
    if (/^ (?:is|was|est|etait) (?:m\. |mme |mr |mrs |ms |dr )?$/.test(between)) return before;
    const joints = between.match(/,/g)?.length ?? 0;
    if (
      joints <= 1 &&
      !/[.;:!?"]|, ?(?:and|et) |(?:^| )(?:et|and) $/.test(
        between.replace(/(?<!\p{L})(?:h\.r\.h|s\.a\.r|[hs]\.[em]|m|mm|mr|mrs|ms|dr|pr|hon)\./gu, ""),
      ) &&
      belongs(words, before.end, run.start)
    ) {
      // Of two offices that follow each other ("président de la Transition, le général X") the first says more.
      const earlier = offices.findLast((office) => office.end <= before.start);
      const stacked =
        earlier &&
        isCalling(before.rank) &&
        before.start - earlier.end < 50 &&
        belongs(words, earlier.end, before.start);
      // "General X, the chief of staff": what someone holds says more than what someone is.
      const held = isCalling(before.rank) ? (stacked ? earlier : officeBehind(folded, run, offices, runs)) : null;
      return held ?? before;
    }
  }
  if (before && !before.plural && isApposedTo(folded, before, run)) return before;
  return officeBehind(folded, run, offices, runs);
}

/** What may stand between a name and the office behind it. */
const apposed =
  /^(?: \([^)]{2,40}\))? ?[,(-] ?(?:(?:who is |who |qui )?(?:le|la|l'|the|son|sa|his|her|its|leur|their|an?|un|une|alors|then|current|actuel|actuelle|nouveau|nouvelle|new|ancien|ancienne|former|formerly|once|autrefois|jadis|acting|deputy|assistant|outgoing|[\p{L}-]+'s|[a-z]+(?:n|an|ian|ish|ese|i)) ?){0,4}$/u;

/** How far behind a name its office may begin, in letters. */
const apposedWithin = 45;

/** The office that stands behind a name, between commas or brackets. */
function officeBehind(
  folded: string,
  { end }: NameRun,
  offices: readonly Office[],
  runs: readonly NameRun[],
): Office | null {
  const office = offices.find(({ start }) => start >= end);
  if (!office || office.start - end > apposedWithin || !apposed.test(folded.slice(end, office.start))) return null;
  // "Selon M. X, la ministre danoise, Y, …": Y's, where none stands behind that name.
  const next = runs.find((run) => run.start >= office.end && run.words.length > 1);
  const isNexts =
    next !== undefined &&
    /^(?: \p{L}+)?, $/u.test(folded.slice(office.end, next.start)) &&
    folded.startsWith(",", next.end) &&
    officeBehind(folded, next, offices, runs) === null;
  return isNexts ? null : office;
}
