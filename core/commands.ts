/** Where a command belongs: in the list of keys, in a menu, and among the groups of the palette. */
export const commandGroups = ["window", "pack", "view", "library", "list", "text", "findings"] as const;
/** One of {@link commandGroups}. */
export type CommandGroup = (typeof commandGroups)[number];

/** The languages in which commands are named. */
type Language = "fr" | "en";

/**
 * Something that a person can have done. `keys` are combinations such as "Mod+Shift+F" (Mod is Ctrl, or ⌘ on macOS; a digit is a key's
 * place, so that no Shift is needed for it on AZERTY; Ctrl+Alt is AltGr there and is never used, nor is what browsers keep for
 * themselves). `inPlace`: it is done where the focus stands, by that place alone, so that the palette does not offer it.
 */
interface CommandData extends Readonly<Record<Language, string>> {
  id: string;
  group: CommandGroup;
  keys: readonly string[];
  inPlace?: true;
}

/**
 * Every command of the window: its name in the languages of the screens and its keys. From this list follow the palette, the menus,
 * the list of keys, the window's own keys, and the menu of the desktop host. When one can run says who runs it (renderer/commands/).
 */
export const commands = [
  { id: "commands", group: "window", keys: ["Mod+K"], fr: "Toutes les commandes", en: "All commands" },
  { id: "help", group: "window", keys: ["F1", "?"], fr: "Touches et aide", en: "Keys and help" },
  { id: "undo", group: "window", keys: ["Mod+Z"], fr: "Annuler", en: "Undo" },
  { id: "redo", group: "window", keys: ["Mod+Y", "Mod+Shift+Z"], fr: "Rétablir", en: "Redo" },
  { id: "next-pane", group: "window", keys: ["F6"], fr: "Volet suivant", en: "Next pane" },
  { id: "last-pane", group: "window", keys: ["Shift+F6"], fr: "Volet précédent", en: "Last pane" },
  { id: "new-pack", group: "window", keys: [], fr: "Nouveau dossier…", en: "New pack…" },
  { id: "start", group: "window", keys: [], fr: "Accueil", en: "Start page" },
  { id: "tour", group: "window", keys: [], fr: "Visite guidée", en: "Tour" },
  { id: "language-fr", group: "window", keys: [], fr: "Écran en français", en: "Screens in French" },
  { id: "language-en", group: "window", keys: [], fr: "Écran en anglais", en: "Screens in English" },
  { id: "theme-light", group: "window", keys: [], fr: "Thème clair", en: "Light theme" },
  { id: "theme-dark", group: "window", keys: [], fr: "Thème sombre", en: "Dark theme" },
  { id: "theme-system", group: "window", keys: [], fr: "Thème du système", en: "Theme of the system" },

  { id: "export", group: "pack", keys: ["Mod+E"], fr: "Exporter le dossier…", en: "Export the pack…" },
  { id: "name-version", group: "pack", keys: ["Mod+S"], fr: "Nommer cette version…", en: "Name this version…" },
  { id: "versions", group: "pack", keys: [], fr: "Versions du dossier…", en: "Versions of the pack…" },
  { id: "rename-pack", group: "pack", keys: [], fr: "Renommer le dossier…", en: "Rename the pack…" },
  { id: "duplicate-pack", group: "pack", keys: [], fr: "Dupliquer le dossier", en: "Duplicate the pack" },
  {
    id: "hand-over",
    group: "pack",
    keys: [],
    fr: "Transmettre ce dossier (.attache)",
    en: "Hand over this pack (.attache)",
  },
  { id: "close-pack", group: "pack", keys: [], fr: "Fermer le dossier", en: "Close the pack" },
  { id: "bin-pack", group: "pack", keys: [], fr: "Mettre le dossier à la corbeille", en: "Move the pack to the bin" },

  { id: "pane-sources", group: "view", keys: ["Alt+1"], fr: "Aller aux sources", en: "Go to the sources" },
  { id: "pane-briefing", group: "view", keys: ["Alt+2"], fr: "Aller au dossier", en: "Go to the briefing" },
  { id: "pane-beside", group: "view", keys: ["Alt+3"], fr: "Aller à côté du texte", en: "Go beside the text" },
  { id: "view-source", group: "view", keys: ["Alt+S"], fr: "Voir la source", en: "Show the source" },
  { id: "view-pages", group: "view", keys: ["Alt+P"], fr: "Voir les pages", en: "Show the pages" },
  { id: "view-findings", group: "view", keys: ["Alt+C"], fr: "Voir les constats", en: "Show the findings" },
  { id: "fold-sources", group: "view", keys: [], fr: "Replier ou montrer les sources", en: "Fold or show the sources" },
  {
    id: "fold-beside",
    group: "view",
    keys: [],
    fr: "Replier ou montrer le volet à côté",
    en: "Fold or show the pane beside",
  },

  { id: "library", group: "library", keys: [], fr: "Aller à la bibliothèque", en: "Go to the library" },
  {
    id: "search",
    group: "library",
    keys: ["Mod+Shift+F"],
    fr: "Chercher dans la bibliothèque",
    en: "Search the library",
  },
  { id: "paste", group: "library", keys: [], fr: "Coller un texte…", en: "Paste a text…" },
  { id: "bin", group: "library", keys: [], fr: "Voir la corbeille", en: "Look into the bin" },
  { id: "back-up", group: "library", keys: [], fr: "Sauvegarder la bibliothèque", en: "Back up the library" },
  {
    id: "restore",
    group: "library",
    keys: [],
    fr: "Revenir à une sauvegarde…",
    en: "Go back to a back-up…",
  },

  { id: "next-finding", group: "findings", keys: ["F8"], fr: "Constat suivant", en: "Next finding" },
  { id: "last-finding", group: "findings", keys: ["Shift+F8"], fr: "Constat précédent", en: "Last finding" },

  { id: "walk", group: "list", keys: ["↑", "↓"], inPlace: true, fr: "parcourir", en: "walk" },
  { id: "tick", group: "list", keys: ["Space"], inPlace: true, fr: "cocher", en: "tick" },
  { id: "open", group: "list", keys: ["Enter"], inPlace: true, fr: "ouvrir", en: "open" },
  { id: "pick", group: "list", keys: ["Mod+Enter"], inPlace: true, fr: "ajouter au dossier", en: "add to the pack" },
  { id: "throw-away", group: "list", keys: ["Delete"], inPlace: true, fr: "à la corbeille", en: "to the bin" },
  { id: "rename", group: "list", keys: ["F2"], inPlace: true, fr: "renommer un dossier", en: "rename a pack" },
  {
    id: "row-menu",
    group: "list",
    keys: ["Shift+F10"],
    inPlace: true,
    fr: "ce qui peut être fait d’une ligne",
    en: "what can be done with a row",
  },

  { id: "find", group: "text", keys: ["Mod+F"], fr: "Chercher dans le dossier…", en: "Find in the pack…" },
  { id: "replace", group: "text", keys: ["Mod+H"], fr: "Remplacer dans le dossier…", en: "Replace in the pack…" },
  { id: "find-next", group: "text", keys: ["F3"], fr: "Passage suivant", en: "Next match" },
  { id: "find-last", group: "text", keys: ["Shift+F3"], fr: "Passage précédent", en: "Last match" },
  {
    id: "misspelling",
    group: "text",
    keys: ["F7"],
    fr: "Orthographe : mot suivant",
    en: "Spelling: next word",
  },
  {
    id: "spelling",
    group: "text",
    keys: [],
    fr: "Souligner ou non les mots mal écrits",
    en: "Underline misspelt words or not",
  },
  { id: "own-words", group: "text", keys: [], fr: "Mes mots…", en: "My words…" },
  { id: "strong", group: "text", keys: ["Mod+B"], inPlace: true, fr: "gras", en: "bold" },
  { id: "emphasis", group: "text", keys: ["Mod+I"], inPlace: true, fr: "italique", en: "italic" },
  {
    id: "status",
    group: "text",
    keys: ["Alt+↓"],
    inPlace: true,
    fr: "dans un résultat : choisir l’état",
    en: "in an outcome: choose the status",
  },
  { id: "entry", group: "text", keys: ["Enter"], inPlace: true, fr: "nouvelle entrée", en: "new entry" },
  { id: "move", group: "text", keys: ["Alt+Shift+↑", "Alt+Shift+↓"], inPlace: true, fr: "déplacer", en: "move" },
  {
    id: "to-source",
    group: "text",
    keys: ["Alt+Enter"],
    inPlace: true,
    fr: "aller à la source",
    en: "go to the source",
  },
  { id: "back", group: "text", keys: ["Escape"], inPlace: true, fr: "revenir au texte", en: "back to the text" },
  {
    id: "erase",
    group: "text",
    keys: ["Backspace"],
    inPlace: true,
    fr: "dans une entrée vide : la supprimer",
    en: "in an empty entry: delete it",
  },
  {
    id: "keep-proposal",
    group: "text",
    keys: ["Mod+Enter"],
    inPlace: true,
    fr: "garder ce qui est proposé ; dans une source : insérer la phrase",
    en: "keep what is proposed; in a source: insert the sentence",
  },
  {
    id: "insert-outcome",
    group: "text",
    keys: ["Mod+Shift+Enter"],
    inPlace: true,
    fr: "dans une source : insérer la phrase comme résultat",
    en: "in a source: insert the sentence as an outcome",
  },
  {
    id: "dismiss",
    group: "text",
    keys: ["Delete"],
    inPlace: true,
    fr: "écarter ce qui est proposé",
    en: "dismiss what is proposed",
  },
] as const satisfies readonly CommandData[];

