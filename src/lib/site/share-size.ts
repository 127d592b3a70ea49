/** Size of the picture that is shown where an address of ours is passed on, in pixels: what most services ask for. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;
