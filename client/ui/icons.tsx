/** The set of icons, drawn for this project, by name; where each one is kept decides when it is fetched. */
export * from './icons-first.tsx'
export * from './icons-more.tsx'
