// react-jsonschema-form with our validator, and the fields that count.

import { useState } from "react";
import { createRoot } from "react-dom/client";
import Form from "@rjsf/core";
import { rjsfSchema, rjsfValidator } from "linkspec/forms";

const validator = rjsfValidator("private-link", { prune: true });

const App = () => {
  const [data, setData] = useState({ provider: "AWS", vendor: "MSK" });
  return (
    <Form
      {...rjsfSchema("private-link", data)}
      formData={data}
      validator={validator}
      noHtml5Validate
      showErrorList={false}
      onError={() => {}}
      onChange={({ formData }) => setData(formData)}
      onSubmit={({ formData }) => { document.getElementById("sent").textContent = JSON.stringify(formData); }}
    />
  );
};

createRoot(document.getElementById("root")).render(<App />);
