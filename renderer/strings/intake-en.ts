import { countedEn as counted } from "./number-words.ts";
import { remainingTimeEn as remainingTime } from "./remaining-time.ts";

/** What the screens say in English of taking in. */
export const intakeEn = {
  progress: (done: number, total: number) => `${done} of ${counted(total, "file", "files")}`,
  title: (n: number) => `Importing ${counted(n, "file", "files")}`,
  report: "Import report",
  done: (n: number, known: number, cut: number, undated: number) =>
    `${counted(n, "article", "articles")} added${known === 0 ? "" : `, ${counted(known, "article", "articles")} known already`}, ${counted(cut, "line", "lines")} left out.${undated === 0 ? "" : ` ${counted(undated, "date is", "dates are")} needed.`}`,
  failed: (n: number) => counted(n, "file was not imported", "files were not imported"),
  partlyRead: (n: number) =>
    `${counted(n, "article has", "articles have")} signs that could not be read: look at the originals.`,
  unreadable: (n: number) =>
    `${counted(n, "sign", "signs")} could not be read (�): the file is damaged or mixes encodings. Look at the original; if it is a text file, save it again in UTF-8.`,
  known: "Already in the library",
  stopped: (n: number) => `Stopped: ${counted(n, "file", "files")} not read.`,
  see: "See record",
  remaining: (milliseconds: number) => remainingTime(milliseconds),
  copyReport: "Copy the report",
  saveReport: "Save as text",
  reportCopied: "Copied.",
  reportNotCopied: "The clipboard could not be used. Save the report as text.",
  reportName: (day: string) => `Import ${day}.txt`,
};
