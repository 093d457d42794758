import { Acquaintances, type Found } from "./acquaintances.ts";
import { answerOf, Discourse, someoneElse, type Answer } from "./discourse.ts";
import type { Lexicon } from "./lexicon.ts";
import type { NameMention } from "./names.ts";
import { acts, isBeside, isComplement, isSameClause, isSubject, patternsOf } from "./saying-clause.ts";
import { isQuotationAlone, type Span } from "./sentences.ts";
import { tailAfter } from "./signs.ts";
import type { SpokenSentence } from "./spoken-sentences.ts";

/** A quotation and whom the text names as its speaker; null until then. */
export interface SpokenQuotation {
  span: Span;
  speaker: string | null;
}

/** The longest signature under a quotation, in UTF-16 units. */
const longestSignature = 160;

/** Who speaks the quotations of an article: takes its paragraphs in order and remembers whom they named. */
export class Speakers {
  private readonly lexicon: Lexicon;
  private readonly namesIn: (text: string) => readonly NameMention[];
  private readonly known: Acquaintances;
  private readonly discourse: Discourse;
  /** The last sentence, where it holds no quotation itself. */
  private before: { text: string; sentence: Span; named: readonly Found[] } | null = null;

  /** The quotations of the last sentence, where it holds nothing else: a signature may follow. */
  private unsigned: SpokenQuotation[] = [];

  /** `namesIn` tells whom a text names. */
  constructor(lexicon: Lexicon, namesIn: (text: string) => readonly NameMention[]) {
    this.lexicon = lexicon;
    this.namesIn = namesIn;
    this.known = new Acquaintances(lexicon);
    this.discourse = new Discourse(lexicon, this.known);
  }

  /** Remembers whom a paragraph names, before quotations are asked for. */
  meet(sentences: readonly SpokenSentence[]): void {
    for (const { names } of sentences) this.known.meet(names);
  }

  /** The quotations of the next paragraph, each with its speaker or null; a signature in a later one may still name one. */
  speakersOf(text: string, sentences: readonly SpokenSentence[]): SpokenQuotation[] {
    const found: SpokenQuotation[] = [];
    for (const sentence of sentences) {
      const { outside, quotations } = sentence;
      const named = this.known.recognise(outside, sentence.names, sentence.start);
      this.discourse.since += 1;
      const spoken = quotations.length > 0 ? this.speakersInSentence(text, sentence, quotations, named) : [];
      found.push(...spoken);
      const signatory =
        quotations.length === 0
          ? (this.signatoryIn(outside, sentence.start, named) ?? this.pointedBackTo(outside, named))
          : null;
      for (const quotation of signatory === null ? [] : this.unsigned) quotation.speaker = signatory;
      if (signatory !== null) this.discourse.note({ speaker: signatory, person: named[0]?.person ?? null });
      this.unsigned = isQuotationAlone(sentence.text) ? spoken : [];
      this.before = quotations.length === 0 ? { text, sentence, named } : null;
      this.discourse.follow(outside, sentence.start, named);
    }
    return found;
  }

  private speakersInSentence(
    text: string,
    sentence: Span,
    all: readonly Span[],
    named: readonly Found[],
  ): SpokenQuotation[] {
    const [opening] = all;
    // "Le film « Un pont pour tous »": a name between marks, which nobody speaks.
    const isName = opening !== undefined && this.isName(text.slice(sentence.start, opening.start), opening);
    const spans = isName ? all.slice(1) : all;
    const names = isName ? [{ span: opening, speaker: null }] : [];
    if (spans.length === 0) return names;
    const answers = spans.map((span, index) => {
      const from = spans[index - 1]?.end ?? sentence.start;
      const to = spans[index + 1]?.start ?? sentence.end;
      const [before, after] = [text.slice(from, span.start), text.slice(span.end, to)];
      const isTold = patternsOf(this.lexicon).toldAfter.test(after);
      const isOthers = patternsOf(this.lexicon).contrast.test(after);
      const told = (): Answer | null => (isOthers ? null : this.answerIn(text, { from: span.end, to }, named, "after"));
      const led = (): Answer | null =>
        this.answerIn(text, { from, to: span.start }, named, "before") ?? this.answerByContrast(before, named, from);
      const opens = isTold || !/\p{L}/u.test(before);
      return (opens ? (told() ?? led()) : (led() ?? told())) ?? this.answerWithin(span);
    });
    const told = filled(answers);
    const carried = told[0] ?? this.carried(text, sentence, spans, named);
    const spoken = spans.map((span, index) => {
      const answer = told[index] ?? carried;
      if (answer) this.discourse.note(answer);
      return { span, speaker: answer?.speaker ?? null };
    });
    return [...names, ...spoken];
  }

