import { countedEn as counted } from "./number-words.ts";

/** The articles that are printed: those picked, and those that entries still cite. */
function cited(n: number, unpicked: number): string {
  if (unpicked === 0) return `the ${counted(n, "picked article", "picked articles")}`;
  return `${counted(n, "article", "articles")}, ${unpicked} of them no longer picked but still cited,`;
}

/** What the screens say in English of a section on the desk. */
export const sectionEn = {
  entry: (n: number) => `Entry ${n}`,
  addLead: "Give it a lead",
  text: "Write here",
  add: {
    text: "Add a paragraph",
    points: "Add an entry",
    outcomes: "Add an outcome",
    figures: "Add a figure",
    chronology: "Add a date",
    table: "Add a row",
    record: "Fill in",
    subjects: "Add a sentence on a subject",
    digest: "Add an article",
  },
  cellOf: (name: string, n: number) => `${name}, entry ${n}`,
  subjectOf: (n: number) => `Subject of entry ${n}`,
  noSubject: "No subject",
  partOf: (n: number) => `Part of entry ${n}`,
  angle: "Tone or angle",
  quote: "Words quoted from it",
  audienceOf: (n: number) => `For whom is entry ${n}`,
  audiences: {
    none: "Not marked",
    internal: "Internal",
    usable: "May be used",
    press: "Press",
    protected: "Source protected",
  },
  objective: "Add an objective",
  outcome: "Outcome",
  state: "Status",
  date: "Date",
  dateOf: (n: number) => `Date of entry ${n}`,
  end: "To",
  endOf: (n: number) => `End of entry ${n}`,
  event: "Event",
  value: "Value",
  valueOf: (n: number) => `Value of entry ${n}`,
  unit: "Unit",
  unitOf: (n: number) => `Unit of entry ${n}`,
  of: "What is counted",
  asOf: "As of",
  asOfOf: (n: number) => `As of, entry ${n}`,
  stateOf: (n: number) => `Status of entry ${n}`,
  undatedCell: "—",
  up: (n: number) => `Move entry ${n} up`,
  down: (n: number) => `Move entry ${n} down`,
  delete: (n: number) => `Delete entry ${n}`,
  numberExpected: "A number is written 50,000 or 2.5.",
  sources: (n: number, unpicked: number) => `The list of ${cited(n, unpicked)} is printed here.`,
  annex: (n: number, unpicked: number) => `The text of ${cited(n, unpicked)} is printed here.`,
  mark: (trace: string, source: number, paragraph: number) => `${trace}, source ${source}, paragraph ${paragraph}`,
  markTitle: (trace: string) => `${trace}, title of the article`,
  marksInSight: (n: number, all: number) =>
    `${n} of the ${all} marks of this text stand here; the others come as the text is scrolled, or as the caret comes to their sentence.`,
  markMore: (mark: string, n: number) => `${mark}, and ${counted(n, "more source", "more sources")}`,
  title: "title",
  markLost: (trace: string) => `${trace}, its paragraph is no longer in the article`,
  markUnpicked: (trace: string, paragraph: number) => `${trace}, paragraph ${paragraph} of an article no longer picked`,
  unpicked: "removed",
};
