import { commandsEn } from "./commands-en.ts";
import { findingsEn } from "./findings-en.ts";
import { countedEn as counted, numberEn } from "./number-words.ts";
import { proposalsEn } from "./proposals-en.ts";
import { spellingEn } from "./spelling-en.ts";
import { versionsEn } from "./versions-en.ts";
import type { CallOutput } from "../../core/contract.ts";
import type { TemplateSection } from "../../core/template.ts";
import type { RemovalReason } from "../../core/article.ts";
import type { ErrorCode, ErrorDetails } from "../../core/errors.ts";
import type { OutcomeStatus, Trace } from "../../core/pack.ts";

function named(details: ErrorDetails, key: string, otherwise: string): string {
  const value = details[key];
  return value === undefined || value === "" ? otherwise : `“${value}”`;
}

function given(details: ErrorDetails, key: string, words: (value: string) => string): string {
  const value = details[key];
  return value === undefined || value === "" ? "" : words(String(value));
}

/** Says how a date is written, or that the month of the one given has fewer days. */
function dateExpected(month: { name: string; days: number } | null): string {
  return month === null
    ? "A date is written 2025, June 2025, 21 June 2025 or 2025-06-21."
    : `${month.name} has only ${month.days} days.`;
}

/** The articles that are printed: those picked, and those that entries still cite. */
function cited(n: number, unpicked: number): string {
  if (unpicked === 0) return `the ${counted(n, "picked article", "picked articles")}`;
  return `${counted(n, "article", "articles")}, ${unpicked} of them no longer picked but still cited,`;
}