  /** "— Jean Exemple, ministre des Ports" under a quotation: whose it is. */
  private signatoryIn(outside: string, start: number, named: readonly Found[]): string | null {
    const [first] = named;
    if (first === undefined || this.unsigned.length === 0 || outside.length > longestSignature) return null;
    const { signature, titleOnly, saying } = patternsOf(this.lexicon);
    const lead = outside.slice(0, first.at - start);
    const rest = outside.slice(first.end - start);
    const isAlone = /^[\s\u00a0]*(?:[,(].*)?[^.!?]$|^$/su.test(rest) && rest.search(saying) === -1;
    return isAlone && signature.test(lead) && titleOnly.test(lead.replace(signature, "")) ? first.person.name : null;
  }

  /** "C'est la promesse faite par Jean Exemple" behind a quotation: whose it was. */
  private pointedBackTo(outside: string, named: readonly Found[]): string | null {
    const [first] = named;
    const points = first !== undefined && this.unsigned.length > 0 && patternsOf(this.lexicon).pointsBack.test(outside);
    return points ? first.person.name : null;
  }

  /** Whether a quotation is the name of what the words that open its sentence tell. */
  private isName(lead: string, { text }: Span): boolean {
    const { nameOf, saying, office } = patternsOf(this.lexicon);
    return (
      /^[\s\u00a0]*\p{Lu}/u.test(text) &&
      nameOf.test(lead) &&
      [saying, office].every((words) => lead.search(words) === -1)
    );
  }

  /** Whose words the last sentence announces without quoting them: "Le communiqué précise :", "Jean Exemple l'a redit lundi." */
  private announced(): Answer | null {
    if (!this.before) return null;
    const { text, sentence, named } = this.before;
    const answer = this.answerIn(text, { from: sentence.start, to: sentence.end }, named, "before");
    return answer?.person || /:[\s\u00a0]*$/u.test(sentence.text) ? answer : null;
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
    // No verb is that short, and no name.
    if (!/\p{L}{2}/u.test(stretch)) return null;
    const offset = side === "before" ? bounds.to - stretch.length : bounds.from;
    const here = named
      .filter(({ at, end }) => at >= offset && end <= offset + stretch.length)
      .map((found) => ({ ...found, at: found.at - offset, end: found.end - offset }));
    const according = [...stretch.matchAll(patterns.accordingTo)].at(side === "before" ? -1 : 0);
    if (according) {
      const answer = this.answerAfter(stretch, according.index + according[0].length, here);
      if (answer) return answer;
    }
    // "Mohamed Said": a name.
    const isNamed = ({ 0: verb, index }: RegExpExecArray): boolean =>
      /^\p{Lu}/u.test(verb) && /\p{Lu}[\p{L}.’'-]*[\s\u00a0]$/u.test(stretch.slice(Math.max(0, index - 30), index));
    const verbs = [...stretch.matchAll(patterns.saying)].filter((verb) => !isNamed(verb));
    if (verbs.length === 0 && side === "before")
      return agentIn(stretch, here, this.lexicon) ?? this.answerByColon(stretch, here);
    if (verbs.length === 0) return this.answerByPlace(stretch, here);
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
    const free = here.filter(({ at, end }) => !isComplement(stretch, at, end, this.lexicon));
    const close = free
      .filter(
        ({ at, end }) =>
          end <= verb.index && isSameClause(stretch.slice(end, verb.index), stretch.slice(0, at), this.lexicon),
      )
      .at(-1);
    // "A reçu Jean Exemple, qui a salué « … »": whom the pronoun follows.
    const who = side === "before" ? patterns.whoBefore.exec(before)?.index : undefined;
    const antecedent = here.find(({ end }) => end === who);
    if (antecedent) return answerOf(antecedent.person);
    const following = free.find(
      ({ at }) => at >= afterAt && at - afterAt < 120 && isBeside(stretch.slice(afterAt, at), this.lexicon),
    );
    // "a souligné la ministre", ", said Mr Sample": the subject after its verb.
    const bearsPronoun = this.lexicon.sayingInverted !== "";
    const own = bearsPronoun ? this.discourse.byPronoun(verb[0]) : undefined;
    if (own !== undefined) return own;
    // "Le communiqué, publié lundi, appelle à": the comma before the verb closes an apposition.
    const apposed =
      side === "before" && !close && patterns.apposition.test(before) ? this.bySubject(before, side) : null;
    if (apposed) return apposed;
    const addresses = patterns.addressing.test(verb[0]);
    // "Le ministre, Jean Exemple, a dit à son hôte": the comma before the verb closes what tells its subject's name.
    const isApposed = side === "before" && close !== undefined && /^,[\s\u00a0]*$/.test(before.slice(close.end));
    const isInverted = !addresses && !isApposed && patterns.inverted.test(before);
    const behind = stretch.slice(afterAt).replace(patterns.adverb, "");
    const document =
      isInverted && !(following && patterns.documentOf.test(stretch.slice(afterAt, following.at)))
        ? this.discourse.documentIn(behind)
        : null;
    if (document) return document;
    if (isInverted && following) return this.answerWith(following, here, stretch);
    const pronoun = this.discourse.byPronoun(tailAfter(before, ",;:."));
    if (pronoun !== undefined && !close) return pronoun;
    if (close) return this.answerWith(close, here, stretch);
    if (isInverted) {
      const told = behind.replace(patterns.addressee, "");
      // "A déclaré cette dernière".
      const latter = this.discourse.byPronoun(patterns.latter.exec(told)?.[0] ?? "");
      if (latter !== undefined) return latter;
      return this.discourse.byPhrase(patterns.phrase.exec(told)?.[1], patterns.definite.test(told)) ?? null;
    }
    const subject = this.bySubject(before, side);
    if (subject) return subject;
    const earlier = free.filter(({ end }) => end <= verb.index);
    const [leading] = earlier;
    if (leading && (earlier.length === 1 || isSubject(stretch.slice(0, leading.at), this.lexicon)))
      return answerOf(leading.person);
    return side === "after" && following && !addresses ? answerOf(following.person) : null;
  }

  /** The phrase that is the subject of a verb behind it. */
  private bySubject(before: string, side: "before" | "after"): Answer | null {
    const patterns = patternsOf(this.lexicon);
    const [lead = "", phrase = ""] = patterns.subject.exec(before.replace(patterns.apposition, " ")) ?? [];
    const isDefinite = patterns.article.test(lead.slice(0, lead.lastIndexOf(phrase)));
    return this.discourse.byPhrase(phrase, isDefinite && side === "after") ?? null;
  }

  /** Someone named as the subject of a verb, together with whom "and" joins to that one. */
  private answerWith(subject: Found, here: readonly Found[], stretch: string): Answer {
    const { joined } = patternsOf(this.lexicon);
    const pair = [...here, subject]
      .flatMap((one) => here.map((other) => [one, other] as const))
      .find(
        ([one, other]) =>
          one.end <= other.at &&
          (one.person === subject.person || other.person === subject.person) &&
          joined.test(stretch.slice(one.end, other.at)),
      );
    return pair ? { speaker: stretch.slice(pair[0].at, pair[1].end), person: null } : answerOf(subject.person);
  }

  /** "« … », gronde le maire Jean Exemple": what stands between a quotation and a name in one clause is a verb of saying, whichever. */
  private answerByPlace(stretch: string, here: readonly Found[]): Answer | null {
    const pronoun = patternsOf(this.lexicon).pronounBehind.exec(stretch)?.[1];
    const meant = pronoun === undefined ? undefined : this.discourse.byPronoun(pronoun);
    if (meant) return meant;
    const verb = patternsOf(this.lexicon).anyVerb.exec(stretch)?.[0].length ?? null;
    const [first] = here;
    if (verb === null || !first || first.at < verb) return null;
    const between = stretch.slice(verb, first.at);
    const isTitle = !/[,;:·]/u.test(between) && patternsOf(this.lexicon).titleOnly.test(between);
    return isTitle && !isComplement(stretch, first.at, first.end, this.lexicon) ? answerOf(first.person) : null;
  }

  /** "selon X": the person, the office or the body after it. */
  private answerAfter(stretch: string, at: number, here: readonly Found[]): Answer | null {
    const named = here.find((found) => found.at >= at && found.at - at < 90);
    const between = stretch.slice(at, named?.at);
    // "Selon la ministre des Ports, Mme Anne Modèle, …": commas part an office from its name, no body or document.
    const isOwn =
      !/[,;]/.test(between) ||
      (!patternsOf(this.lexicon).opensWithBody.test(between) && /^[\s\u00a0]*[,«“"]/u.test(stretch.slice(named?.end)));
    // "Selon le bilan de Jean Exemple": his own; not so what his office or his spokesman says.
    const { opensWithSpeaker, opensWithBody, documentOf } = patternsOf(this.lexicon);
    const isOthers =
      isComplement(stretch, named?.at ?? at, named?.end ?? at, this.lexicon, at) &&
      (opensWithSpeaker.test(between) || (opensWithBody.test(between) && !documentOf.test(between)));
    if (named && isOwn && !isOthers) return answerOf(named.person);
    const rest = stretch.slice(at);
    if (patternsOf(this.lexicon).bodyNoun.test(rest)) return this.discourse.latestBody();
    // "D'après ce spécialiste": whoever was named last, and alone.
    const [only, ...others] = this.discourse.latest;
    if (only && others.length === 0 && patternsOf(this.lexicon).demonstrative.test(rest)) return answerOf(only);
    const latter = this.discourse.byPronoun(patternsOf(this.lexicon).latter.exec(rest)?.[0] ?? "");
    if (latter !== undefined) return latter;
    const first = /^[\s\u00a0]*([\p{L}-]+)/u.exec(rest)?.[1] ?? "";
    // "According to him, …"; not "according to her office".
    const alone = /^[\s\u00a0]*\p{L}+[\s\u00a0]*[,;:.«“"]/u.test(rest)
      ? this.lexicon.subjectForms.get(first.toLowerCase())
      : undefined;
    const pronoun = this.discourse.byPronoun(alone ?? first);
    return pronoun ?? this.discourse.byPhrase(patternsOf(this.lexicon).phrase.exec(rest)?.[1]) ?? null;
  }

  /** "… », tandis que Jean Exemple évoquait « … »": the only one named in a clause that tells what another one says. */
  private answerByContrast(before: string, named: readonly Found[], offset: number): Answer | null {
    const clause = patternsOf(this.lexicon).contrastClause.exec(before);
    if (!clause) return null;
    const [only, ...others] = named.filter(
      ({ at, end }) => at >= offset + clause.index && end <= offset + before.length,
    );
    const isOwn = only && !isComplement(before, only.at - offset, only.end - offset, this.lexicon);
    return isOwn && others.length === 0 ? answerOf(only.person) : null;
  }

  /** "La Reine : « … »": a name or an office and a colon. */
  private answerByColon(stretch: string, here: readonly Found[]): Answer | null {
    const lead = /^[\s\u00a0]*([^:;.!?]{2,120}?)[\s\u00a0\u202f]*:[\s\u00a0\u202f«“"]*$/u.exec(stretch)?.[1];
    if (lead === undefined) return null;
    // "C'est ainsi que la ministre Anne Modèle s'est adressée à Jean Exemple : « … »".
    const own = here.filter(({ at, end }) => !isComplement(stretch, at, end, this.lexicon));
    const [only] = own;
    if (only && own.every(({ person }) => person === only.person)) return answerOf(only.person);
    if (here.length > 0) return null;
    // "Northern prime ministers: “…”": an office of several people stands for itself.
    return patternsOf(this.lexicon).severalOffices.test(lead) ? { speaker: lead.trim(), person: null } : null;
  }

  /** "« Nous viendrons, a déclaré le ministre Jean Exemple, pour signer. »": the words between commas inside the marks. */
  private answerWithin(span: Span): Answer | null {
    if (!/[,?!…—–]/.test(span.text)) return null;
    const patterns = patternsOf(this.lexicon);
    for (const verb of span.text.slice(0, 600).matchAll(patterns.saying)) {
      if (!/[,?!…—–][\s\u00a0]*$/u.test(span.text.slice(0, verb.index)) && !/^\p{L}+-t-/u.test(verb[0])) continue;
      const incise =
        /^(?:[^,.;»”]|(?<=(?<!\p{L})\p{Lu}\p{Ll}{0,2})\.(?=[\s\u00a0]\p{Lu})){1,120}/u.exec(
          span.text.slice(verb.index),
        )?.[0] ?? "";
      const [first] = this.known.recognise(incise, this.namesIn(incise), 0);
      if (first) return answerOf(first.person);
      const pronoun = this.discourse.byPronoun(incise);
      // "Have they come?": a question inside a quotation names nobody.
      if (pronoun !== undefined) return pronoun === someoneElse ? null : pronoun;
      const phrase = this.discourse.byPhrase(patterns.phrase.exec(incise.slice(verb[0].length))?.[1]);
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
    if (subject && this.speaksFor(lead, subject, sentence.start)) return answerOf(subject.person);
    const body = this.discourse.bodyOf(lead);
    if (body !== null) return { speaker: body, person: null };
    const isAlone =
      first !== undefined && first.start - sentence.start <= 3 && sentence.end - (spans.at(-1)?.end ?? 0) <= 4;
    const announced = isAlone ? this.announced() : null;
    if (announced) return announced;
    const { last, since, standingSubject } = this.discourse;
    // "M. Exemple mise sur l’exportation. ¶ « … »": an article that has quoted nobody yet goes on with whom it told of.
    if (!last) return isAlone || this.goesOn(lead) ? standingSubject : null;
    if (this.goesOn(lead)) return last;
    if (isAlone && since <= 2 && people.size === 0) return this.discourse.isStill(last) ? last : null;
    const pronoun = this.discourse.byPronoun(lead);
    if (pronoun !== undefined) return pronoun;
    return this.discourse.isSoleSpeaker && people.size === 0 && since <= 3 ? last : null;
  }

  /** "Et d’ajouter : « … »": a verb of saying without a subject goes on with who spoke or acted last. */
  private goesOn(lead: string): boolean {
    const { joinedSaying } = patternsOf(this.lexicon);
    return joinedSaying.test(lead);
  }

  /** Whether the opening words of a sentence are what someone named there says or does, and no clause or title stands between. */
  private speaksFor(lead: string, { at, end }: Found, start: number): boolean {
    if (end - start > lead.length || !isSubject(lead.slice(0, at - start), this.lexicon)) return false;
    const { opinion, aside, apposedRelative } = patternsOf(this.lexicon);
    const deed = lead.slice(end - start).replace(apposedRelative, " ");
    // "Pour Jean Exemple, « … »": what someone thinks.
    if (opinion.test(lead)) return /^[\s\u00a0]*,/u.test(deed);
    return !isComplement(lead, at - start, end - start, this.lexicon) && acts(deed, this.lexicon) && !aside.test(deed);
  }
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
