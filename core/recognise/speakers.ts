import { Acquaintances, type Found, type Person } from "./acquaintances.ts";
import { acronymsIn, bodiesIn } from "./bodies.ts";
import { isCountry } from "./countries.ts";
import type { Lexicon } from "./lexicon.ts";
import type { NameMention } from "./names.ts";
import { acts, isBeside, isSameClause, isSubject, patternsOf } from "./saying-clause.ts";
import type { Span } from "./sentences.ts";
import { tailAfter } from "./signs.ts";
import type { SpokenSentence } from "./spoken-sentences.ts";

/** How a sentence names who speaks: by its own words at a place beside a quotation. */
type Answer = { speaker: string; person: Person | null } | typeof someoneElse;

/** Someone speaks whom the text does not name there ("they said"): nobody who was named before is meant. */
const someoneElse = { speaker: null, person: null };
/** How many sentences back a body is looked for that a noun stands for ("this agency"). */
const bodyReach = 3;

/** Who speaks the quotations of an article: takes its paragraphs in order and remembers whom they named. */
export class Speakers {
  private readonly lexicon: Lexicon;
  private readonly namesIn: (text: string) => readonly NameMention[];
  private readonly known: Acquaintances;
  /** Whom the last sentences named, the latest first. */
  private recent: Person[][] = [];
  /** Who is the subject of the last sentence that named anyone. */
  private subject: Person | null = null;
  private last: Answer | null = null;
  /** How many sentences ago the last quotation with a speaker stood. */
  private since = 0;
  private readonly spoken = new Set<string>();
  /** The document that was quoted last. */
  private document: string | null = null;
  /** The last sentences without their quotations, the latest first. */
  private earlier: string[] = [];

  /** `namesIn` tells whom a text names. */
  constructor(lexicon: Lexicon, namesIn: (text: string) => readonly NameMention[]) {
    this.lexicon = lexicon;
    this.namesIn = namesIn;
    this.known = new Acquaintances(lexicon);
  }

  /** Remembers whom a paragraph names, before quotations are asked for. */
  meet(sentences: readonly SpokenSentence[]): void {
    for (const { names } of sentences) this.known.meet(names);
  }

  /** The quotations of the next paragraph, each with its speaker or null. */
  speakersOf(text: string, sentences: readonly SpokenSentence[]): { span: Span; speaker: string | null }[] {
    const found: { span: Span; speaker: string | null }[] = [];
    for (const sentence of sentences) {
      const { outside, quotations } = sentence;
      const named = this.known.recognise(outside, sentence.names, sentence.start);
      this.since += 1;
      if (quotations.length > 0) found.push(...this.speakersInSentence(text, sentence, quotations, named));
      const people = [...new Set(named.map(({ person }) => person))];
      const [subject] = named;
      this.subject =
        subject && isSubject(outside.slice(0, subject.at - sentence.start), this.lexicon)
          ? subject.person
          : people.length > 0
            ? null
            : this.subject;
      this.earlier = [outside, ...this.earlier].slice(0, bodyReach);
      if (people.length > 0) this.recent = [people, ...this.recent].slice(0, 4);
    }
    return found;
  }

  private speakersInSentence(
    text: string,
    sentence: Span,
    spans: readonly Span[],
    named: readonly Found[],
  ): { span: Span; speaker: string | null }[] {
    const answers = spans.map((span, index) => {
      const from = spans[index - 1]?.end ?? sentence.start;
      const to = spans[index + 1]?.start ?? sentence.end;
      return (
        this.answerIn(text, { from: span.end, to }, named, "after") ??
        this.answerIn(text, { from, to: span.start }, named, "before") ??
        this.answerWithin(span)
      );
    });
    const told = filled(answers);
    const carried = told[0] ?? this.carried(text, sentence, spans, named);
    return spans.map((span, index) => {
      const answer = told[index] ?? carried;
      if (answer) {
        this.last = answer.speaker === null ? null : answer;
        this.since = 0;
        if (answer.speaker !== null) this.spoken.add(answer.speaker);
      }
      return { span, speaker: answer?.speaker ?? null };
    });
  }

