// Pointers (RFC 6901) into values.

/** The keys and indexes of a pointer. */
export const parse = (pointer) =>
  pointer
    .split("/")
    .slice(1)
    .map((part) => (/^(0|[1-9]\d*)$/.test(part) ? Number(part) : part.replaceAll("~1", "/").replaceAll("~0", "~")));

/** What stands there; `undefined` if nothing does. Inherited properties are nothing. */
export const get = (values, path) =>
  path.reduce((value, key) => (value !== null && typeof value === "object" && Object.hasOwn(value, key) ? value[key] : undefined), values);

/** Puts a value there, and makes the objects and arrays on the way. */
export const put = (values, path, value) => {
  path.forEach((key, at) => {
    const last = at === path.length - 1;
    if (last || !Object.hasOwn(values, key)) {
      const made = last ? value : typeof path[at + 1] === "number" ? [] : {};
      // Assigning would call the setter of `__proto__`.
      Object.defineProperty(values, key, { value: made, writable: true, enumerable: true, configurable: true });
    }
    values = values[key];
  });
};

/** Whether a pointer is the other or lies below it. */
export const within = (pointer, other) => pointer === other || pointer.startsWith(`${other}/`);
