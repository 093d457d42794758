import type { Rescued, RescueFailure } from "../core/backup.ts";
import type { CallOutput } from "../core/contract.ts";
import type { Pack } from "../core/pack.ts";
import { reduce, type State } from "./state.ts";
import type { Strings } from "./strings/en.ts";
import { stringsOf, systemLanguage } from "./strings/strings.ts";

/** What the window is begun with: the packs that stood in its tabs when it was closed, as far as they are still there. */
export interface Beginning {
  opened: CallOutput<"app.open">;
  packs: Pack[];
  templates: CallOutput<"templates.list">;
}

/** The state of the window as it opens. */
export function initialState({ opened, templates, packs }: Beginning): State {
  const language = opened.settings.language ?? systemLanguage();
  const strings = stringsOf(language);
  const troubles = [
    ...(opened.setAside === null ? [] : [strings.trouble.setAside(opened.setAside)]),
    ...(opened.rescued === null ? [] : [wordRescue(strings, opened.rescued)]),
    ...(opened.rescueFailed === null ? [] : [wordFailedRescue(strings, opened.rescueFailed)]),
    ...templates.problems.map(({ file, line, reason }) => strings.trouble.templates(file, line, reason[language])),
  ];
  const isEmpty = opened.packs.length === 0 && opened.articles === 0;
  // A first start holds one article and one pack that nobody has changed: the sample.
  const pack = packs.find(({ id }) => id === opened.settings.openPack);
  const isUntouched = opened.packs.length === 1 && opened.articles === 1 && pack?.created === pack?.modified;
  const start: State = {
    settings: opened.settings,
    ownWords: opened.ownWords,
    ignoredWords: [],
    templates,
    recent: opened.packs,
    packs: {},
    tabs: [],
    active: null,
    articles: {},
    drafts: {},
    picked: [],
    asked: { query: "", where: "library", filter: {}, order: "best" },
    view: { kind: isEmpty ? "start" : "list" },
    version: 0,
    total: opened.articles,
    messages: troubles.map((text, index) => ({ id: index + 1, kind: "trouble", text, lasting: true, offers: [] })),
    nextMessage: troubles.length + 1,
    sample: isUntouched && !opened.settings.welcomed ? (pack?.id ?? null) : null,
  };
  const open = packs.reduce((state, one) => reduce(state, { type: "open", pack: one }), start);
  return reduce(open, { type: "show", id: pack?.id ?? null });
}

/** What was taken over from a damaged library, and what could not be. */
function wordRescue({ trouble }: Strings, { articles, packs, lost }: Rescued): string {
  const named = lost.titles.slice(0, 5).join(" · ");
  return [trouble.rescued(articles, packs), ...(lost.total === 0 ? [] : [trouble.lost(lost.total, named)])].join(" ");
}

/** Why nothing was taken over from it yet. */
function wordFailedRescue({ trouble, errors }: Strings, { from, error }: RescueFailure): string {
  return trouble.notRescued(from, errors[error.code](error.details));
}
