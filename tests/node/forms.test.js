// The parts that forms are built from, without a browser.

import { test } from "node:test";
import assert from "node:assert/strict";
import * as api from "../../pkg/index.js";
import * as forms from "../../pkg/forms.js";
import { fieldAt, formOf } from "../../pkg/forms/fields.js";
import { get, parse } from "../../pkg/forms/place.js";

const { check, checkValue, kinds, messages, rules } = api;
const { checkField, dependents, fieldsFor, formikValidate, hookFormResolver, prune, rjsfSchema, rjsfValidator, standardSchema, translate } = forms;

const asked = (kind, values) =>
  Object.fromEntries(fieldsFor(kind, values).filter(({ need }) => need !== "forbidden").map(({ name, need }) => [name, need]));

const MSK = { provider: "AWS", vendor: "MSK", arn: "1235711" };

test("a form asks for what the choices ask for", () => {
  assert.deepEqual(asked("private-link", {}), { provider: "required", vendor: "optional" });
  assert.deepEqual(asked("private-link", { provider: "aws", vendor: "msk" }),
    { provider: "required", vendor: "optional", arn: "required", authenticationScheme: "optional" });
  assert.deepEqual(asked("private-link", { provider: "AZURE", vendor: "EventHub" }),
    { provider: "required", vendor: "optional", region: "required", serviceEndpointId: "required", dnsDomain: "required" });
  const login = (protocol, mechanism) =>
    Object.keys(asked("kafka-connection", { security: { protocol }, authentication: { mechanism } }))
      .filter((name) => name.startsWith("authentication."));
  assert.deepEqual(login("SASL_SSL", "PLAIN"), ["authentication.mechanism", "authentication.username", "authentication.password"]);
  assert.deepEqual(login("SASL_SSL", "AWS_MSK_IAM"), ["authentication.mechanism", "authentication.aws.roleArn"]);
  assert(login("SSL", "").includes("authentication.sslKey"));
  assert.deepEqual(login(), ["authentication.mechanism"]);
});

test("the options of a choice are those that the choices before it leave", () => {
  const options = (kind, values, name) => fieldsFor(kind, values).find((field) => field.name === name).options.map(({ value }) => value);
  assert.deepEqual(options("private-link", { provider: "GCP" }, "vendor"), ["CONFLUENT", "PUBSUB", "GENERIC"]);
  assert.deepEqual(options("private-link", { provider: "GCP", vendor: "MSK" }, "provider"), ["AWS", "AZURE", "GCP"]);
  assert(!options("kafka-connection", { security: { protocol: "SASL_SSL" } }, "authentication.mechanism").includes(""));
});

test("secrets are marked, and no kind is a surprise", () => {
  const secrets = kinds().flatMap((kind) => (formOf(kind).fields).filter(({ secret }) => secret).map(({ pointer }) => pointer));
  for (const name of ["password", "clientSecret", "sslKey", "sslKeyPassword"]) assert(secrets.some((one) => one.endsWith(`/${name}`)), name);
  assert.deepEqual(fieldsFor("bundle"), []);
  for (const kind of [...kinds(), "no-such-kind", "constructor", "__proto__"]) {
    for (const values of [undefined, {}, [], null, "x", { provider: 3, security: "x" }]) assert(Array.isArray(fieldsFor(kind, values ?? {})));
  }
});

test("a field depends on another where its finding does", () => {
  let compared = 0;
  for (const { text } of rules().flatMap(({ bad }) => bad)) {
    const { kind } = check(text);
    let value;
    try { value = JSON.parse(text); } catch { continue; }
    if (!formOf(kind).fields.length) continue;
    const found = (payload) => new Map(checkValue(payload, { kind }).diagnostics
      .filter(({ severity }) => severity !== "info")
      .map(({ code, pointer }) => [`${code} ${pointer}`, fieldAt(kind, pointer)]));
    for (const { pointer } of formOf(kind).fields) {
      const path = parse(pointer);
      if (get(value, path) === undefined) continue;
      const poorer = structuredClone(value);
      delete get(poorer, path.slice(0, -1))[path.at(-1)];
      const now = new Set(found(poorer).values());
      for (const at of found(value).values()) {
        if (!at || at === pointer || now.has(at)) continue;
        compared++;
        assert(dependents(kind, pointer).includes(at), `${kind}: ${at} depends on ${pointer}`);
      }
    }
  }
  assert(compared > 40, `only ${compared}`);
});

