import type { ErrorCode, ErrorDetails } from "../../core/errors.ts";

function named(details: ErrorDetails, key: string, otherwise: string): string {
  const value = details[key];
  return value === undefined || value === "" ? otherwise : `“${value}”`;
}

function given(details: ErrorDetails, key: string, words: (value: string) => string): string {
  const value = details[key];
  return value === undefined || value === "" ? "" : words(String(value));
}

/** What stopped a file from being written: a picture that cannot be shown, a note that hangs loose, a place. */
function whyNotWritten(d: ErrorDetails): string {
  return (
    given(d, "image", () => `: the picture ${named(d, "image", "")} cannot be shown`) ||
    given(
      d,
      "note",
      () =>
        `: note ${named(d, "note", "")}${given(d, "place", (place) => `, referred to in ${place},`)} cannot be printed`,
    ) ||
    given(
      d,
      "path",
      () => `: ${named(d, "path", "")} cannot be written; check that its folder exists, or choose another`,
    )
  );
}

/** What is wrong with a pack file, and with which of its parts. */
function whatIsDamaged(d: ErrorDetails): string {
  const part = named(d, "part", "one of its parts");
  switch (d["fault"]) {
    case "cut":
      return "it is cut short, or is no pack file";
    case "missing":
      return `${part} is missing`;
    case "altered":
      return `${part} was changed on the way`;
    case "unsafe":
      return `the name ${part} leads out of the file`;
    default:
      return `${part} does not hold what it should`;
  }
}

