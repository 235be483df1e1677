"""The words that generated organizations are made of, in Chinese and English; data only, put together in generator.py.

Statements are as long as in real job descriptions: about 32 Chinese characters, about 90 in English, five to seven a post.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Field:
    """A field of work: its name in titles, and what its people deal with."""

    name: str
    objects: tuple[str, ...]


@dataclass(frozen=True)
class Words:
    """One language. `places` and `fields` name departments, `deeds` are duties with a hole for the object."""

    organization: str
    head: str
    department: str
    manager: str
    leader: str
    specialist: str
    first: tuple[str, ...]
    second: tuple[str, ...]
    fields: tuple[Field, ...]
    functions: tuple[str, ...]
    leading: tuple[str, ...]
    deeds: tuple[str, ...]


CHINESE = Words(
    organization="{place}运营集团",
    head="{place}运营集团总经理",
    department="{place}{field}部",
    manager="{place}{field}部经理",
    leader="{place}{object}主管",
    specialist="{place}{object}专员",
    first=tuple("东南西北云清明安兴宁长新高平金海江石白青"),
    second=tuple("港岭川湖桥城原泉山浦洲滩庄台谷门水岗河亭"),
    fields=(
        Field("客户服务", ("客户投诉", "客户回访", "客户档案", "服务热线", "售后维修", "满意度调查")),
        Field("市场拓展", ("市场调研", "渠道合同", "促销活动", "广告投放", "客户拜访", "销售报价")),
        Field("财务", ("预算编制", "费用报销", "税务申报", "应收账款", "成本核算", "资金计划")),
        Field("人力资源", ("员工招聘", "员工培训", "绩效考核", "薪酬发放", "劳动合同", "员工档案")),
        Field("设备保障", ("设备巡检", "设备维修", "备件采购", "系统监控", "数据备份", "应急演练")),
        Field("仓储物流", ("入库验收", "库存盘点", "货物配送", "车辆调度", "退货处理", "包装材料")),
        Field("质量安全", ("质量检验", "安全检查", "事故调查", "供应商审核", "整改跟踪", "标准文件")),
        Field("行政", ("会议安排", "印章管理", "办公用品", "公文流转", "访客接待", "档案保管")),
    ),
    functions=(
        "负责本区域{object}工作的规划与落实，按季度检查进度，年底向总经理提交总结报告",
        "制定{object}的管理办法和工作流程，并监督各岗位执行，每年至少修订一次",
        "定期分析{object}的数据和存在的问题，向总经理提交分析报告并提出改进措施",
        "协调内外部资源，保证{object}工作按期完成，重大问题及时上报",
    ),
    leading=(
        "组织制定{object}的年度计划和季度目标，分解到各岗位，并按月检查执行情况",
        "审核{object}的方案、报表和总结报告，对不符合要求的退回修改",
        "审批{object}方面的费用支出，控制在年度预算以内，超出部分报上级批准",
        "指导下属做好{object}工作，每季度组织一次业务培训和技能考核",
        "主持{object}的周例会，协调解决工作中的问题，并跟踪决议的落实",
        "建立{object}的考核标准，负责下属人员的绩效评价和奖惩建议",
    ),
    deeds=(
        "负责{object}的日常办理和登记，做到当日事项当日完成、记录完整准确",
        "按照规定流程处理{object}中出现的问题，并跟踪到办结，逾期未结的报告主管",
        "汇总{object}的数据，每周五提交统计报表，对异常情况作出说明",
        "协助主管完成{object}的专项检查，整理检查记录和整改清单",
        "参与{object}制度和流程的修订，结合实际工作提出改进建议",
        "保管{object}的原始记录和相关资料，按月整理归档，未经批准不得外借",
        "拟定{object}的月度工作计划，报主管审核后组织实施",
        "配合其他岗位做好与{object}有关的衔接工作，及时传递信息",
    ),
)

ENGLISH = Words(
    organization="{place} Operations Group",
    head="Managing Director {place}",
    department="{place} {field}",
    manager="Head of {place} {field}",
    leader="{place} {object} Supervisor",
    specialist="{place} {object} Officer",
    first=("North", "South", "East", "West", "High", "Low", "Green", "Stone", "Silver", "Old", "New", "Long", "Ash", "Oak"),
    second=("field", "bridge", "ford", "haven", "gate", "mill", "wick", "brook", "moor", "cliff", "dale", "port", "wood", "barn"),
    fields=(
        Field("Customer Care", ("Complaint", "Callback", "Customer File", "Hotline", "Repair Booking", "Survey")),
        Field("Sales", ("Market Research", "Channel Contract", "Promotion", "Advertising", "Quotation", "Key Account")),
        Field("Finance", ("Budget", "Expense", "Tax Return", "Receivables", "Costing", "Treasury")),
        Field("People", ("Recruitment", "Training", "Appraisal", "Payroll", "Employment Contract", "Staff File")),
        Field("Maintenance", ("Inspection", "Equipment Repair", "Spare Part", "Monitoring", "Backup", "Emergency Drill")),
        Field("Logistics", ("Goods Receipt", "Stock Count", "Delivery", "Fleet", "Return", "Packaging")),
    ),
    functions=(
        "Plan and deliver the {object} work of the area, check its progress every quarter and sum it up at the end of the year",
        "Write the {object} rules and working procedures, monitor how they are kept, and revise them at least once a year",
        "Report on the {object} figures to the managing director and propose what should be improved",
    ),
    leading=(
        "Lead the yearly {object} plan, divide it into monthly targets and check its progress with the team",
        "Review {object} proposals, statistics and reports before they leave the department",
        "Approve {object} spending within the yearly budget and pass on what exceeds it",
        "Train staff in {object} matters every quarter and assess what they have learned",
        "Chair the weekly {object} meeting, settle open questions and follow up its decisions",
    ),
    deeds=(
        "Handle daily {object} requests, register each of them and complete them on the same day where possible",
        "Investigate {object} problems according to the procedure and follow them up until they are solved",
        "Prepare the weekly {object} statistics and explain whatever is out of the ordinary",
        "Assist the supervisor in special {object} checks and keep the list of what must be corrected",
        "Suggest improvements to the {object} procedure that come from daily work",
        "Keep the {object} records in order, file them every month and protect them from unauthorized access",
    ),
)
