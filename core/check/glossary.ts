/**
 * What French and English call the same thing: the words of one line mean one thing in the checks, French before the bar, English
 * after it. Without accents and in the singular; nouns, adjectives and verbs of one thing stand together.
 */
const lines = `
accord convention|agreement deal accord pact
traite|treaty
memorandum protocole|memorandum protocol
contrat|contract
signer signature|sign signing signature
parapher|initial initialled
ble|wheat
cereale grain|cereal grain
riz|rice
mais|maize corn
engrais|fertiliser fertilizer
hydrocarbure carburant combustible petrole|hydrocarbon fuel oil petroleum
gaz|gas
charbon|coal
or|gold
cuivre|copper
fer|iron
acier|steel
bois|timber wood
bourse|scholarship bursary grant fellowship
etudiant|student
eleve|pupil schoolchild
enseignant professeur formateur|teacher instructor trainer
universite|university
universitaire|academic university
ecole|school
formation former|training train
enseignement education scolaire|education teaching
soldat militaire troupe|soldier troop military serviceman
policier|policeman police officer
gendarme|gendarme
refugie|refugee
deplace|displaced
habitant population|inhabitant resident population
personne gens|person people
femme|woman women
homme|man men
enfant|child children
jeune|young youth
famille|family
emploi travail poste|job employment work
travailleur ouvrier salarie employe|worker employee
entreprise societe|company firm enterprise business
usine fabrique|factory plant mill
centrale|plant station
hopital|hospital
clinique dispensaire|clinic dispensary
medecin docteur|doctor physician
infirmier|nurse
lit|bed
vaccin|vaccine
dose|dose
medicament|medicine drug
sante sanitaire|health
maison logement|house housing dwelling home
route|road
autoroute|motorway highway
pont|bridge
rail ferroviaire chemin|rail railway railroad
train|train
port portuaire|port harbour harbor
aeroport|airport
avion|aircraft plane airplane
vol|flight
navire bateau|ship vessel boat
helicoptere|helicopter
vehicule|vehicle
camion|truck lorry
autobus bus|bus
eau|water
barrage|dam
puits forage|well borehole
riviere fleuve|river
mer|sea
ile|island
foret|forest
peche pecheur|fishing fishery fisherman fisheries
poisson|fish
agriculture agricole|agriculture agricultural farming
agriculteur paysan exploitant|farmer
comptable|accountant
avocat|lawyer
journaliste|journalist
historien|historian
geographe|geographer
chirurgien|surgeon
elevage betail|livestock cattle
tracteur|tractor
semence|seed
recolte|harvest crop
nourriture alimentaire vivre|food
huile|oil
sucre|sugar
cafe|coffee
the|tea
coton|cotton
cacao|cocoa
viande|meat
lait|milk
energie energetique|energy
electricite electrique|electricity electric power
nucleaire|nuclear
solaire|solar
eolien|wind
mine minier|mine mining
minerai|ore mineral
tonne|tonne ton
argent fonds|money fund
pret credit preter|loan credit lend lent
don|donation gift grant
aide assistance secours|aid assistance relief help
dette|debt
excedent|surplus
deficit|deficit shortfall
benefice profit|profit earnings
perte perdre|loss lose lost
budget|budget
impot taxe fiscal|tax fiscal
droit|duty right law
douane douanier|customs tariff
commerce commercial|trade commerce commercial
echange|exchange trade
exportation exporter|export
importation importer|import
investissement investir|investment invest
investisseur|investor
croissance|growth
hausse augmentation augmenter accroitre progresser progression gagner gain bondir bond grimper|increase rise rose risen raise grow grew grown up climb soar surge gain
baisse diminution diminuer reduire reduction recul reculer chuter chute plonger retrecir|decrease reduce reduction fall fell fallen cut drop dropped decline down shrink shrank shrunk slip slid slump tumble contract
prix|price
cout couter|cost
valeur montant somme|value worth amount sum
marche|market
banque bancaire|bank banking
monnaie|currency
visite visiter deplacement voyage|visit trip journey travel
arriver arrivee|arrive arrival
partir depart|depart departure leave
accueillir recevoir accueil|welcome receive host
sommet|summit
reunion reunir|meeting meet
rencontre rencontrer entretien|meeting meet talk
entretenir|talk meet
entretiens pourparlers discussion discuter|talks discussion discuss
negociation negocier|negotiation negotiate
conference|conference
session|session
tour tournee cycle|round tour
delegation|delegation
membre|member
ministre|minister
president presidence presidentiel|president presidency presidential
gouvernement|government
etat|state
parlement parlementaire depute|parliament parliamentary
loi|law
election electoral|election electoral
vote voter|vote
ambassade|embassy
ambassadeur|ambassador
consulat|consulate
frontiere frontalier|border
paix|peace
guerre|war
cessez|ceasefire
securite securitaire|security
defense|defence defense
armee|army
arme armement|weapon arm arms
equipement materiel|equipment material
prisonnier detenu|prisoner detainee
otage|hostage
mort tue deces decede|dead killed death died
blesse|injured wounded
victime|victim
attaque attentat|attack
terrorisme terroriste|terrorism terrorist
drogue stupefiant|drug narcotic
etranger|foreign
affaire|affair business
interieur|interior internal home
justice|justice
finance financement financer financier|finance financing fund financial funding
economie economique|economy economic
industrie industriel|industry industrial
culture culturel|culture cultural
recherche|research
scientifique science|scientific science
technologie technique|technology technical
numerique|digital
satellite spatial|satellite space
telecommunication|telecommunication telecom
environnement|environment
climat climatique|climate
dechet|waste
tourisme touriste touristique|tourism tourist
sport|sport
jeunesse|youth
cooperation cooperer|cooperation cooperate
partenariat|partnership
partenaire|partner
relation lien|relation tie relationship
developpement developper|development develop
projet|project
programme|programme program
plan|plan
livraison livrer|delivery deliver supply ship shipment
fournir fourniture|supply provide
construction construire batir|construction build construct building
ouvrir ouverture inaugurer inauguration|open opening inaugurate inauguration
fermer fermeture|close closure
lancer lancement|launch
creer creation|create creation establish
achever achevement terminer fin finir|complete completion finish end
debut commencer debuter commencement|start begin beginning
annoncer annonce|announce announcement
declarer declaration|declare declaration statement say
dire affirmer|say
engager engagement|commit commitment
promettre promesse|promise pledge
decider decision|decide decision
demander demande|ask request
appeler appel|call
souligner insister|stress emphasise emphasize underline
accueillir saluer|welcome
refuser rejeter|reject refuse
acheter achat|buy purchase
vendre vente|sell sale
payer paiement|pay payment
envoyer envoi|send
attendre attendu|expect expected
prevoir prevu|plan planned expect
objectif but|objective goal aim
resultat|result outcome
premier|first
deuxieme second|second
troisieme|third
dernier|last
prochain|next
nouveau nouvel nouvelle|new
ancien|former old
an annee annuel|year annual
mois mensuel|month monthly
semaine|week weekly
jour journee quotidien|day daily
heure|hour
pays|country
nation national|nation national
region regional|region regional
ville|city town
village|village
capitale|capital
province|province
monde mondial|world global
nord|north northern
sud|south southern
est|east eastern
ouest|west western
centre central|centre center central
quart|quarter
moitie demi|half
tiers|third
part|share
commun conjoint mixte|joint common
bilateral|bilateral
commission|commission
comite|committee
groupe|group
conseil|council
centre|centre center
agence|agency
institut|institute
fonds|fund
musee|museum
livre|book pound
film|film
langue|language
visa|visa
passeport|passport
citoyen ressortissant|citizen national
communaute|community
voisin|neighbour neighbor neighbouring
invitation inviter|invitation invite
homologue|counterpart
porte|spokesperson spokesman spokeswoman
chef|head chief
directeur|director
negociateur|negotiator
envoye|envoy
medaille|medal
pluie|rain
inondation|flood
secheresse|drought
seisme|earthquake
incendie|fire
tente|tent
couverture|blanket
cable|cable
ligne|line
reseau|network
quai|quay berth
grue|crane
conteneur|container
passager|passenger
kilometre|kilometre kilometer
hectare|hectare
megawatt|megawatt
foyer menage|household
siege|seat
place|place
expert specialiste|expert specialist
technicien|technician
ingenieur|engineer
observateur|observer
volontaire|volunteer
diplome|graduate diploma
stage stagiaire|internship trainee
laboratoire|laboratory
ecart|gap
taux|rate
remboursement rembourser|repayment repay reimburse
retard|delay
duree durer|duration last
vigueur|force
ratifier ratification|ratify ratification
suspendre suspension|suspend suspension
prolonger prolongation|extend extension
lever levee|lift lifting
retrait retirer|withdrawal withdraw
approuver approbation|approve approval
confirmer confirmation|confirm confirmation
refus|refusal
accepter acceptation|accept acceptance
rejet|rejection
adopter adoption|adopt adoption
recommander recommandation|recommend recommendation
reconnaitre reconnaissance|recognise recognize recognition
`;

const meanings = new Map<string, string>();
for (const line of lines.trim().split("\n")) {
  const words = line.split(/[ |]/);
  const [first = ""] = words;
  for (const word of words) if (!meanings.has(word)) meanings.set(word, `=${first}`);
}

/** Endings that do not change what a word means, longest first: plurals, feminines, forms of verbs. */
const endings = [
  "ments",
  "aient",
  "aires",
  "eront",
  "ees",
  "ies",
  "ing",
  "ait",
  "ent",
  "ant",
  "ont",
  "ed",
  "es",
  "er",
  "ee",
  "a",
  "e",
  "s",
  "x",
];

/** What a folded word means in either language, as a sign of its own ("=ble"), or null where the glossary does not say. */
export function meaningOf(word: string): string | null {
  const whole = meanings.get(word);
  if (whole !== undefined) return whole;
  for (const ending of endings) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    const stem = word.slice(0, -ending.length);
    const meaning =
      meanings.get(stem) ?? meanings.get(`${stem}e`) ?? meanings.get(`${stem}er`) ?? meanings.get(`${stem}y`);
    if (meaning !== undefined) return meaning;
  }
  return null;
}
