/** One department: a row a function, a column a position, a mark where a duty carries it or comes near, and both sentences on asking. */
import type { Coverage, CoverageCell, NamedHolder } from "../api/matrices.ts";
import { Icon } from "../components/Icon.tsx";
import { Quotes } from "../components/Quotes.tsx";
import { say } from "../language/words.ts";
import { setOptions, view } from "../state.ts";
import { Side } from "../overlap/Pairs.tsx";

interface Properties {
  coverage: Coverage;
  organization: string;
}

const keyOf = (cell: CoverageCell): string => `${cell.function}~${cell.position}`;

function Detail({ coverage, cell, organization }: Properties & { cell: CoverageCell }) {
  const own = coverage.functions.find(({ id }) => id === cell.function);
  const position = coverage.positions.find(({ id }) => id === cell.position);
  if (own === undefined || position === undefined) return null;
  return (
    <section class="pairs" aria-label={say("coverage.cell")}>
      <header>
        <h3>{say(cell.carried ? "coverage.yes" : "coverage.near")}</h3>
        <button type="button" class="icon-button" aria-label={say("page.close")} title={say("page.close")} onClick={() => setOptions({ cell: "" })}>
          <Icon name="close" />
        </button>
      </header>
      <div class="scroll" tabIndex={0}>
        <div class="pair">
          <Side holder={coverage.department} duty={own} organization={organization} />
          <Side holder={position} duty={cell.duty} organization={organization} />
          <p class="pair-verdict">
            <span class={`badge verdict ${cell.verdict}`}>{say(`verdict.${cell.verdict}`)}</span> <span class="said">{Math.round(cell.score * 100)} %</span>
          </p>
        </div>
      </div>
    </section>
  );
}

function Mark({ cell, position }: { cell: CoverageCell | undefined; position: NamedHolder }) {
  if (cell === undefined) return <td />;
  const what = say(cell.carried ? "coverage.yes" : "coverage.near");
  return (
    <td>
      <button
        type="button"
        class={`heat ${cell.carried ? "carried" : "near"}`}
        aria-pressed={view.value.options["cell"] === keyOf(cell)}
        aria-label={`${position.name}: ${what}`}
        title={`${position.name}: ${what}`}
        onClick={() => setOptions({ cell: keyOf(cell) }, "push")}
      >
        {cell.carried ? "●" : "○"}
      </button>
    </td>
  );
}

export function CoverageTable({ coverage, organization }: Properties) {
  const { functions, positions, uncovered, unfounded } = coverage;
  const cells = new Map(coverage.cells.map((cell) => [keyOf(cell), cell]));
  const open = cells.get(view.value.options["cell"] ?? "");
  const nobody = new Set(uncovered);
  return (
    <div class="matrix-body">
      <div class="scroll matrix-scroll" tabIndex={0}>
        <table class="matrix coverage">
          <caption class="sr-only">{say("coverage.caption", { name: coverage.department.name })}</caption>
          <thead>
            <tr>
              <th scope="col">{say("coverage.function")}</th>
              {positions.map((position) => (
                <th key={position.id} scope="col" class="upright" title={position.name}>
                  <span>{position.name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {functions.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <span class="function">{one.text}</span>
                  {nobody.has(one.id) && <span class="badge status conflicting">{say("coverage.no")}</span>}
                  <Quotes quotes={one.evidence} brief />
                </th>
                {positions.map((position) => (
                  <Mark key={position.id} cell={cells.get(`${one.id}~${position.id}`)} position={position} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p class="said matrix-more">{say("coverage.explained")}</p>
        {unfounded.length > 0 && (
          <section class="facts unfounded">
            <h3>
              {say("coverage.without")} <span class="count">{unfounded.length}</span>
            </h3>
            <ul>
              {unfounded.map((duty) => (
                <li key={duty.id} class="fact">
                  <span class="kind">{positions.find(({ id }) => id === duty.holder)?.name}</span>
                  <Quotes quotes={duty.evidence} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      {open !== undefined && <Detail coverage={coverage} cell={open} organization={organization} />}
    </div>
  );
}
