"""The words that generated organizations are made of, in Chinese and English; data only, put together in generator.py."""

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
        "负责本区域{object}工作的规划与落实",
        "制定{object}的管理办法，并监督执行",
        "定期分析{object}的情况，向总经理提交报告",
        "协调各方资源，保证{object}工作按期完成",
    ),
    leading=(
        "组织制定{object}的年度计划，并检查执行情况",
        "审核{object}的方案和报告",
        "审批{object}方面的费用支出",
        "指导下属做好{object}工作，并进行业务培训",
        "主持{object}的周例会，协调解决存在的问题",
    ),
    deeds=(
        "负责{object}的日常办理和登记",
        "按照流程处理{object}中出现的问题，并跟踪到办结",
        "汇总{object}的数据，每周提交统计报表",
        "协助主管完成{object}的专项检查",
        "参与{object}制度的修订，提出改进建议",
        "保管{object}的原始记录，按月归档",
        "拟定{object}的工作计划，报主管审核",
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
        "Plan and deliver the {object} work of the area",
        "Write the {object} rules and monitor how they are kept",
        "Report on the {object} figures to the managing director",
    ),
    leading=(
        "Lead the yearly {object} plan and check its progress",
        "Review {object} proposals and reports",
        "Approve {object} spending within the budget",
        "Train staff in {object} matters",
    ),
    deeds=(
        "Handle daily {object} requests and register each of them",
        "Investigate {object} problems and follow them up until they are solved",
        "Prepare the weekly {object} statistics",
        "Assist the supervisor in special {object} checks",
        "Suggest improvements to the {object} procedure",
        "Keep the {object} records in order",
    ),
)
