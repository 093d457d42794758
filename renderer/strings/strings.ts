import type { ScreenLanguage } from "../dates.ts";
import { en, type Strings } from "./en.ts";
import { fr } from "./fr.ts";

/** The words of the screens in a language. */
export function stringsOf(language: ScreenLanguage): Strings {
  return { fr, en }[language];
}

/** The language of the screens where a person chose none: French on a French system, else English. */
export function systemLanguage(): ScreenLanguage {
  return navigator.language.toLowerCase().startsWith("fr") ? "fr" : "en";
}

/** Words as they stand on a button: with a capital. Names of languages come without. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
