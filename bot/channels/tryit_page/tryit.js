"use strict";
// One message to both phones; every text is set as text, never as markup.
const PHONES = ["tryit_telegram", "tryit_sms"];
const $ = (id) => document.getElementById(id);
let session = newSession();

function newSession() {
  return "s-" + Array.from(crypto.getRandomValues(new Uint8Array(12)), (b) => b.toString(16).padStart(2, "0")).join("");
}

// Codes in words, as staff read them.
const NAMES = { region: new Intl.DisplayNames(["en"], { type: "region" }), language: new Intl.DisplayNames(["en"], { type: "language" }) };
const named = (type, code) => (code ? NAMES[type].of(code) : "not known");
const words = (code) => code.replaceAll("_", " ");

function fill(select, codes, type) {
  const options = codes.map((code) => new Option(NAMES[type].of(code), code));
  for (const option of options.sort((one, other) => one.text.localeCompare(other.text))) select.add(option);
}

async function fillOptions() {
  const options = await (await fetch("options.json")).json();
  fill($("country"), options.countries, "region");
  fill($("language"), options.languages, "language");
}

function bubble(phone, kind, text, language) {
  const item = document.createElement("li");
  item.className = kind;
  item.textContent = text;
  item.dir = "auto";
  if (language) item.lang = language;
  $("chat-" + phone).append(item);
  return item;
}

function buttons(phone, choices) {
  const item = document.createElement("li");
  item.className = "choices";
  for (const choice of choices) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = choice.title;
    button.addEventListener("click", () => {
      for (const other of item.children) other.disabled = true;
      bubble(phone, "mine", choice.title);
      send({ payload: choice.payload, phone });
    });
    item.append(button);
  }
  $("chat-" + phone).append(item);
}

function show(phone, result) {
  const message = result.message;
  if (message.delete_history) {
    $("chat-" + phone).replaceChildren();
    bubble(phone, "cleared", phone === "tryit_sms" ? "A text message stays until its owner deletes it" : "Both sides' messages of the last 48 hours are deleted");
  }
  bubble(phone, "bot", message.text, message.language);
  if (phone === "tryit_telegram" && message.choices.length) buttons(phone, message.choices);
  const chat = $("chat-" + phone);
  const asked = [...chat.querySelectorAll(".mine")].pop();
  chat.scrollTop = asked ? asked.offsetTop - chat.offsetTop - 12 : chat.scrollHeight;
  $("cost-" + phone).textContent = phone === "tryit_sms"
    ? `${message.segments} segment${message.segments === 1 ? "" : "s"}, ${message.encoding}, ${message.characters} characters`
    : `${message.characters} characters`;
}

function entry(list, name, content) {
  const row = document.createElement("div");
  const term = document.createElement("dt");
  const detail = document.createElement("dd");
  term.textContent = name;
  detail.append(content);
  row.append(term, detail);
  list.append(row);
}

function bullets(lines) {
  const list = document.createElement("ul");
  for (const line of lines) {
    const item = document.createElement("li");
    item.textContent = line;
    list.append(item);
  }
  return list;
}

function explain(insight) {
  const list = $("insight");
  list.replaceChildren();
  const tier = document.createElement("span");
  tier.className = "tier " + insight.tier;
  tier.textContent = { "": "none", conversation: "no need told" }[insight.tier] ?? insight.tier;
  entry(list, "How urgent", tier);
  entry(list, "What it is about", `${words(insight.intent)} (${Math.round(insight.confidence * 100)} %)`);
  if (insight.asks) entry(list, "Safety question", "asked, since the model is not sure");
  entry(list, "Language", named("language", insight.language));
  entry(list, "Country", named("region", insight.country));
  if (insight.evidence.length) {
    entry(list, "Evidence", bullets(insight.evidence.map((e) =>
      e.kind === "phrase" ? `${words(e.indicator)}: “${e.phrase}”` : `${words(e.intent)}: ${Math.round(e.probability * 100)} %`)));
  }
  if (insight.helplines.length) {
    entry(list, "Helplines", bullets(insight.helplines.map((h) => `${named("region", h.country)}, ${words(h.category)}: ${h.phone || h.sms || h.whatsapp}`)));
  }
}

async function send(message) {
  const body = { session, country: $("country").value, language: $("language").value, ...message };
  try {
    const response = await fetch("message", {
      method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
    });
    const results = await response.json();
    if (!response.ok) throw new Error(results.error);
    for (const [phone, result] of Object.entries(results)) show(phone, result);
    explain(Object.values(results)[0].insight);
  } catch (error) {
    for (const phone of PHONES) bubble(phone, "cleared", "The bot could not be reached: " + error.message);
  }
}

$("write").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = $("text").value;
  if (!text.trim()) return;
  for (const phone of PHONES) bubble(phone, "mine", text);
  $("text").value = "";
  send({ text });
});
$("text").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey) { event.preventDefault(); $("write").requestSubmit(); }
});
for (const button of $("situations").children) {
  button.title = button.textContent;
  button.addEventListener("click", () => { $("text").value = button.textContent; $("write").requestSubmit(); });
}
$("again").addEventListener("click", () => {
  session = newSession();
  for (const phone of PHONES) { $("chat-" + phone).replaceChildren(); $("cost-" + phone).textContent = ""; }
  $("text").focus();
});
fillOptions();
$("text").focus();