test("a draft is incomplete, not wrong", () => {
  assert.deepEqual(checkField("private-link", { provider: "AWS", vendor: "MSK" }, "/arn").map(({ severity }) => severity), ["incomplete"]);
  assert.deepEqual(checkField("private-link", MSK, "/arn").map(({ code }) => code), ["malformed-msk-arn"]);
  assert.deepEqual(checkField("private-link", MSK, "/vendor"), []);
  assert.deepEqual(checkField("private-link", { provider: "AWS", vendor: "MSK" }, "/arn", { mode: "submit" }).map(({ severity }) => severity), ["error"]);
  assert.equal(checkField("kafka-connection", { security: {} }, "/security/protocol")[0].code, "missing-key");
});

test("the English catalogue says what the checker says", () => {
  let said = 0;
  for (const { text } of rules().flatMap(({ bad }) => bad)) {
    for (const diagnostic of check(text).diagnostics) {
      said++;
      assert.deepEqual(translate(diagnostic, messages()), diagnostic);
    }
  }
  assert(said > 200);
  assert.deepEqual(Object.keys(messages().rules).sort(), rules().map(({ code }) => code).sort());
});

test("another language", () => {
  const locale = {
    rules: { "malformed-msk-arn": { message: "`{key}` ist keine ARN eines MSK-Clusters" } },
    fields: { "private-link": { "/arn": { label: "Cluster-ARN" } } },
    options: { AWS: "Amazon" },
  };
  const [one] = checkField("private-link", MSK, "/arn", { locale });
  assert.equal(one.message, "`arn` ist keine ARN eines MSK-Clusters");
  assert.match(one.help, /^expected/);
  const fields = fieldsFor("private-link", MSK, { locale });
  assert.equal(fields.find(({ name }) => name === "arn").label, "Cluster-ARN");
  assert.equal(fields[0].options[0].label, "Amazon");
  assert.equal(formikValidate("private-link", { locale })(MSK).arn, one.message);
});

test("a Standard Schema", () => {
  const { version, vendor, validate, jsonSchema } = standardSchema("private-link")["~standard"];
  assert.deepEqual([version, vendor, jsonSchema], [1, "linkspec", undefined]);
  assert.deepEqual(validate(MSK).issues.map(({ path, code }) => [path, code]), [[["arn"], "malformed-msk-arn"]]);
  const subs = { provider: "AWS", vendor: "CONFLUENT", region: "us-east-1", dnsDomain: "a1b2c3.us-east-1.aws.confluent.cloud",
    serviceEndpointId: "com.amazonaws.vpce.us-east-1.vpce-svc-0a1b2c3d4e5f60718", dnsSubDomain: ["use1-az1.a1b2c3.us-east-1.aws.confluent.cloud", "x y"] };
  assert.deepEqual(validate(subs).issues.map(({ path }) => path), [["dnsSubDomain", 1]]);
  assert.deepEqual(standardSchema("private-link", { perField: true })["~standard"].validate(subs).issues.map(({ path }) => path), [["dnsSubDomain"]]);
  subs.dnsSubDomain.pop();
  assert.deepEqual(validate(subs), { value: subs });
  for (const value of [undefined, null, [], "x", 3n, () => {}, new Proxy({}, { get() { throw new Error("no"); } })]) {
    for (const schema of kinds().map((kind) => standardSchema(kind, { prune: true }))) {
      const { issues } = schema["~standard"].validate(value);
      assert(issues.length > 0);
      for (const { path, message } of issues) assert(path.length > 0 && message);
    }
  }
});

test("the JSON Schema comes from who has it", () => {
  const { jsonSchema } = standardSchema("private-link", { schema: (kind, { target }) => ({ kind, target }) })["~standard"];
  assert.deepEqual(jsonSchema.input({ target: "draft-07" }), { kind: "private-link", target: "draft-07" });
  assert.deepEqual(jsonSchema.output({ target: "draft-2020-12" }), { kind: "private-link", target: "draft-2020-12" });
  assert.throws(() => jsonSchema.input({ target: "openapi-3.0" }), TypeError);
});

test("every kind has a Standard Schema with its JSON Schema", () => {
  for (const kind of kinds()) {
    const { jsonSchema } = standardSchema(kind, { schema: api.schema })["~standard"];
    assert.match(jsonSchema.input({ target: "draft-2020-12" }).$schema, /2020-12/, kind);
    assert.match(jsonSchema.output({ target: "draft-07" }).$schema, /draft-07/, kind);
  }
});

