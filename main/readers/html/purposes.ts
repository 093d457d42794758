/** What a part of a page is for that does not hold the article's running text. */
export type Purpose =
  "navigation" | "comments" | "related" | "sharing" | "promotion" | "author" | "imprint" | "caption" | "legal";

/** The purposes of parts by the name of their element. A header may hold the lead and a form the whole page: neither says anything. */
export const purposeOfName: ReadonlyMap<string, Purpose> = new Map([
  ["nav", "navigation"],
  ["menu", "navigation"],
  ["footer", "navigation"],
  ["aside", "navigation"],
  ["form", "navigation"],
  ["dialog", "navigation"],
  ["figcaption", "caption"],
]);

/**
 * Words by which pages name such parts in class, id, role or itemprop, parted as the names are ("post-meta", "relatedLinks");
 * two words joined by "_" count only one after the other. English serves pages of most languages.
 */
const wordsOfPurpose: readonly (readonly [Purpose, string])[] = [
  [
    "navigation",
    "nav navbar navigation menu submenu breadcrumb breadcrumbs pagination pager sitemap sidebar complementary colophon " +
      "contentinfo footer widget widgets toolbar search_form",
  ],
  [
    "comments",
    "comment comments commentlist postcomment disqus respond reply replies kommentar kommentare comentarios commentaires",
  ],
  [
    "related",
    "related similar recommended recommendation recommendations teaser teasers popular trending recent upnext outbrain taboola " +
      "read_more read_next most_read more_news see_also also_read view_more next_article",
  ],
  ["sharing", "share sharing shares social socials sociable sharedaddy addtoany addthis sharethis follow"],
  [
    "promotion",
    "ad ads advert adverts advertisement advertising anzeige sponsor sponsored banner promo promotion promotions newsletter " +
      "subscribe subscription signup optin paywall cta",
  ],
  ["author", "byline author authors authorbox bio biography"],
  ["imprint", "meta metadata postmeta timestamp dateline tags taglist categories rating ratings"],
  ["caption", "caption captions credit credits"],
  ["legal", "cookie cookies consent gdpr copyright disclaimer disclosure"],
];

/** The purpose that a word, or two joined by "_", gives to a part. */
export const purposeOfWord: ReadonlyMap<string, Purpose> = new Map(
  wordsOfPurpose.flatMap(([purpose, words]) => words.split(" ").map((word): [string, Purpose] => [word, purpose])),
);

/** Words by which pages name the lines under a title that sum the article up. */
export const leadWords: ReadonlySet<string> = new Set(
  (
    "subtitle subhead subheading subheadline subline lead lede standfirst deck dek abstract summary excerpt intro introduction teaser " +
    "description tagline chapo chapeau vorspann bajada entradilla sommario sub_title sub_heading sub_headline sub_line"
  ).split(" "),
);