  /** Who is said to speak in a stretch before or after a quotation. */
  private answerIn(
    text: string,
    bounds: { from: number; to: number },
    named: readonly Found[],
    side: "before" | "after",
  ): Answer | null {
    const patterns = patternsOf(this.lexicon);
    const stretch = text
      .slice(bounds.from, bounds.to)
      .slice(side === "before" ? -260 : 0, side === "before" ? undefined : 260);
    const offset = side === "before" ? bounds.to - stretch.length : bounds.from;
    const here = named
      .filter(({ at, end }) => at >= offset && end <= offset + stretch.length)
      .map((found) => ({ ...found, at: found.at - offset, end: found.end - offset }));
    const according = [...stretch.matchAll(patterns.accordingTo)].at(side === "before" ? -1 : 0);
    if (according) {
      const answer = this.answerAfter(stretch, according.index + according[0].length, here);
      if (answer) return answer;
    }
    const verbs = [...stretch.matchAll(patterns.saying)];
    if (verbs.length === 0)
      return side === "before" ? (agentIn(stretch, here, this.lexicon) ?? this.answerByColon(stretch, here)) : null;
    let answer: Answer | null = null;
    for (const verb of side === "before" ? verbs.reverse() : verbs)
      answer ??= this.answerAtVerb(stretch, verb, here, side);
    return answer;
  }

