import type { Span } from "../alignment.ts";
import { bodiesNamedIn, institutionsIn, type Body } from "../names/bodies.ts";
import type { Office } from "./offices.ts";
import type { NameRun } from "../names/names.ts";
import type { Passage } from "../passage.ts";
import { placeOf } from "../names/places.ts";
import type { Word } from "../terms.ts";

/**
 * The office that stands right before another one of the same person: "the United Nations envoy, Ambassador X", "Deputy Prime Minister
 * and Minister for Defence X".
 */
export function officesBefore({ folded: { text }, offices }: Passage, office: Office): Office[] {
  const before = offices.findLast(({ end }) => end <= office.start);
  if (!before || before.plural) return [];
  const between = text.slice(before.end, office.start);
  const isStacked =
    /^(?:(?: \p{L}+)?,)? ?(?:l'|le |la |the |m\. |mme )?(?:ancienn?e? |former |ex-)?$/u.test(between) ||
    /^,? (?:et|and) (?:aussi |also |concurrently )?$/u.test(between);
  return isStacked ? [before] : [];
}

/** What limits an office: that it is over, or that it is another's deputy; before it and behind it, folded. */
const limits: Readonly<Record<string, { before: RegExp; behind: RegExp }>> = {
  former: {
    before:
      /(?<!\p{L})(?:ex-? ?|ancien(?:ne)?s? (?:vice-)?|former (?:[\p{L}]+ )?|one-time |then-|(?:once|formerly|previously|autrefois|jadis) (?:(?:the|an?|[\p{L}-]+'s) )?|(?<=(?:(?<!\p{L})(?:the|an?|his|her|its|their|our|my)|\p{L}'s?) )then |(?<=, )then (?:(?:the|[\p{L}-]+'s) )?)$/u,
    behind: /^ (?:at the time|de l'epoque)(?!\p{L})/u,
  },
  deputy: {
    before: /(?<!\p{L})(?:vice[ -]|sous-|deputy |assistant |adjointe? (?:au|a la|du|de la) )$/u,
    behind: /^(?: general(?:e)?)? (?:adjointe?|deleguee?|suppleante?)(?!\p{L})/u,
  },
};

/** How far before an office its limit may begin, in letters. */
const limitReach = 40;

/** Which of the limits "former" and "deputy" a text sets to an office, in order, and from where to where it does. */
export function limitsOf(
  { folded: { text } }: Passage,
  { start, end, rank }: Pick<Office, "start" | "end" | "rank">,
): { limits: string; start: number; end: number } {
  const lead = text.slice(Math.max(0, start - limitReach), start);
  const rest = text.slice(end);
  const found = new Set(/^(?:deputy|vice)/.test(rank) ? ["deputy"] : []);
  const place = { start, end };
  for (const [limit, { before, behind }] of Object.entries(limits)) {
    const first = before.exec(lead);
    const last = behind.exec(rest);
    if (first) place.start = Math.min(place.start, start - first[0].length);
    if (last) place.end = Math.max(place.end, end + last[0].length);
    if (first ?? last) found.add(limit);
  }
  return { limits: [...found].sort().join(" "), ...place };
}

/** What is of a country by its ending: "karvien", "Karvian". */
const demonym = /(?:ien|ienne|ais|aise|ois|oise|ain|aine|ane?|iane?|ese|ish|i)$/;
const ofPlace =
  /^ (?:de la |du |de l'|des |de |d'|of the |of |for )(?:(?:republic|union|kingdom|federation|state) of (?:the )?|(?:republique|union|royaume|federation|etat) (?:de la |de l'|de |d'|du |des ))?$/u;
/** What a country calls itself by before its name. */
const isState = /^(?:republi(?:c|que)|union|kingdom|royaume|federation|state|etat)$/u;
const stateBehind = (text: string, from: number): string =>
  /^ (?:de la |de l'|des |du |de |d'|of the |of )/u.exec(text.slice(from))?.[0] ?? "";
const possessive = /^'s? (?:[\p{L}-]+ ){0,2}$/u;

/** The words by which a text says whose office it is, by the country: "ministre karvien", "Karvia’s minister", "president of Karvia". */
export function countryWordsOf(
  { folded: { text }, words }: Passage,
  { start, end, rank }: Office,
  run: NameRun | null,
): Word[] {
  const isOf = (from: number, to: number): boolean => from < to && ofPlace.test(text.slice(from, to));
  // "Of the Pell-based Distant Water Union": neither is a country, but what a body is called.
  const isPartOfName = ({ end: at }: Word): boolean =>
    text.startsWith("-based ", at) || words.some((next) => next.capital && next.start === at + 1 && text[at] === " ");
  return words.filter((at) => {
    if (at.term === null || at.word.length < 4) return false;
    const between = text.slice(at.end, start);
    if (at.end <= start) return at.capital && ((between === " " && demonym.test(at.word)) || possessive.test(between));
    if (at.start === start || (isState.test(at.word) && ofPlace.test(stateBehind(text, at.end)))) return false;
    if (at.start < end || at.start === end + 1) return !at.capital && demonym.test(at.word);
    // "Minister of Immigration": of a minister it may be the charge.
    if (ofCharge.has(rank) && placeOf(at.word) === null) return false;
    if (placeOf(at.word) === null && isPartOfName(at)) return false;
    return at.capital && (isOf(end, at.start) || (run !== null && isOf(run.end, at.start)));
  });
}

/** Ranks that are in charge of something. */
const ofCharge: ReadonlySet<string> = new Set(["minister", "deputyMinister", "secretaryOfState"]);

const ofBody =
  /^ (?:\p{L}+ )?(?:de la |de l'|du |des |de |d'|of the |of |for the |a la |a l'|aupres (?:de l'|des |du )|to the |at the )$/u;
const bodysOwn = /^(?:'s?)? (?:\p{Ll}+ )?$/u;

/**
 * The institutions of the list by which a text says whose office it is ("émissaire des Nations unies", "the African Union's envoy", "UN
 * envoy"), and from where to where it does.
 */
export function bodiesOf(
  passage: Passage,
  { start, end }: Office,
): { bodies: ReadonlySet<Body>; start: number; end: number } {
  const { text } = passage.folded;
  const isOwner = (body: Span): boolean =>
    body.end <= start ? bodysOwn.test(text.slice(body.end, start)) : ofBody.test(text.slice(end, body.start));
  const owners = [...institutionsIn(passage), ...passage.acronyms].filter(isOwner);
  return {
    bodies: new Set(owners.flatMap((owner) => [...bodiesNamedIn(passage, owner.start, owner.end)])),
    start: Math.min(start, ...owners.map((owner) => owner.start)),
    end: Math.max(end, ...owners.map((owner) => owner.end)),
  };
}
