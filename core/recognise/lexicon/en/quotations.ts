import type { QuotationWords } from "../../lexicon.ts";
import { words } from "../word-lists.ts";

/** English: words beside quotations. */
export const quotations: QuotationWords = {
  saying: words(
    "said|says|say|told|tells|added|adds|stated|states|explained|explains|noted|notes|declared|declares|announced|shared|commented|comments|remarked|stressed|stresses|insisted|insists|argued|argues|warned|warns|continued|continues|described|describes|welcomed|emphasised|emphasized|emphasises|emphasizes|denounced|concluded|concludes|replied|replies|called it|called|calls|reiterated|underlined|underscored|highlighted|observed|affirmed|affirms|reaffirmed|asserted|acknowledged|admitted|asked|urged|wrote|writes|tweeted|claimed|claims|praised|recalled|responded|pledged|vowed|expressed|cautioned|confirmed|pointed out|maintained|conceded|lamented|hailed|promised|quipped|saying|stating|adding|noting|speaking|suggested|mentioned|testified|thanked|accused|read|reads|thinks|believes|stressing|emphasising|emphasizing|highlighting|reiterating|expressing|pointing out|commended|lauded|applauded|appealed|advised|proposed|recommended|reported|revealed|disclosed|assured|informed|echoed|joked|recounted|reflected|elaborated|summed up|opined|voiced|explaining|warning|insisting|went on to say|hoped|concluded by saying|declaring|arguing|urging|calling|describing|condemned|condemns|demanded|rejected|rejects|dismissed|dismisses|denied|denies|defended|criticised|criticized|blamed|slammed|blasted|spoke of|speaks of|speak of|referred to|refers to|chanted|chanting|regretted|regrets|complained|predicted|estimated|exclaimed|boasted|reasoned|grumbled|enthused|spoke about|pointed to|alluded to|hinted at|dwelt on|mused|chimed in|warn|argue|insist|concurred|countered|contended|hailing|praising",
  ),
  beforeSaying: words("also|further|later|then|recently|repeatedly|again|previously|publicly|once|strongly"),
  sayingAuxiliaries: words("has|have|had|was quoted as|is quoted as|were quoted as"),
  sayingParticiples: words(
    "said|told|stated|added|described|called|stressed|saying|warned|noted|written|insisted|expressed|declared|explained|argued|pledged|promised|announced|confirmed|remarked|reiterated|acknowledged|urged|emphasised|emphasized|commented|vowed|praised|indicated|suggested|claimed|admitted|condemned|demanded|rejected|dismissed|denied|welcomed|hailed|criticised|criticized|spoken of|referred to|concluded|recommended",
  ),
  sayingInverted: "",
  addressing: words(
    "told|tells|asked|urged|thanked|accused|praised|called|calls|welcomed|welcomes|hailed|denounced|denounces|described|describes",
  ),
  documents: words(
    "statement|joint statement|communiqué|communique|report|press release|readout|document|declaration|resolution|letter|memo|tweet|speech|post",
  ),
  agents: words("by"),
  speakingBodies: words(
    "presidency|government|ministry|embassy|commission|delegation|army|party|organisation|organization|agency|institution|bank|union|cabinet|council|junta|opposition|coalition|parliament|assembly|senate|police|mission|authorities|parties|secretariat|committee|group|ngo|association|company|foundation|office|department|bureau|federation|alliance|bloc|corporation|university|white house|kremlin|pentagon|aides|team|lawyers|family|high commission|council of ministers",
  ),
  parties: words(
    "two countries|two sides|both sides|both countries|both governments|two leaders|both leaders|two presidents|two ministers|both ministers|two governments|two delegations",
  ),
  bodyNouns: words("NGO|organisation|organization|institution|agency|association|watchdog|charity"),
  accordingTo: words("according to|in the words of|as told by|per|in the view of|in the opinion of"),
  pronouns: new Map([
    ["he", "m"],
    ["she", "f"],
    ["the latter", "latter"],
    ["they", "many"],
    ["it", null],
  ]),
  feminineBodies: null,
  objectPronouns: [],
  subjectForms: new Map([
    ["him", "he"],
    ["her", "she"],
    ["them", "they"],
  ]),
  demonstratives: words("this|that"),
  impersonal: words("it is|it was|it should be noted|it remains"),
  clauseOpeners: words("that"),
  indefinites: words("a|an|some|several|many|one|two|a number of"),
  contrasts: words("while|whereas|but|although|though|when|after|before|which"),
  beforeAddressees: words("in|on|at|to"),
  pointingBack: ["that was", "that is", "this was", "this is", "such was"].flatMap((opening) =>
    words(
      "what|how|the promise|the message|the verdict|the warning|the view|the hope|the pledge|the call|the response|the plea|the conviction",
    ).map((what) => `${opening} ${what}`),
  ),
  titling: words("titled|entitled|named|called|dubbed|theme|themed|slogan|aimed at|designed to"),
  companyWords: words("with|between|against|after|alongside|from|before"),
  unnamedSpeakers: words("some|many|others|several|one|someone|these|which|who|that|what|this"),
  phraseEnds: words(
    "in|at|on|to|during|after|before|while|when|as|that|who|which|for|with|following|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|and|but|is|was|were|are|has|had|by|from|about|last|this|adding|noting|of the day|recently|earlier",
  ),
  standingTitles: new Map([
    ["pm", words("prime minister")],
    ["premier", words("prime minister")],
    ["un chief", words("secretary-general|secretary general")],
    [
      "chief",
      words("secretary-general|secretary general|director-general|director general|high commissioner|commissioner"),
    ],
    ["head of government", words("prime minister|chancellor")],
    ["head of state", words("president|king|queen|emir|sultan")],
    [
      "diplomat",
      words(
        "ambassador|high commissioner|consul|envoy|consul general|special envoy|foreign minister|foreign secretary|special representative",
      ),
    ],
    ["envoy", words("ambassador|high commissioner|consul|envoy|special envoy")],
    ["leader", words("president|prime minister|premier|chancellor|king|queen|emir|sultan|leader")],
    ["top diplomat", words("foreign minister|foreign secretary|secretary of state")],
    ["his majesty", words("king|sultan|emperor")],
    ["her majesty", words("queen")],
    ["his highness", words("prince|emir")],
    ["her highness", words("princess")],
    ["his holiness", words("pope")],
  ]),
  feminine: words(
    "mrs|mrs.|ms|ms.|madam|dame|lady|queen|princess|congresswoman|chairwoman|spokeswoman|baroness|her excellency|her royal highness",
  ),
  masculine: words(
    "mr|mr.|sir|lord|king|prince|congressman|chairman|spokesman|baron|his excellency|his royal highness|pope|emir|sultan",
  ),
};
