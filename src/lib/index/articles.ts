import type { DataRecord } from '../record/types';
import type { ArticleEntry } from './types';

/** The articles of the Strategic Partnership Agreement in their order, from `data/spa-articles.csv`. */
export function sliceArticles({ spaArticles }: DataRecord): ArticleEntry[] {
	return spaArticles
		.map(({ article, title, sectors, confidence }) => ({ article, title, sectors, confidence }))
		.sort((a, b) => a.article - b.article);
}