  /** The subject of a verb of saying: before it in its clause, or right after it. */
  private answerAtVerb(
    stretch: string,
    verb: RegExpExecArray,
    here: readonly Found[],
    side: "before" | "after",
  ): Answer | null {
    const patterns = patternsOf(this.lexicon);
    const before = stretch.slice(0, verb.index);
    const afterAt = verb.index + verb[0].length;
    const close = here
      .filter(({ at, end }) => end <= verb.index && isSameClause(stretch.slice(end, verb.index), stretch.slice(0, at)))
      .at(-1);
    const following = here.find(
      ({ at }) => at >= afterAt && at - afterAt < 120 && isBeside(stretch.slice(afterAt, at)),
    );
    // "a souligné la ministre", ", said Mr Sample": the subject after its verb.
    const own = this.byPronoun(verb[0]);
    if (own !== undefined) return own;
    const addresses = patterns.addressing.test(verb[0]);
    const isInverted = !addresses && /(?:^|,|[»”"])[\s\u00a0·]*$/u.test(before);
    const document = isInverted ? this.documentIn(stretch.slice(afterAt)) : null;
    if (document) return document;
    if (isInverted && following) return answerOf(following.person);
    const pronoun = this.byPronoun(tailAfter(before, ",;:."));
    if (pronoun !== undefined && !close) return pronoun;
    if (close) return answerOf(close.person);
    if (isInverted) {
      const phrase = patterns.phrase.exec(stretch.slice(afterAt))?.[1];
      return this.byPhrase(phrase, patterns.definite.test(stretch.slice(afterAt))) ?? null;
    }
    const subject = this.byPhrase(patterns.subject.exec(before)?.[1]);
    if (subject) return subject;
    const earlier = here.filter(({ end }) => end <= verb.index);
    const [leading] = earlier;
    if (leading && (earlier.length === 1 || isSubject(stretch.slice(0, leading.at), this.lexicon)))
      return answerOf(leading.person);
    return side === "after" && following && !addresses ? answerOf(following.person) : null;
  }

  /** "indique le communiqué conjoint": a document that speaks for itself, by the fullest name that it was given. */
  private documentIn(words: string): Answer | null {
    const named = patternsOf(this.lexicon).namedDocument.exec(words)?.[1];
    if (named === undefined) return null;
    if (this.document?.startsWith(named) !== true) this.document = named;
    return { speaker: this.document, person: null };
  }

  /** "selon X": the person, the office or the body after it. */
  private answerAfter(stretch: string, at: number, here: readonly Found[]): Answer | null {
    const named = here.find(
      (found) => found.at >= at && found.at - at < 90 && !/[;.]/.test(stretch.slice(at, found.at)),
    );
    if (named) return answerOf(named.person);
    const rest = stretch.slice(at);
    if (patternsOf(this.lexicon).bodyNoun.test(rest)) return this.latestBody();
    // "D'après ce spécialiste": whoever was named last, and alone.
    const [[only, ...others] = []] = this.recent;
    if (only && others.length === 0 && patternsOf(this.lexicon).demonstrative.test(rest)) return answerOf(only);
    const pronoun = this.byPronoun(/^[\s\u00a0]*[\p{L}-]+/u.exec(rest)?.[0] ?? "");
    return pronoun ?? this.byPhrase(patternsOf(this.lexicon).phrase.exec(rest)?.[1]) ?? null;
  }

  /** "La Reine : « … »": a name or an office and a colon. */
  private answerByColon(stretch: string, here: readonly Found[]): Answer | null {
    const lead = /^[\s\u00a0]*([^:;.!?]{2,120}?)[\s\u00a0\u202f]*:[\s\u00a0\u202f«“"]*$/u.exec(stretch)?.[1];
    if (lead === undefined) return null;
    const [only, ...others] = here;
    if (only) return others.length === 0 && only.end <= stretch.length ? answerOf(only.person) : null;
    // "Northern prime ministers: “…”": an office of several people stands for itself.
    return patternsOf(this.lexicon).severalOffices.test(lead) ? { speaker: lead.trim(), person: null } : null;
  }

  /** "« Nous viendrons, a déclaré le ministre Jean Exemple, pour signer. »": the words between commas inside the marks. */
  private answerWithin(span: Span): Answer | null {
    const patterns = patternsOf(this.lexicon);
    for (const verb of span.text.slice(0, 600).matchAll(patterns.saying)) {
      if (!/[,?!…—–][\s\u00a0]*$/u.test(span.text.slice(0, verb.index)) && !/^\p{L}+-t-/u.test(verb[0])) continue;
      const incise =
        /^(?:[^,.;»”]|(?<=(?<!\p{L})\p{Lu}\p{Ll}{0,2})\.(?=[\s\u00a0]\p{Lu})){1,120}/u.exec(
          span.text.slice(verb.index),
        )?.[0] ?? "";
      const [first] = this.known.recognise(incise, this.namesIn(incise), 0);
      if (first) return answerOf(first.person);
      const pronoun = this.byPronoun(incise);
      // "Have they come?": a question inside a quotation names nobody.
      if (pronoun !== undefined) return pronoun === someoneElse ? null : pronoun;
      const phrase = this.byPhrase(patterns.phrase.exec(incise.slice(verb[0].length))?.[1]);
      if (phrase !== undefined) return phrase;
    }
    return null;
  }

  /** A quotation beside which nobody is said to speak: goes on with the one right before it, or is of the only one who speaks at all. */
  private carried(text: string, sentence: Span, spans: readonly Span[], named: readonly Found[]): Answer | null {
    const [first] = spans;
    const people = new Set(named.map(({ person }) => person));
    const lead = text.slice(sentence.start, first?.start ?? sentence.end);
    const [subject] = named;
    if (subject && isSubject(lead.slice(0, subject.at - sentence.start), this.lexicon)) return answerOf(subject.person);
    const body = people.size === 0 ? this.bodyOf(lead) : null;
    if (body !== null) return { speaker: body, person: null };
    if (!this.last) return null;
    const isAlone =
      first !== undefined && first.start - sentence.start <= 3 && sentence.end - (spans.at(-1)?.end ?? 0) <= 4;
    if (isAlone && this.since <= 2 && people.size === 0) return this.last;
    const pronoun = this.byPronoun(text.slice(sentence.start, first?.start ?? sentence.end));
    if (pronoun) return pronoun;
    return this.spoken.size === 1 && people.size === 0 && this.since <= 3 ? this.last : null;
  }

  /** The body or the country that is the subject of a sentence's opening words; a body by its acronym where the text gives one. */
  private bodyOf(lead: string): string | null {
    const [body] = bodiesIn(lead, this.lexicon);
    if (body && isSubject(lead.slice(0, body.start), this.lexicon))
      return acts(lead.slice(body.end), this.lexicon) ? (body.acronym ?? body.name) : null;
    const [acronym] = acronymsIn(lead, this.lexicon);
    if (acronym && isSubject(lead.slice(0, acronym.start), this.lexicon))
      return acts(lead.slice(acronym.end), this.lexicon) ? acronym.acronym : null;
    const country =
      /(?:^|,[\s\u00a0])(?:\p{L}{1,3}(?:[\s\u00a0]|['’]))?(\p{Lu}[\p{L}\p{M}-]+(?:[\s\u00a0]\p{Lu}[\p{L}\p{M}-]+)?)/u.exec(
        lead,
      )?.[1];
    return country !== undefined &&
      isCountry(country, this.lexicon.language) &&
      acts(lead.slice(lead.indexOf(country) + country.length), this.lexicon)
      ? country
      : null;
  }

  /** The body that "this agency" stands for: the one that spoke last, or was named last. */
  private latestBody(): Answer | null {
    if (this.last?.person === null && this.since <= bodyReach) return this.last;
    for (const sentence of this.earlier) {
      const body = bodiesIn(sentence, this.lexicon).at(-1);
      if (body) return { speaker: body.acronym ?? body.name, person: null };
    }
    return null;
  }

  /** Undefined where no pronoun stands; null where it may mean one of several people. */
  private byPronoun(words: string): Answer | null | undefined {
    const personal = words.replace(patternsOf(this.lexicon).impersonal, " ");
    const pronouns = [...personal.matchAll(patternsOf(this.lexicon).pronoun)];
    const pronoun = pronouns.at(-1)?.[1]?.toLowerCase();
    if (pronoun === undefined) return undefined;
    const gender = this.lexicon.pronouns.get(pronoun.replace(/’/g, "'")) ?? null;
    if (gender === null) return null;
    if (gender === "many") return this.last?.person === null && this.since <= 1 ? this.last : someoneElse;
    const fits = (person: Person): boolean => person.gender === null || gender === "any" || person.gender === gender;
    const spoke = this.last?.person;
    if (spoke && fits(spoke) && this.since <= 1) return answerOf(spoke);
    for (const people of this.recent) {
      const fitting = people.filter(fits);
      const [only] = fitting;
      if (only && fitting.length === 1) return answerOf(only);
      if (fitting.length > 1 && this.subject && fitting.includes(this.subject)) return answerOf(this.subject);
      if (fitting.length > 1) return spoke && fitting.includes(spoke) ? answerOf(spoke) : null;
    }
    return spoke && fits(spoke) && this.since <= 4 ? answerOf(spoke) : null;
  }

  /** An office stands for the one person who was named with it; another phrase, with a capital or of several people, for itself. */
  private byPhrase(phrase: string | undefined, isRightAfter = false): Answer | undefined {
    const words = phrase?.replace(patternsOf(this.lexicon).document, "").trim();
    if (words === undefined || words === "" || patternsOf(this.lexicon).unnamed.test(words)) return undefined;
    if (patternsOf(this.lexicon).notSubject.test(words)) return undefined;
    if (patternsOf(this.lexicon).speakingBody.test(words)) return { speaker: words, person: null };
    const title = this.lexicon.standingTitles.get(words.toLowerCase());
    if (title) {
      const holder = this.known.holderOf(title);
      return holder && answerOf(holder);
    }
    // "the biologist Mary Case": what someone does is no office, and yet tells that a name follows.
    const named =
      /^(?:\p{Ll}[\p{L}\p{M}-]*[\s\u00a0]+){1,3}(\p{Lu}[\p{L}\p{M}’'-]+(?:[\s\u00a0]+\p{Lu}[\p{L}\p{M}’'-]+)+)$/u.exec(
        words,
      )?.[1];
    if (named !== undefined && !isCountry(named, this.lexicon.language)) return { speaker: named, person: null };
    const office = [...words.matchAll(patternsOf(this.lexicon).office)].at(0)?.[0].toLowerCase();
    if (office !== undefined) {
      const holders = this.known.holdersOf(office);
      const [only] = holders;
      if (only && holders.length === 1) return answerOf(only);
      const recent = this.recent.flat().find((person) => holders.includes(person));
      if (recent) return answerOf(recent);
    }
    const spoke = this.last?.person;
    if (office !== undefined && spoke && this.spoken.size === 1 && spoke.offices.size === 0) return answerOf(spoke);
    // "… , a ajouté l'enseignant": right after someone's words a person told by what they do is the same one.
    if (
      isRightAfter &&
      spoke &&
      this.since <= 1 &&
      !/\p{Lu}|[^s]s(?:[\s\u00a0]|$)/u.test(words) &&
      this.recent[0]?.includes(spoke)
    )
      return answerOf(spoke);
    if (office !== undefined && !/\p{Lu}/u.test(words.slice(1))) return undefined;
    return /\p{Lu}/u.test(words) || /[^s]s(?:[\s\u00a0]|$)/u.test(words) ? { speaker: words, person: null } : undefined;
  }
}

function answerOf(person: Person): Answer {
  return { speaker: person.name, person };
}

/** "an aim confirmed on Monday by X": whoever did what a participle of saying tells. */
function agentIn(stretch: string, here: readonly Found[], lexicon: Lexicon): Answer | null {
  const agent = [...stretch.matchAll(patternsOf(lexicon).agent)].at(-1);
  if (!agent) return null;
  const at = agent.index + agent[0].length;
  const named = here.find((found) => found.at >= at && !/[,;:.]/.test(stretch.slice(at, found.at)));
  return named ? answerOf(named.person) : null;
}

/** Of each quotation of a sentence its own answer, else that of the one before it, else of the first that has one. */
function filled(answers: readonly (Answer | null)[]): (Answer | null)[] {
  let latest = answers.find((answer) => answer !== null) ?? null;
  return answers.map((answer) => (latest = answer ?? latest));
}