/** What is left of a wait, no finer than it is known. */
function remainingTime(milliseconds: number): string {
  const seconds = Math.max(10, Math.round(milliseconds / 10_000) * 10);
  return seconds < 60 ? `about ${seconds} s left` : `about ${Math.round(milliseconds / 60_000)} min left`;
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

const errors: Record<ErrorCode, (details: ErrorDetails) => string> = {
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
  "article-missing": () => "This article is no longer in the library. Your pack is as it was.",
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

type Length = NonNullable<TemplateSection["length"]>;
type Measured = CallOutput<"packs.measure">["sections"][number];
type Unprintable = CallOutput<"packs.proof">["unprintable"][number];

const tenths = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Pages to the tenth, none of them less than one tenth: "0.8". */
function pageCount(pages: number): string {
  return tenths.format(Math.max(0.1, pages));
}

const statuses: Record<OutcomeStatus, string> = {
  expected: "Expected",
  announced: "Announced",
  signed: "Signed",
  inForce: "In force",
  delivered: "Delivered",
  notReported: "Not reported",
};

const traces: Record<Trace, string> = {
  quoted: "Word for word",
  reworded: "Reworded",
  translated: "Translated",
  own: "Your words, no source",
};

/** Each with the article's words, where there are any. */
const removals: Record<RemovalReason, string> = {
  "page-furniture": "Page furniture",
  title: "Title",
  byline: "Author",
  outlet: "Outlet",
  dateline: "Date",
  caption: "Caption",
  picture: "Picture that cannot be shown",
  "quoted-mail": "Earlier mail",
  signature: "Signature",
  attachment: "Attachment",
  "by-hand": "Left out by you",
};

/** What the screens say in English. Functions take figures and names; dates come formatted. */
export const en = {
  locale: "en-GB",
  languageNames: { fr: "Français", en: "English" },
  errors,
  statuses,
  traces,
  removals,
  common: {
    showSecret: "Show the password",
    cancel: "Cancel",
    close: "Close",
    delete: "Delete",
    retry: "Try again",
    stop: "Stop",
    details: "Details",
    undo: "Undo",
    redo: "Redo",
    search: "Search",
    moveUp: "Move up",
    moveDown: "Move down",
    unread: "Not given",
  },
  bar: {
    landmark: "Open packs",
    library: "Library",
    closeTab: (title: string) => `Close ${title}`,
    newPack: "New pack",
    untitled: "Untitled pack",
    export: "Export…",
    help: "Keys and help",
    menu: "Menu",
    language: "Screen language",
    theme: "Theme",
    themes: { system: "System", light: "Light", dark: "Dark" },
  },
  status: {
    landmark: "State of the window",
    saved: (time: string) => `Saved ${time}`,
    saving: "Saving…",
    ready: "Ready",
    failed: "Not saved",
    changed: "Changed in another window",
    reload: "Reload",
    keepCopy: "Keep a copy",
    copy: (title: string) => `${title} (copy)`.trim(),
    copyText: "Copy the text of the pack",
    textCopied: "The text of the pack is on the clipboard: paste it into any document.",
    textNotCopied: "The clipboard could not be used. Select the text and copy it.",
    offline: "Offline: 0 network requests",
    words: (n: number) => counted(n, "word", "words"),
    articles: (n: number) => counted(n, "article", "articles"),
  },
  trouble: {
    title: "The window cannot go on",
    body: "A fault stopped this screen. What was saved is safe.",
    again: "Load the window again",
    start: "Attaché did not open",
    leave: "Some changes are not saved. Close and lose them?",
    setAside: (path: string) =>
      `The library could not be read. It was set aside at ${path}, and a new one was started.`,
    rescued: (articles: number, packs: number) =>
      `What could still be read was taken over: ${counted(articles, "article", "articles")} and ${counted(packs, "pack", "packs")}.`,
    lost: (n: number, titles: string) =>
      `${counted(n, "article or pack", "articles or packs")} could not be read${titles === "" ? "" : `, among them ${titles}`}. They may still be in the file set aside.`,
    notRescued: (path: string, reason: string) =>
      `What the damaged library at ${path} still holds could not be taken over: ${reason} The file is untouched; the next start tries again.`,
    damaged:
      "A look through the whole library found damage. Nothing was changed. Finish what you are writing, then close Attaché and start it again: the file is then set aside, untouched, and what can still be read of it is taken over.",
    templates: (file: string, line: number | null, reason: string) =>
      `The template ${file}${line === null ? "" : `, line ${line}`} cannot be used: ${reason}`,
  },
  library: {
    side: "Packs",
    recent: "Recent packs",
    none: "No pack yet.",
    newPack: "New pack…",
    results: "Articles",
    search: "Search the articles",
    clear: "Clear the search",
    clearAll: "Clear the search and the filters",
    count: (n: number) => counted(n, "result", "results"),
    countMore: (n: number) => `More than ${counted(n, "result", "results")}`,
    pending: (n: number) => `${counted(n, "article is", "articles are")} still being indexed; a search may miss them.`,
    searchHelp: {
      button: "How to search",
      title: "What you can type",
      lines: {
        words: { typed: "summit agri", finds: "both words, or words that begin so" },
        phrase: { typed: '"trade agreement"', finds: "exactly these words, in this order" },
        without: { typed: "−draft", finds: "without this word" },
        outlet: { typed: 'outlet:"Le Monde"', finds: "published there" },
        author: { typed: "author:martin", finds: "by this author" },
        language: { typed: "lang:fr", finds: "in this language (also lang:french)" },
        tag: { typed: "tag:energy", finds: "with this tag" },
        before: { typed: "before:2025-07", finds: "published before July 2025" },
        after: { typed: "after:2025-07", finds: "published in July 2025 or later" },
      },
      note: "Capitals and accents make no difference. A − before a word or a condition leaves out what it finds. The French names (média:, auteur:, langue:, étiquette:, avant:, après:) work as well.",
    },
    all: (n: number) => counted(n, "article", "articles"),
    import: "Import…",
    paste: "Paste a text…",
    dropNow: "Drop to import",
    empty: "The library is empty. Drop files or folders anywhere in this window, or import them.",
    nothing: (query: string) => `No article holds “${query}”.`,
    dateMissing: "Date missing",
    undated: "no date",
    minutes: (n: number) => `${n} min`,
    untitled: "Untitled article",
    ticked: (n: number) => counted(n, "article ticked", "articles ticked"),
    /** Other articles of the library that print the same dispatch. */
    copies: (n: number) => counted(n, "other copy of this dispatch", "other copies of this dispatch"),
    copy: "Copy of the dispatch above",
    following: (n: number) => `${counted(n, "copy", "copies")} gathered`,
    copiesShown: (n: number) => `${counted(n, "copy", "copies")} shown under the article that leads.`,
    copyNamed: (title: string) => `${title}, copy of the dispatch above`,
    untick: "Untick",
    makePack: "Make a pack…",
    addTo: (title: string) => `Add to ${title}`,
    added: (n: number, title: string) => `${counted(n, "article", "articles")} added to ${title}.`,
    preview: "Preview",
    previewEmpty: "Choose an article to read it here.",
    record: "Record",
    parts: "Parts of the library",
    taken: (date: string) => `Imported ${date}`,
    cut: (n: number) => `${counted(n, "line", "lines")} left out`,
    tick: (title: string) => `Tick ${title}`,
    packMenu: (title: string) => `What can be done with the pack ${title}`,
    allArticles: "All articles",
    bin: "Bin",
    toBin: "To the bin",
    deleteKey: "Del",
    binned: (n: number) => `${counted(n, "article", "articles")} moved to the bin.`,
    restore: "Restore",
    restored: (n: number) => `${counted(n, "article", "articles")} back in the library.`,
    emptyBin: "Empty the bin…",
    emptyBinTitle: "Empty the bin",
    emptyBinAsk:
      "Remove all packs and articles of the bin for good, with their versions and original files? They cannot be brought back. Packs that use an article keep their copy.",
    binEmptied: (n: number, kept: number, packs: number) =>
      `${packs === 0 ? "" : `${counted(packs, "pack", "packs")} and `}${counted(n, "article", "articles")} removed from the bin${kept === 0 ? "" : `; ${kept} of them ${kept === 1 ? "stays in the packs that use it" : "stay in the packs that use them"}`}.`,
    binEmpty: "The bin is empty.",
    nothingFiltered: "No article matches these filters.",
    importable: "What can be imported:",
    kinds: {
      text: "Text",
      html: "Web pages",
      mhtml: "Web archives",
      pdf: "PDF",
      docx: "Word",
      odt: "OpenDocument",
      mail: "Mail",
      eml: "Mail",
      markdown: "Markdown",
      epub: "Books",
      feed: "Feeds",
      zip: "Archives of files",
      warc: "Archives of the web",
      wacz: "Archives of the web",
      rtf: "Rich text",
    },
    moreWays: "Other ways to import",
    importFolder: "Import a folder…",
    filters: "Filters",
    clearFilters: "Clear",
    removeFilter: (words: string) => `Remove the filter ${words}`,
    marks: { starred: "Starred", undated: "Date missing", noted: "With a note" },
    facets: { languages: "Language", tags: "Tag", outlets: "Outlet", pack: "Used in" },
    anyPack: "Any pack or none",
    noPack: "No pack",
    showAll: (n: number) => `Show all ${n}`,
    fewer: "Show fewer",
    order: "Order",
    orders: {
      best: "Most relevant",
      taken: "Last imported",
      published: "Last published",
      outlet: "By outlet",
      title: "By title",
    },
    starred: "starred",
    noted: "note",
    inPacks: (n: number) => `in ${counted(n, "pack", "packs")}`,
    tickedSome: (n: number, total: number) =>
      `The first ${new Intl.NumberFormat("en-GB").format(n)} of ${counted(total, "article is", "articles are")} ticked.`,
    tickedCopies: (n: number, copies: number) =>
      `${counted(n, "article", "articles")} ticked, ${counted(copies, "copy of a dispatch", "copies of a dispatch")} among them.`,
    tag: "Tag…",
    tags: "Tags",
    tagsOf: (n: number) => `Tags of ${counted(n, "ticked article", "ticked articles")}`,
    addTag: "Add a tag",
    removeTag: (tag: string) => `Remove the tag ${tag}`,
    tagAdded: (tag: string, n: number) => `${counted(n, "article", "articles")} tagged “${tag}”.`,
    tagRemoved: (tag: string, n: number) => `Tag “${tag}” taken off ${counted(n, "article", "articles")}.`,
    addStar: "Star",
    removeStar: "Remove the star",
    starAdded: (n: number) => `${counted(n, "article", "articles")} starred.`,
    starRemoved: (n: number) => `Star removed from ${counted(n, "article", "articles")}.`,
    annotations: "Tags, note and packs",
    note: "Note",
    noteKept: "Note kept.",
    usedIn: "Used in",
  },
  original: {
    open: "Original",
    title: (name: string) => `Original: ${name}`,
    facts: (kind: string, size: string, hash: string) => `${kind}, ${size}, SHA-256 ${hash}…`,
    save: "Save a copy",
    closedOff: "Shown as it was saved, without its scripts and without anything that lies on the web.",
    notShown: "Files of this kind are not shown here. Save a copy and open it with its own program.",
  },
  paste: {
    title: "Paste a text",
    name: "Name",
    nameHelp: "Where the text comes from; it is kept with the article.",
    firstLine: "First line of the text",
    text: "Text",
    beginningOnly: (n: number) =>
      `${counted(n, "character", "characters")} in all: only the beginning is shown, the whole is imported.`,
    clear: "Clear",
    go: "Import",
  },
  intake: {
    progress: (done: number, total: number) => `${done} of ${counted(total, "file", "files")}`,
    title: (n: number) => `Importing ${counted(n, "file", "files")}`,
    report: "Import report",
    done: (n: number, known: number, cut: number, undated: number) =>
      `${counted(n, "article", "articles")} added${known === 0 ? "" : `, ${counted(known, "article", "articles")} known already`}, ${counted(cut, "line", "lines")} left out.${undated === 0 ? "" : ` ${counted(undated, "date is", "dates are")} needed.`}`,
    failed: (n: number) => counted(n, "file was not imported", "files were not imported"),
    known: "Already in the library",
    stopped: (n: number) => `Stopped: ${counted(n, "file", "files")} not read.`,
    see: "See record",
    remaining: (milliseconds: number) => remainingTime(milliseconds),
    copyReport: "Copy the report",
    saveReport: "Save as text",
    reportCopied: "Copied.",
    reportNotCopied: "The clipboard could not be used. Save the report as text.",
    reportName: (day: string) => `Import ${day}.txt`,
  },
  packFile: {
    holds: "It holds the pack, its articles and their files.",
    notSaved: "The pack could not be saved, so it was not handed over.",
    added: "A pack you did not have.",
    known: "You have this pack as it is.",
    older: "You have a newer state of this pack; it was left as it is.",
    updated: "Your pack was brought up to the state received: you had not changed it.",
    both: "You and the sender both changed this pack: yours is as it was, theirs is beside it.",
    articles: (added: number, known: number) =>
      `${counted(added, "article", "articles")} added${known === 0 ? "" : `, ${counted(known, "article", "articles")} known already`}.`,
    kept: (n: number) => `Your own corrections were kept in ${counted(n, "article", "articles")}.`,
    taken: (n: number) => `The sender’s corrections were taken over in ${counted(n, "article", "articles")}.`,
    open: "Open the pack",
    read: "Read it",
    readOnly: "Only to be read",
    articlesHead: "The articles",
  },
  backups: {
    making: "The library is being copied",
    restoring: "The library is going back to the copy",
    made: (path: string) => `The library was copied to ${path}`,
    title: "Go back to a back-up",
    none: "There is no back-up yet.",
    explain:
      "The library becomes what it was then. What it is now is not lost: it is first set aside in a file of its own.",
    size: (megabytes: string) => `${megabytes} MB`,
    go: "Go back to it",
    goTo: (when: string) => `Go back to the back-up of ${when}`,
    done: (path: string) => `Done. The library as it was before is at ${path}`,
    notSaved: "A pack could not be saved, so the library was left as it is.",
    reload: "Load the window again",
  },
  record: {
    title: "Record of the article",
    source: "The source, line by line",
    showCut: "Show what was left out",
    plain: "plain text",
    page: "web page",
    size: (kilobytes: string) => `${kilobytes} kB`,
    restore: "Put back",
    restoreLine: (line: number) => `Put line ${line} back`,
    leaveOut: "Leave out",
    leaveOutLine: (line: number) => `Leave line ${line} out`,
    foldBeside: "Fold this pane",
    unfoldBeside: "Show the pane beside",
    fold: (from: number, to: number, paragraphs: number, headings: number) =>
      `Lines ${from} to ${to}: ${counted(paragraphs, "paragraph", "paragraphs")}${headings === 0 ? "" : ` and ${counted(headings, "heading", "headings")}`} kept`,
    unfold: "Unfold",
    fields: { title: "Title", byline: "Author", outlet: "Outlet", published: "Date", language: "Language" },
    readLine: (line: number) => `Read on line ${line}`,
    readTag: (tag: string) => `Read in the tag ${tag}`,
    given: "Given by you",
    recognised: "Recognised from the text",
    notSaid: "The source does not say.",
    dateMissing: "Date missing",
    dateAsk: "The text does not say when it was published.",
    datePlaceholder: "yyyy-mm-dd",
    dateExpected,
    dateUndated: "Undated notes carry “n.d.”.",
    leaveUndated: "Leave undated",
    undated: "No date (n.d.)",
    giveDate: "Give a date",
    summary: (cut: number) => counted(cut, "line left out,", "lines left out,"),
    kept: (paragraphs: number, headings: number) =>
      `${counted(paragraphs, "paragraph", "paragraphs")}${headings === 0 ? "" : ` and ${counted(headings, "heading", "headings")}`} kept.`,
    nothingErased: "Nothing is erased: the original file stays with the article.",
    keep: "Keep",
    discard: "Do not keep",
    keepAndAdd: (title: string) => `Keep and add to ${title}`,
    kept1: "Article kept.",
    deleted: "Article deleted.",
    reload: "Reload the record",
  },
  newPack: {
    title: "New pack",
    name: "Title",
    nameHelp: "Printed on the cover. It can be changed later.",
    template: "Template",
    language: "Language of labels",
    languageHelp: "Headings, dates and notes. Your texts and the quotations are not translated.",
    articles: "Articles",
    from: (n: number) =>
      n === 0
        ? "None ticked: the pack begins empty."
        : `${counted(n, "ticked article", "ticked articles")}, in this order.`,
    others: (n: number) => `and ${counted(n, "other", "others")}`,
    go: "Make the pack",
    pages: (from: number, to: number) => `${from} to ${to} pages`,
  },
  start: {
    name: "Start",
    promise: "Your articles, one briefing, and the source of every sentence.",
    offline: "Attaché works without a network. Nothing that you open or write leaves this computer.",
    openSample: "Open the sample pack",
    goOn: (title: string) => `Go on with “${title}”`,
    tour: "Tour, 2 minutes",
    steps: {
      pick: { verb: "Pick.", what: "Tick the articles; the order is yours." },
      write: { verb: "Write.", what: "Each sentence taken over keeps its link to the paragraph." },
      export: { verb: "Export.", what: "Word and PDF, with notes, contents and marking." },
    },
    drop: "Drop articles here",
    dropKinds: "PDF, Word, web page, mail or text",
    choose: "Choose files…",
    paste: "Paste a text…",
    data: "Your data",
    templates: "Begin with a template",
  },
  tour: {
    name: "Tour",
    close: "Close the tour",
    back: "Back",
    next: "Next",
    end: "Finish",
    rank: (n: number, of: number) => `${n} of ${of}`,
    steps: {
      sources: {
        title: "The picked articles",
        text: "They stand here in your order, and their number is the one of the marks in the margin. Below them, the outline of the briefing with the length of each part.",
      },
      briefing: {
        title: "The briefing",
        text: (keys: string) =>
          `You write in the middle. What is proposed was drawn from the articles: keep it or dismiss it. Every pause is saved, and ${keys} undoes step by step.`,
      },
      source: {
        title: "Where each sentence comes from",
        text: "Click into a sentence: the paragraph that it was taken from lights up beside it. A mark in the margin says whether it is word for word, reworded, or yours.",
      },
      pages: {
        title: "The real pages",
        text: (keys: string) =>
          `${keys} shows the pages as they will be printed. They follow the caret; the blue bar says where you are.`,
      },
      findings: {
        title: "The findings",
        text: "Figures, dates, names and quotations are looked for in your articles only. What differs or is missing waits here; F8 goes from one to the next.",
      },
      file: {
        title: "The file",
        text: (keys: string) =>
          `${keys} exports to Word and PDF, with the marking that you choose. This tour stays in the help (F1).`,
      },
    },
  },
  desk: {
    sources: "Sources",
    briefing: "Briefing",
    beside: "Beside",
    panes: "Panes",
    picked: "Picked",
    library: "Library",
    nonePicked: "No article is picked. Tick some in the library.",
    goLibrary: "Go to the library",
    passages: (n: number) => counted(n, "passage used", "passages used"),
    searchLibrary: "Search the library",
    plan: "Outline",
    planCount: "entries",
    cover: "Cover",
    emptySection: "empty",
    addArticle: (title: string) => `Add ${title}`,
    show: "Show beside the text",
    isFirst: "It is the first already.",
    isLast: "It is the last already.",
    takeOut: "Take out of the pack",
    removeArticle: (title: string) => `Remove ${title}`,
    removed: (title: string) => `${title} is no longer picked. What was drawn from it stays.`,
    putBack: "Pick it again",
    title: "Title of the briefing",
    noTitle: "Title of the briefing",
    sample: "This is a sample pack made from a real article: press Export, or change it as you like.",
    dismissTip: "Close the tip",
    fold: "Fold the sources",
    unfold: "Show the sources",
    foldBeside: "Fold this pane",
    unfoldBeside: "Show the pane beside",
    resizeSources: "Width of Sources",
    resizeBeside: "Width of Beside",
    templateGone: (id: string) => `The template “${id}” is not installed: the pack can be read but not exported.`,
  },
  cover: {
    families: {
      office: "Office",
      fr: "France",
      uk: "United Kingdom",
      us: "United States",
      eu: "European Union",
      un: "United Nations",
      tlp: "TLP 2.0",
      press: "Press",
    },
    embargo: "Embargo until",
    embargoHelp: "Printed on every page, such as “21 June 2025, 18:00”. It does not hold back the file.",
    subtitle: "Subtitle",
    start: "From",
    end: "To",
    place: "Place",
    nature: "Nature",
    addressee: "For",
    office: "Office",
    marking: "Marking",
    noMarking: "No marking",
    template: "Template",
    language: "Labels",
    reversed: "The end comes before the beginning.",
    dateExpected,
  },
  find: {
    title: "Find in the pack",
    words: "Find",
    other: "Replace with",
    count: (at: number, all: number) => (all === 0 ? "Nowhere in this pack" : `${at} of ${all}`),
    nothing: "Nothing is looked for, or it stands nowhere.",
    next: "Next",
    previous: "Previous",
    close: "Close",
    replace: "Replace",
    replaceAll: "Replace all",
    replaced: (n: number) => `${counted(n, "place", "places")} replaced. Undo takes all of it back.`,
  },
  text: {
    tools: "Words and paragraph at the caret",
    pasting: "Pasting",
    pasted: (done: number, total: number) => `${numberEn(done)} of ${counted(total, "paragraph", "paragraphs")}`,
    strong: "Bold",
    emphasis: "Italic",
    note: "Note of your own",
    noteHelp: "Printed as a note behind these words. Empty: no note.",
    keepNote: "Keep the note",
    bullets: "List with bullets",
    numbers: "Numbered list",
  },
  section: {
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
    norm: ({ lines, words, entries, pages }: Length) =>
      [
        lines === undefined ? "" : `At most ${counted(lines, "line", "lines")}.`,
        entries === undefined ? "" : `At most ${counted(entries, "entry", "entries")}.`,
        words === undefined ? "" : `At most ${counted(words, "word", "words")}.`,
        pages === undefined
          ? ""
          : pages[0] === pages[1]
            ? `${counted(pages[1], "page", "pages")}.`
            : `${pages[0]} to ${pages[1]} pages.`,
      ]
        .filter((part) => part !== "")
        .join(" "),
    measured: ({ pages, lines, words }: Measured) =>
      `Now ${[
        ...(lines === 0 ? [] : [counted(lines, "line", "lines")]),
        counted(words, "word", "words"),
        `${pageCount(pages)} ${pages === 1 ? "page" : "pages"}`,
      ].join(", ")}.`,
    pages: (n: number) => `${pageCount(n)} p.`,
    tooLong: "Too long.",
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
    markUnpicked: (trace: string, paragraph: number) =>
      `${trace}, paragraph ${paragraph} of an article no longer picked`,
    unpicked: "removed",
  },
  beside: {
    views: "View",
    source: "Source",
    pages: "Pages",
    proposals: "Proposals",
    empty: "Put the caret into a sentence: its source appears here.",
    used: (sections: string) => `Used in ${sections}.`,
    insert: "Insert the sentence",
    asOutcome: "As outcome",
    choose: "Click a sentence, or select words in the text.",
    inserted: (section: string) => `Inserted in ${section}.`,
    previous: "Last article",
    next: "Next article",
    rank: (n: number, of: number) => `${n} of ${of}`,
  },
  pages: {
    name: "Pages of the document",
    page: (n: number, of: number) => `Page ${n} of ${of}`,
    previous: "Last page",
    next: "Next page",
    current: "Up to date, same as the PDF",
    currentBut: "Up to date, without the annex of the check",
    setting: "Typesetting…",
    smaller: "Smaller",
    larger: "Larger",
    wholePage: "Whole page",
    wholeWidth: "Whole width",
    percent: (n: number) => `${n}%`,
    follow: "Follow the caret",
  },
  files: {
    kept: (n: number, folder: string, names: string) =>
      `${counted(n, "file", "files")} saved in “${folder}”: ${names}.`,
    open: "Open",
    openKind: (extension: string) => `Open ${extension}`,
    show: "Show in folder",
    folder: "Folder",
    folderHelp: "A file already there is never replaced: the new one gets a number.",
    choose: "Choose…",
  },
  findings: findingsEn,
  proposals: proposalsEn,
  commands: commandsEn,
  spelling: spellingEn,
  holding: {
    elsewhere: "This pack is open in another window; here you can read. Nothing is lost if you write here instead.",
    writeHere: "Write here",
    joined: (title: string) => `Another window had written in ${title} too: what both wrote is there.`,
  },
  versions: versionsEn,
  export: {
    reader: "For whom",
    readers: {
      office: "The office: everything",
      partner: "The people one speaks to: “may be used” and “press”",
      press: "The press: “press” alone",
    },
    annex: "Annex",
    sourceCheck: "Source check",
    sourceCheckHelp: "What was checked against the articles, and what was not. This annex stays in the office.",
    openSaid: "Say how many findings are still open",
    openSaidHelp:
      "A line among the reservations, at the end of the sources. Without it the file keeps no trace of what is open.",
    profile: "Typography",
    second: "Headings also in",
    noSecond: "No second language",
    usualProfile: "As the template says",
    title: "Export the pack",
    formats: "Formats",
    word: "Word",
    pdf: "PDF",
    html: "Web page (HTML)",
    markdown: "Markdown",
    language: "Language",
    languageHelp: "Headings, dates and notes. Your texts and the quotations are not translated.",
    marking: "Marking",
    markingWarning: "This marking may ask for a computer that is approved for it. It does not protect the file.",
    markingHelp: "At the top and foot of every page. A marking warns; it does not protect the file.",
    open: "Open points",
    noneOpen: "Nothing left to complete.",
    stillPossible: "You can still export.",
    emptySections: (names: string) => `Empty: ${names}. A placeholder is printed.`,
    nothingForReader:
      "No entry is marked for this reader: the file would hold none. Say beside each entry for whom it is, then export.",
    untitled: "The briefing has no title.",
    blankCover: (names: string) => `Cover not filled in: ${names}`,
    unsourced: (counts: string) => `Without a source: ${counts}`,
    unnamedFigures: (n: number) => `${counted(n, "figure does", "figures do")} not say what is counted.`,
    wordlessEvents: (n: number) => `${counted(n, "event has", "events have")} no words.`,
    unread: (n: number) =>
      `${counted(n, "field holds", "fields hold")} a date or number that cannot be read, and is not printed.`,
    unprintable: ({ code, places, times }: Unprintable) =>
      `No font for ${code}: ${places.join("; ")}${times > places.length ? ` (${times} times in all)` : ""}. The PDF prints its number.`,
    more: "More options",
    notes: "Notes",
    endnotes: "All together at the end",
    comments: "Comments on what the check leaves open",
    commentsHelp: "Beside the words they are about. They stay in the file until somebody deletes them.",
    wordInside: "Comments and changes stay in the office.",
    changes: "Changes since",
    noChanges: "Not marked",
    changesHelp: "What was added and taken out is marked in Word, to accept or reject.",
    stationery: { letterhead: "Letterhead", look: "Office’s Word file" },
    stationeryHelp: {
      letterhead: "A PNG or JPEG picture, at the top left of the first page of all your files.",
      look: "Its fonts, sizes, colours and margins are taken for all your Word files; nothing of its text.",
    },
    stationeryAside: (names: string) =>
      `Nothing was deleted: the file from before is in the folder of your templates under the name ${names}.`,
    replace: "Replace…",
    takeOut: "Take out",
    pdfOptions: "PDF",
    archive: "For the archives (PDF/A-2b)",
    originals: "Attach the original articles",
    originalsInside: "The original articles stay in the office.",
    pdfOnly: "In the PDF only; the other files have none of it.",
    password: "Password",
    passwordHelp: "Asked when the PDF is opened. Nobody can recover it.",
    archiveOpen: "A PDF for the archives has no password and forbids nothing.",
    allowed: "Allowed",
    uses: { print: "Print", copy: "Copy text", change: "Change" },
    allowedHelp:
      "For whoever opens the PDF. Programs are asked to heed it; it does not protect the file. It can always be read aloud.",
    traces: "Traces",
    clean: "Clean copy",
    cleanHelp:
      "No author, no number of the pack or of its last save, no path; of pictures neither place, date nor device. Untick to keep the office as author, these numbers, and pictures as they came.",
    cleanOutside: "Outside the office, always a clean copy.",
    properties: {
      name: "What the file says of itself",
      title: "Title",
      subject: "Subject",
      language: "Language",
      created: "Date",
      author: "Author",
      noAuthor: "none",
      keywords: "Keywords",
      leftOut:
        "Left out: author, numbers of the pack and of its last save, folders and account of this computer; place, date and device of pictures. The SHA-256 tells whether two files come from the same pack.",
      keptIn: (office: boolean) =>
        `Kept: ${office ? "the office on the cover as author, " : ""}the numbers of the pack and of its last save; place, date and device of pictures, if they have them. The SHA-256 tells whether two files come from the same pack.`,
    },
    reversedCover: "On the cover, the end comes before the beginning.",
    files: "Files",
    go: (n: number) => `Export ${counted(n, "file", "files")}`,
    choose: "Tick at least one format.",
    busy: (format: string, seconds: number) => `${format}, ${seconds} s`,
    progress: (format: string, at: number, total: number) => `${format}, ${at} of ${counted(total, "file", "files")}`,
    passed: (seconds: number) => `${seconds} s`,
    remaining: (milliseconds: number) => remainingTime(milliseconds),
    failed: (format: string, reason: string) => `${format} was not exported. ${reason}`,
    notSaved: "The pack could not be saved, so nothing was exported.",
  },
  help: {
    title: "Keys and help",
    marks: "The marks in the margin: where a sentence comes from",
    verdicts: "What the check finds",
    verdictsExplained: {
      near: "A figure, date, name or quotation differs a little from that of the article.",
      "not-found": "None of the picked articles says so.",
      disagree: "Two articles give different values: choose, or write both.",
    },
    statuses: "The statuses of an outcome",
    kept: "How your work is kept",
    keptExplained: {
      saved: "Every pause is saved; the foot of the window says when. After a crash the pack opens as it was.",
      versions: (keys: string) =>
        `Each pack keeps its earlier versions: give one a name with ${keys}, compare and go back in the menu.`,
      bin: "What you delete lies in the bin until you empty it. Every step can be undone until Attaché is closed; after that the versions lead back.",
    },
    about: (version: string) => `Attaché ${version}. Nothing you open or write leaves this computer.`,
    data: (folder: string) => `Your data: ${folder}`,
    space: "Space",
    delete: "Del",
    escape: "Esc",
    licence: "MIT licence. Fonts: Inter and Source Serif 4 (SIL Open Font License). Icons: Lucide (ISC).",
  },
};

/** The shape every language of the screens must have. */
export type Strings = typeof en;
