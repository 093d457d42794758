import type { NameWords } from "../../lexicon.ts";
import { words } from "../word-lists.ts";

/** English: words of people and bodies. */
export const names: NameWords = {
  organisations: words(
    "air|airlines|airways|forum|council|agreement|agreements|union|agency|authority|organization|organisation|committee|bank|fund|group|party|parties|alliance|confederation|programme|program|partnership|memorandum|ministers|operations|states|nations|exchange|roundtable|news|university|institute|centre|center|club|media|declaration|statement|treaty|act|company|corporation|islands|command|force|forces|pharmaceuticals|zones|zone|stream|project|times|post|review|foundation|association|commission|ministry|department|court|mission|initiative|delegation|summit|conference|network|service|services|holdings|industries|street|house|day",
  ),
  honorifics: words(
    "mr|mr.|mrs|mrs.|ms|ms.|dr|dr.|sir|dame|lord|lady|professor|prof.|hon|hon.|the hon|the hon.|senator the hon.|dr the rt. hon.|rt. hon.|rt hon|the rt hon|the right honourable|right honourable|the honourable|honourable|gen.|the rt. hon.|gen|sen|gov|capt|maj|col|col.|lt.|lt|capt.|maj.|sen.|rep.|gov.|amb.|h.e.|hrh|hm|prof|rev.|cllr|brig.|adm.|dato|datuk|tan sri|madam|his royal highness|her royal highness|his majesty|her majesty|his holiness|his excellency|her excellency|sheikh",
  ),
  givenHonorifics: [],
  officeSurnames: words("king|prince|pope|bishop|judge|marshal|marshall|baron|dean|chancellor|abbot|major"),
  namedAfter: words(
    "university|airport|school|college|hospital|stadium|street|avenue|boulevard|square|foundation|prize|award|bridge|library|museum|theatre|theater|auditorium|mausoleum",
  ),
  nameParticles: words("de|da|di|del|van|von|der|den|al|el|bin|binti|ibn|haji|la|le|dos"),
  notNames: words(
    "the|a|an|in|on|at|by|for|from|with|of|to|this|that|these|those|he|she|it|they|we|i|his|her|its|their|our|but|and|or|as|after|before|during|since|while|when|if|both|also|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|today|yesterday|however|under|no|over|there|is|will|frankly|following|said|joint|media|press|fact",
  ),
  personVerbs: words(
    "toured|flew|visits|meets|arrives|lands|landed|begins|began|embarked|has|had|is|was|will|would|met|visited|arrived|told|spoke|hosted|received|signed|left|led|travelled|traveled|also|joined|held|who|announced|attended|greeted|thanked|is expected|plans|wants|hopes|signaled|signalled|played",
  ),
  beforePersons: words(
    "in the presence of|signed by|led by|headed by|chaired by|represented by|received by|welcomed by|hosted by|wife|wife,|husband|husband,|alongside|flanked by|accompanied by|talks with|meeting with|named|appointed|elected|re-elected|met|met with|received|hosted|told|invited|thanked|congratulated|succeeds|succeeded|replaces|replaced|sacked|arrested|freed|defeated",
  ),
};
