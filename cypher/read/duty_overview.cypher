// name: duty_overview
// title en: Who holds a duty
// title zh: 某项职责由谁承担
// purpose: One duty, who holds it, and how the holder takes part.
// parameter duty: Duty, required, example "执行数据备份，每月做一次恢复测试"
// column duty: Duty
// column line: HAS_DUTY
// column holder: node
MATCH (holder)-[line:HAS_DUTY]->(duty:Duty {id: $duty})
RETURN duty, line, holder
ORDER BY holder.id, line.id
