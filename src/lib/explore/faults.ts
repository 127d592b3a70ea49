import { m } from '../paraglide/messages';
import { FEWEST_SECTORS } from '../scene/view';
import { cut } from '../why/left-out';
import { MOST_WEIGHT, type Fault, type FaultRule } from './question';

const RULES: Record<FaultRule, () => string> = {
	weights: () => m.explore_rule_weights({ most: MOST_WEIGHT }),
	once: m.explore_rule_once,
	few: () => m.explore_rule_few({ fewest: FEWEST_SECTORS }),
	'one-period': m.explore_rule_one_period,
	'two-periods': m.explore_rule_two_periods,
	'no-period': m.explore_rule_no_period,
	'one-side': m.explore_rule_one_side,
	'both-sides': m.explore_rule_both_sides,
	'no-measure': m.explore_rule_no_measure,
	'no-order': m.explore_rule_no_order,
	'not-drawn': m.explore_rule_not_drawn,
	'no-evidence': m.explore_rule_no_evidence
};

/** What could not be followed, as a sentence without its full stop. */
export function faultInWords({ name, value, expected }: Fault): string {
	const said = { name: cut(name), value: cut(value) };
	if ('rule' in expected) return m.explore_fault_rule({ ...said, rule: RULES[expected.rule]() });
	const words = expected.words.join(', ');
	return value === '' && expected.words.includes('chart')
		? m.explore_fault_unknown({ name: said.name, expected: words })
		: m.explore_fault_words({ ...said, expected: words });
}
