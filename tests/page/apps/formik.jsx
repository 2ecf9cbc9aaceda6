// Formik with our `validate`.

import { createRoot } from "react-dom/client";
import { ErrorMessage, Field, Form, Formik } from "formik";
import { fieldsFor } from "linkspec";
import { formikValidate } from "linkspec/forms";

const validate = formikValidate("private-link", { prune: true });

const App = () => (
  <Formik
    initialValues={{ provider: "AWS", vendor: "MSK", arn: "", authenticationScheme: "" }}
    validate={validate}
    onSubmit={(values) => { document.getElementById("sent").textContent = JSON.stringify(values); }}
  >
    {({ values }) => (
      <Form noValidate>
        {fieldsFor("private-link", values).filter(({ need }) => need !== "forbidden").map(({ name, label }) => (
          <p key={name}>
            <label>{label} <Field name={name} aria-describedby={`${name}-error`} /></label>
            <span id={`${name}-error`} role="alert"><ErrorMessage name={name} /></span>
          </p>
        ))}
        <button type="submit">Send</button>
      </Form>
    )}
  </Formik>
);

createRoot(document.getElementById("root")).render(<App />);
