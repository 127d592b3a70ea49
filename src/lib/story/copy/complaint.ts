/**
 * Something an author wrote that cannot be used. Thrown where it is found and turned into a
 * problem with a place where the expression around it is known.
 */
export class Complaint extends Error {
	override name = 'Complaint';
}
