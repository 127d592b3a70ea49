import type { ResponseForm } from '../index/types';
import { m } from '../paraglide/messages';

const RESPONSES: Record<ResponseForm, () => string> = {
	strategy: m.sector_response_strategy,
	law: m.sector_response_law,
	body: m.sector_response_body,
	action: m.sector_response_action
};

/** A form of response in a word. */
export const responseName = (form: ResponseForm): string => RESPONSES[form]();
