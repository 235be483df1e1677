// Checks and formats Cypher with Neo4j's own language support, without a database.
//
// Standard input: {"labels": [...], "relationships": [...], "properties": [...], "files": [{"path", "text", "parameters": [...]}]}.
// Standard output: [{"path", "text": as the formatter writes it, "problems": [{"line", "column", "message"}]}], lines and
// columns from 1. It judges nothing but the statements: headers are read by app.database.queries, which the caller asks.

import { readFileSync } from "node:fs";
import { CypherLanguageService, formatQuery, highlightSyntax, testData } from "@neo4j-cypher/language-support";

// What either engine has without a plug-in: the package lists built-in and plug-in names together.
const PLUG_IN = /^(apoc|gds|genai)\./;
const builtIn = (registry) =>
  Object.fromEntries(
    Object.entries(registry).map(([version, named]) => [
      version,
      Object.fromEntries(Object.entries(named).filter(([name]) => !PLUG_IN.test(name))),
    ]),
  );

// Two ends looked up by id before a relationship is made between them are a product of one row with one row.
const HARMLESS = /^If a part of a query contains multiple disconnected patterns/;

const { labels, relationships, properties, files } = JSON.parse(readFileSync(0, "utf8"));
const schema = {
  labels,
  relationshipTypes: relationships,
  procedures: builtIn(testData.mockSchema.procedures),
  functions: builtIn(testData.mockSchema.functions),
  defaultLanguage: "CYPHER 5",
};

function check({ path, text, parameters }) {
  const service = new CypherLanguageService({ consoleCommandsEnabled: false });
  const { diagnostics, symbolTables } = service.lint(text, {
    ...schema,
    parameters: Object.fromEntries(parameters.map((name) => [name, name])),
  });
  const statements = service.parse(text).statementsParsing;
  const problems = oneAPlace([
    ...diagnostics
      .filter(({ message }) => !HARMLESS.test(message))
      .map(({ range, message }) => at(range.start.line, range.start.character, message)),
    ...statements.flatMap((statement, index) => unknownProperties(text, statement, symbolTables[index])),
    ...unknownLabels(text),
  ]).concat(unusedParameters(statements, parameters));
  return { path, text: `${formatQuery(text, { maxColumn: 120 }).formattedQuery.trimEnd()}\n`, problems };
}

const at = (line, column, message) => ({ line: line + 1, column: column + 1, message });

// The linter takes it that a statement which writes a property or a label may invent it; here nothing may.
function unknownProperties(text, { collectedProperties }, symbols) {
  const kinds = new Map(symbols.map(({ variable, types }) => [variable, types]));
  return collectedProperties
    .filter(({ propertyName }) => !properties.includes(propertyName))
    .filter((property) => {
      const types = kinds.get(ownerOf(text, property)) ?? [];
      return types.length > 0 && types.every((type) => type === "Node" || type === "Relationship");
    })
    .map(({ propertyName, line, column }) => at(line - 1, column, `no type of graph_model has a property ${propertyName}`));
}

// `row.start` inside (p:Position {id: row.start}) is the row's, though the parser files it under p.
function ownerOf(text, { offsets, variable }) {
  const access = /([\p{L}_][\p{L}\p{N}_]*)\s*\.\s*$/u.exec(text.slice(0, offsets.start));
  return access ? access[1] : variable?.name;
}

function unknownLabels(text) {
  return highlightSyntax(text)
    .filter(({ tokenType, token }) => tokenType === "label" && ![...labels, ...relationships].includes(token.replaceAll("`", "")))
    .map(({ token, position }) => at(position.line, position.startCharacter, `graph_model declares no ${token}`));
}

function unusedParameters(statements, parameters) {
  const used = new Set(statements.flatMap(({ collectedParameters }) => collectedParameters.map(({ name }) => name.replaceAll("`", ""))));
  return parameters
    .filter((name) => !used.has(name))
    .map((name) => at(0, 0, `the header declares the parameter ${name}, and the statement does not use it`));
}

// The linter and the stricter rules above may both speak of one place: what is said first is kept.
const oneAPlace = (problems) =>
  problems.filter((problem, index) => problems.findIndex(({ line, column }) => line === problem.line && column === problem.column) === index);

process.stdout.write(JSON.stringify(files.map(check)));