/** A command as the list has it. */
export type Command = (typeof commands)[number];
/** The id of a command. */
export type CommandId = Command["id"];

/** The command of an id. */
export function commandOf(id: CommandId): Command {
  const found = commands.find((command) => command.id === id);
  if (!found) throw new Error(`the list of commands has no ${id}`);
  return found;
}

/** What a keystroke tells: a KeyboardEvent has it all. `key` is what it types, `code` the place of the key. */
export interface Keystroke {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

/** The letter or sign that a keystroke means: where another alphabet is typed, that of the key's place. */
function meantBy({ key, code }: Keystroke): string {
  const lower = key.toLowerCase();
  if (lower.length !== 1 || /^[\x20-\x7e]$/.test(lower)) return lower;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  return letter?.toLowerCase() ?? lower;
}

/** Whether a keystroke is that combination. On macOS Mod is the Command key alone. */
export function isPressed(combination: string, stroke: Keystroke, isMac: boolean): boolean {
  const parts = combination.split("+");
  const sign = parts.at(-1) ?? "";
  const wanted = (name: string): boolean => parts.includes(name);
  const mod = isMac ? stroke.metaKey : stroke.ctrlKey;
  const other = isMac ? stroke.ctrlKey : stroke.metaKey;
  // Where "?" stands on the keyboard is its own affair.
  if (sign === "?") return stroke.key === "?" && !mod && !other && !stroke.altKey;
  if (mod !== wanted("Mod") || other || stroke.altKey !== wanted("Alt") || stroke.shiftKey !== wanted("Shift"))
    return false;
  if (/^\d$/.test(sign)) return stroke.code === `Digit${sign}`;
  return meantBy(stroke) === sign.toLowerCase();
}

/** The command that a keystroke asks for, in whatever place, null for none. Those of a place hear their keys themselves. */
export function commandFor(stroke: Keystroke, isMac: boolean): CommandId | null {
  const found = commands.find(
    (command) => !("inPlace" in command) && command.keys.some((combination) => isPressed(combination, stroke, isMac)),
  );
  return found?.id ?? null;
}
