/** How many files of this page are on their way. */
export const uploads = { underWay: 0 }
