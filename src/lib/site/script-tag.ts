/**
 * Script elements as text, for what a page must carry in its source. Built here because neither the compiler nor the
 * linter can read the end of such an element inside a component.
 */

const element = (attributes: string, content: string): string =>
	`<script${attributes}>${content}</script>`;

/** Code that runs where it stands. It must be our own: nothing is escaped. */
export const inlineScript = (code: string): string => element('', code);

/** Data as JSON, so escaped that no text in it can end the element. */
export function jsonScript(type: string, data: unknown, id?: string): string {
	const json = JSON.stringify(data).replaceAll('<', '\\u003c');
	return element(` type="${type}"${id ? ` id="${id}"` : ''}`, json);
}
