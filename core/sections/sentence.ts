import { plain, type Block, type Inline } from "../blocks.ts";
import { notePlace, placeholder, spokenBy, typeset, type Composition } from "../composition.ts";
import { label, setOwnType } from "../language.ts";
import { leadJoin, type Entry, type OwnNote, type Sentence } from "../pack.ts";
import { ownNotesOf, piecesOf, type Piece } from "../running-text.ts";

/** The word before an entry that says for whom it is meant, where the whole file is not for one audience. */
export function flag({ audience }: Entry, { language, flagged }: Composition): Inline[] {
  if (audience === undefined || !flagged) return [];
  // A thin space widens the blank, at which a line may still end.
  return [{ kind: "flag", text: label(language, `audience.${audience}`) }, ...plain("\u2009 ")];
}

/** How many characters of a text are no space, up to each place in it. */
function spacelessLengths(text: string): number[] {
  const lengths = [0];
  for (const [at, unit] of text.split("").entries()) lengths.push((lengths[at] ?? 0) + (/\s/.test(unit) ? 0 : 1));
  return lengths;
}

/**
 * The words of the pieces of a text as the text is set. Setting a text moves spaces alone, as a rule, so that each piece is found again by what
 * else it holds; where it changed more than that, each piece is set by itself.
 */
function setPieces(pieces: readonly Piece[], text: string, set: (words: string) => string): string[] {
  const whole = set(text);
  const [before, after] = [spacelessLengths(text), spacelessLengths(whole)];
  if (before.at(-1) !== after.at(-1)) return pieces.map(({ from, to }) => set(text.slice(from, to)));
  const placeOf = (at: number): number => {
    if (at === 0 || at === text.length) return at === 0 ? 0 : whole.length;
    const place = after.lastIndexOf(before[at] ?? 0);
    // A stretch that ends before a space leaves the space to the next.
    return /\s/.test(text.charAt(at - 1)) || place === 0 ? place : after.indexOf(before[at] ?? 0);
  };
  return pieces.map(({ from, to }) => whole.slice(placeOf(from), placeOf(to)));
}

/** A note of the writer's own, and its mark. */
function ownNote({ text }: OwnNote, composition: Composition): Inline[] {
  if (text.trim() === "") return [];
  const mark = String(composition.notes.length + 1);
  composition.notes.push({ id: `note-${mark}`, mark, children: plain(setOwnType(composition.language, text.trim())) });
  return [{ kind: "note", note: `note-${mark}` }];
}

/** Inlines with the looks of a piece around them. */
function lookingAs({ looks }: Piece, children: Inline[]): Inline[] {
  const emphasised: Inline[] = looks.has("emphasis") ? [{ kind: "emphasis", children }] : children;
  return looks.has("strong") ? [{ kind: "strong", children: emphasised }] : emphasised;
}

/** A text without the space around it; what is set off in it, and its notes, stay where they are. */
function trimmed({ text, emphasis = [], notes = [] }: Sentence): Pick<Sentence, "text" | "emphasis" | "notes"> {
  const start = text.length - text.trimStart().length;
  const words = text.trim();
  const moved = (place: number): number => Math.max(0, Math.min(words.length, place - start));
  return {
    text: words,
    emphasis: emphasis.map((one) => ({ ...one, from: moved(one.from), to: moved(one.to) })),
    notes: notes.map((note) => ({ ...note, at: moved(note.at) })),
  };
}

/** Inlines in which marks of notes that stand side by side are parted: "2" and "3" would be read as 23. */
function withMarksApart(children: readonly Inline[]): Inline[] {
  return children.flatMap((child, index): Inline[] =>
    child.kind === "note" && children[index - 1]?.kind === "note"
      ? [{ kind: "superscript", text: "," }, child]
      : [child],
  );
}

/**
 * Lead, text, note mark and full stop of a sentence, in the order the language sets them. `note` is the mark of its source, where that is
 * not said otherwise.
 */
