/** What the screens say in English about spelling. */
export const spellingEn = {
  menu: (word: string) => `Other spellings of “${word}”`,
  none: "No other spelling",
  noneWhy: "The dictionary knows none like it.",
  learn: (word: string) => `Add “${word}” to my words`,
  learnt: (word: string) => `“${word}” is one of your words: it is no longer underlined in any pack.`,
  right: "No word is underlined.",
  off: "Spelling is not checked in this pack.",
  noDictionary: "There is a dictionary for packs in French and in English only.",
  turnedOn: "Words that no dictionary has are underlined.",
  turnedOff: "Spelling is no longer checked.",
};