/** What the screens say in English of errors, by their codes. */
export const errorsEn: Record<ErrorCode, (details: ErrorDetails) => string> = {
  "file-empty": (d) => `${named(d, "name", "The file")} is empty. Save the article again and import it.`,
  "file-binary": (d) =>
    `${named(d, "name", "The file")} holds no text that Attaché can read. Save the article as text or as a web page.`,
  "file-too-large": (d) =>
    `${named(d, "name", "The file")}${given(d, "megabytes", (n) => ` of ${n} MB`)} is too large${given(d, "limit", (n) => ` (${n} MB at most)`)}. Import the article by itself.`,
  "file-unknown": (d) =>
    `Attaché cannot read files such as ${named(d, "name", "this one")}. Save the article in a format it reads${given(d, "formats", (list) => ` (${list})`)}.`,
  "file-without-text": (d) => `No article text was found in ${named(d, "name", "the file")}. Paste the text instead.`,
  "file-damaged": (d) =>
    `${named(d, "name", "The file")} is damaged, or not of the kind its name says. Save or download it again.`,
  "file-no-feed": (d) =>
    `${named(d, "name", "The file")} is no feed of articles (RSS, Atom, JSON Feed): Attaché reads nothing else in .xml and .json. Save the article as a web page, PDF, Word file or text, or paste it.`,
  "file-mislabelled": (d) =>
    `${named(d, "name", "The file")} is of another kind than its name says${given(d, "extension", (kind) => `: by its content it is a .${kind} file`)}. Rename it${given(d, "proper", (name) => ` to “${name}”`)} and import it again.`,
  "file-encrypted": (d) =>
    `${named(d, "name", "The file")} is protected by a password. Save it without one and import it again.`,
  "file-old-word": (d) =>
    `${named(d, "name", "The file")} is in the format of old Word (.doc). Open it in Word or LibreOffice, save it as .docx and import that.`,
  "mail-encrypted": (d) =>
    `${named(d, "name", "The mail")} is encrypted or sealed. Open it in your mail program, and save or paste what it shows there.`,
  "file-scanned": (d) =>
    `${named(d, "name", "The file")} is a scan: its pages are pictures without text. Have its text recognised first, or paste the text.`,
  "file-too-demanding": (d) =>
    `${named(d, "name", "The file")} could not be read${given(d, "seconds", (n) => ` within ${n} s`)}${given(d, "megabytes", (n) => ` and ${n} MB of memory`)}. Paste the text instead.`,
  "file-unpacks-large": (d) =>
    `${named(d, "name", "The archive")} unpacks to ${given(d, "limit", (n) => `more than ${n} MB`) || "too much"}. Unpack it yourself and import the articles you need.`,
  "file-parts-many": (d) =>
    `${named(d, "name", "The archive")} holds ${given(d, "limit", (n) => `more than ${n} files`) || "too many files"}. Unpack it yourself and import the articles you need.`,
  "export-refused": (d) =>
    d["reason"] === "originals-reader"
      ? "The original articles may not go along to a reader outside. Leave them out, or export for the office."
      : d["reason"] === "changes-reader"
        ? "Changes may not be shown to a reader outside: they hold what was taken out. Leave them out, or export for the office."
        : d["reason"] === "traces-reader"
          ? "A reader outside may only have a clean copy: pictures may tell where and by whom they were taken. Tick “Clean copy”, or export for the office."
          : d["reason"] === "archive-protected"
            ? "A PDF for the archives may have no password and forbid nothing. Choose one of the two."
            : "A PDF for old archives may not hold other files. Leave the original articles out.",
  "earlier-unmade": (d) =>
    `The earlier state of the pack${given(d, "version", (number) => ` (version ${number})`)}${given(d, "day", (day) => `, last changed on ${day},`)} cannot be compared with any more: its template${given(d, "template", (id) => ` (${id})`)} or its language is no longer there. Choose another version, or export without changes.`,
  "audience-leak": (d) =>
    `The file would hold words of an entry that is not for this reader: “${named(d, "words", "…")}”. Mark that entry for them, or take the words out of the title, the cover and the other entries, and export again.`,
  "page-altered": (d) =>
    `${named(d, "name", "The page")} is not what its archive’s check sum says: it may have been altered. It was taken in as it is; compare it with another copy.`,
  "file-missing": (d) => `${named(d, "name", "The file")} is no longer where it was.`,
  "article-missing": (d) =>
    d["fault"] === "damaged"
      ? "This article is damaged in the library. Import its file again; your pack is as it was."
      : "This article is no longer in the library. Your pack is as it was.",
  "article-changed": () => "This record was changed in another window. Reload it and make your corrections once more.",
  "pack-missing": () => "This pack is no longer in the library.",
  "pack-changed": () =>
    "This pack was changed in another window. Keep a copy of what you have here, or reload it without what you typed last.",
  "pack-elsewhere": () => "This pack can only be read here: another window writes in it.",
  "pack-unsaved": () => "The pack could not be saved, and was left as it is. Try again.",
  "version-missing": () => "This version is no longer kept. Your pack is as it was.",
  "pack-too-large": (d) =>
    `The pack and its sources${given(d, "megabytes", (n) => ` have ${n} MB and`)} are too large for a pack file${given(d, "limit", (n) => ` (${n} MB at most)`)}. Take large sources out of it.`,
  "pack-file-damaged": (d) =>
    `${named(d, "name", "The pack file")} is damaged: ${whatIsDamaged(d)}. Nothing was taken in; ask for the file again.`,
  "pack-file-newer": (d) =>
    `${named(d, "name", "This pack file")} comes from a newer Attaché${given(d, "version", (version) => ` (${version})`)}. It can be read at most, not changed; install the newer version.`,
  "backup-missing": (d) => `The copy ${named(d, "name", "of the library")} is not there.`,
  "backup-damaged": (d) =>
    `${named(d, "name", "This copy")} is damaged or no library of Attaché. Nothing was changed; choose another copy.`,
  "template-missing": (d) =>
    `The template ${named(d, "template", "of this pack")} is not installed${given(d, "known", (list) => `; there is ${list}`)}.`,
  "template-invalid": (d) =>
    `A template has a mistake: ${d["file"] ?? "file unknown"}${given(d, "line", (line) => `, line ${line}`)}${given(d, "reasonEn", (reason) => ` (${reason})`)}.`,
  "stationery-invalid": (d) =>
    `${named(d, "file", "This file")} cannot stand for the office’s letterhead or look${given(d, "reasonEn", (reason) => `: ${reason}`)}. Replace it or take it out, and try again.`,
  "language-missing": (d) => `The briefing language ${named(d, "language", "of this pack")} is not installed.`,
  "dictionary-unreadable": (d) =>
    `The spelling dictionary${given(d, "language", (language) => ` (${language})`)} cannot be read, so that spelling is not checked. Install Attaché again.`,
  "own-words-full": (d) =>
    `The list of your words is full${given(d, "most", (most) => `: it holds ${most}`)}. With “My words” among the commands, take out some that you no longer need.`,
  "library-missing": (d) => `There is no library${given(d, "path", (path) => ` in ${path}`)}.`,
  "library-newer": (d) =>
    `This library${given(d, "path", (path) => ` (${path})`)} comes from a newer Attaché. Nothing was changed; install the newer version.`,
  "library-busy": (d) =>
    `Another program holds the library${given(d, "path", (path) => ` (${path})`)}. Nothing is lost; try again in a moment.`,
  "library-damaged": (d) =>
    `The library’s file${given(d, "path", (path) => ` ${path}`)} is damaged. Close Attaché and start it again: the file is then set aside, untouched, and what can still be read of it is taken over.`,
  "disk-full": (d) =>
    `The disk is full${given(d, "path", (path) => `; ${path} was not written`)}. What was saved before is safe; free some space or choose another folder, and try again.`,
  "disk-read-only": (d) =>
    given(
      d,
      "path",
      (path) => `Attaché may not write to ${path}. What was saved before is safe; choose another folder.`,
    ) || "Attaché may not write to its data folder. What was saved before is safe.",
  "write-failed": (d) => `The file could not be made${whyNotWritten(d)}. The pack is safe.`,
  "folder-not-shown": (d) => `The folder cannot be shown here. The file is safe at ${named(d, "path", "its place")}.`,
  "file-not-opened": (d) => `The file cannot be opened here. It is safe at ${named(d, "path", "its place")}.`,
  stopped: () => "Stopped. Nothing was changed.",
  "call-unknown": () => "This window and Attaché are not of the same version. Start Attaché again.",
  "call-invalid": () => "Attaché could not accept this entry. Undo the last change and try again.",
  "call-refused": (d) =>
    d["reason"] === "unreachable"
      ? "Attaché has stopped. Leave this window open: your text is in it. Start Attaché again, then open its new address; what was saved is safe."
      : d["reason"] === "forgotten"
        ? "This window is no longer joined to Attaché. If your text is in it, leave it open and copy the text; then open the newest address printed in the terminal."
        : given(d, "port", (port) => `Port ${port} is taken. Choose another.`) ||
          "This address was used already. Take the newest address printed in the terminal where Attaché runs.",
  internal: () => "Attaché met a fault of its own. What was saved is safe; try again.",
};
