/** What a message names. */
export type RuleValues = Readonly<Record<string, string | number>>;
type Rules = Readonly<Record<string, (values: RuleValues) => string>>;

/** Every rule that input can break, in words: what is wrong and what to do. */
export const fr = {
	'unreadable-file': ({ reason }) =>
		`fichier illisible (${reason}). Vérifiez qu’il s’ouvre dans un tableur, puis recommencez.`,
	'not-reached': ({ reason }) => `n’a pas pu être lu (${reason}). Vérifiez la connexion, puis réessayez.`,
	'no-national-table': () =>
		'la table des communes de France manque sur ce site. Reconstruisez les données (npm run data).',
	'empty-file': () => 'le fichier ne contient aucune ligne. Choisissez le fichier qui contient la liste.',
	'foreign-file': ({ expected }) =>
		`ce n’est pas un fichier «\u202f${expected}\u202f» de Maillage. Reconstruisez les données (npm run data).`,
	'unknown-version': ({ found, known }) =>
		`version ${found} du format, alors que ce programme lit la version ${known}. Mettez à jour Maillage ou reconstruisez les données (npm run data).`,
	'damaged-file': () => 'fichier abîmé ou incomplet. Reconstruisez les données (npm run data).',
	'bad-structure': ({ path, reason }) =>
		`contenu inattendu à «\u202f${path}\u202f» (${reason}). Reconstruisez les données (npm run data).`,
	'missing-column': ({ present }) =>
		`colonne absente\u202f; la première ligne porte\u202f: ${present}. Donnez à la colonne le nom attendu.`,
	'cell-count': ({ found, expected }) =>
		`${found} cellules au lieu de ${expected}. Corrigez la ligne\u202f: il y manque un séparateur ou un guillemet.`,
	'bad-cell': ({ found, expected }) =>
		`«\u202f${found}\u202f» n’est pas lisible\u202f; on attend une valeur comme ${expected}. Corrigez la cellule.`,
	'open-quote': () => 'un guillemet ouvert n’est pas refermé. Corrigez la ligne.',
	'bad-source': ({ path, reason }) =>
		`contenu inattendu à «\u202f${path}\u202f» (${reason}). Vérifiez ce fichier de source.`,
	'unknown-code': ({ code, table }) =>
		`le code «\u202f${code}\u202f» n’est pas dans ${table}, et aucun mouvement de commune n’y mène. Prenez des fichiers du même millésime.`,
	'unknown-region': ({ code, known }) =>
		`la région «\u202f${code}\u202f» n’est pas dans les sources. Choisissez parmi ${known}, ou «\u202ffrance\u202f».`,
	'no-source': ({ region }) =>
		`aucune source de données pour la région ${region}\u202f: ni dossier MAILLAGE_DATA, ni réseau. Indiquez un dossier dans MAILLAGE_DATA.`,
	'lost-communes': ({ extent, communes, population, expectedCommunes, expectedPopulation }) =>
		`${extent} compte ${communes} communes et ${population} habitants au lieu de ${expectedCommunes} et ${expectedPopulation}\u202f: des lignes se sont perdues dans les sources.`,
	'contour-gaps': ({ percent, limit, regions }) =>
		`${percent}\u202f% de la longueur des limites n’a qu’un côté ailleurs qu’au bord extérieur (limite\u202f: ${limit}\u202f%)\u202f; par région\u202f: ${regions}. Les contours de communes voisines ne partagent pas leurs sommets. Prenez une autre source, ou acceptez-la avec --allow-gaps.`,
	'contour-overlaps': ({ segments, examples }) =>
		`${segments} segments de limite sont revendiqués du même côté par deux communes (${examples}). Corrigez ces contours.`,
	'spreadsheet-file': () =>
		'c’est un classeur de tableur, pas un CSV. Enregistrez la feuille sous «\u202fCSV UTF-8\u202f», puis recommencez.',
	'binary-file': () =>
		'ce n’est pas un fichier texte lisible. Choisissez un CSV (en UTF-8), un classeur .xlsx, un GeoJSON ou un plan de Maillage.',
	'too-large': ({ limitMb }) =>
		`fichier trop gros (limite\u202f: ${limitMb}\u202fMo). Simplifiez-le ou découpez-le.`,
	'no-columns': ({ expected, found }) =>
		`aucune ligne d’en-têtes trouvée (en-têtes possibles\u202f: ${expected}) parmi «\u202f${found}\u202f». Il faut une colonne pour le territoire et une pour la commune.`,
	'not-written': ({ reason }) =>
		`le fichier ne peut pas être écrit (${reason}). Indiquez un autre chemin avec --out.`,
	'export-failed': ({ reason }) =>
		`le fichier n’a pas pu être écrit (${reason}). Votre plan est intact\u202f: choisissez moins de territoires ou un autre format, puis réessayez.`,
	'picture-too-large': ({ width, height }) =>
		`cette machine ne peut pas dessiner une carte de ${width} × ${height} pixels. Choisissez une résolution plus faible ou une feuille plus petite.`,
	'picture-not-drawn': ({ reason }) =>
		`la carte n’a pas pu être dessinée (${reason}). Vos territoires sont intacts\u202f: fermez d’autres onglets qui affichent des cartes, puis réessayez.`,
	'line-too-long': () =>
		'ligne de plus d’un million de caractères\u202f: ce n’est pas une table. Vérifiez les fins de ligne.',
	'unclosed-quote': () =>
		'guillemet ouvert et mal refermé\u202f; la ligne est lue sans tenir compte des guillemets. Vérifiez-la.',
	'bad-characters': ({ count }) =>
		`${count} octets illisibles, lus comme «\u202f\ufffd\u202f». Enregistrez le fichier en UTF-8.`,
	'too-many-rows': () =>
		'trop de lignes différentes, ou sans commune connue, jusqu’ici\u202f: ce n’est pas une liste de communes. Vérifiez les colonnes, ou découpez le fichier.',
	'missing-territory': ({ input }) =>
		`la commune «\u202f${input}\u202f» n’a pas de territoire. Complétez la ligne.`,
	'missing-commune': ({ territory }) =>
		`ligne sans commune (territoire «\u202f${territory}\u202f»). Complétez la ligne.`,
	'unknown-commune': ({ input, territory }) =>
		`commune inconnue «\u202f${input}\u202f» (${territory}). Donnez son code INSEE ou son nom d’aujourd’hui.`,
	'ambiguous-commune': ({ input, territory, candidates }) =>
		`«\u202f${input}\u202f» (${territory}) peut être ${candidates}. Ajoutez le département ou le code INSEE.`,
	'outside-extent': ({ count, first, region }) =>
		`communes hors de la région chargée\u202f: ${count} (première\u202f: ${first}). Relancez avec --region ${region}.`,
	'repeated-commune': ({ input, territory, firstRow }) =>
		`«\u202f${input}\u202f» est déjà dans ${territory} (ligne ${firstRow})\u202f; comptée une fois.`,
	'repeated-communes': ({ count }) =>
		`${count} lignes répètent une commune de leur territoire\u202f; chacune compte une fois.`,
	'doubtful-homonym': ({ input, territory, commune, other, distanceKm, otherDistanceKm }) =>
		`«\u202f${input}\u202f» est lu comme ${commune}, à ${distanceKm}\u202fkm du reste de ${territory}\u202f; ${other}, du même nom, en est à ${otherDistanceKm}\u202fkm. Vérifiez.`,
	'counted-whole': ({ commune, territories }) =>
		`les arrondissements de ${commune} n’ont pas de contour ici\u202f: chacun compte comme la commune entière (${territories} territoires).`,
	'bad-json': () =>
		'ce n’est pas du JSON lisible\u202f: le fichier est tronqué, ou d’une autre sorte. Exportez-le de nouveau.',
	'not-geojson': () =>
		'ce JSON n’est ni un plan de Maillage ni un GeoJSON (FeatureCollection). Exportez de nouveau le fichier.',
	'no-features': () => 'le GeoJSON ne contient aucun polygone. Choisissez une couche de surfaces.',
	'swapped-coordinates': ({ feature }) =>
		`objet ${feature}\u202f: latitude et longitude sont inversées. GeoJSON veut la longitude d’abord\u202f; exportez de nouveau.`,
	'projected-coordinates': ({ feature }) =>
		`objet ${feature}\u202f: coordonnées en mètres (Lambert-93\u202f?). Exportez en WGS 84 (EPSG:4326).`,
	'outside-france': ({ feature }) =>
		`objet ${feature}\u202f: coordonnées hors de France. Vérifiez le système de coordonnées.`,
	'bad-geometry': ({ feature, reason }) =>
		`objet ${feature}\u202f: géométrie illisible (${reason}). Réparez-la dans un logiciel de cartographie.`,
	'outside-shape': ({ shape }) =>
		`«\u202f${shape}\u202f» sort des communes chargées (mer, étranger ou région non chargée)\u202f; seule la part chargée est comptée.`,
	'needs-communes': ({ command }) =>
		`${command} demande une liste de communes, pas des polygones dessinés. Utilisez shapes pour savoir quelles communes ils couvrent.`,
	'needs-shapes': ({ command }) =>
		`${command} demande des polygones dessinés (GeoJSON), pas une liste de communes.`,
	'no-territory': ({ name, known }) =>
		`aucun territoire ne s’appelle «\u202f${name}\u202f». Territoires du fichier\u202f: ${known}.`,
	'same-territory': ({ name }) =>
		`«\u202f${name}\u202f» est donné deux fois. Donnez deux territoires différents.`,
	'not-a-plan': () =>
		'ce n’est pas un plan de Maillage. Choisissez un fichier enregistré par «\u202fTélécharger le plan\u202f».',
	'plan-is-exchange': () =>
		'c’est une proposition entre deux CPTS, pas un plan. Ouvrez-la dans Frontières, par «\u202fProposition reçue…\u202f».',
	'exchange-is-plan': () =>
		'c’est un plan de Maillage, pas une proposition entre deux CPTS. Ouvrez-le par «\u202fImporter un fichier\u202f».',
	'not-an-exchange': () =>
		'ce n’est pas une proposition entre deux CPTS. Choisissez le fichier en .maillage-echange.json que l’autre CPTS a envoyé.',
	'exchange-version': ({ version, known }) =>
		`proposition de version ${version}, alors que ce programme lit la version ${known}. Mettez à jour Maillage\u202f; le fichier est intact.`,
	'exchange-structure': ({ path, reason }) =>
		`contenu de proposition inattendu à «\u202f${path}\u202f» (${reason}). Rien n’a été repris\u202f; demandez à l’autre CPTS d’exporter de nouveau le fichier.`,
	'exchange-one-side': ({ name }) =>
		`la proposition va de ${name} à elle-même. Demandez à l’autre CPTS d’exporter de nouveau le fichier.`,
	'exchange-verdicts': ({ round, commune }) =>
		`envoi n° ${round}\u202f: la réponse à la commune ${commune} manque, est de trop, ou se contredit. Demandez à l’autre CPTS d’exporter de nouveau le fichier.`,
	'plan-gone': () => 'ce plan n’est plus là. Choisissez-en un autre, ou ouvrez son fichier.',
	'plan-version': ({ version, known }) =>
		`plan de version ${version}, alors que ce programme lit la version ${known}. Mettez à jour Maillage\u202f; le fichier est intact.`,
	'plan-structure': ({ path, reason }) =>
		`contenu de plan inattendu à «\u202f${path}\u202f» (${reason}). Rien n’a été repris\u202f; corrigez le fichier ou exportez-le de nouveau.`,
	'repeated-id': ({ id }) =>
		`l’identifiant de territoire ou de dessin «\u202f${id}\u202f» figure deux fois. Donnez-en un autre à l’un des deux.`,
	'repeated-name': ({ name, count }) =>
		`${count} territoires s’appellent «\u202f${name}\u202f»\u202f; tous sont gardés. Renommez-les pour les distinguer.`,
	'unknown-field': ({ field, count }) =>
		`champ «\u202f${field}\u202f» inconnu (${count} fois), laissé de côté\u202f; le reste est ouvert. Gardez le fichier d’origine si ce champ vous sert.`,
	'not-a-code': ({ code, territory }) =>
		`«\u202f${code}\u202f» (${territory}) n’est pas un code INSEE de commune\u202f; laissé de côté. Vérifiez-le.`,
	'repaired-code': ({ code, becomes, territory }) =>
		`«\u202f${code}\u202f» (${territory}) est lu comme ${becomes}. Vérifiez.`,
	'repeated-code': ({ code, territory }) =>
		`${code} figure deux fois dans ${territory}\u202f; gardé une fois.`,
	'dangerous-key': ({ key }) =>
		`la clé «\u202f${key}\u202f» n’est jamais celle d’un fichier de Maillage\u202f; laissée de côté. Vérifiez d’où vient le fichier.`,
	'unknown-territory': ({ ids }) =>
		`un territoire de «\u202f${ids}\u202f» n’est pas dans le plan. Corrigez son identifiant.`,
	'empty-rule': ({ territory, part }) =>
		`la règle «\u202f${part}\u202f» de ${territory} ne désigne aucune commune chargée. Corrigez le code ou l’étendue.`,
	'download-failed': ({ url, reason }) =>
		`téléchargement de ${url} impossible (${reason}). Relancez la commande\u202f: ce qui est arrivé est gardé.`,
	'wrong-bytes': ({ url, reason }) =>
		`${url} n’a pas donné le fichier attendu (${reason}). Réessayez plus tard, ou indiquez un dossier dans MAILLAGE_DATA.`,
	'unreadable-content': ({ reason }) =>
		`le contenu n’a pas pu être lu (${reason}). Exportez de nouveau le fichier, ou enregistrez-le en CSV.`,
	cancelled: () => 'lecture interrompue. Rien n’a été changé.',
	'encrypted-file': () =>
		'fichier protégé par un mot de passe. Enlevez la protection, enregistrez-le, puis recommencez.',
	'damaged-zip': ({ reason }) =>
		`archive abîmée ou incomplète (${reason}). Téléchargez ou enregistrez de nouveau le fichier.`,
	'zip-bomb': ({ name, limitMb }) =>
		`«\u202f${name}\u202f» se déplie au-delà de ce qui est annoncé ou permis (${limitMb}\u202fMo)\u202f: lecture refusée. Si le fichier est sûr, enregistrez-le en CSV.`,
	'zip-without-layer': ({ found }) =>
		`l’archive ne contient ni classeur ni Shapefile (elle contient\u202f: ${found}). Sortez-en le fichier voulu, puis déposez-le seul.`,
	'strange-names': ({ count, first }) =>
		`${count} fichiers de l’archive portent un nom interdit (premier\u202f: ${first})\u202f; laissés de côté. Vérifiez d’où elle vient.`,
	'old-workbook': () =>
		'ancien classeur (.xls), ou classeur protégé par un mot de passe. Enregistrez-le au format .xlsx sans mot de passe, puis recommencez.',
	'damaged-workbook': ({ reason }) =>
		`classeur abîmé (${reason}). Ouvrez-le dans un tableur et enregistrez-le de nouveau en .xlsx ou en CSV.`,
	'other-format': ({ format }) =>
		`format ${format}, que Maillage ne lit pas. Enregistrez-le en CSV, .xlsx, GeoJSON, Shapefile (.zip) ou GeoPackage.`,
	'bare-shapefile': () =>
		'un Shapefile se compose de plusieurs fichiers. Mettez .shp, .dbf et .prj dans une archive .zip, puis déposez-la.',
	'missing-part': ({ part }) =>
		`il manque «\u202f${part}\u202f» dans l’archive. Ajoutez ce fichier, qui porte les noms, puis recommencez.`,
	'damaged-shapefile': ({ part }) => `la partie ${part} du Shapefile est abîmée. Exportez-le de nouveau.`,
	'broken-off': ({ feature }) =>
		`le fichier s’interrompt à l’objet ${feature}\u202f; les objets qui précèdent sont lus. Exportez-le de nouveau.`,
	'damaged-database': ({ reason }) => `base GeoPackage abîmée (${reason}). Exportez-la de nouveau.`,
	'not-geopackage': () =>
		'cette base SQLite n’est pas un GeoPackage. Exportez la couche au format GeoPackage.',
	'no-layer': () => 'aucune feuille ni couche ne contient de données. Choisissez un autre fichier.',
	'no-answer-columns': ({ found }) =>
		`aucune feuille ne porte les en-têtes des réponses\u202f; trouvés\u202f: «\u202f${found}\u202f». Il faut au moins la commune, la profession et la structure souhaitée\u202f: partez du CSV à remplir de la consultation.`,
	'no-answers-here': () =>
		'ce fichier ne contient pas de réponses. Choisissez le CSV ou le classeur où elles sont saisies.',
	'no-rows': () => 'aucune ligne sous les en-têtes. Choisissez la feuille qui contient la liste.',
	'no-commune-column': ({ found }) =>
		`aucune colonne de commune reconnue parmi «\u202f${found}\u202f». Indiquez laquelle porte le code ou le nom des communes.`,
	'no-flow-columns': ({ found }) =>
		`aucun flux reconnu\u202f; la première ligne porte «\u202f${found}\u202f». Il faut une colonne pour la commune de résidence, une pour la commune de soins et une pour le nombre de patients, ou une matrice de codes INSEE.`,
	'no-flows': () =>
		'aucune ligne ne donne de patients d’une commune connue. Vérifiez les colonnes, puis le séparateur.',
	'formulas-without-result': ({ count }) =>
		`${count} cellules contiennent une formule sans résultat enregistré\u202f; lues vides. Ouvrez le classeur dans un tableur et enregistrez-le.`,
	'unknown-projection': ({ name }) =>
		`système de coordonnées non reconnu (${name}). Exportez en WGS 84 (EPSG:4326) ou en Lambert-93 (EPSG:2154).`,
	'assumed-projection': ({ system }) =>
		`aucun système de coordonnées n’est indiqué\u202f; lu en ${system}, d’après les coordonnées. Vérifiez sur la carte.`,
	'contradicted-projection': ({ declared, system }) =>
		`le fichier indique ${declared}, mais ses coordonnées sont en ${system}\u202f; lu ainsi. Vérifiez sur la carte.`,
	'crossing-rings': ({ feature }) =>
		`objet ${feature}\u202f: le contour se croise\u202f; les parts de communes peuvent être fausses. Réparez-le dans un logiciel de cartographie.`,
	'too-many-points': ({ limit }) => `plus de ${limit} sommets. Simplifiez les contours, puis recommencez.`,
	'unknown-status': ({ input }) =>
		`statut «\u202f${input}\u202f» non reconnu\u202f; laissé inconnu. Écrivez par exemple «\u202fcontrat signé\u202f» ou «\u202fprojet validé\u202f».`,
	'several-statuses': ({ territory, input }) =>
		`${territory} porte aussi le statut «\u202f${input}\u202f»\u202f; le premier est gardé. Vérifiez.`,
	'flow-cells-unread': ({ count }) =>
		`${count} effectifs ne sont pas des nombres\u202f; ils ne sont dans aucune somme. Corrigez-les à la source.`,
	'flow-cells-hidden': ({ count }) =>
		`${count} effectifs sont masqués et ne comptent pas, faute de seuil. Indiquez le seuil du secret avec --secret.`,
	'bad-date': ({ input }) =>
		`«\u202f${input}\u202f» n’est pas une date\u202f; laissée de côté. Écrivez 30/11/2017 ou 2017-11-30.`,
} satisfies Rules;

/** Names of the rules. */
export type ProblemRule = keyof typeof fr;
