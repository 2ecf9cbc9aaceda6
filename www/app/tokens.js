// The pieces of a JSON text, for colours and for masking. It takes any text: what is no JSON is plain.

const TOKEN = /"(?:[^"\\\n]|\\.)*"?|-?\d[\d.eE+-]*|\b(?:true|false|null)\b|[{}[\],:]/g;

const SECRET = /^(?:password|clientSecret|sslKey|sslKeyPassword|sasl\..*|ssl\..*)$/;
// What looks like a secret wherever it stands.
const LOOKS_SECRET = /SharedAccessKey=|PRIVATE KEY|password=/i;

/**
 * Pieces with `start`, `end`, `type` (`key`, `text`, `number`, `word`, `mark`), and whether it is a
 * secret. Between two pieces stands plain text.
 */
export const tokens = (text) => {
  const found = [];
  const around = [];
  let key = "";
  for (const match of text.matchAll(TOKEN)) {
    const [word] = match;
    const start = match.index;
    const end = start + word.length;
    if (word === "{" || word === "[") around.push(key);
    if (word === "}" || word === "]") key = around.pop() ?? "";
    let type = "mark";
    let secret = false;
    if (word[0] === '"') {
      const rest = /\s*:/y;
      rest.lastIndex = end;
      type = rest.test(text) ? "key" : "text";
      if (type === "key") key = word.slice(1, -1);
      else secret = SECRET.test(key) || around.at(-1) === "headers" || LOOKS_SECRET.test(word);
    } else if (/[-\d]/.test(word[0])) type = "number";
    else if (/[a-z]/.test(word[0])) type = "word";
    found.push({ start, end, type, secret: secret && word.length > 2 });
  }
  return found;
};

/** Whether a text holds a secret. */
export const holdsSecret = (text) => tokens(text).some(({ secret }) => secret);
