/**
 * Two ways to read the same page: with the moving picture, or as a plain article with a picture at every step. Without
 * scripts and on paper it is always the article. The choice is kept in the address, so that it can be shared; nothing is
 * stored.
 */

/** Query that asks for the plain article. */
const ARTICLE_QUERY = 'article';

/** Sets the mode before anything is drawn; runs in the head of the page, so it must stand alone. */
export const EARLY_MODE = `(function(d){
var q=new URLSearchParams(location.search);
if(!q.has('${ARTICLE_QUERY}')&&'noModule' in HTMLScriptElement.prototype)d.dataset.mode='scroll';
d.dataset.script='';
addEventListener('error',function(e){if(e.target&&e.target.tagName==='SCRIPT'){d.dataset.mode='article';delete d.dataset.script}},true);
})(document.documentElement)`;

const root = (): DOMStringMap => document.documentElement.dataset;

/** Whether the page is read with the moving picture. */
export const isScrolling = (): boolean => root().mode === 'scroll';

/** Makes the switch work, staying at the step that is being read. */
export function chooseMode(): void {
	const button = document.querySelector<HTMLButtonElement>('[data-mode-switch]');
	button?.addEventListener('click', () => {
		const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
		const middle = innerHeight / 2;
		const reading =
			steps.findLast((step) => step.getBoundingClientRect().top <= middle) ?? steps[0];
		const scroll = !isScrolling();
		root().mode = scroll ? 'scroll' : 'article';
		const url = new URL(location.href);
		if (scroll) url.searchParams.delete(ARTICLE_QUERY);
		else url.searchParams.set(ARTICLE_QUERY, '');
		history.replaceState(null, '', url);
		if (scrollY > 0) reading?.scrollIntoView({ behavior: 'instant', block: 'start' });
	});
}
