// What TypeScript must accept, and refuse, of forms.

import { fieldsFor } from "linkspec";
import type { Catalogue, Field } from "linkspec";
import { bindForm, checkField, standardSchema } from "linkspec/forms";
import type { Binding } from "linkspec/forms";

export const asked: Field[] = fieldsFor("private-link", { provider: "AWS" });
const schema = standardSchema("private-link", { perField: true });
type Input = NonNullable<(typeof schema)["~standard"]["types"]>["input"];
export const typed: Input = { provider: "AWS", vendor: "S3", region: "us-east-1", serviceEndpointId: "com.amazonaws.us-east-1.s3" };
export const described = standardSchema("private-link", { schema: () => ({}) })["~standard"].jsonSchema.input({ target: "draft-07" });
export const german: Partial<Catalogue> = { rules: { "missing-key": { message: "`{key}` fehlt" } }, words: { summary: "Bitte prüfen" } };
export const shown: Binding = bindForm(document.forms[0]!, "kafka-connection", { locale: german, onReport: ({ verdict }) => verdict });

// @ts-expect-error: no such kind
fieldsFor("private-lnk");
// @ts-expect-error: no such mode
checkField("private-link", {}, "/arn", { mode: "Draft" });
// @ts-expect-error: the wrong variant
export const wrong: Input = { provider: "AZURE", vendor: "MSK" };
