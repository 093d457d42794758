import { namesPeople } from "../names/places.ts";

/** Ranks of office: what each is called, folded, the longest first within a line; French, then English. */
export const rankNames: Readonly<Record<string, string>> = {
  vicePresident: "vice-president;vice-presidente;vice president",
  primeMinister:
    "premier ministre;premiere ministre;premier-ministre;chef du gouvernement;cheffe du gouvernement;chef de gouvernement;cheffe de gouvernement;dirige le gouvernement;heads the government;leads the government;prime minister;premier;head of government;pm",
  deputyPrimeMinister:
    "vice-premier ministre;vice-premiere ministre;vice premier ministre;deputy prime minister;vice prime minister;vice premier",
  deputyMinister:
    "vice-ministre;ministre delegue;ministre deleguee;ministre adjoint;ministre adjointe;vice-minister;vice minister;deputy minister;junior minister;minister delegate",
  secretaryOfState: "secretaire d'etat;secretary of state;minister of state;state secretary",
  secretaryGeneral: "secretaire general;secretaire generale;secretary-general;secretary general;sg",
  headOfState: "chef de l'etat;cheffe de l'etat;chef d'etat;head of state",
  president: "president;presidente",
  minister:
    "ministre;minister;foreign secretary;defence secretary;home secretary;chef de la diplomatie;cheffe de la diplomatie;chefs de la diplomatie;top diplomat;chief diplomat;dirige la diplomatie;heads the foreign ministry;chef du departement;cheffe du departement;garde des sceaux",
  king: "roi;reine;souverain;king;queen;monarch",
  prince: "prince heritier;prince;princesse;emir;sultan;crown prince;princess",
  chancellor: "chancelier;chanceliere;chancellor",
  ambassador: "ambassadeur;ambassadrice;ambassador",
  consul: "consul general;consule generale;consul;consule",
  governor: "gouverneur;gouverneure;governor",
  mayor: "maire;mayor",
  spokesperson: "porte-parole;spokesperson;spokesman;spokeswoman",
  chiefExecutive:
    "president-directeur general;presidente-directrice generale;directeur general;directrice generale;directeur executif;directrice executive;director-general;director general;managing director;executive director;chief executive officer;chief executive;ceo;pdg;dg",
  director: "directeur;directrice;director;chief financial officer;cfo;chief operating officer;coo",
  commissioner: "haut-commissaire;commissaire;high commissioner;commissioner",
  envoy: "envoye special;envoyee speciale;emissaire;special envoy;envoy;emissary",
  representative:
    "haut representant;haute representante;representant special;representant;representante;high representative;special representative;representative",
  adviser: "conseiller;conseillere;adviser;advisor;counsellor",
  negotiator: "negociateur en chef;negociatrice en chef;negociateur;negociatrice;chief negotiator;negotiator",
  coordinator: "coordinateur;coordinatrice;coordonnateur;coordonnatrice;coordinator",
  general: "general d'armee;general;generale;lieutenant-general",
  colonel: "colonel;colonelle",
  admiral: "amiral;amirale;admiral",
  commander: "commandant en chef;commandante en chef;commandant;commandante;commander-in-chief;commander",
  chiefOfStaff:
    "chef d'etat-major;cheffe d'etat-major;chief of staff;chief of the defence staff;chief of the general staff",
  speaker:
    "president de l'assemblee;presidente de l'assemblee;president de l'assemblee nationale;presidente de l'assemblee nationale;president du parlement;presidente du parlement;president du senat;presidente du senat;speaker;speaker of parliament;president of the senate;president of the national assembly",
  deputy: "depute;deputee;member of parliament;lawmaker",
  senator: "senateur;senatrice;senator",
  prosecutor: "procureur;procureure;prosecutor;attorney general;solicitor general",
  missionHead:
    "chef de mission;cheffe de mission;chef de la mission;cheffe de la mission;head of the mission;head of mission;mission head;mission chief",
  auditor: "comptroller and auditor general;auditor general;comptroller;controleur general;controleuse generale",
  judge: "chief justice;judge;magistrate;magistrat",
  rector: "recteur;rectrice;rector",
  rapporteur: "rapporteur;rapporteuse;rapporteure",
  professor: "professeur;professeure;professor",
  economist: "economiste;economist",
  secretary:
    "secretaire executif;secretaire executive;secretaire permanent;secretaire permanente;secretaire;executive secretary;permanent secretary;secretary",
  chair:
    "president de la commission;presidente de la commission;president du conseil;presidente du conseil;chairman;chairwoman;chairperson;chair",
  subPrefect: "sous-prefet;sous-prefete",
  prefect: "prefet;prefete;prefect",
  counterpart: "homologue;counterpart",
  oppositionLeader:
    "chef de l'opposition;cheffe de l'opposition;chef de file de l'opposition;opposition leader;leader of the opposition",
  leader:
    "dirigeant;dirigeante;leader;chef de la delegation;cheffe de la delegation;head of delegation;chef de delegation;cheffe de delegation",
};

