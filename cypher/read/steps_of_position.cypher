// name: steps_of_position
// title en: Which steps of processes a position does
// title zh: 某岗位参与哪些流程步骤
// purpose: The steps that begin with this position, with their processes.
// parameter position: Position, required, example "客服组长"
// parameter process: Process, optional — only this process
// parameter organization: Organization, optional — only in this organization
// column process: Process
// column number: integer
// column step: Step
// column done_by: DONE_BY
// column doer: Position
MATCH (process:Process)-[:HAS_STEP]->(step:Step)-[done_by:DONE_BY]->(doer:Position {id: $position})
WHERE ($organization IS NULL OR doer.organization = $organization) AND ($process IS NULL OR process.id = $process)
RETURN process, step.position AS number, step, done_by, doer
ORDER BY process.name, process.id, number, step.id
