import { stringify } from 'yaml';
import { DATASET } from '../site/citation';
import type { Edition } from './types';

/**
 * The file by which code hosts and reference managers know how the data are cited.
 *
 * @param address Where the data are published; none in the project itself, which may be published anywhere.
 */
export function citationFile({ version, date }: Edition, address?: string): string {
	return stringify(
		{
			'cff-version': '1.2.0',
			message: 'If you use these data, please cite them as below.',
			type: 'dataset',
			title: DATASET.title,
			abstract: DATASET.about,
			authors: [{ name: DATASET.project }],
			version,
			'date-released': date,
			...(address && { url: address }),
			keywords: ['European Union', 'Japan', 'security', 'threat perception', 'cooperation']
		},
		{ lineWidth: 100 }
	);
}