/** What an office is in charge of, by words; the longest first. */
const portfolios: Readonly<Record<string, string>> = {
  foreignTrade: "commerce exterieur;foreign trade;external trade",
  foreign:
    "affaires etrangeres;relations exterieures;affaires exterieures;diplomatie;diplomacy;etrangeres;foreign affairs;external affairs;foreign relations;external relations;foreign;diplomat",
  defence: "defense;forces armees;armees;armed forces;defence",
  interior: "affaires interieures;interieur;interior;home affairs;internal affairs;home",
  justice: "justice;garde des sceaux",
  finance: "finances;finance;treasury;tresor;financier;financiere;financial",
  operations: "operations;operating;exploitation",
  staff: "ressources humaines;human resources",
  quality: "qualite;quality",
  logistics: "logistique;logistics",
  sales: "commercial;commerciale;marketing;ventes;sales",
  technical: "technique;technical",
  legal: "juridique;legal",
  sea: "mer;affaires maritimes;maritime affairs",
  region: "regional;regionale",
  nation: "national;nationale",
  economy: "economie;economy;economic affairs;affaires economiques",
  trade: "commerce;trade",
  industry: "industrie;industry",
  energy: "energie;petrole;energy;oil;petroleum",
  mines: "mines;mining;mineral resources;ressources minerales",
  agriculture: "agriculture;farming",
  fisheries: "peches;peche;fisheries;fishery;fishing",
  health: "sante;sante publique;health",
  education: "education nationale;education",
  higherEducation: "enseignement superieur;recherche;higher education;research",
  culture: "culture",
  transport: "transports;transport",
  infrastructure: "infrastructures;equipement;travaux publics;infrastructure;public works",
  environment: "environnement;ecologie;climat;environment;climate",
  water: "eau;hydraulique;water",
  tourism: "tourisme;tourism",
  labour: "travail;emploi;labour;labor;employment",
  security: "securite;security",
  cooperation: "cooperation",
  development: "developpement;development",
  digital: "numerique;economie numerique;digital affairs;digital;digital economy",
  planning: "plan;planification;planning",
  communication: "communication;information",
  sport: "sports;sport;jeunesse;youth",
  science: "science;sciences;technologie;technology",
  housing: "logement;urbanisme;housing",
  budget: "budget",
  integration: "integration",
  procurement: "procurement;achats",
};

interface Term {
  id: string;
  words: string;
}

