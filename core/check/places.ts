/**
 * Places and their people under one name each: on a line the French and English names of a country or town, after a bar the words for
 * its people and what is theirs, after another bar its capital, by which governments are called. Folded.
 */
const lines = `
allemagne germany deutschland alemania|allemand german|berlin
france|francais francaise french|paris
royaume-uni united-kingdom uk grande-bretagne britain great-britain|britannique british|londres london
angleterre england|anglais english|
etats-unis united-states usa us u.s. etats-unis-d-amerique united-states-of-america amerique america|americain american|washington
russie russia federation-de-russie russian-federation|russe russian|moscou moscow moskva
chine china|chinois chinese|pekin beijing
japon japan|japonais japanese|tokyo
inde india|indien indian|delhi new-delhi
bresil brazil brasil|bresilien brazilian|brasilia
espagne spain|espagnol spanish|madrid
portugal|portugais portuguese|lisbonne lisbon
italie italy|italien italian|rome roma
belgique belgium|belge belgian|bruxelles brussels
pays-bas netherlands|neerlandais dutch|haye hague
suisse switzerland|suisse swiss|berne bern
autriche austria|autrichien austrian|vienne vienna
pologne poland|polonais polish|varsovie warsaw
ukraine|ukrainien ukrainian|kiev kyiv
turquie turkey turkiye|turc turque turkish|ankara
grece greece|grec grecque greek|athenes athens
hongrie hungary|hongrois hungarian|budapest
tchequie czechia czech-republic|tcheque czech|prague
roumanie romania|roumain romanian|bucarest bucharest
bulgarie bulgaria|bulgare bulgarian|sofia
serbie serbia|serbe serbian|belgrade
suede sweden|suedois swedish|stockholm
norvege norway|norvegien norwegian|oslo
danemark denmark|danois danish|copenhague copenhagen
finlande finland|finlandais finnish|helsinki
irlande ireland|irlandais irish|dublin
egypte egypt|egyptien egyptian|caire cairo
maroc morocco|marocain moroccan|rabat
algerie algeria|algerien algerian|alger algiers
tunisie tunisia|tunisien tunisian|tunis
libye libya|libyen libyan|tripoli
mali|malien malian|bamako
niger|nigerien|niamey
nigeria|nigerian|abuja
burkina-faso burkina|burkinabe|ouagadougou
senegal|senegalais senegalese|dakar
cote-d-ivoire ivory-coast|ivoirien ivorian|abidjan yamoussoukro
guinee guinea|guineen guinean|conakry
ghana|ghaneen ghanaian|accra
togo|togolais togolese|lome
benin|beninois beninese|cotonou
cameroun cameroon|camerounais cameroonian|yaounde
tchad chad|tchadien chadian|n'djamena ndjamena
gabon|gabonais gabonese|libreville
congo|congolais congolese|brazzaville kinshasa
rwanda|rwandais rwandan|kigali
burundi|burundais burundian|
ethiopie ethiopia|ethiopien ethiopian|addis-abeba addis-ababa
kenya|kenyan|nairobi
ouganda uganda|ougandais ugandan|kampala
tanzanie tanzania|tanzanien tanzanian|dodoma
soudan sudan|soudanais sudanese|khartoum
somalie somalia|somalien somali|mogadiscio mogadishu
afrique-du-sud south-africa|sud-africain south-african|pretoria
angola|angolais angolan|luanda
mozambique|mozambicain mozambican|maputo
mauritanie mauritania|mauritanien mauritanian|nouakchott
arabie-saoudite saudi-arabia|saoudien saudi|riyad riyadh
emirats-arabes-unis united-arab-emirates uae emirats|emirien emirati|abou-dhabi abu-dhabi
qatar|qatari qatarien|doha
koweit kuwait|koweitien kuwaiti|
iran|iranien iranian|teheran tehran
irak iraq|irakien iraqi|bagdad baghdad
syrie syria|syrien syrian|damas damascus
liban lebanon|libanais lebanese|beyrouth beirut
jordanie jordan|jordanien jordanian|amman
israel|israelien israeli|jerusalem
palestine|palestinien palestinian|ramallah
yemen|yemenite yemeni|sanaa
afghanistan|afghan|kaboul kabul
pakistan|pakistanais pakistani|islamabad
bangladesh|bangladais bangladeshi|dacca dhaka
coree-du-sud south-korea|sud-coreen south-korean|seoul
coree-du-nord north-korea|nord-coreen north-korean|pyongyang
viet-nam vietnam|vietnamien vietnamese|hanoi
thailande thailand|thailandais thai|bangkok
indonesie indonesia|indonesien indonesian|jakarta
malaisie malaysia|malaisien malaysian|
singapour singapore|singapourien singaporean|
philippines|philippin philippine filipino|manille manila
australie australia|australien australian|canberra
nouvelle-zelande new-zealand|neo-zelandais|wellington
canada|canadien canadian|ottawa
mexique mexico|mexicain mexican|
cuba|cubain cuban|havane havana
argentine argentina|argentin argentine argentinian|buenos-aires
chili chile|chilien chilean|santiago
perou peru|peruvien peruvian|lima
colombie colombia|colombien colombian|bogota
venezuela|venezuelien venezuelan|caracas
armenie armenia|armenien armenian|erevan yerevan
georgie georgia|georgien georgian|tbilissi tbilisi
azerbaidjan azerbaijan|azerbaidjanais azerbaijani azeri|bakou baku
kazakhstan|kazakh|astana
ouzbekistan uzbekistan|ouzbek uzbek|tachkent tashkent
bielorussie belarus|bielorusse belarusian|minsk
moldavie moldova|moldave moldovan|chisinau
europe|europeen european|
afrique africa|africain african|
asie asia|asiatique asian|
geneve geneva||
saint-petersbourg saint-petersburg st-petersburg||
kazan||
la-haye the-hague||
mediterranee mediterranean||
sahel|sahelien sahelian|
`;

const places = new Map<string, string>();
const people = new Map<string, string>();
const seats = new Map<string, string>();
for (const line of lines.trim().split("\n")) {
  const [names = "", theirs = "", capitals = ""] = line.split("|");
  const place = `@${names.split(" ")[0] ?? ""}`;
  for (const name of names.split(" ")) places.set(name, place);
  for (const word of theirs.split(" ")) if (word !== "") people.set(word, place);
  for (const capital of capitals.split(" ")) {
    if (capital === "") continue;
    places.set(capital, `@${capitals.split(" ")[0] ?? ""}`);
    seats.set(`@${capitals.split(" ")[0] ?? ""}`, place);
  }
}

/** The place that a folded name or word for its people means, the same in every language; null where the list has none. */
export function placeOf(word: string): string | null {
  const plain = word.replace(/[ ']/g, "-");
  return places.get(plain) ?? people.get(plain) ?? people.get(plain.replace(/(?:ne|e|s|es|nes)$/, "")) ?? null;
}

/** Whether a folded word names the people of a place, or what is theirs ("malien"). */
export function namesPeople(word: string): boolean {
  return people.has(word) || people.has(word.replace(/(?:ne|e|s|es|nes)$/, ""));
}

/** The country whose government a capital stands for, or null. */
export function countryOfSeat(place: string): string | null {
  return seats.get(place) ?? null;
}
