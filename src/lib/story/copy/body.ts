import type { ElementContent } from 'hast';
import type { Node, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type {} from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { ACTORS } from '../../index/types';
import type { Aside } from '../types';
import { takeAside } from './asides';
import type { Span } from './blocks';
import { figureMessage, findFigures } from './figures';
import { didYouMean } from './near';
import { markContent, type Citation, type Numbering } from './notes';
import { resolveSlots, type Resolved } from './resolve';
import type { Scope } from './scope';
import { maskSlots, splitSlots } from './slots';
import type { Report } from './source';
import type { Terms } from './terms';

/** A raised mark on its way to the page. */
interface SourceMark extends Node {
	type: 'sourceMark';
	citations: Citation[];
	data: { hName: 'sup'; hProperties: { className: string[] }; hChildren: ElementContent[] };
}

declare module 'mdast' {
	interface PhrasingContentMap {
		sourceMark: SourceMark;
	}
	interface RootContentMap {
		sourceMark: SourceMark;
	}
}

export interface Body {
	html: string;
	/** Numbers of the notes cited, in order of first use. */
	notes: number[];
	words: number;
	/** What stands after the text. */
	aside: Aside | undefined;
}

const parser = unified().use(remarkParse).use(remarkDirective).freeze();
const converter = unified().use(remarkRehype).freeze();
const writer = unified()
	.use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
	.freeze();

/** What Markdown knows and a step does not. */
const REFUSED: Readonly<Record<string, string>> = {
	blockquote: 'a quotation block',
	break: 'a line break',
	code: 'a code block, or a line that begins with four spaces,',
	containerDirective: 'a block that begins with :::',
	definition: 'a link definition',
	emphasis: 'slanted type (*…*)',
	heading: 'a heading',
	html: 'HTML',
	image: 'an image',
	imageReference: 'an image',
	inlineCode: 'code (`…`)',
	link: 'a link',
	linkReference: 'a link',
	list: 'a list',
	thematicBreak: 'a rule'
};

const ALLOWED = 'expected plain paragraphs with **…**, :eu[…] and :japan[…]';

/** One text being compiled. */
interface Work {
	scope: Scope;
	report: Report;
	/** The text as Markdown sees it, with stand-ins for slots. */
	masked: string;
	/** The same stretch as written. */
	written: string;
	resolved: Resolved[];
}

function offsets(node: Nodes): Span {
	const start = node.position?.start.offset ?? 0;
	return { start, end: node.position?.end.offset ?? start };
}

function refuse(node: Nodes, work: Work): void {
	const what = REFUSED[node.type] ?? `"${node.type}"`;
	work.report(offsets(node).start, `${what} is not used in the copy; ${ALLOWED}`);
}

/** Joins the parts of a line of text: words, marks and what stands between them. */
class Weaver {
	readonly out: PhrasingContent[] = [];
	/** Something without words stood here; it must not leave two spaces behind. */
	private gap = false;
	private readonly work: Work;

	constructor(work: Work) {
		this.work = work;
	}

	words(text: string): void {
		const last = this.out.at(-1);
		const spaced = !last || (last.type === 'text' && /\s$/.test(last.value));
		const value = this.gap && spaced ? text.trimStart() : text;
		if (value === '') return;
		this.gap = false;
		if (last?.type === 'text') last.value += value;
		else this.out.push({ type: 'text', value });
	}

	nothing(): void {
		this.gap = true;
	}

	node(node: PhrasingContent): void {
		this.gap = false;
		this.out.push(node);
	}

	mark(citation: Citation): void {
		const last = this.out.at(-1);
		if (last?.type === 'text') {
			// A mark stands at the word or full stop before it, however it is spaced in the file.
			last.value = last.value.trimEnd();
			if (last.value === '') this.out.pop();
		}
		const { locale } = this.work.scope;
		const group = this.out.at(-1);
		const citations = group?.type === 'sourceMark' ? [...group.citations, citation] : [citation];
		if (group?.type === 'sourceMark') this.out.pop();
		this.out.push({
			type: 'sourceMark',
			citations,
			data: {
				hName: 'sup',
				hProperties: { className: ['mark'] },
				hChildren: markContent(citations, locale)
			}
		});
		this.gap = false;
	}
}

/** What an unknown `:name` says about itself; a bare one is only a colon in a sentence. */
function directiveAsWritten(node: Nodes, name: string, work: Work): string {
	const { start, end } = offsets(node);
	const labelled = work.masked.slice(start, end).includes('[');
	const actor = ACTORS.some((known) => known === name);
	if (actor) work.report(start, `:${name} needs words in brackets, as in :${name}[words]`);
	else if (labelled) {
		const shown = work.written.slice(start, end).split('[')[0] ?? '';
		work.report(start, `there is no voice "${shown}"${didYouMean(name, ACTORS)}`);
	}
	return work.masked.slice(start, end);
}

/** Neighbouring texts as one: a stand-in may have been cut in two by a colon read as a voice. */
function joinTexts(nodes: readonly PhrasingContent[], work: Work): PhrasingContent[] {
	const joined: PhrasingContent[] = [];
	for (const node of nodes) {
		const literal =
			node.type === 'text'
				? node.value
				: node.type === 'textDirective' && !isVoice(node)
					? directiveAsWritten(node, node.name, work)
					: undefined;
		const last = joined.at(-1);
		if (literal === undefined) joined.push(node);
		else if (last?.type === 'text') last.value += literal;
		else joined.push({ type: 'text', value: literal });
	}
	return joined;
}

/** `:eu[…]` or `:japan[…]` with words in it. */
function isVoice(node: PhrasingContent): boolean {
	if (node.type !== 'textDirective' || node.children.length === 0) return false;
	return ACTORS.some((actor) => actor === node.name);
}

function weave(nodes: readonly PhrasingContent[], work: Work): PhrasingContent[] {
	const weaver = new Weaver(work);
	for (const node of joinTexts(nodes, work)) {
		if (node.type === 'text') {
			for (const part of splitSlots(node.value)) weavePart(part, weaver, work);
		} else if (node.type === 'strong') {
			weaver.node({ type: 'strong', children: weave(node.children, work) });
		} else if (node.type === 'textDirective') {
			weaver.node({
				...node,
				children: weave(node.children, work),
				data: { hName: 'span', hProperties: { className: [node.name] } }
			});
		} else {
			refuse(node, work);
		}
	}
	return weaver.out;
}

function weavePart(part: string | number, weaver: Weaver, work: Work): void {
	if (typeof part === 'string') {
		weaver.words(part.replace(/\s*\n\s*/g, work.scope.locale.lineJoin));
		return;
	}
	const resolved = work.resolved[part];
	if (resolved?.type === 'words') weaver.words(resolved.text);
	if (resolved?.type === 'mark') weaver.mark(resolved.citation);
	if (resolved?.type === 'nothing') weaver.nothing();
}

/** Takes the space from the ends of a paragraph; answers whether anything is left. */
function trimEnds(children: PhrasingContent[]): boolean {
	const first = children[0];
	if (first?.type === 'text') first.value = first.value.trimStart();
	const last = children.at(-1);
	if (last?.type === 'text') last.value = last.value.trimEnd();
	return children.some((child) => child.type !== 'text' || child.value !== '');
}

function weaveParagraph(paragraph: Paragraph, work: Work): Paragraph[] {
	const children = weave(paragraph.children, work);
	return trimEnds(children) ? [{ type: 'paragraph', children }] : [];
}

function weaveBlock(node: RootContent, work: Work): Paragraph[] {
	if (node.type === 'paragraph') return weaveParagraph(node, work);
	refuse(node, work);
	return [];
}

/** What a text draws on that was begun before it: numbers of notes, terms that were used. */
export interface Apparatus {
	numbering: Numbering;
	terms: Terms;
}

/** Compiles the text of a step to HTML. Offsets in `report` are those in the file. */
export function compileBody(
	fileText: string,
	span: Span,
	scope: Scope,
	{ numbering, terms }: Apparatus,
	report: Report
): Body {
	const here: Report = (offset, message) => report(span.start + offset, message);
	const written = fileText.slice(span.start, span.end);
	const { text: masked, slots } = maskSlots(written, here);
	for (const figure of findFigures(masked)) here(figure.at, figureMessage(figure));
	const resolved = resolveSlots(slots, scope, numbering, here);

	const work: Work = { scope, report: here, masked, written, resolved };
	const { aside, text } = takeAside(parser.parse(masked).children, here);
	const paragraphs = text.flatMap((node) => weaveBlock(node, work));
	paragraphs.forEach((paragraph) => terms.mark(paragraph));
	const tree: Root = { type: 'root', children: paragraphs };
	const cited = resolved.flatMap((slot) => (slot.type === 'mark' ? [slot.citation.n] : []));
	const plain = paragraphs.map((paragraph) => toString(paragraph)).join('\n');
	return {
		html: writer.stringify(converter.runSync(tree)),
		notes: [...new Set(cited)],
		words: scope.locale.countWords(plain),
		aside
	};
}
