extension Catalogue {
    /// The task list.
    static let tasks: [Sentence] = [
        Sentence(
            "task.unknown",
            en: "There is no task {task} that you may see. \"storectl task list --state all\" shows those there are.",
            zh: "没有您可以查看的任务 {task}。可用“storectl task list --state all”列出现有任务。"),
        Sentence(
            "task.not-for-accounts", en: "Tasks are between headquarters, managers and stores; accounts see none.",
            zh: "任务仅在总部、区域经理与门店之间，客户不可见。"),
        Sentence(
            "task.store-unknown",
            en: "There is no store \"{found}\" that you may see. Check its code.",
            zh: "没有您可以查看的门店“{found}”。请核对门店代码。"),
        Sentence(
            "task.region-unknown",
            en: "There is no region \"{found}\" that you may see. Check its code.",
            zh: "没有您可以查看的区域“{found}”。请核对区域代码。"),
        Sentence(
            "task.owner-unknown",
            en: "There is no person \"{found}\" that you may see. Check the code, or leave the owner out.",
            zh: "没有您可以查看的人员“{found}”。请核对代码，或不指定负责人。"),
        Sentence(
            "task.is-done",
            en: "Task {task} is done. If that was a slip, \"storectl task reopen {task}\" puts it back on the list.",
            zh: "任务 {task} 已完成。如属误操作，可用“storectl task reopen {task}”重新打开。"),
        Sentence(
            "task.is-cancelled",
            en: "Task {task} is cancelled. \"storectl task reopen {task}\" puts it back on the list.",
            zh: "任务 {task} 已取消。可用“storectl task reopen {task}”重新打开。"),
        Sentence(
            "task.due-too-far",
            en: "The due day {found} is the last that there is. Choose an earlier one.",
            zh: "截止日期 {found} 已是可用的最后一天。请选择更早的日期。"),
        Sentence("task.added", en: "Task {task} is on the list.", zh: "任务 {task} 已列入清单。"),
        Sentence(
            "task.already-added", en: "Task {task} was on the list already; nothing changed.",
            zh: "任务 {task} 此前已在清单中，未作更改。"),
        Sentence("task.finished", en: "Task {task} is done.", zh: "任务 {task} 已完成。"),
        Sentence(
            "task.already-finished", en: "Task {task} was done already; nothing changed.", zh: "任务 {task} 此前已完成，未作更改。"),
        Sentence("task.cancelled", en: "Task {task} is cancelled.", zh: "任务 {task} 已取消。"),
        Sentence(
            "task.already-cancelled", en: "Task {task} was cancelled already; nothing changed.",
            zh: "任务 {task} 此前已取消，未作更改。"),
        Sentence("task.reopened", en: "Task {task} is open again.", zh: "任务 {task} 已重新打开。"),
        Sentence(
            "task.already-open", en: "Task {task} was open already; nothing changed.", zh: "任务 {task} 此前就是待办状态，未作更改。"),
        Sentence("task.escalated", en: "Task {task} is before the superior.", zh: "任务 {task} 已升级至上级。"),
        Sentence(
            "task.already-escalated",
            en: "You escalated task {task} with this reason already; nothing changed.",
            zh: "您此前已用同一原因升级任务 {task}，未作更改。"),
        Sentence(
            "help.task", en: "The task list: dated duties of the stores, and what became of them.",
            zh: "任务清单：门店的限期任务及其完成情况。"),
        Sentence(
            "help.task.add", en: "Put a task on the list. Adding the same again changes nothing.",
            zh: "新增任务。重复新增同一任务不会产生变化。"),
        Sentence("help.task.list", en: "List tasks by due day.", zh: "按截止日期列出任务。"),
        Sentence("help.task.show", en: "Show a task and everything that was done to it.", zh: "显示任务及其全部操作历史。"),
        Sentence("help.task.done", en: "Report a task as done, with its result.", zh: "登记任务已完成及其结果。"),
        Sentence("help.task.escalate", en: "Ask the superior to look at a task.", zh: "将任务升级给上级处理。"),
        Sentence("help.task.reopen", en: "Put a done or cancelled task back on the list.", zh: "重新打开已完成或已取消的任务。"),
        Sentence("help.task.cancel", en: "Take a task off the list that is not needed any more.", zh: "取消不再需要的任务。"),
        Sentence("help.task.id", en: "Number of the task.", zh: "任务编号。"),
        Sentence("help.task.store", en: "Code of the store.", zh: "门店代码。"),
        Sentence("help.task.region", en: "Code of a region; what lies below it counts too.", zh: "区域代码，含其下级区域。"),
        Sentence("help.task.title", en: "What is to be done.", zh: "任务内容。"),
        Sentence("help.task.due", en: "The day by which it is to be done, YYYY-MM-DD.", zh: "截止日期，YYYY-MM-DD。"),
        Sentence(
            "help.task.owner", en: "Code of the person who does it; else whoever manages the region.",
            zh: "负责人代码；不指定则由区域经理负责。"),
        Sentence(
            "help.task.state", en: "Which tasks: open, late, escalated, done, cancelled or all.",
            zh: "任务范围：open 待办、late 逾期、escalated 已升级、done 已完成、cancelled 已取消、all 全部。"),
        Sentence(
            "help.task.due-until", en: "Only tasks due on this day or before, YYYY-MM-DD.",
            zh: "仅列出该日及之前到期的任务，YYYY-MM-DD。"),
        Sentence("help.task.mine", en: "Only tasks that fall to you.", zh: "仅列出由您负责的任务。"),
        Sentence("help.task.result", en: "What came of it.", zh: "完成结果。"),
        Sentence("help.task.reason", en: "Why.", zh: "原因。"),
    ]
}
