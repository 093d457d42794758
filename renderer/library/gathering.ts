/** A file chosen for import: where it lay, with forward slashes, from the folder that was chosen; and what was saved beside it for it. */
export interface Gathered {
  path: string;
  file: File;
  companions: Gathered[];
}

/** A folder tree can hold more than one means to import: beyond this many files the rest is not looked at. */
const mostFiles = 100_000;

/** Files that systems put into folders by themselves. */
const leftBySystems = /^(\..*|Thumbs\.db|desktop\.ini)$/i;

const pagePattern = /\.(x?html?)$/i;

/** What browsers end the name of a page's folder with, in the languages in which they do: Chromium, Firefox, Edge. */
const folderEndings =
  /(?:_files|_fichiers|-Dateien|_archivos|_file|_arquivos|_ficheiros|_bestanden|_pliki|_soubory|_filer|_tiedostot|_fájlok|_elemei|_dosyalar|_datoteke|_failid)$/;

/** What the article of a page has no use for. */
const useless = /\.(js|mjs|css|map|woff2?|ttf|otf|eot|json|xml|wasm|x?html?|php|aspx?|download)$/i;

/** No call carries more: what a page's folder holds beyond this stays behind, the largest first. In bytes. */
const mostBeside = 24_000_000;

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Files as a file chooser or a drop without folders gives them. */
export function gatherFiles(files: Iterable<File>): Gathered[] {
  return Array.from(files, (file) => ({ path: file.webkitRelativePath || file.name, file, companions: [] }));
}

function filesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  return new Promise((resolve, reject) => {
    // Chromium answers at most a hundred at a time, and an empty list at the end.
    const next = (): void =>
      reader.readEntries((entries) => {
        if (entries.length === 0) resolve(found);
        else {
          found.push(...entries);
          next();
        }
      }, reject);
    next();
  });
}

/**
 * What was dropped on the window, folders with all that lies in them. To be called within the drop: the list is empty after it.
 * What cannot be opened is left out.
 */
export async function gatherDrop(transfer: DataTransfer): Promise<Gathered[]> {
  const entries = [...transfer.items].flatMap((item) => (item.kind === "file" ? (item.webkitGetAsEntry() ?? []) : []));
  if (entries.length === 0) return gatherFiles(transfer.files);
  const found: Gathered[] = [];
  const waiting = entries;
  for (let entry = waiting.shift(); entry && found.length < mostFiles; entry = waiting.shift()) {
    try {
      if (isFolder(entry)) waiting.push(...(await filesOf(entry)));
      else if (isFile(entry)) {
        const { fullPath } = entry;
        const file = await fileOf(entry);
        found.push({ path: fullPath.replace(/^\//, ""), file, companions: [] });
      }
    } catch {
      // It went away between the drop and now, or may not be read.
    }
  }
  return found;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/**
 * The files to be read, in the order of their paths, without those that systems put into folders. What lies in a page's own folder
 * ("Page_files" or "Page_fichiers" beside "Page.html") goes along with the page and is not read by itself.
 */
export function pairCompanions(gathered: readonly Gathered[]): Gathered[] {
  const files = gathered.filter(({ path }) => !leftBySystems.test(nameOf(path)));
  const pages = new Map<string, Gathered>();
  for (const entry of files) {
    if (pagePattern.test(entry.path)) pages.set(entry.path.replace(pagePattern, ""), entry);
  }
  const beside = new Map<Gathered, Gathered[]>();
  const alone: Gathered[] = [];
  for (const entry of files) {
    const page = pageOf(entry.path, pages);
    const known = page && beside.get(page);
    if (!page) alone.push(entry);
    else if (known) known.push(entry);
    else beside.set(page, [entry]);
  }
  return alone
    .map((entry) => ({ ...entry, companions: besideOf(entry, beside.get(entry) ?? []) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The page in whose folder a path lies: the outermost, since a page saved within a page belongs to it. */
function pageOf(path: string, pages: ReadonlyMap<string, Gathered>): Gathered | undefined {
  for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1)) {
    const folder = path.slice(0, end);
    const page = folderEndings.test(folder) ? pages.get(folder.replace(folderEndings, "")) : undefined;
    if (page) return page;
  }
  return undefined;
}

function besideOf(page: Gathered, beside: readonly Gathered[]): Gathered[] {
  const folder = page.path.slice(0, page.path.length - nameOf(page.path).length);
  let left = mostBeside;
  return beside
    .filter(({ path }) => !useless.test(path))
    .toSorted((a, b) => a.file.size - b.file.size)
    .filter(({ file }) => (left -= file.size) >= 0)
    .map((entry) => ({ ...entry, path: entry.path.slice(folder.length) }));
}
