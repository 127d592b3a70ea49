import { DATASET, type Citation } from '../site/citation';
import type { DownloadFile, Edition } from './types';

interface Published {
	edition: Edition;
	citation: Citation;
	/** Address of the page. */
	address: string;
	/** Address of the folder of the files, with a slash at its end. */
	folder: string;
	files: readonly Pick<DownloadFile, 'name' | 'type'>[];
	/** First and last day that the data are about. */
	days: readonly [first: string, last: string];
	/** What is scored. */
	measures: readonly string[];
}

/** The data as search engines for data read them (schema.org `Dataset`). */
export function datasetOf(published: Published) {
	const { edition, citation, address, folder, files, days, measures } = published;
	return {
		'@context': 'https://schema.org',
		'@type': 'Dataset',
		name: DATASET.title,
		description: DATASET.about,
		url: address,
		version: edition.version,
		dateModified: edition.date,
		inLanguage: 'en',
		isAccessibleForFree: true,
		creator: { '@type': 'Organization', name: DATASET.project },
		usageInfo: `${address}#terms`,
		creditText: citation.plain,
		temporalCoverage: days.join('/'),
		spatialCoverage: ['European Union', 'Japan'],
		variableMeasured: measures,
		distribution: files.map(({ name, type }) => ({
			'@type': 'DataDownload',
			name,
			encodingFormat: type.replace(/;.*$/, ''),
			contentUrl: `${folder}${name}`
		}))
	};
}
