const countries = new Map<string, ReadonlySet<string>>();

/**
 * Whether a name is that of a country or territory in a language, as the system's tables of the Unicode CLDR have it; capitals and
 * accents make no difference.
 */
export function isCountry(name: string, language: string): boolean {
  const known = countries.get(language) ?? namesOf(language);
  countries.set(language, known);
  return known.has(folded(name));
}

function namesOf(language: string): Set<string> {
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return new Set(codes.flatMap((code) => names.of(code) ?? []).map(folded));
}

function folded(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[\s\u00a0-]+/g, " ")
    .toLowerCase();
}
