// The other half of xtask/src/inline.rs, which says how a module is written as text.

/** The bytes of a module of `size` bytes that is written as `text`. */
export const decode = (text, size) => {
  const bytes = new Uint8Array(size);
  let length = 0;
  let page = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 123) {
      page = (code - 123) * 92;
    } else {
      const number = page + 123 - code;
      bytes[length++] = number < 67 || number > 130 ? number : number < 92 ? number + 39 : number - 25;
      page = 0;
    }
  }
  return bytes;
};
