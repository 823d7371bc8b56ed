/** A docket number after its court: "No. 11-cv-5452"; one that brings its own label stays as it is. */
export const numberWords = (number: string): string => (/\bnos?[.\s]/i.test(number) ? number : `No. ${number}`)
