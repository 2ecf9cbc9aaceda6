import type { Catalogue, Diagnostic, Field, Kind, Payloads, Report, RuleCode } from "./index.js";

export { fieldsFor } from "./index.js";
export type { Catalogue, Field };

/** What all helpers for form libraries take. */
export interface FormOptions {
  /** Sentences of another language; what it lacks is said in English. */
  locale?: Partial<Catalogue> | undefined;
  /** Places what is wrong inside a list or a map at its field. Default: `false`. */
  perField?: boolean | undefined;
  /**
   * Judges, and hands on, the payload without what is empty and what the choices forbid: see
   * {@link prune}. Default: `false`.
   */
  prune?: boolean | undefined;
  /** Called with every report, which has the warnings, too. */
  onReport?: ((report: Report) => void) | undefined;
}

/** The pointers of fields whose need, options or findings may change with the value at a pointer. */
export function dependents(kind: Kind, pointer: string): string[];

/**
 * What is wrong at a field, or below it.
 *
 * @param options.mode Default: `draft`, where what is not filled in yet is incomplete.
 */
export function checkField(
  kind: Kind,
  values: unknown,
  pointer: string,
  options?: { mode?: "submit" | "draft" | undefined; locale?: Partial<Catalogue> | undefined },
): Diagnostic[];

/** A diagnostic with the sentences of another catalogue; what that lacks stays as it is. */
export function translate(diagnostic: Diagnostic, locale?: Partial<Catalogue>): Diagnostic;

/**
 * The payload in the values that a form holds: without empty texts and lists, and without what the
 * choices forbid. The values stay as they are.
 */
export function prune(kind: Kind, values: unknown): any;

/** Standard Schema V1, and what our issues carry beside message and path. */
export interface StandardSchema<Input, Output = Input> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "linkspec";
    readonly validate: (value: unknown) => { readonly value: Output } | { readonly issues: readonly Issue[] };
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}

export interface Issue {
  readonly message: string;
  /** Never empty: what is wrong with the payload as a whole is said at its first field. */
  readonly path: readonly (string | number)[];
  readonly code: RuleCode;
  readonly params?: Record<string, string>;
}

/** StandardJSONSchemaV1. */
export interface StandardJsonSchema<Input, Output = Input> extends StandardSchema<Input, Output> {
  readonly "~standard": StandardSchema<Input, Output>["~standard"] & {
    readonly jsonSchema: {
      /** @throws {TypeError} for another target than `draft-2020-12` and `draft-07`. */
      readonly input: (options: { target: string }) => Record<string, unknown>;
      readonly output: (options: { target: string }) => Record<string, unknown>;
    };
  };
}

/** Gives the JSON Schema of a kind: `schema` of "linkspec". */
export type SchemaSource = (kind: Kind, options: { target: "draft-2020-12" | "draft-07" }) => object;

/** A Standard Schema of a kind; it validates synchronously. With `schema` it has the JSON Schema, too. */
export function standardSchema<K extends Kind>(
  kind: K,
  options: FormOptions & { schema: SchemaSource },
): StandardJsonSchema<Payloads[K]>;
export function standardSchema<K extends Kind>(kind: K, options?: FormOptions): StandardSchema<Payloads[K]>;

/** An error as React Hook Form keeps it. */
export interface HookFormError {
  /** The code of the first error at the field. */
  type: RuleCode;
  message: string;
  /** The messages of all errors at the field, by their codes. */
  types: Partial<Record<RuleCode, string>>;
  ref?: unknown;
}

/** A resolver for React Hook Form that keeps the codes. */
export function hookFormResolver<K extends Kind>(
  kind: K,
  options?: FormOptions,
): (values: any, context?: any, options?: any) => { values: any; errors: any };

/** Formik's `validate`. */
export function formikValidate(kind: Kind, options?: FormOptions): (values: unknown) => any;

/** A `validator` for react-jsonschema-form that needs no `unsafe-eval`. */
export function rjsfValidator(kind: Kind, options?: FormOptions): {
  validateFormData(formData: any, schema: any, customValidate?: any, transformErrors?: any, uiSchema?: any): {
    errors: any[];
    errorSchema: any;
  };
  isValid(schema: any, formData: any, rootSchema: any): boolean;
  rawValidation<Result = any>(schema: any, formData?: any): { errors?: Result[]; validationError?: Error };
};

/** A flat JSON Schema of the fields that count for these values, and the `uiSchema` to show them. */
export function rjsfSchema(
  kind: Kind,
  values?: unknown,
  options?: { locale?: Partial<Catalogue> | undefined },
): { schema: { type: "object"; properties: Record<string, any>; required?: string[] }; uiSchema: Record<string, any> };

export interface BindOptions {
  locale?: Partial<Catalogue> | undefined;
  /** Where the error summary goes; otherwise it is put at the start of the form. */
  summary?: HTMLElement | undefined;
  /** Reads the form, instead of {@link readForm}. */
  values?: ((form: HTMLFormElement) => unknown) | undefined;
  /** Called after every check. */
  onReport?: ((report: Report, values: any) => void) | undefined;
  /** Called when a form without errors is submitted; it may stop the event. */
  onSubmit?: ((values: any, event: SubmitEvent) => void) | undefined;
}

export interface Binding {
  /** The last report. */
  readonly report: Report;
  readonly values: any;
  /** Checks again, after a program changed the form. */
  update(): void;
  /** Lets go of the form and takes away what was added to it. */
  destroy(): void;
}

/**
 * Watches a form whose elements are named for fields (`authentication.mechanism`). A message appears
 * when its field is left and goes when the fault is mended; an invalid form is not submitted, and a
 * summary of its errors takes the focus.
 */
export function bindForm(form: HTMLFormElement, kind: Kind, options?: BindOptions): Binding;

/** The values of a form as a payload has them, without what is empty or has no place in it. */
export function readForm<K extends Kind>(form: HTMLFormElement, kind: K): any;
