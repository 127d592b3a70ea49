/** What our tests use of the reference implementation of Frictionless Data, which comes without types. */
declare module 'datapackage' {
	interface Resource {
		name: string;
		read: (options: { keyed: true; relations: boolean }) => Promise<Record<string, unknown>[]>;
	}
	interface Package {
		valid: boolean;
		errors: Error[];
		resources: Resource[];
	}
	const library: { Package: { load: (descriptor: string) => Promise<Package> } };
	export default library;
}
