import type { FigureWords } from "./lexicon.ts";

/** A word's own value: of its list, or put together in languages that write numbers in one word ("zweihundertfünfzig"). */
export function valueOf(word: string, lexicon: FigureWords): number | undefined {
  return lexicon.numberWords.get(word) ?? (lexicon.compounds ? compoundValue(word, lexicon) : undefined);
}

function compoundValue(word: string, lexicon: FigureWords): number | undefined {
  if (word.length > 60 || word.length < 6) return undefined;
  const sum = new Sum();
  let rest = word;
  let parts = 0;
  while (rest !== "") {
    const part = longestPart(rest, lexicon);
    if (part === null) return undefined;
    if (part.value !== null) {
      if (!sum.add(part.value, true)) return undefined;
      parts += 1;
    }
    rest = rest.slice(part.length);
  }
  return parts > 1 ? sum.value : undefined;
}

function longestPart(word: string, lexicon: FigureWords): { length: number; value: number | null } | null {
  for (let length = Math.min(word.length, 12); length >= 3; length -= 1) {
    const piece = word.slice(0, length);
    const value = lexicon.numberWords.get(piece) ?? lexicon.scales.get(piece);
    if (value !== undefined) return { length, value };
    if (lexicon.numeralJoiners.includes(piece)) return { length, value: null };
  }
  return null;
}

/** Adds number words from left to right as they are spoken. */
export class Sum {
  private total = 0;
  private group = 0;
  private isEmpty = true;

  get value(): number {
    return this.total + this.group;
  }

  /** Whether only a scale may follow without changing what was said: nothing was said yet. */
  get empty(): boolean {
    return this.isEmpty;
  }

  /** Takes the next word's value; false where it begins another number. `joined`: a joining word or its own form stood between. */
  add(value: number, joined: boolean): boolean {
    if (!this.fits(value, joined)) return false;
    const isHundreds = value === 100 && this.group > 0;
    if (isHundreds) this.group *= 100;
    else if (value === 20 && this.group % 100 === 4) this.group += 76;
    else this.group += value;
    this.isEmpty = false;
    return true;
  }

  private fits(value: number, joined: boolean): boolean {
    const rest = this.group % 100;
    if (this.isEmpty) return true;
    if (value === 0) return false;
    if (value === 100 && this.group > 0 && this.group < 100) return true;
    if (value >= 100) return this.group === 0 && this.total > 0;
    if (value >= 20) return rest === 0 || (joined && rest < 10) || (value === 20 && rest === 4);
    if (value >= 10) return rest === 0 || rest === 60 || rest === 80;
    return rest % 10 === 0 && (rest !== 10 || (joined && value >= 7));
  }

  /** Multiplies what was said since the last scale, or all of it where a scale follows a scale ("mil millones"). */
  scale(factor: number): void {
    if (this.group === 0 && this.total > 0) this.total *= factor;
    else {
      this.total += Math.max(this.group, 1) * factor;
      this.group = 0;
    }
    this.isEmpty = false;
  }
}
