import type { CommandGroup } from "../../core/commands.ts";

const groups: Record<CommandGroup, string> = {
  window: "Everywhere",
  pack: "The pack",
  view: "Panes",
  library: "The library",
  list: "In a list",
  text: "In the text",
  findings: "Findings",
};

/** What the screens say in English round the commands; their names are in core/commands.ts. */
export const commandsEn = {
  groups,
  recent: "Run last",
  field: "Find a command",
  search: "What do you want to do?",
  none: (typed: string) => `No command is called “${typed}”.`,
  noPack: "Open a pack first.",
  onePane: "In a window this narrow only one pane is shown.",
  noUndo: "There is nothing to undo here.",
  noRedo: "There is nothing to redo here.",
  noFindings: "No finding is open.",
  isChosen: "It is so already.",
  isRead: "This pack can only be read here.",
  rowMenu: (title: string) => `What can be done with ${title}`,
};
