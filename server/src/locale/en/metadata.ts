/** Messages of the rules about the front matter. */
export default {} as const;
