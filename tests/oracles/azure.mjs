// Microsoft's own clients of Azure Translator, of both versions of the service, against a server that plays it.
// AzureOracleTests runs it: node azure.mjs URL KEY. It says all that the clients understood, as one JSON object.
import createClient, { isUnexpected } from "@azure-rest/ai-translation-text";
import createOldClient, { buildMultiCollection, isUnexpected as isOldUnexpected } from "translation-text-1";

const [url, key] = process.argv.slice(2);
const options = () => ({ allowInsecureConnection: true, retryOptions: { maxRetries: 1, retryDelayInMs: 1 } });

const news = async (inputs, withKey = key) => {
  const response = await createClient(url, { key: withKey }, options()).path("/translate").post({ body: { inputs } });
  return isUnexpected(response)
    ? { status: response.status, error: response.body.error, request: response.headers["x-requestid"] }
    : { value: response.body.value, charged: response.headers["sourcecharacterscharged"] };
};

const old = async (body, { to, ...query }, withKey = key, at = url) => {
  const response = await createOldClient(at, { key: withKey }, options()).path("/translate").post({
    body,
    queryParameters: { to: buildMultiCollection(to, "to"), ...query },
    skipUrlEncoding: true,
  });
  return isOldUnexpected(response)
    ? { status: response.status, error: response.body.error, request: response.headers["x-requestid"] }
    : { value: response.body, charged: response.headers["x-metered-usage"], system: response.headers["x-mt-system"] };
};

const targets = ["ro", "ur"].map(language => ({ language }));
console.log(JSON.stringify({
  new: await news([{ text: "The <b>bins</b>", language: "en", textType: "Html", targets }, { text: "on", targets: [{ language: "pt-pt" }] }]),
  newLanguage: await news([{ text: "bins", targets: [{ language: "xx" }] }]),
  newKey: await news([{ text: "bins", targets }], "wrong"),
  old: await old([{ text: "The <b>bins</b>" }], { to: ["ro", "ur"], from: "en", textType: "html" }),
  oldDetects: await old([{ text: "bins" }], { to: ["zh-cn"] }),
  oldLanguage: await old([{ text: "bins" }], { to: ["xx"] }),
  oldKey: await old([{ text: "bins" }], { to: ["ro"] }, "wrong"),
  // To these clients, any address with this word in it is a resource's own.
  oldResource: await old([{ text: "bins" }], { to: ["ro"] }, key, `${url}/cognitiveservices`),
}));