function termsOf(list: Readonly<Record<string, string>>): Term[] {
  return Object.entries(list)
    .flatMap(([id, words]) => words.split(";").map((entry) => ({ id, words: entry })))
    .sort((a, b) => b.words.length - a.words.length);
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/[ -]/g, "[ -]");
const patternOf = (terms: readonly Term[], tail: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?<!(?<!(?<!\\p{L})ex)-)(${terms.map(({ words }) => escaped(words)).join("|")})${tail}(?![\\p{L}\\p{N}])`,
    "gu",
  );

const rankTerms = termsOf(rankNames);
const portfolioTerms = termsOf(portfolios);
const rankPattern = patternOf(rankTerms, "s?");
const portfolioPattern = patternOf(portfolioTerms, "");
const rankIds = new Map(rankTerms.map(({ id, words }) => [words.replace(/-/g, " "), id]));
const portfolioIds = new Map(portfolioTerms.map(({ id, words }) => [words.replace(/-/g, " "), id]));

/** An office as a text names it: its rank, what it is in charge of, and its place in the folded text; `end` is that of its last word. */
export interface Office {
  rank: string;
  portfolios: string[];
  start: number;
  end: number;
  /** Several bear it: "the ministers of …". */
  plural: boolean;
}

/** How far after a rank the words of its charge may stand, in UTF-16 units: "ministre malien des Affaires étrangères et de …". */
const reach = 70;
/** What may part a rank from its charge. */
const within =
  /^(?:[ ,-]|[a-z'-]+(?:ais|aise|ien|ienne|ain|aine|ois|oise|an|ese|ish|ian|ic|al|e)s?(?![\p{L}])|(?:de|du|des|d'|la|le|les|l'|et|of|for|the|and|charge|chargee|a|au|aux|delegue|deleguee|in charge)(?![\p{L}])|(?<=')[ ]?)*$/u;

/** "Who chairs the committee" tells what someone does. */
function isNoVerb({ 0: words, index, input }: RegExpExecArray): boolean {
  return words !== "chairs" || !/(?<!\p{L})(?:who|she|he) (?:\p{L}+ )?$/u.test(input.slice(0, index));
}

function isWithin(between: string): boolean {
  return within.test(between.replace(/[\p{L}-]+/gu, (word) => (namesPeople(word) ? "" : word)));
}

/** "le commissaire de l'Union africaine à l'…": the body stands before the charge. */
const ofBody = /^ (?:de l'|de la |du |des )[\p{L} -]{2,30} (?:a l'|a la |au |aux )$/u;

/** The words of a folded text for what an office or a ministry is in charge of, each with the charge. */
export function chargesIn(folded: string): { id: string; start: number; end: number }[] {
  return [...folded.matchAll(portfolioPattern)].map((match) => ({
    id: portfolioIds.get((match[1] ?? "").replace(/-/g, " ")) ?? "",
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Ranks by their letters, which are words of other meanings where they are written small or behind a number: "at 5 pm". */
const letters = /^(?:pm|sg|ceo|pdg|dg|cfo|coo)s?$/;

/** The offices that a folded text names, in order; `isLarge` tells whether what stands at an offset of it is written large. */
export function officesIn(folded: string, isLarge: (at: number) => boolean): Office[] {
  const charges = chargesIn(folded);
  const isMeant = ({ 0: words, index }: RegExpExecArray): boolean =>
    !letters.test(words) || (isLarge(index) && !/\d ?$/.test(folded.slice(0, index)));
  const found = [...folded.matchAll(rankPattern)]
    .filter((match) => isNoVerb(match) && isMeant(match))
    .map((match): Office => {
      const words = (match[1] ?? "").replace(/-/g, " ");
      const start = match.index;
      const office: Office = {
        rank: rankIds.get(words) ?? "",
        portfolios: [],
        start,
        end: start + match[0].length,
        plural: match[0].length > words.length,
      };
      if (/diplomat|foreign ministry/.test(words) || words === "foreign secretary") office.portfolios.push("foreign");
      if (words === "defence secretary" || words === "chief of the defence staff") office.portfolios.push("defence");
      if (words === "home secretary") office.portfolios.push("interior");
      if (/^(?:chief financial officer|cfo)$/.test(words)) office.portfolios.push("finance");
      if (/^(?:chief operating officer|coo)$/.test(words)) office.portfolios.push("operations");
      return office;
    });
  for (const [index, office] of found.entries()) {
    const stop = found[index + 1]?.start ?? Infinity;
    for (const charge of charges) {
      const before =
        charge.end <= office.start && /^(?: policy| affairs)?[ -]$/.test(folded.slice(charge.end, office.start));
      const after =
        charge.start >= office.end &&
        charge.start < stop &&
        charge.start - office.end <= reach &&
        (isWithin(folded.slice(office.end, charge.start)) || ofBody.test(folded.slice(office.end, charge.start)));
      if (!before && !after) continue;
      if (!office.portfolios.includes(charge.id)) office.portfolios.push(charge.id);
      if (before) office.start = charge.start;
      else office.end = charge.end;
    }
  }
  // A counterpart holds the office that was named before, elsewhere.
  for (const [index, office] of found.entries()) {
    if (office.rank !== "counterpart") continue;
    const meant = found[index - 1];
    if (meant) holdSame(office, meant);
  }
  return found;
}

/** Gives a counterpart the office of the one whose counterpart it is. */
export function holdSame(counterpart: Office, meant: Office): void {
  counterpart.rank = meant.rank;
  counterpart.portfolios = [...meant.portfolios];
}

/** What may be said of any office. */
const anyRank: ReadonlySet<string> = new Set(["leader", "missionHead", "counterpart"]);

/** Ranks that one person may bear at once, or that say less than another, so that neither gainsays the other. */
const alike: readonly (readonly string[])[] = [
  ["headOfState", "president", "king", "prince", "general", "colonel", "chancellor"],
  ["chiefOfStaff", "general", "admiral", "colonel"],
  ["commander", "general", "admiral", "colonel"],
  ["secretaryOfState", "minister"],
  ["chair", "president", "speaker"],
  // Italy's head of government is "président du Conseil".
  ["chair", "primeMinister"],
  ["director", "chiefExecutive"],
  ["chiefExecutive", "president", "chair"],
  ["director", "chiefExecutive", "secretary"],
  ["envoy", "representative", "negotiator", "coordinator", "adviser"],
  ["ambassador", "representative"],
  ["secretaryGeneral", "secretary"],
  ["deputy", "senator", "speaker"],
];

/** Callings, which whoever bears an office has besides; those of soldiers and members of a house with some offices alone. */
const callings: ReadonlySet<string> = new Set(["professor", "economist"]);
const standing: ReadonlySet<string> = new Set(["general", "colonel", "admiral", "deputy", "senator"]);

/** Whether a rank says what someone is, and not which office that one holds. */
export function isCalling(rank: string): boolean {
  return callings.has(rank) || standing.has(rank);
}

/** Whether two ranks can be of one office: the same, or one that may be said of the other. */
export function areRanksAlike(one: string, other: string): boolean {
  if (one === other || [one, other].some((rank) => anyRank.has(rank) || callings.has(rank))) return true;
  return alike.some((group) => group.includes(one) && group.includes(other));
}

/** Charges that one office holds together or that are named one for the other. */
const joined: readonly (readonly string[])[] = [
  ["finance", "economy", "budget", "planning"],
  ["trade", "foreignTrade", "industry"],
  ["energy", "mines", "water"],
  ["foreign", "cooperation", "integration"],
  ["education", "higherEducation", "science"],
  ["transport", "infrastructure", "housing"],
  ["interior", "security"],
  ["defence", "security"],
  ["digital", "communication", "science"],
  ["agriculture", "fisheries", "environment", "water"],
];

/** Whether two offices may be one: of the same rank or one that may be said of the other, and in charge of the same. */
export function areOfficesAlike(one: Office, other: Office): boolean {
  if (!areRanksAlike(one.rank, other.rank) || !areChargesAlike(one.portfolios, other.portfolios, true)) return false;
  // Who is in charge of all is no director of one thing.
  const isOfAll = ({ rank, portfolios: charges }: Office): boolean =>
    ["chiefExecutive", "president", "chair"].includes(rank) && charges.length === 0;
  const isOfOne = ({ rank, portfolios: charges }: Office): boolean => rank === "director" && charges.length > 0;
  return !(isOfAll(one) && isOfOne(other)) && !(isOfOne(one) && isOfAll(other));
}

/** Whether an office of some charges may be that of others: one names none, or both share one. `strict`: not even a kindred one. */
export function areChargesAlike(some: readonly string[], others: readonly string[], strict: boolean): boolean {
  if (some.length === 0 || others.length === 0) return true;
  if (some.some((charge) => others.includes(charge))) return true;
  return (
    !strict && joined.some((group) => some.some((id) => group.includes(id)) && others.some((id) => group.includes(id)))
  );
}
