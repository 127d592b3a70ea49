/** A version of the data that is kept as it was, as folders are called by it: `v1.0.0`. */
export const match = (param: string): boolean => /^v\d+\.\d+\.\d+$/.test(param);
