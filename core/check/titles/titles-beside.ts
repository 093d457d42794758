import type { Span } from "../alignment.ts";
import type { NameRun } from "../names/names.ts";
import type { Passage } from "../passage.ts";
import type { Role } from "./roles.ts";
import { saying } from "../speech/speech.ts";
import { keysIn } from "./title-keys.ts";
import { clauseIn, isClosed, isConnected, isNamed, ofName, opensWithRole, partsOf } from "./title-parts.ts";
import { complementEnd, rolesOf, titlesIn, type Title } from "./titles.ts";

/** So far before and behind a name its titles are looked for, in letters. */
const reach = 170;

const honorific =
  /(?:(?<!\p{L})(?:m|mm|mme|mlle|mr|mrs|ms|dr|dre|pr|prof|h\.e|s\.e|sir|lady|lord|dame|madame|monsieur)\.? )+$/u;
/** Words that open another clause or another part of it. */
const clause =
  /(?<![\p{L}'-])(?:par|by|avec|with|selon|d'apres|according to|qu[ei]|qu'|who|whom|whose|which|that|dont|when|quand|lorsque|as|while|but|mais|pour|against|contre|says?|told|tells?|met|is|was|are|were|est|etait|sera|sont|ont|has|had|have|will|would|after|apres|before|avant|between|entre|and then|puis|aupres|like|comme|than|if|si|from|devant)(?= |$|(?<='))/gu;
