import type { ErrorCode, YAMLError } from "yaml";
import { z } from "zod";
import { reasonSchema, type Reason } from "../../core/reason.ts";

/** What zod says in each language of the screens, if the schema itself does not. */
const locales = { en: z.locales.en().localeError, fr: z.locales.fr().localeError };

/** The words of a schema's issues in a language: the check's own, else zod's. To be given to a parse. */
export function issueWords(language: keyof Reason): z.core.$ZodErrorMap {
  return (issue) => {
    if (issue.code === "custom") {
      const own = reasonSchema.safeParse(issue.params?.["reason"]);
      if (own.success) return own.data[language];
    }
    // zod's French does not name the options.
    const options: unknown = issue.code === "invalid_union" ? issue["options"] : undefined;
    if (Array.isArray(options)) {
      const named = options.map((option: unknown) => `"${String(option)}"`).join("|");
      return { en: `one of ${named} is expected`, fr: `une valeur parmi ${named} est attendue` }[language];
    }
    return locales[language](issue);
  };
}

/** The yaml library's complaints in French; it words them itself in English. */
const inFrench: Record<ErrorCode, string> = {
  ALIAS_PROPS: "un renvoi (*) ne porte ni ancre ni étiquette",
  BAD_ALIAS: "un renvoi (*) ou une ancre (&) est mal écrit",
  BAD_COLLECTION_TYPE: "l’étiquette (!) ne convient pas à ce qu’elle marque",
  BAD_DIRECTIVE: "la directive (%) est mal écrite",
  BAD_DQ_ESCAPE: "la suite de signes après « \\ » n’existe pas",
  BAD_INDENT: "le retrait de cette ligne ne convient pas, ou un crochet n’est pas fermé plus haut",
  BAD_PROP_ORDER: "une ancre (&) ou une étiquette (!) se place après ce signe",
  BAD_SCALAR_START: "une valeur ne commence pas par ce signe ; mettez-la entre guillemets droits",
  BLOCK_AS_IMPLICIT_KEY: "une seule clé suivie de « : » est attendue sur cette ligne",
  BLOCK_IN_FLOW: "une liste en lignes ne se place pas entre crochets ou accolades",
  DUPLICATE_KEY: "cette clé est écrite deux fois",
  IMPOSSIBLE: "cette ligne ne peut pas être lue",
  KEY_OVER_1024_CHARS: "une clé a 1024 caractères au plus",
  MISSING_CHAR: "il manque un signe : virgule, deux-points, espace, guillemet ou crochet fermant",
  MULTILINE_IMPLICIT_KEY: "une clé tient sur une seule ligne ; il manque peut-être « : »",
  MULTIPLE_ANCHORS: "une valeur a une seule ancre (&)",
  MULTIPLE_DOCS: "le fichier contient plusieurs documents, séparés par « --- »",
  MULTIPLE_TAGS: "une valeur a une seule étiquette (!)",
  NON_STRING_KEY: "une clé est un mot",
  RESOURCE_EXHAUSTION: "le fichier est trop profond ou trop gros",
  TAB_AS_INDENT: "le retrait se fait avec des espaces, non avec une tabulation",
  TAG_RESOLVE_FAILED: "l’étiquette (!) est inconnue, ou la valeur ne lui convient pas",
  UNEXPECTED_TOKEN: "un signe n’est pas à sa place",
};

/** Why a text is no YAML. */
export function syntaxReason({ code, message }: YAMLError): Reason {
  return { en: message, fr: inFrench[code] };
}
