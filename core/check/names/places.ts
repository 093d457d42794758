/**
 * Places and their people under one name each: on a line the French and English names of a country or town, after a bar the words for
 * its people and what is theirs, after another bar its capital, by which governments are called. Folded.
 */
const lines = `
allemagne germany deutschland alemania|allemand german germano|berlin
france|francais francaise french|paris
royaume-uni united-kingdom uk grande-bretagne britain great-britain|britannique british|londres london
angleterre england|anglais english anglo|
etats-unis united-states usa us u.s. etats-unis-d-amerique united-states-of-america amerique america|americain american|washington
russie russia federation-de-russie russian-federation|russe russian russo|moscou moscow moskva
chine china|chinois chinese sino|pekin beijing
japon japan|japonais japanese nippo nippon|tokyo
inde india|indien indian|delhi new-delhi
bresil brazil brasil|bresilien brazilian|brasilia
espagne spain|espagnol spanish spaniard hispano|madrid
portugal|portugais portuguese luso|lisbonne lisbon
italie italy|italien italian italo|rome roma
belgique belgium|belge belgian belgo|bruxelles brussels
pays-bas netherlands|neerlandais dutch|la-haye the-hague haye hague
suisse switzerland|suisse swiss|berne bern
autriche austria|autrichien austrian|vienne vienna
pologne poland|polonais polish pole|varsovie warsaw
ukraine|ukrainien ukrainian|kiev kyiv
turquie turkey turkiye|turc turque turkish turk turco|ankara
grece greece|grec grecque greek|athenes athens
hongrie hungary|hongrois hungarian|budapest
tchequie czechia czech-republic|tcheque czech|prague
roumanie romania|roumain romanian|bucarest bucharest
bulgarie bulgaria|bulgare bulgarian|sofia
serbie serbia|serbe serbian|belgrade
suede sweden|suedois swedish swede|stockholm
norvege norway|norvegien norwegian|oslo
danemark denmark|danois danish dane|copenhague copenhagen
finlande finland|finlandais finnish finn|helsinki
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
emirats-arabes-unis united-arab-emirates uae emirats emirates|emirien emirati|abou-dhabi abu-dhabi
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
coree-du-sud south-korea coree korea|sud-coreen south-korean coreen korean|seoul
coree-du-nord north-korea|nord-coreen north-korean|pyongyang
viet-nam vietnam|vietnamien vietnamese|hanoi ha-noi
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
zambie zambia|zambien zambian|lusaka
zimbabwe|zimbabween zimbabwean|harare
malawi|malawite malawian|lilongwe
botswana|botswanais botswanan|gaborone
namibie namibia|namibien namibian|windhoek
madagascar|malgache malagasy|antananarivo
maurice mauritius|mauricien mauritian|port-louis
djibouti|djiboutien djiboutian|
erythree eritrea|erythreen eritrean|asmara
gambie gambia|gambien gambian|banjul
sierra-leone|sierra-leonais|freetown
liberia|liberien liberian|monrovia
guinee-bissau guinea-bissau||bissau
cap-vert cape-verde cabo-verde|cap-verdien cape-verdean|praia
centrafrique central-african-republic|centrafricain|bangui
comores comoros|comorien comorian|moroni
soudan-du-sud south-sudan|sud-soudanais south-sudanese|djouba juba
lesotho||maseru
eswatini||mbabane
nepal|nepalais nepalese nepali|katmandou kathmandu
sri-lanka|sri-lankais sri-lankan|colombo
birmanie myanmar burma|birman burmese|naypyidaw
cambodge cambodia|cambodgien cambodian|phnom-penh
laos|laotien laotian|vientiane
mongolie mongolia|mongol mongolian|oulan-bator ulaanbaatar
turkmenistan|turkmene turkmen|achgabat ashgabat
kirghizistan kirghizstan kyrgyzstan|kirghize kyrgyz|bichkek bishkek
tadjikistan tajikistan|tadjik tajik|douchanbe dushanbe
albanie albania|albanais albanian|tirana
croatie croatia|croate croatian|zagreb
slovenie slovenia|slovene slovenian|ljubljana
slovaquie slovakia|slovaque slovak|bratislava
bosnie bosnia bosnie-herzegovine|bosnien bosnian|sarajevo
montenegro|montenegrin|podgorica
macedoine-du-nord north-macedonia|macedonien macedonian|skopje
kosovo|kosovar|pristina
estonie estonia|estonien estonian|tallinn
lettonie latvia|letton latvian|riga
lituanie lithuania|lituanien lithuanian|vilnius
islande iceland|islandais icelandic|reykjavik
luxembourg luxemburg|luxembourgeois|
malte malta|maltais maltese|valletta
chypre cyprus|chypriote cypriot|nicosie nicosia
bolivie bolivia|bolivien bolivian|
equateur ecuador|equatorien ecuadorian ecuadorean|quito
uruguay|uruguayen uruguayan|montevideo
paraguay|paraguayen paraguayan|asuncion
haiti|haitien haitian|port-au-prince
jamaique jamaica|jamaicain jamaican|
nicaragua|nicaraguayen nicaraguan|managua
honduras|hondurien honduran|tegucigalpa
guatemala|guatemalteque guatemalan|
guinee-equatoriale equatorial-guinea|equato-guineen equatoguinean equatorial-guinean|malabo
suriname|surinamais surinamese surinamien|paramaribo
guyana|guyanien guyanese|georgetown
republique-dominicaine dominican-republic|dominicain dominican|
el-salvador|salvadorien salvadoran|san-salvador
fidji fiji|fidjien fijian|suva
samoa|samoan|apia
tonga|tongien tongan|
vanuatu|ni-vanuatu|port-vila
tuvalu|tuvaluan|funafuti
papouasie-nouvelle-guinee papua-new-guinea||port-moresby
seychelles|seychellois|
maldives|maldivien maldivian|
timor-oriental timor-leste east-timor|timorais timorese|dili
taiwan|taiwanais taiwanese|taipei
vatican||
liechtenstein||
costa-rica|costaricain costa-rican|
panama|panameen panamanian|
bahrein bahrain|bahreini bahraini|manama
oman|omanais omani|mascate muscat
caspienne caspian||
europe|europeen european|
afrique africa|africain african|
asie asia|asiatique asian|
mediterranee mediterranean||
sahel|sahelien sahelian|
new-york|new-yorkais new-yorker|
ecosse scotland|ecossais scottish|
pays-de-galles wales|gallois welsh|
irlande-du-nord northern-ireland||
cornouailles cornwall||
baviere bavaria|bavarois bavarian|
catalogne catalonia|catalan|
sicile sicily|sicilien sicilian|
sardaigne sardinia|sarde sardinian|
corse corsica|corse corsican|
flandre flandres flanders|flamand flemish|
wallonie wallonia|wallon walloon|
bretagne brittany|breton|
normandie normandy|normand|
groenland greenland|groenlandais greenlandic|
feroe faroe faroes faeroe|feroien faroese|
acores azores||
canaries||
caraibes caribbean||
crimee crimea||
cachemire kashmir||
cisjordanie west-bank||
baltique baltic||
adriatique adriatic||
tamise thames||
`;

