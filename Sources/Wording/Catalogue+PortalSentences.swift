extension Catalogue {
    /// What pages say in place of sentences that name commands.
    static let portalSentences: [Sentence] = [
        Sentence(
            "stock.none.page", en: "No stock is known here.",
            zh: "此处没有库存数据。"),
        Sentence(
            "today.reorder.page",
            en:
                "{skus} {skus|product|products} to order, {cartons} {cartons|carton|cartons}: see Suggested order.",
            zh: "需订 {skus} 个产品，共 {cartons} 箱：见“建议订货”。"),
        Sentence(
            "today.feed-refused.page", en: "Lines of feed {feed} were refused: see Stock feeds.",
            zh: "第 {feed} 号报文有行被拒收：见“库存数据”。"),
        Sentence(
            "today.vacancies.page",
            en:
                "{heads} {heads|head is|heads are} missing in {stores} {stores|store|stores}: see Promoters and vacancies.",
            zh: "{stores} 家门店共缺 {heads} 人：见“促销员与空缺”。"),
        Sentence(
            "task.unknown.page", en: "There is no task {task} that you may see.",
            zh: "没有您可以查看的任务 {task}。"),
        Sentence(
            "task.is-done.page", en: "Task {task} is done. If that was a slip, open it again.",
            zh: "任务 {task} 已完成。如属误操作，可重新打开。"),
        Sentence(
            "task.is-cancelled.page", en: "Task {task} is cancelled. It can be opened again.",
            zh: "任务 {task} 已取消，可重新打开。"),
        Sentence(
            "display.tasks-due.page", en: "Displays to mend: {tasks} tasks in {stores} stores.",
            zh: "待整改陈列：{stores} 家门店共 {tasks} 项任务。"),
        Sentence(
            "stock.levels-of-managers.page",
            en:
                "Levels are proposed and accepted by headquarters and regional managers.",
            zh: "安全库存由总部和区域经理计算并确认。"),
        Sentence(
            "stock.no-run.page", en: "There is no such run for {account}.",
            zh: "{account} 没有该次计算。"),
        Sentence(
            "stock.no-levels.page",
            en:
                "{account} has no levels in force on {day}: headquarters or the regional manager puts them in force.",
            zh: "{account} 在 {day} 没有生效的安全库存，须由总部或区域经理确认。"),
        Sentence(
            "stock.alerts.short.page", en: "{count} short, {new} of them new.",
            zh: "缺货 {count} 条，其中新增 {new} 条。"),
        Sentence(
            "stock.alerts.dead.page", en: "{count} dead, {new} of them new.",
            zh: "呆滞 {count} 条，其中新增 {new} 条。"),
        Sentence(
            "stock.alerts.over.page", en: "{count} over, {new} of them new.",
            zh: "超储 {count} 条，其中新增 {new} 条。"),
        Sentence(
            "feed.no-account.page", en: "There is no account \"{account}\" on this day.",
            zh: "该日没有客户“{account}”。"),
        Sentence(
            "feed.no-feed.page", en: "There is no feed {feed}, or you have no right to see it.",
            zh: "没有编号为 {feed} 的库存报文，或您无权查看。"),
        Sentence(
            "feed.is-held.page", en: "Nothing of it counts until somebody decides about feed {feed}.",
            zh: "第 {feed} 号报文在作出决定之前不计入库存。"),
        Sentence(
            "price.no-policy.page", en: "No price policy rules on {day}.",
            zh: "{day} 没有已生效的价格政策。"),
        Sentence(
            "price.none.page", en: "No line of the policy gives a price.",
            zh: "政策中没有适用的价格。"),
        Sentence(
            "price.published-already.page",
            en:
                "{month} was published by {by} at {at}. What is to change needs an amendment.",
            zh: "{month} 已由 {by} 于 {at} 发布。如需修改须进行修订。"),
        Sentence(
            "price.no-draft.page", en: "There is no draft of {month}.",
            zh: "没有 {month} 的草案。"),
        Sentence(
            "price.draft-submitted.page", en: "{by} has handed {month} in; it stands still.",
            zh: "{month} 已由 {by} 提交，不可更改。"),
        Sentence(
            "price.draft-approved.page", en: "{by} has approved {month}; it stands still.",
            zh: "{month} 已由 {by} 批准，不可更改。"),
        Sentence(
            "price.draft-withdrawn.page", en: "The draft of {month} is withdrawn.",
            zh: "{month} 草案已撤回。"),
        Sentence(
            "price.not-approved.page", en: "{month} is {state}; it is published once somebody else has approved it.",
            zh: "{month} 的状态为 {state}；须经他人批准后才能发布。"),
        Sentence(
            "price.submit.warnings.page", en: "{count} warnings stand.",
            zh: "仍有 {count} 条警告。"),
        Sentence(
            "price.day-past.page",
            en:
                "The day from which it would rule has passed. Take it back and give it a later one, or begin the next month: the past does not change.",
            zh: "生效日已过。请退回后重新指定日期，或起草下月政策；过去不可更改。"),
        Sentence(
            "price.withdrawn.page", en: "Put aside; it can be taken up again.",
            zh: "已撤回，可恢复。"),
        Sentence(
            "price.next.check.page", en: "Next: have {month} checked.",
            zh: "下一步：检查 {month}。"),
        Sentence(
            "price.next.submit.page", en: "Next: hand {month} in.",
            zh: "下一步：提交 {month}。"),
        Sentence(
            "price.next.approve.page", en: "Next: somebody else approves {month}.",
            zh: "下一步：由他人批准 {month}。"),
        Sentence(
            "price.next.publish.page", en: "Next: publish {month}.",
            zh: "下一步：发布 {month}。"),
        Sentence(
            "diversion.unscanned.page", en: "Nobody has looked yet.",
            zh: "尚未排查。"),
        Sentence(
            "staff.no-run.page", en: "There is no run for {region} in {month}.",
            zh: "{region} {month} 尚无方案。"),
        Sentence(
            "staff.beyond-grant.page", en: "That would be beyond the heads or the money that headquarters grants.",
            zh: "超出总部批准的人数或金额额度。"),
        Sentence(
            "grade.none-accepted.page", en: "No grade was accepted up to {day}.",
            zh: "截至 {day} 尚未接受任何等级。"),
        Sentence(
            "grade.no-version.page", en: "There is no version {version}.",
            zh: "没有第 {version} 版。"),
        Sentence(
            "grade.scheme-moved.page",
            en:
                "{month} was graded by version {used} of the schemes, and version {now} rules now: it has to be graded again.",
            zh: "{month} 按方案第 {used} 版定级，现行为第 {now} 版，须重新定级。"),
        Sentence(
            "grade.store-ungraded.page", en: "{store} has no grade on {day}, and so no work standard.",
            zh: "{store} 在 {day} 没有等级，因此没有作业标准。"),
        Sentence(
            "grade.way.reached.page",
            en:
                "Nothing is needed: with {measure} {store} is over the bar of {to} already. How the grade came about says what holds it at {from}.",
            zh: "无需措施：{store} 现为 {measure}，已越过 {to} 的门槛；为何仍为 {from} 见定级说明。"),
        Sentence(
            "grade.way.ungraded.page", en: "{store} has no earned grade in {month}, so there is no way up from it.",
            zh: "{store} 在 {month} 没有正式等级，无从上调。"),
    ]
}
