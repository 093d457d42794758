import type { Span } from "../alignment.ts";
import { rankNames } from "./offices.ts";

/** What kind of standing a role gives: an office that is held, a soldier's or officer's rank, a calling, or what may be said of any. */
export type RoleKind = "office" | "rank" | "calling" | "any";

/**
 * A word for what someone is or does, as a folded text has it; `isDeputy`: it is another's deputy by its own word; `isTold`: a verb says
 * so ("who leads").
 */
export interface Role extends Span {
  id: string;
  kind: RoleKind;
  isDeputy: boolean;
  isTold: boolean;
}

/** Offices beside those of {@link rankNames}, and words for some of them in which they are another's deputy; French, then English. */
const otherOffices: Readonly<Record<string, string>> = {
  head: "chef;cheffe;patron;patronne;responsable;a la tete;head;chief;boss",
  underSecretary:
    "sous-secretaire;sous-secretaire d'etat;undersecretary;undersecretary of state;under-secretary;under-secretary of state;assistant secretary",
  envoy: "envoye;envoyee",
  attache: "attache de defense;attachee de defense;attache militaire;attache;attachee;defence attache;military attache",
  curator: "conservateur en chef;conservatrice en chef;conservateur;conservatrice;chief curator;curator",
  chiefExecutive: "administrateur delegue;administratrice deleguee;general manager",
  chairAndChief:
    "president-directeur general;presidente-directrice generale;pdg;chairman and chief executive;chairwoman and chief executive",
  ministerOfState: "ministre d'etat;minister of state",
  chair: "copresident;copresidente;cochair;cochairman;cochairwoman",
  manager: "gerant;gerante;gestionnaire;country manager;manager",
  governor: "wali",
  mayor: "bourgmestre;burgomaster",
  chiefOfStaff:
    "chief of defence;chief of the navy;chief of the army;chief of the air force;naval chief;navy chief;army chief;armed forces chief",
  founder: "fondateur;fondatrice;cofondateur;cofondatrice;founder;co-founder;cofounder",
  owner: "proprietaire;owner",
  lawmaker: "lawmaker;legislator",
  treasurer: "tresorier;tresoriere;treasurer",
  registrar: "greffier;greffiere;registrar",
  mediator: "mediateur;mediatrice;mediator",
  dean: "doyen;doyenne;dean",
  charge:
    "responsible for;en charge de;en charge des;en charge du;charge de;chargee de;charge des;charge du;chargee des;chargee du;in charge of",
};

/** Words for a deputy of whoever has the role. */
const deputies: Readonly<Record<string, string>> = {
  director: "sous-directeur;sous-directrice",
  head: "numero deux;numero 2;second-in-command;number two;no. 2;no 2;number 2",
};

/** Ranks of officers. */
const officers: Readonly<Record<string, string>> = {
  general:
    "general de corps d'armee;general de division;general de brigade;major general;major-general;lieutenant general;lieutenant-general;brigadier general;brigadier-general;brigadier",
  colonel: "lieutenant-colonel;lieutenant colonel;lieutenante-colonelle",
  admiral: "contre-amiral;contre-amirale;vice-amiral;vice-amirale;rear admiral;rear-admiral;vice admiral;vice-admiral",
  captain: "capitaine de vaisseau;capitaine;captain;commodore",
  frigateCaptain: "capitaine de fregate;capitaine de corvette;lieutenant commander",
  lieutenant: "lieutenant;lieutenante",
  sergeant: "sergent;sergente;sergeant",
  inspector: "inspecteur;inspectrice;inspector",
  superintendent: "superintendent",
};

/** Callings: what someone has learnt or does, besides any office. */
const callings: Readonly<Record<string, string>> = {
  scholar:
    "chercheur;chercheuse;scientifique;universitaire;expert;experte;analyste;specialiste;researcher;scientist;academic;scholar;expert;analyst;specialist",
  doctor:
    "medecin;docteur;docteure;pediatre;chirurgien;chirurgienne;doctor;physician;paediatrician;pediatrician;surgeon;medic",
  lawyer: "avocat;avocate;lawyer;attorney;solicitor;barrister;advocate;counsel",
  engineer: "ingenieur;ingenieure;engineer",
  biologist: "biologiste;biologist",
  geologist: "geologue;geologist",
  historian: "historien;historienne;historian",
  virologist: "virologue;virologist",
  epidemiologist: "epidemiologiste;epidemiologist",
  agronomist: "agronome;agronomist",
  hydrologist: "hydrologue;hydrologist",
  archaeologist: "archeologue;archaeologist;archeologist",
  sociologist: "sociologue;sociologist",
  climatologist: "climatologue;climatologist",
  oceanographer: "oceanographe;oceanographer",
  nurse: "infirmier;infirmiere;nurse",
  teacher: "enseignant;enseignante;instituteur;institutrice;teacher",
  farmer: "agriculteur;agricultrice;eleveur;eleveuse;farmer",
  fisher: "pecheur;pecheuse;fisherman;fisherwoman;fisher",
  driver: "chauffeur;chauffeuse;driver",
  trader: "negociant;negociante;trader",
  journalist: "journaliste;journalist",
  writer: "ecrivain;ecrivaine;romancier;romanciere;writer;novelist",
  poet: "poete;poetesse;poet",
};

/** What may be said of whoever holds any office. */
const anyones =
  "homologue;collegue;dirigeant;dirigeante;delegue;deleguee;haut fonctionnaire;diplomate;parlementaire;elu;elue;counterpart;colleague;leader;official;delegate;diplomat;politician";

/** Ranks of {@link rankNames} that are no offices. */
const kinds: Readonly<Record<string, RoleKind>> = {
  general: "rank",
  colonel: "rank",
  admiral: "rank",
  professor: "calling",
  economist: "calling",
  counterpart: "any",
  leader: "any",
};

