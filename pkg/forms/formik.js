import { judgeForm, placeOf } from "./findings.js";
import { get, put } from "./place.js";

/** Formik's `validate`: the first message of each field, nested as the values are. */
export const formikValidate = (checkValue, kind, options = {}) => (values) => {
  const errors = {};
  for (const error of judgeForm(checkValue, kind, values, options).errors) {
    const path = placeOf(kind, error, options);
    // A message about a list stands where those about its entries would.
    const above = path.some((_, at) => at && typeof get(errors, path.slice(0, at)) === "string");
    if (!above && get(errors, path) === undefined) put(errors, path, error.message);
  }
  return errors;
};