test("React Hook Form keeps the codes", () => {
  const resolve = hookFormResolver("private-link");
  const { values, errors } = resolve(MSK);
  assert.deepEqual([values, errors.arn.type, Object.keys(errors.arn.types)], [{}, "malformed-msk-arn", ["malformed-msk-arn"]]);
  assert.equal(errors.arn.types["malformed-msk-arn"], errors.arn.message);
  const ref = { setCustomValidity(text) { this.text = text; } };
  const wrong = { ...MSK, dnsSubDomain: ["x"], azureResourceIds: ["y"] };
  const options = { fields: { arn: { ref, name: "arn" } }, shouldUseNativeValidation: true };
  const found = resolve(wrong, undefined, options).errors;
  assert.deepEqual([found.arn.ref, ref.text], [ref, found.arn.message]);
  assert.equal(found.azureResourceIds.root.type, "forbidden-key");
  assert.equal(resolve(wrong, undefined, { fields: { azureResourceIds: { ref, name: "azureResourceIds" } } }).errors.azureResourceIds.type, "forbidden-key");
  assert(Object.keys(resolve([]).errors).length > 0);
  const state = { ...MSK, arn: "arn:aws:kafka:us-east-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7", region: "", azureResourceIds: [] };
  const { region, azureResourceIds, ...payload } = state;
  assert.deepEqual(hookFormResolver("private-link", { prune: true })(state), { values: payload, errors: {} });
});

test("Formik gets nested messages", () => {
  const errors = formikValidate("kafka-connection")({ name: "x", type: "Kafka" });
  assert.match(errors.security.protocol, /is missing/);
  assert.deepEqual(formikValidate("private-link")({ provider: "AWS", vendor: "KINESIS", region: "us-east-1" }), {});
});

test("what a form holds beyond the payload is pruned, and the values stay", () => {
  const values = { name: "orders", type: "Kafka", bootstrapServers: "", security: { protocol: "SSL" }, config: null,
    authentication: { username: "left over", mechanism: "" }, networking: { access: { type: "", connectionId: "" } } };
  const before = structuredClone(values);
  assert.deepEqual(prune("kafka-connection", values), { name: "orders", type: "Kafka", security: { protocol: "SSL" } });
  assert.deepEqual(values, before);
  const link = { provider: "AWS", vendor: "CONFLUENT", dnsSubDomain: [], azureResourceIds: [] };
  assert.deepEqual(prune("private-link", link), { provider: "AWS", vendor: "CONFLUENT", dnsSubDomain: [] });
});

test("RJSF gets its errors, and finds its branches", () => {
  const validator = rjsfValidator("private-link");
  const { errors, errorSchema } = validator.validateFormData(MSK, {});
  assert.deepEqual(errors.map(({ name, property }) => [name, property]), [["malformed-msk-arn", ".arn"]]);
  assert.deepEqual(errorSchema.arn.__errors, [errors[0].message]);
  const custom = (data, handler) => { handler.vendor.addError("not today"); return handler; };
  const more = validator.validateFormData(MSK, {}, custom, (all) => all.map((one) => ({ ...one, message: "no" })));
  assert.deepEqual([more.errorSchema.arn.__errors, more.errorSchema.vendor.__errors], [["no"], ["not today"]]);
  const schema = { anyOf: [{ properties: { vendor: { const: "MSK" } }, required: ["arn"] }, { $ref: "#/$defs/none" }], type: "object" };
  assert(validator.isValid(schema, MSK, { $defs: { none: false } }));
  assert(!validator.isValid(schema, { vendor: "S3", arn: "x" }, { $defs: { none: false } }));
  const shown = rjsfSchema("kafka-connection", { security: { protocol: "SASL_SSL" }, authentication: { mechanism: "PLAIN" } });
  assert.equal(shown.uiSchema.authentication.password["ui:widget"], "password");
  assert.deepEqual(shown.schema.properties.authentication.required, ["mechanism", "username", "password"]);
});

test("wrong kinds are TypeErrors that name the option", () => {
  for (const use of [(kind) => standardSchema(kind)["~standard"].validate({}), (kind) => hookFormResolver(kind)({}), (kind) => checkField(kind, {}, "/x")]) {
    assert.throws(() => use("no-such-kind"), { name: "TypeError", message: /`kind`/ });
  }
});
