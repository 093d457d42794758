import { isFurniture } from "./furniture.ts";

/** A line of a mail's text. `quoted`: of an earlier mail, as its mark or markup says; `signed`: marked up as a signature. */
export interface MailLine {
  line: number;
  text: string;
  quoted: boolean;
  signed: boolean;
}

/** Why a line of a mail is not its sender's own words. */
type Cut = "quoted-mail" | "signature" | "page-furniture";

/** "On 3 June 2025, Jane Example wrote:" in the words of the usual mail programs. */
const attribution =
  /^(?:le|on|am|el|em|il|op|в|am)\s.{5,300}(?:a écrit|wrote|schrieb(?:\s.{1,100})?|escribió|escreveu|ha scritto|schreef(?:\s.{1,100})?|написал\(?а?\)?|пишет)\s*:$|^.{1,200}\s(?:пишет|a écrit|wrote)\s*:$/iu;

/** The rule that parts a reply from the mail it answers. */
const separator =
  /^[-_ ]*(?:original message|message d['’]origine|message original|ursprüngliche nachricht|mensaje original|mensagem original|messaggio originale|исходное сообщение)[-_ ]*:?$/iu;

/** The first lines of a mail as Outlook sets them over what is answered. */
const innerHead =
  /^(?:from|de|von|da|от)\s?:\s.{1,300}?\s(?:sent|date|envoyée?|gesendet|datum|enviado|fecha|data|inviato|отправлено|дата)\s?(?:le|el|am)?\s?:\s.{1,600}?\s(?:subject|objet|betreff|asunto|assunto|oggetto|тема)\s?:/iu;

const forwardedMark =
  /^[-_> ]*(?:(?:begin )?forwarded message|(?:début du )?message (?:transféré|réexpédié)|weitergeleitete nachricht|mensaje reenviado|mensagem encaminhada|messaggio (?:inoltrato|originale inoltrato)|пересылаемое сообщение)\s?:?[-_ ]*(?:$|\s)/iu;

const forwardedSubject = /^\s*(?:re\s?:\s*)?(?:fwd?|tr|wg|rv|enc|i|пер)\s?:/iu;

const sentFrom =
  /^(?:sent from|envoyé (?:de|depuis|à partir de)|von mein(?:em|er) .{1,40} gesendet|gesendet von|enviado (?:desde|do)|inviato da|отправлено (?:с|из))\s.{1,80}$/iu;

const newsletterFurniture =
  /\b(?:view|read|open)\b.{0,60}\b(?:browser|online)\b|(?:voir|afficher|ouvrir|lire|consulter).{0,60}(?:navigateur|en ligne)|unsubscribe|se désabonner|désabonnement|désinscri|(?:manage|update|gérer|modifier).{0,40}(?:preferences|préférences|abonnements?)|abbestellen|abmelden|im browser (?:ansehen|anzeigen)|darse de baja|cancelar.{0,20}suscripción|cancelar inscrição|disiscriviti|annulla l['’]iscrizione|отписаться/iu;

/** How many lines at either end of a mail may be a newsletter's furniture. */
const furthestHead = 4;
const furthestTail = 12;

/** The longest line that may be furniture or announce an earlier mail, in UTF-16 units. */
const longestMark = 400;

/** How many lines an inner head or an attribution may be broken into. */
const mostBroken = 6;

/** Whether a mail hands on another one, which is then what it is about. */
export function isForwarded(subject: string, lines: readonly MailLine[]): boolean {
  return (
    forwardedSubject.test(subject) || lines.some(({ text }) => text.length < longestMark && forwardedMark.test(text))
  );
}

/**
 * The lines of a mail that are not its sender's own words, each with the reason: the earlier mail quoted at its end (not where it is
 * `forwarded`, nor where answers stand between), the signature, a newsletter's links to leave it. Lines without words are not among
 * `lines`. A mail of which nothing would be left keeps all.
 */
export function endingOf(lines: readonly MailLine[], forwarded: boolean): Map<number, Cut> {
  const cuts = new Map<number, Cut>();
  const quotedFrom = forwarded ? lines.length : quotedTailFrom(lines);
  for (const { line } of lines.slice(quotedFrom)) cuts.set(line, "quoted-mail");
  const own = lines.slice(0, quotedFrom);
  for (const { line } of own.slice(signatureFrom(own))) cuts.set(line, "signature");
  for (const { line, signed } of own) if (signed) cuts.set(line, "signature");
  const left = own.filter(({ line }) => !cuts.has(line));
  left.forEach(({ line, text }, index) => {
    const fromEnd = left.length - index;
    const position = index < furthestHead ? "head" : fromEnd <= furthestTail ? "tail" : "within";
    if (isFurniture(text, position)) cuts.set(line, "page-furniture");
    else if (position !== "within" && text.length < longestMark / 2 && newsletterFurniture.test(text))
      cuts.set(line, "page-furniture");
  });
  return cuts.size === lines.length ? new Map<number, Cut>() : cuts;
}

/** The index of the line with which the quoted mail begins that ends a mail; the number of lines where it has none. */
function quotedTailFrom(lines: readonly MailLine[]): number {
  const marked = lines.findIndex((_, index) => index > 0 && opensEarlierMail(lines, index));
  const ownLast = lines.findLastIndex(({ quoted, signed }) => !quoted && !signed);
  let from = marked === -1 ? ownLast + 1 : Math.min(marked, ownLast + 1);
  if (from === 0 || from === lines.length) return lines.length;
  // What announces the quotation goes with it, be it broken into two lines.
  for (const length of [1, 2]) if (from > length && isAttribution(joined(lines, from - length, length))) from -= length;
  return from;
}

/** From here on all is an earlier mail, though nothing marks its lines: a rule, or the head of a mail within the mail. */
function opensEarlierMail(lines: readonly MailLine[], index: number): boolean {
  const text = lines[index]?.text ?? "";
  if (text.length > longestMark * 2) return false;
  return separator.test(text) || (/^[\p{L}]{2,4}\s?:/u.test(text) && innerHead.test(joined(lines, index, mostBroken)));
}

function isAttribution(text: string): boolean {
  return text.length <= longestMark && attribution.test(text);
}

function joined(lines: readonly MailLine[], from: number, length: number): string {
  return lines
    .slice(from, from + length)
    .map(({ text }) => text.slice(0, longestMark))
    .join(" ");
}

/** The index of the line that opens the signature: "-- ", or what a telephone adds; the number of lines where there is none. */
function signatureFrom(lines: readonly MailLine[]): number {
  const dashes = lines.findLastIndex(({ text, quoted }) => text === "--" && !quoted);
  if (dashes > 0) return dashes;
  const last = lines.findLastIndex(({ quoted }) => !quoted);
  return last > 0 && sentFrom.test(lines[last]?.text ?? "") ? last : lines.length;
}
