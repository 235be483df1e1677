// name: process_steps
// title en: Processes, and who does each step
// title zh: 流程及各步骤由谁执行
// purpose: The steps of one process, or of all, in their order, each with the position, department or unit that it begins with.
// parameter process: Process, optional, example "退款处理流程" — only this process
// parameter organization: Organization, optional — only in this organization
// column process: Process
// column has_step: HAS_STEP
// column number: integer
// column step: Step
// column done_by: DONE_BY
// column doer: node
MATCH (process:Process)-[has_step:HAS_STEP]->(step:Step)
WHERE ($organization IS NULL OR process.organization = $organization) AND ($process IS NULL OR process.id = $process)
OPTIONAL MATCH (step)-[done_by:DONE_BY]->(doer)
RETURN process, has_step, step.position AS number, step, done_by, doer
ORDER BY process.organization, process.name, process.id, number, step.id, done_by.id
