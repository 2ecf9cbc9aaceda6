// Standard Schema V1 and StandardJSONSchemaV1: what TanStack Form, VeeValidate, tRPC and others take.

import { judgeForm, placeOf } from "./findings.js";

const TARGETS = ["draft-2020-12", "draft-07"];

/** A Standard Schema of a kind. With `schema` from "linkspec" it has the JSON Schema, too. */
export const standardSchema = (checkValue, kind, { schema, ...options } = {}) => {
  const described = ({ target }) => {
    if (!TARGETS.includes(target)) throw new TypeError(`there is no JSON Schema of the target \`${target}\`: use ${TARGETS.join(" or ")}`);
    return schema(kind, { target });
  };
  return {
    "~standard": {
      version: 1,
      vendor: "linkspec",
      validate(value) {
        const { payload, errors } = judgeForm(checkValue, kind, value, options);
        if (!errors.length) return { value: payload };
        const issue = (error) => {
          const { message, code, params } = error;
          return { message, path: placeOf(kind, error, options), code, params };
        };
        return { issues: errors.map(issue) };
      },
      ...(schema && { jsonSchema: { input: described, output: described } }),
    },
  };
};
