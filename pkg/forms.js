// Forms: what to ask for, and what to say at which field.

import * as bind from "./forms/bind.js";
import * as findings from "./forms/findings.js";
import * as formik from "./forms/formik.js";
import * as hookForm from "./forms/hook_form.js";
import * as rjsf from "./forms/rjsf.js";
import * as standard from "./forms/standard.js";
import { checkValue } from "./index.js";

export { dependents, fieldsFor } from "./forms/fields.js";
export { translate } from "./forms/findings.js";
export { prune } from "./forms/prune.js";
export { readForm } from "./forms/read.js";
export { rjsfSchema } from "./forms/rjsf.js";

export const bindForm = (form, kind, options) => bind.bindForm(checkValue, form, kind, options);
export const checkField = (kind, values, pointer, options) => findings.checkField(checkValue, kind, values, pointer, options);
export const formikValidate = (kind, options) => formik.formikValidate(checkValue, kind, options);
export const hookFormResolver = (kind, options) => hookForm.hookFormResolver(checkValue, kind, options);
export const rjsfValidator = (kind, options) => rjsf.rjsfValidator(checkValue, kind, options);
export const standardSchema = (kind, options) => standard.standardSchema(checkValue, kind, options);
