/** The set of icons, drawn for this project, by name. What belongs to the first load imports `icons-first.tsx` itself: all of this would come with it. */
export * from './icons-first.tsx'
export * from './icons-more.tsx'