/** Towns that are no capitals, a line for each, with their names in French, in English and of their own. Folded. */
const townLines = `
geneve geneva
alep aleppo
zurich
bale basel
fes fez
anvers antwerp
gand ghent
douvres dover
cantorbery canterbury
barcelone barcelona
seville sevilla
saragosse zaragoza
munich munchen
francfort frankfurt
hambourg hamburg
breme bremen
cologne koln
dresde dresden
nuremberg nurnberg
mayence mainz
aix-la-chapelle aachen
milan milano
turin torino
naples napoli
venise venice venezia
florence firenze
palerme palermo
cracovie krakow
dantzig gdansk
odessa odesa
alexandrie alexandria
tanger tangier tangiers
marrakech marrakesh
le-cap cape-town
djeddah jeddah
la-mecque mecca
medine medina
bassora basra
mossoul mosul
edimbourg edinburgh
saint-petersbourg saint-petersburg st-petersburg
salonique thessaloniki
le-piree piraeus
bombay mumbai
new-york
kazan
`;

const places = new Map<string, string>();
const people = new Map<string, string>();
const seats = new Map<string, string>();
const towns = new Set<string>();
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
for (const line of townLines.trim().split("\n")) {
  const town = `@${line.split(" ")[0] ?? ""}`;
  towns.add(town);
  for (const name of line.split(" ")) places.set(name, town);
}

/** The place that a folded name or word for its people means, the same in every language; null where the list has none. */
export function placeOf(word: string): string | null {
  const plain = word.replace(/[ ']/g, "-");
  return places.get(plain) ?? peopleOf(plain);
}

/** The place of a word for its people, whatever its ending: "nigériane" is of Nigeria, "nigérienne" of Niger. */
function peopleOf(plain: string): string | null {
  for (const ending of ["", "e", "s", "es", "ne", "nes"]) {
    const found = plain.endsWith(ending) ? people.get(plain.slice(0, plain.length - ending.length)) : undefined;
    if (found !== undefined) return found;
  }
  return null;
}

/** Whether a folded word names the people of a place, or what is theirs ("malien"). */
export function namesPeople(word: string): boolean {
  return peopleOf(word) !== null;
}

/** Whether a place is a town: the seat of a government, or another of the list. */
export function isTown(place: string): boolean {
  return seats.has(place) || towns.has(place);
}

/** The country whose government a capital stands for, or null. */
export function countryOfSeat(place: string): string | null {
  return seats.get(place) ?? null;
}
