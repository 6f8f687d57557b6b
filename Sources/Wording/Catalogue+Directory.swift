extension Catalogue {
    /// Master data.
    static let directory: [Sentence] = [
        Sentence(
            "account.unseen", en: "There is no account \"{account}\", or you have no right to see it.",
            zh: "没有客户“{account}”，或您无权查看。"),
        Sentence(
            "directory.hq-only",
            en: "Only headquarters changes master data.",
            zh: "只有总部可以修改主数据。"),
        Sentence(
            "directory.not-for-accounts",
            en: "People, candidates, zones and key products are shown to headquarters and regions only.",
            zh: "人员、候选代理商、陈列区域和主推机型名单仅对总部和区域开放。"),
        Sentence(
            "directory.not-found",
            en: "There is no \"{code}\" here on {day}, or you have no right to see it.",
            zh: "{day} 没有“{code}”，或您无权查看。"),
        Sentence("directory.in-order", en: "Nothing to mend on {day}.", zh: "{day} 没有需要处理的问题。"),
        Sentence(
            "load.reading", en: "Reading {file}", zh: "读取 {file}"),
        Sentence(
            "load.repeated",
            en: "{file} was loaded before, byte by byte, and nothing of its kind since: nothing changed.",
            zh: "{file} 此前已原样导入，之后没有同类文件：未作任何更改。"),
        Sentence(
            "row.duplicate",
            en: "\"{key}\" stands in this file twice, first in line {first}. Keep one of the rows.",
            zh: "“{key}”在文件中出现两次，首次在第 {first} 行。请只保留一行。"),
        Sentence(
            "range.backwards",
            en: "The end is not after the beginning. The end is the first day on which it no longer holds.",
            zh: "结束日期不晚于开始日期。结束日期是不再有效的第一天。"),
        Sentence(
            "region.unknown", en: "There is no region \"{found}\".", zh: "没有区域“{found}”。"),
        Sentence(
            "region.level-fixed",
            en: "\"{code}\" is a {level} already. A region's level does not change; make a new region.",
            zh: "“{code}”的级别已是 {level}，不能更改；请新建区域。"),
        Sentence(
            "region.without-parent",
            en: "\"{code}\" has no parent. Only a national region stands alone.",
            zh: "“{code}”没有上级。只有全国级区域可以没有上级。"),
        Sentence(
            "region.parent-not-higher",
            en: "\"{parent}\" cannot be above \"{code}\": national, large_region, branch, city is the order.",
            zh: "“{parent}”不能是“{code}”的上级：级别从高到低为 national、large_region、branch、city。"),
        Sentence(
            "account.unknown", en: "There is no account \"{found}\".", zh: "没有客户“{found}”。"),
        Sentence(
            "account.kind-fixed",
            en: "\"{code}\" is a {kind} already. The kind of an account does not change; make a new account.",
            zh: "“{code}”的类型已是 {kind}，不能更改；请新建客户。"),
        Sentence(
            "account.main-is-distributor",
            en: "A direct chain cannot be the main distributor of a branch.",
            zh: "直供客户不能作为分公司的主代理商。"),
        Sentence(
            "account.main-without-branch",
            en: "\"{region}\" is above the branches. A main distributor belongs to a branch or a city.",
            zh: "“{region}”在分公司之上。主代理商应属于某个分公司或城市。"),
        Sentence(
            "account.own-parent", en: "An account cannot be its own parent.", zh: "客户不能以自己为上级。"),
        Sentence(
            "account.parent-unknown",
            en: "There is no account \"{found}\", neither in this file nor before.",
            zh: "没有客户“{found}”，文件中和系统中都没有。"),
        Sentence(
            "account.second-main",
            en:
                "\"{account}\" cannot be main in {branch}: \"{main}\" is. A branch has one; say \"no\" for the other first.",
            zh: "“{account}”不能成为 {branch} 的主代理商：“{main}”已是。每个分公司只有一个，请先把另一个改为 no。"),
        Sentence(
            "account.without-default",
            en: "\"{account}\" would have no default location. Say \"yes\" under default for one of its places.",
            zh: "“{account}”将没有默认仓位。请在其中一个地点的 default 列填 yes。"),
        Sentence(
            "account.second-default",
            en: "\"{account}\" has \"{other}\" as its default location already; \"{place}\" would be a second one.",
            zh: "“{account}”的默认仓位已是“{other}”，“{place}”会成为第二个。"),
        Sentence(
            "account.needs-default",
            en: "\"{account}\" has no default location. Load one by directory import --kind locations.",
            zh: "“{account}”没有默认仓位。请用 directory import --kind locations 导入。"),
        Sentence(
            "location.kind-fixed",
            en: "\"{code}\" is a {kind} already, which does not change.",
            zh: "“{code}”的类型已是 {kind}，不能更改。"),
        Sentence(
            "location.store-first",
            en: "There is no such store. Load the file of stores first; here a store is given to its account.",
            zh: "没有该门店。请先导入门店文件；此处只为门店指定所属客户。"),
        Sentence(
            "location.warehouse-without-account",
            en: "A warehouse belongs to an account.",
            zh: "仓库必须属于某个客户。"),
        Sentence(
            "location.default-without-account",
            en: "A default location belongs to an account.",
            zh: "默认仓位必须属于某个客户。"),
        Sentence("store.unknown", en: "There is no store \"{found}\".", zh: "没有门店“{found}”。"),
        Sentence(
            "store.region-by-move",
            en: "\"{code}\" belongs to {region}. To move it: storectl directory move {code} --region {wanted}",
            zh: "“{code}”属于 {region}。如需调动：storectl directory move {code} --region {wanted}"),
        Sentence(
            "store.is-there", en: "The store belongs to {region} already: nothing changed.", zh: "该门店已属于 {region}：未作更改。"
        ),
        Sentence(
            "store.is-warehouse", en: "\"{code}\" is a warehouse already.", zh: "“{code}”已是仓库。"),
        Sentence(
            "store.closed-before-opened",
            en: "The store would be closed before it opened.",
            zh: "闭店日期不晚于开店日期。"),
        Sentence(
            "coverage.place-unknown",
            en: "There is neither a store nor a region \"{found}\".",
            zh: "没有门店或区域“{found}”。"),
        Sentence(
            "zone.overlap",
            en: "{store} has the zone {zone} already for {during}; end that row first, by its own from.",
            zh: "{store} 的区域 {zone} 已有 {during} 的记录；请先用其自己的 from 结束该行。"),
        Sentence(
            "key-product.model-unknown", en: "No product of the chain is of the model \"{found}\".",
            zh: "没有任何产品属于型号“{found}”。"),
        Sentence(
            "key-product.overlap",
            en: "{model} is on this list already for {during}; end that row first, by its own from.",
            zh: "{model} 在该名单中已有 {during} 的记录；请先用其自己的 from 结束该行。"),
        Sentence(
            "coverage.overlap",
            en:
                "{account} for {series} in {place} overlaps {otherAccount} in {otherPlace} ({during}). A series has one supplier at a place; end the other row first.",
            zh: "{account} 在 {place} 供应 {series}，与 {otherAccount} 在 {otherPlace}（{during}）重叠。同一地点同一系列只能有一家供应，请先结束另一行。"),
        Sentence(
            "coverage.gap",
            en: "Nobody supplies {store} ({name}) with: {series}.",
            zh: "{store}（{name}）以下系列无人供货：{series}。"),
        Sentence(
            "product.phase-out-before-launch",
            en: "The product would run out before its launch.",
            zh: "退市日期不晚于上市日期。"),
        Sentence(
            "product.shared-gtin",
            en: "The GTIN {gtin} belongs to \"{sku}\" at the same time.",
            zh: "GTIN {gtin} 同期已属于“{sku}”。"),
        Sentence(
            "person.left-before-joined",
            en: "The person would have left before joining.",
            zh: "离职日期不晚于入职日期。"),
        Sentence(
            "certificate.unreadable",
            en: "\"{found}\" is not a certificate. Write CODE or CODE:2026-12-31, with ; between several.",
            zh: "“{found}”不是有效证书。请写 CODE 或 CODE:2026-12-31，多个之间用 ; 分隔。"),
        Sentence(
            "candidate.needs-branch",
            en: "\"{region}\" is no branch; candidates are wholesalers for a branch.",
            zh: "“{region}”不是分公司；候选代理商针对分公司。"),
        Sentence(
            "candidates.weights",
            en: "Points by weight: funds, coverage, delivery, team, goodwill {weights}.",
            zh: "按权重计分：资金、覆盖、配送、团队、客情 {weights}。"),
        Sentence(
            "candidates.weights-unfit",
            en: "The weights of {criteria} have to be whole numbers from 0 that add up to 100.",
            zh: "{criteria} 的权重应为不小于 0 的整数，且合计为 100。"),
        Sentence(
            "branch.distributor-count",
            en: "Distributors of branch {branch} ({name}): {count}. Two or three are usual, one of them main.",
            zh: "分公司 {branch}（{name}）有 {count} 家代理商，通常应为 2–3 家。"),
        Sentence(
            "branch.without-main",
            en:
                "No distributor of branch {branch} ({name}) is main; it has: {count}. Say yes under main for one of them.",
            zh: "分公司 {branch}（{name}）有 {count} 家代理商，没有主代理商。"),
    ]
}
