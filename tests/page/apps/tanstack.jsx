// TanStack Form with our Standard Schema.

import { createRoot } from "react-dom/client";
import { useForm } from "@tanstack/react-form";
import { fieldsFor } from "linkspec";
import { standardSchema } from "linkspec/forms";

const schema = standardSchema("private-link", { prune: true, perField: true });

const App = () => {
  const form = useForm({
    defaultValues: { provider: "AWS", vendor: "MSK", arn: "" },
    validators: { onBlur: schema, onSubmit: schema },
    onSubmit: ({ value }) => { document.getElementById("sent").textContent = JSON.stringify(value); },
  });
  const asked = fieldsFor("private-link", { provider: "AWS", vendor: "MSK" }).filter(({ need }) => need === "required" || need === "optional");
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); form.handleSubmit(); }}>
      {asked.map(({ name, label }) => (
        <form.Field key={name} name={name}>
          {(field) => {
            const [error] = field.state.meta.errors;
            return (
              <p>
                <label>{label} <input name={name} value={field.state.value ?? ""} onBlur={field.handleBlur} onChange={(event) => field.handleChange(event.target.value)} aria-describedby={`${name}-error`} /></label>
                <span id={`${name}-error`} data-code={error?.code} role="alert">{error?.message}</span>
              </p>
            );
          }}
        </form.Field>
      ))}
      <button>Send</button>
    </form>
  );
};

createRoot(document.getElementById("root")).render(<App />);