/** Ranks whose word says that one is the deputy of whoever has the other role. */
const deputyRanks: Readonly<Record<string, string>> = {
  vicePresident: "president",
  deputyPrimeMinister: "primeMinister",
  deputyMinister: "minister",
};

interface Entry {
  id: string;
  kind: RoleKind;
  isDeputy: boolean;
}

const entries = new Map<string, Entry>();
function hold(list: Readonly<Record<string, string>>, kind: RoleKind, isDeputy: boolean): void {
  for (const [id, names] of Object.entries(list))
    for (const name of names.split(";"))
      entries.set(name.replace(/-/g, " "), {
        id: deputyRanks[id] ?? id,
        kind: kinds[id] ?? kind,
        isDeputy: isDeputy || id in deputyRanks,
      });
}
hold(rankNames, "office", false);
hold(otherOffices, "office", false);
hold(deputies, "office", true);
hold(officers, "rank", false);
hold(callings, "calling", false);
hold({ any: anyones }, "any", false);
hold({ second: "deputy;adjoint;adjointe" }, "any", true);

const names = [...entries.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) =>
    name
      .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
      .replace(/(?<=^\p{L}{3,}) /u, "s? ")
      .replace(/ /g, "[ -]"),
  )
  .join("|");
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<!(?<!(?<!\\p{L})ex)-)(?<!(?<!\\p{L})en )(?:(${names})|(?:vice|sous|co)-(${names}))s?(?![\\p{L}\\p{N}])`,
  "gu",
);

/** Words by their letters, which mean an office only where they are written large: "PM", "SG". */
const letters = /^(?:pm|sg|ceo|pdg|dg|cfo|coo)s?$/;

const ownedBy = /(?<!\p{L})(?:his|her|its|their|the|son|sa|leur|le|la|l') ?$/u;
const alone = /^(?:,| of | to | du | de la | de l'| \()/u;

/** The roles that a folded text names, in order; `isLarge` tells whether what stands at an offset of it is written large. */
export function rolesIn(folded: string, isLarge: (at: number) => boolean): Role[] {
  return [...folded.matchAll(pattern)].flatMap(({ 0: words, 1: whole, 2: second = "", index }): Role[] => {
    const name = (whole ?? second).replace(/-/g, " ");
    const entry = entries.get(name) ?? entries.get(name.replace(/s (?=.)/, " "));
    // "Her deputy, X", and no "deputy minister".
    if (
      entry?.id === "second" &&
      !(ownedBy.test(folded.slice(Math.max(0, index - 6), index)) && alone.test(folded.slice(index + words.length)))
    )
      return [];
    // "Wants lawmakers to …": those of a parliament are nobody's title.
    if (!entry || (entry.id === "lawmaker" && words.endsWith("s")) || (letters.test(words) && !isLarge(index)))
      return [];
    const isDeputy = entry.isDeputy || (whole === undefined && !words.startsWith("co-"));
    return [{ ...entry, isDeputy, isTold: false, start: index, end: index + words.length }];
  });
}

/** Roles of which one may be said for another of one line. */
const alike: readonly (readonly string[])[] = [
  ["headOfState", "president", "king", "prince"],
  ["president", "chair", "speaker"],
  ["chair", "primeMinister"],
  ["minister", "secretary"],
  ["secretary", "secretaryOfState"],
  ["ministerOfState", "minister"],
  ["ministerOfState", "secretaryOfState"],
  ["chairAndChief", "chair", "president"],
  ["chairAndChief", "chiefExecutive", "director"],
  ["director", "chiefExecutive", "secretary"],
  ["director", "manager"],
  ["secretary", "secretaryGeneral"],
  ["envoy", "representative", "negotiator", "coordinator", "adviser"],
  ["envoy", "ambassador", "representative"],
  ["missionHead", "director"],
  ["missionHead", "coordinator"],
  ["missionHead", "representative"],
  ["governor", "prefect"],
  ["deputy", "speaker"],
  ["senator", "speaker"],
  ["lawmaker", "deputy", "speaker"],
  ["lawmaker", "senator"],
  ["general", "admiral"],
  ["scholar", "professor", "economist", "engineer"],
  ["lawyer", "adviser"],
  ["prosecutor", "lawyer"],
  ["commander", "frigateCaptain"],
];

const scholars: ReadonlySet<string> = new Set(
  "biologist geologist historian virologist epidemiologist agronomist hydrologist archaeologist sociologist climatologist oceanographer".split(
    " ",
  ),
);

/** Whoever has the first place somewhere, without its own word. */
const headed: ReadonlySet<string> = new Set(
  (
    "president chair chairAndChief director chiefExecutive secretaryGeneral commander chiefOfStaff governor missionHead coordinator manager rector commissioner " +
    "minister speaker secretary mayor prefect oppositionLeader primeMinister headOfState head charge representative negotiator dean"
  ).split(" "),
);

/** Whether a role is a calling of its own among those of scholars. */
export function isSpecialist({ id }: Role): boolean {
  return scholars.has(id) || id === "economist";
}

/** Whether two roles can be of one title: the same, or one that may be said of the other. */
export function areRolesAlike(one: Role, other: Role): boolean {
  if (one.id === other.id || one.kind === "any" || other.kind === "any") return true;
  if (one.id === "charge" || other.id === "charge") return one.kind !== "calling" && other.kind !== "calling";
  if ((one.id === "head" && headed.has(other.id)) || (other.id === "head" && headed.has(one.id))) return true;
  if (
    [one, other].some(({ id }) => scholars.has(id)) &&
    [one, other].some(({ id }) => id === "scholar" || id === "professor")
  )
    return true;
  return alike.some((line) => line.includes(one.id) && line.includes(other.id));
}
