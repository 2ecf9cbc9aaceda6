// React Hook Form with our resolver.

import { createRoot } from "react-dom/client";
import { useForm } from "react-hook-form";
import { fieldsFor } from "linkspec";
import { hookFormResolver } from "linkspec/forms";

const resolver = hookFormResolver("private-link", { prune: true });

const App = () => {
  const { register, handleSubmit, watch, formState: { errors } } = useForm({ resolver, mode: "onBlur", defaultValues: { provider: "AWS", vendor: "MSK" } });
  const asked = fieldsFor("private-link", watch()).filter(({ need }) => need !== "forbidden");
  return (
    <form noValidate onSubmit={handleSubmit((values) => { document.getElementById("sent").textContent = JSON.stringify(values); })}>
      {asked.map(({ name, label }) => (
        <p key={name}>
          <label>{label} <input {...register(name)} aria-invalid={Boolean(errors[name])} aria-describedby={`${name}-error`} /></label>
          <span id={`${name}-error`} data-code={errors[name]?.type} role="alert">{errors[name]?.message}</span>
        </p>
      ))}
      <button>Send</button>
    </form>
  );
};

createRoot(document.getElementById("root")).render(<App />);
