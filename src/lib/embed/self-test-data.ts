/** Identifier of the element that carries the addresses which the page tests, as JSON. */
export const SELF_TEST_DATA_ID = 'self-test-data';