const stop = /[.;:!?"()[\]]|(?<= )-(?= )/gu;

/** The titles that a sentence gives someone beside the name: before it, behind it between commas, by "who heads …" or "is the …". */
export function titlesBeside(passage: Passage, run: NameRun): Title[] {
  const name = withoutRole(passage, run);
  return [...titlesBefore(passage, name), ...titlesBehind(passage, run)];
}

/** "Oceanographer Jane Doe": a calling that its place in the sentence writes large is no part of the name. */
function withoutRole(passage: Passage, run: NameRun): NameRun {
  const role = rolesOf(passage).find(({ start }) => start === run.start);
  return role && run.words.length > 2 ? { ...run, start: role.end + 1 } : run;
}

const ledBefore =
  /(?<![\p{L}])(?:(?:que|qu'a|dont|which) )?(?<verb>dirige|preside|conduit|commande|pilote|mene|led|headed|chaired|run|commanded|dirigee?|presidee?|conduite?|commandee?|pilotee?|menee?|emmenee?)(?: (?:par|by))? (?:(?:m|mme|mr|mrs|ms|dr)\.? )?$/u;

/** The title of whoever leads what is told before the name: "the committee, chaired by X", "la société que préside X". */
export function titlesLed(passage: Passage, run: NameRun): Title[] {
  const { text } = passage.folded;
  const from = Math.max(0, run.start - reach);
  const verb = ledBefore.exec(text.slice(from, run.start));
  const words = verb?.[0] ?? "";
  if (!verb || !/^(?:que|qu'a|dont|which) | (?:par|by) /.test(words)) return [];
  const end = from + verb.index;
  const start = text.slice(from, end).search(/[^,.;:!?"()]+,? ?$/u) + from;
  const role: Role = {
    id: /^(?:presid|chair)/.test(verb.groups?.["verb"] ?? "") ? "chair" : "head",
    kind: "office",
    isDeputy: false,
    isTold: true,
    start: end,
    end: run.start,
  };
  return [{ start, end: run.start, role, isDeputy: false, tense: "present", keys: keysIn(passage, start, end) }];
}

/** A comma and "M.", "the Rev." and the like before a name, in letters. */
const longestHonorific = 8;

/** The title that a sentence begins with, of whoever was named before it: "The European Union's envoy since 2030, a former judge, …". */
export function titlesOpening(passage: Passage): Title[] {
  const [part = { start: 0, end: 0 }, next] = partsOf(passage.folded.text, 0, passage.folded.text.length);
  const first = rolesOf(passage).find(({ start, end }) => start >= part.start && end <= part.end);
  const { text } = passage.folded;
  const isOthers = passage.names.some(
    ({ start, end, words }) =>
      words.length > 1 &&
      first !== undefined &&
      end > first.end &&
      (start <= part.end + longestHonorific || (next && start <= next.end && opensWithRole(passage, next))) &&
      !ofName.test(text.slice(0, start)),
  );
  if (!first || isOthers || !opensWithRole(passage, part)) return [];
  const pronoun = /^(?:he|she|il|elle) /.exec(text)?.[0].length ?? 0;
  return pronoun > 0
    ? titlesToldOf(passage, { start: pronoun - 1, end: part.end })
    : titlesIn(passage, { start: 0, end: complementEnd(text, first.end, part.end) });
}

function titlesBefore(passage: Passage, run: NameRun): Title[] {
  const { text } = passage.folded;
  const lead = text.slice(Math.max(0, run.start - reach), run.start);
  // "The minister of X": what the office is of; of four words and more the last two are the name of who holds it.
  if (ofName.test(lead)) {
    const [, charge] = /^(.+) [^ ]+ [^ ]+$/u.exec(text.slice(run.start, run.end)) ?? [];
    return charge?.includes(" ") === true
      ? titlesBefore(passage, { ...run, start: run.start + charge.length + 1 })
      : [];
  }
  const close = lead.length - (honorific.exec(lead)?.[0].length ?? 0);
  const end = run.start - lead.length + close;
  const from = Math.max(run.start - lead.length, boundaryBefore(passage, run.start - lead.length, end));
  const parts = partsOf(text, from, end);
  const last = parts.at(-1);
  if (!last) return [];
  const own = isConnected(passage, last) ? withoutAddressees(passage, titlesIn(passage, last)) : [];
  const before = parts.at(-2);
  const isEmpty = passage.words
    .filter(({ start, end }) => start >= last.start && end <= last.end)
    .every(({ word, capital }) => (capital && own.length === 0) || /^respecti(?:vement|vely)$/.test(word));
  const isJoined = /^ ?(?:et|and) /u.test(text.slice(last.start, last.end));
  const isStacked = isEmpty || (!isJoined && own.length > 0 && opensWithRole(passage, last));
  const apposed = before && isStacked && (opensWithRole(passage, before) || isEmpty) ? titlesIn(passage, before) : [];
  return [...withoutAddressees(passage, apposed), ...own];
}

/** "A lancé à la commissaire le ministre X": of two titles that nothing joins the first is of whoever is spoken to. */
function withoutAddressees({ folded: { text } }: Passage, titles: readonly Title[]): Title[] {
  return titles.filter(({ role }, at) => {
    const next = titles[at + 1];
    return !next || !/^ (?:l[ea] |l'|the )/u.test(text.slice(role.end, next.role.start));
  });
}

const ofRole = /^(?:pour|contre|against|from|aupres)$/;

/** Where the words before a name that may be its title begin: behind the last stop, clause or other person. */
function boundaryBefore(passage: Passage, from: number, to: number): number {
  const { folded, names, text } = passage;
  const lead = folded.text.slice(from, to);
  const isLarge = (at: number): boolean => /^\p{Lu}/u.test(text.slice(folded.at[from + at] ?? 0));
  const inRole = (at: number): boolean =>
    rolesOf(passage).some(({ start, end }) => start <= from + at && from + at < end);
  const hasRole = (at: number): boolean =>
    rolesOf(passage).some(({ start, end }) => start >= from + lead.lastIndexOf(",", at) && end <= from + at);
  const ends = [
    ...[...lead.matchAll(stop)].filter(
      ({ index }) => !inRole(index) && !/(?<!\p{L})(?:mr?s?|mme|dr|gen|col|\p{L})$/u.test(lead.slice(0, index)),
    ),
    // "The envoy for the Sahel, Ambassador X": what a role is for is of it.
    ...[...lead.matchAll(clause)].filter(({ 0: words, index }) => !ofRole.test(words) || !hasRole(index)),
    ...[...lead.matchAll(saying)].filter(({ index }) => !isLarge(index) && !inRole(index)),
  ].map(({ 0: words, index }) => from + index + words.length);
  // Someone else, named before.
  const people = names.filter(
    ({ start, end, words }) =>
      start >= from &&
      end < to &&
      words.length > 1 &&
      /^(?:,| and | et |-|\()/.test(folded.text.slice(end)) &&
      !ofName.test(folded.text.slice(from, start)),
  );
  return Math.max(from === 0 ? 0 : folded.text.indexOf(" ", from), ...ends, ...people.map(({ end }) => end));
}

const leading =
  /(?<!\p{L})(?:dirige(?:ait|ant)?|preside(?:ait|ant)?|conduit|commande|pilote|anime|heads?|headed|leads?|led|runs?|ran|chairs?|chaired|commands?|commanded|presides over|presided over)(?= )/u;
const being =
  /^ ?,? ?(?:(?:has|had|have) (?:also )?been|is to be(?:come)?|is|was|became|becomes|remains|est|etait|a ete|fut|devient|reste|demeure|sera|deviendra|will be|will become|serves? as|served as) (?:(?:also|now|aussi|alors|then|the|an?|le|la|l'|un|une|son|sa|its|his|her|our|their|notre|leur) ?)*/u;

function titlesBehind(passage: Passage, run: NameRun): Title[] {
  const { text } = passage.folded;
  const whole = text.slice(run.end, run.end + reach);
  const bracket = /^ \([^)]{2,60}\)/.exec(whole)?.[0].length ?? 0;
  const limit =
    [
      ...whole
        .slice(bracket)
        .matchAll(/(?<!(?<!\p{L})(?:\p{L}|m[mr]|mrs|mme|ms|dre?|gen|col|prof))\.|[;:!?"()]|(?<= )- /gu),
    ].find(({ index }) => index > 0)?.index ?? whole.length;
  const end = Math.min(text.length, run.end + bracket + limit);
  const parts = partsOf(text, run.end + bracket, end);
  const [first, ...rest] = parts;
  const found: Title[] = [];
  if (first) found.push(...titlesToldOf(passage, first));
  if (first && text.slice(first.start, first.end).trim() !== "" && found.length === 0) return [];
  for (const [rank, part] of rest.entries()) {
    // What another name follows is that one's.
    if (isNamed(passage, rest[rank + 1], run)) break;
    const words = text.slice(part.start, part.end);
    if (/^ ?(?:\d+(?: ans)?|aged? \d+|agee? de \d+ ans|\d+ years old|\d+-year-old \p{L}+)$/u.test(words)) continue;
    const told = titlesToldOf(passage, part);
    if (told.length > 0) {
      found.push(...told);
      if (!/^ ?(?:who|qui) /u.test(words)) break;
      continue;
    }
    if (/^ ?(?:who|qui) /u.test(words)) continue;
    if (/^ ?(?:et|and) /u.test(words) || !opensWithRole(passage, part) || !isClosed(passage, part, run)) break;
    const open = clauseIn(passage, part);
    found.push(...titlesIn(passage, { start: part.start, end: open?.start ?? part.end }));
    if (open) found.push(...titlesToldOf(passage, open));
  }
  return found;
}

/** The titles that a predicate gives: "is the …", "who heads …". */
function titlesToldOf(passage: Passage, part: Span): Title[] {
  const { text } = passage.folded;
  const words = text.slice(part.start, part.end);
  const relative = /^ ?,? ?(?:who|qui) /u.exec(words)?.[0].length ?? 0;
  const found = leading.exec(words);
  const verb = found && found.index <= relative + 14 && (relative > 0 || found.index <= 2) ? found : null;
  // "Qui dirige la diplomatie": the words for an office.
  const isOffice = rolesOf(passage).some(({ start }) => verb !== null && start === part.start + verb.index);
  if (verb && isOffice) return titlesIn(passage, { start: part.start + verb.index, end: part.end });
  if (verb) {
    const start = part.start + verb.index;
    const role: Role = {
      id: /^(?:preside|chair)/.test(verb[0]) ? "chair" : "head",
      kind: "office",
      isDeputy: false,
      isTold: true,
      start,
      end: start + verb[0].length,
    };
    const keys = keysIn(passage, role.end, complementEnd(text, role.end, part.end));
    const tense = pastVerb.test(verb[0]) || /used to $/.test(text.slice(0, start)) ? "past" : "present";
    return keys.size === 0
      ? []
      : [{ start, end: complementEnd(text, role.end, part.end), role, isDeputy: false, tense, keys }];
  }
  const copula = being.exec(words.slice(relative))?.[0];
  if (copula === undefined) return [];
  const rest = { start: part.start + relative + copula.length, end: part.end };
  if (!opensWithRole(passage, rest)) return [];
  const now = hereOn.exec(text.slice(rest.start, rest.end));
  const isNow = ({ role }: Title): boolean => now !== null && role.start > rest.start + now.index;
  return titlesIn(passage, rest).map((title) => ({ ...title, tense: isNow(title) ? "present" : tenseOf(copula) }));
}

const pastVerb = /^(?:ran|led|headed|chaired|commanded|presided|\p{L}+ait)(?!\p{L})/u;
const wasOnce = /^ ?,? ?(?:was|had been|served as|etait|fut)(?!\p{L})/u;
const isYetToBe = /^ ?,? ?(?:will|is to|sera|deviendra)(?!\p{L})/u;

/** "… and is now governor": what follows is held today. */
const hereOn = /(?<!\p{L})(?:and|et) (?:is|now|est|desormais|aujourd'hui|actuellement)(?!\p{L})/u;

function tenseOf(copula: string): Title["tense"] {
  if (isYetToBe.test(copula)) return "future";
  return wasOnce.test(copula) ? "past" : "present";
}