export function sentence(entry: Sentence, composition: Composition, note?: Inline[]): Inline[] {
  const { language } = composition;
  const lead = typeset(entry, entry.lead.trim(), composition);
  const written = trimmed(entry);
  if (written.text === "") {
    const notes = ownNotesOf(written).flatMap((note) => ownNote(note, composition));
    return withMarksApart([{ kind: "strong", children: plain(lead) }, ...notes, ...(note ?? composition.cite(entry))]);
  }
  const pieces = piecesOf(written);
  const words = setPieces(pieces, written.text, (part) => typeset(entry, part, composition));
  const text = words.join("");
  // The mark goes before a closing full stop in French, after it in English; "!", "?" and "»" are never moved.
  const stopped = /\.\.$/.test(text) ? text : text.replace(/[.;,:。；，：؛،\s]+$/u, "");
  const closed = /(?:[!?…！？؟]|\.\.)["»”’」\s]*$|[.。]\s?["»”’」]$/u.test(stopped);
  const stop = closed ? "" : language.typography.fullStop;
  const isMarkedFirst = language.typography.noteMark === "before";
  let left = stopped.length;
  const set = pieces.flatMap((piece, index): Inline[] => {
    const own = (words[index] ?? "").slice(0, Math.max(0, left));
    left -= own.length;
    const isLast = index === pieces.length - 1;
    const shown = isLast && !isMarkedFirst ? own + stop : own;
    const notes = piece.notes.flatMap((note) => ownNote(note, composition));
    return [...(shown === "" ? [] : lookingAs(piece, plain(shown))), ...notes];
  });
  const cited = note ?? composition.cite(entry);
  const marked = withMarksApart([...set, ...cited, ...(isMarkedFirst && stop !== "" ? plain(stop) : [])]);
  if (lead === "") return marked;
  const { spaceBeforeColon, fullStop, sentenceJoin } = language.typography;
  const join = leadJoin(entry.lead, entry.text, spaceBeforeColon).replace(".", fullStop);
  return [
    { kind: "strong", children: plain(lead + join) },
    ...(sentenceJoin === "" ? [] : plain(sentenceJoin)),
    ...marked,
  ];
}

/** The sentences of a paragraph, one after the other, each with its flag and its note. */
export function sentences(paragraph: readonly Sentence[], composition: Composition): Inline[] {
  const { sentenceJoin } = composition.language.typography;
  return paragraph.flatMap((entry, index): Inline[] => [
    ...(index === 0 || sentenceJoin === "" ? [] : plain(sentenceJoin)),
    ...flag(entry, composition),
    ...sentence(entry, composition),
  ]);
}

/** The language of a paragraph's words, where all of its sentences are in the same other one: see {@link spokenBy}. */
export function spokenByAll(paragraph: readonly Sentence[], composition: Composition): { language?: string } {
  const [first, ...others] = paragraph.map((entry) => spokenBy(entry, composition));
  return first && others.every(({ language }) => language === first.language) ? first : {};
}

/** A paragraph of sentences under its number on the margin, and what stands after it. `place` names where it is. */
export function point(
  paragraph: readonly Sentence[],
  index: number,
  place: string,
  composition: Composition,
  after: Inline[],
  style: "point" | "point-large" = "point",
): Block {
  const number = String(index + 1);
  for (const entry of paragraph) notePlace(entry, place, number, composition);
  return {
    kind: "paragraph",
    style,
    entries: paragraph.map(({ id }) => id),
    label: number,
    ...spokenByAll(paragraph, composition),
    children: [...sentences(paragraph, composition), ...after],
  };
}

/** What a section without points asks for: it bears no number, since nothing can be cited by it. */
export function emptyPoint(
  missing: string | undefined,
  composition: Composition,
  style: "point" | "point-large" = "point",
): Block {
  return { kind: "paragraph", style, children: placeholder(composition, missing) };
}
