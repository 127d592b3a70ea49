import evidenceCss from '../site/evidence.css?inline';
import panelCss from '../why/panel.css?inline';
import { evidenceOfLink } from '../why/address';
import { Sheet } from '../why/sheet';
import { EVIDENCE_EVENT } from './proof';

/**
 * Evidence inside a frame, over the figure: a script of its own, asked for by the first mark whose evidence is opened. The
 * frame's history stays as it is, because it is the host's; the address of the evidence is that of the field's page, to
 * which the sheet leads.
 */

/** Address of the page that a link leads to, without its fragment. */
const pageOfLink = (href: string): string => href.replace(/#.*/, '');

/** The page from which the sheet that is open was taken. */
let page = '';

const style = document.createElement('style');
style.textContent = evidenceCss + panelCss;
document.head.append(style);

const sheet = new Sheet({
	pageOf: () => page,
	onfollow: (evidence) => void sheet.show(evidence),
	onclose: () => undefined,
	target: '_blank'
});

addEventListener(EVIDENCE_EVENT, (event) => {
	const { detail: href } = event as CustomEvent<string>;
	const evidence = evidenceOfLink(href);
	const openPage = (): void => void open(href, '_blank', 'noopener');
	if (!evidence) {
		openPage();
		return;
	}
	page = pageOfLink(new URL(href, location.href).href);
	sheet.show(evidence).catch(openPage);
});
