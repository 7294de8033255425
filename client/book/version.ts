/** Tells one build from another: the first script names all later ones by the hash of what is in them. */
export const BUILD: string = import.meta.url
