extension `The rights in the schema` {
    /// Of each class and table: what is granted, and the policies that narrow it.
    static let matrix = """
        auth.app_user auditor: s--- app_user_of_auditor(select) app_user_self(select)
        auth.app_user distributor: s--- app_user_self(select)
        auth.app_user hq: siu- app_user_of_administration(all) app_user_self(select)
        auth.app_user importer: s--- app_user_self(select)
        auth.app_user pricing: s--- app_user_of_pricing(select) app_user_self(select)
        auth.app_user region: s--- app_user_self(select)
        auth.token auditor: ---- -
        auth.token distributor: ---- -
        auth.token hq: ---- -
        auth.token importer: ---- -
        auth.token pricing: ---- -
        auth.token region: ---- -
        auth.user_right auditor: s--- user_right_of_auditor(select)
        auth.user_right distributor: s--- user_right_self(select)
        auth.user_right hq: siu- user_right_of_administration(all) user_right_self(select)
        auth.user_right importer: s--- user_right_self(select)
        auth.user_right pricing: ---- -
        auth.user_right region: s--- user_right_self(select)
        chain.account auditor: s--- account_of_auditor(select)
        chain.account distributor: s--- account_of_distributor(select)
        chain.account hq: siu- account_of_hq(all)
        chain.account importer: siu- account_of_hq(all) account_of_intake(select)
        chain.account pricing: s--- account_of_pricing(select)
        chain.account region: s--- account_of_manager(select)
        chain.account_version auditor: s--- account_version_seen(select)
        chain.account_version distributor: s--- account_version_seen(select)
        chain.account_version hq: s--- account_version_seen(select)
        chain.account_version importer: siud account_version_loaded(all) account_version_seen(select)
        chain.account_version pricing: s--- account_version_of_pricing(select)
        chain.account_version region: s--- account_version_seen(select)
        chain.candidate auditor: s--- candidate_seen(select)
        chain.candidate distributor: ---- candidate_seen(select)
        chain.candidate hq: s--- candidate_seen(select)
        chain.candidate importer: siu- candidate_loaded(all) candidate_seen(select)
        chain.candidate pricing: ---- -
        chain.candidate region: s--- candidate_seen(select)
        chain.counter auditor: s--- counter_seen(select)
        chain.counter distributor: s--- counter_seen(select)
        chain.counter hq: s--- counter_seen(select)
        chain.counter importer: siud counter_loaded(all) counter_seen(select)
        chain.counter pricing: ---- -
        chain.counter region: s--- counter_seen(select)
        chain.coverage auditor: s--- coverage_seen(select)
        chain.coverage distributor: s--- coverage_seen(select)
        chain.coverage hq: s--- coverage_seen(select)
        chain.coverage importer: siud coverage_loaded(all) coverage_seen(select)
        chain.coverage pricing: s--- coverage_of_pricing(select)
        chain.coverage region: s--- coverage_seen(select)
        chain.feed auditor: s--- feed_of_chain(select)
        chain.feed distributor: s--- feed_of_distributor(select)
        chain.feed hq: s--- feed_of_chain(select)
        chain.feed importer: si-- feed_decided(w) feed_of_intake(select) feed_taken(a)
        chain.feed pricing: ---- -
        chain.feed region: s--- feed_of_manager(select)
        chain.feed_document auditor: ---- -
        chain.feed_document distributor: ---- -
        chain.feed_document hq: ---- -
        chain.feed_document importer: si-d feed_document_dropped(d) feed_document_kept(a) feed_document_of_intake(select)
        chain.feed_document pricing: ---- -
        chain.feed_document region: ---- -
        chain.feed_problem auditor: s--- feed_problem_seen(select)
        chain.feed_problem distributor: s--- feed_problem_seen(select)
        chain.feed_problem hq: s--- feed_problem_seen(select)
        chain.feed_problem importer: si-- feed_problem_seen(select) feed_problem_taken(a)
        chain.feed_problem pricing: ---- -
        chain.feed_problem region: s--- feed_problem_seen(select)
        chain.field_task auditor: s--- field_task_of_auditor(select)
        chain.field_task distributor: ---- -
        chain.field_task hq: siu- field_task_of_hq(all)
        chain.field_task importer: siu- field_task_of_hq(all) field_task_of_manager(all)
        chain.field_task pricing: ---- -
        chain.field_task region: siu- field_task_of_manager(all)
        chain.field_task_event auditor: s--- field_task_event_seen(select)
        chain.field_task_event distributor: ---- -
        chain.field_task_event hq: si-- field_task_event_noted(a) field_task_event_seen(select)
        chain.field_task_event importer: si-- field_task_event_noted(a) field_task_event_seen(select)
        chain.field_task_event pricing: ---- -
        chain.field_task_event region: si-- field_task_event_noted(a) field_task_event_seen(select)
        chain.grade_run auditor: s--- grade_run_seen(select)
        chain.grade_run distributor: ---- -
        chain.grade_run hq: si-- grade_run_made(a) grade_run_seen(select)
        chain.grade_run importer: ---- -
        chain.grade_run pricing: ---- -
        chain.grade_run region: s--- grade_run_seen(select)
        chain.load auditor: s--- load_seen(select)
        chain.load distributor: s--- load_seen(select)
        chain.load hq: s--- load_seen(select)
        chain.load importer: si-- load_made(a) load_seen(select)
        chain.load pricing: ---- -
        chain.load region: s--- load_seen(select)
        chain.location auditor: s--- location_of_chain(select)
        chain.location distributor: s--- location_of_distributor(select)
        chain.location hq: s--- location_of_chain(select)
        chain.location importer: siu- location_loaded(all) location_of_intake(select)
        chain.location pricing: ---- -
        chain.location region: s--- location_of_manager(select)
        chain.migration auditor: s--- -
        chain.migration distributor: s--- -
        chain.migration hq: s--- -
        chain.migration importer: s--- -
        chain.migration pricing: s--- -
        chain.migration region: s--- -
        chain.order_line auditor: s--- order_line_of_chain(select)
        chain.order_line distributor: s--- order_line_of_distributor(select)
        chain.order_line hq: s--- order_line_of_chain(select)
        chain.order_line importer: siu- order_line_loaded(all) order_line_of_intake(select)
        chain.order_line pricing: ---- -
        chain.order_line region: s--- order_line_of_manager(select)
        chain.partner_code auditor: s--- partner_code_of_chain(select)
        chain.partner_code distributor: s--- partner_code_of_distributor(select)
        chain.partner_code hq: s--- partner_code_of_chain(select)
        chain.partner_code importer: si-d partner_code_kept(all)
        chain.partner_code pricing: ---- -
        chain.partner_code region: s--- partner_code_of_manager(select)
        chain.person auditor: s--- person_of_chain(select)
        chain.person distributor: ---- -
        chain.person hq: s--- person_of_chain(select)
        chain.person importer: siu- person_loaded(all) person_of_intake(select)
        chain.person pricing: ---- -
        chain.person region: s--- person_of_manager(select)
        chain.person_version auditor: s--- person_version_seen(select)
        chain.person_version distributor: ---- person_version_seen(select)
        chain.person_version hq: s--- person_version_seen(select)
        chain.person_version importer: siud person_version_loaded(all) person_version_seen(select)
        chain.person_version pricing: ---- -
        chain.person_version region: s--- person_version_seen(select)
        chain.product auditor: s--- product_seen(select)
        chain.product distributor: s--- product_seen(select)
        chain.product hq: s--- product_seen(select)
        chain.product importer: siu- product_loaded(all) product_seen(select)
        chain.product pricing: s--- product_of_pricing(select)
        chain.product region: s--- product_seen(select)
        chain.product_cost auditor: s--- product_cost_seen(select)
        chain.product_cost distributor: s--- product_cost_seen(select)
        chain.product_cost hq: s--- product_cost_seen(select)
        chain.product_cost importer: siud product_cost_loaded(all) product_cost_seen(select)
        chain.product_cost pricing: s--- product_cost_of_pricing(select)
        chain.product_cost region: s--- product_cost_seen(select)
        chain.product_version auditor: s--- product_version_seen(select)
        chain.product_version distributor: s--- product_version_seen(select)
        chain.product_version hq: s--- product_version_seen(select)
        chain.product_version importer: siud product_version_loaded(all) product_version_seen(select)
        chain.product_version pricing: s--- product_version_of_pricing(select)
        chain.product_version region: s--- product_version_seen(select)
        chain.region auditor: s--- region_of_auditor(select)
        chain.region distributor: s--- region_of_distributor(select)
        chain.region hq: siu- region_of_hq(all)
        chain.region importer: siu- region_of_hq(all) region_of_intake(select)
        chain.region pricing: s--- region_of_pricing(select)
        chain.region region: s--- region_of_manager(select)
        chain.sales_daily auditor: s--- sales_daily_of_chain(select)
        chain.sales_daily distributor: s--- sales_daily_of_distributor(select)
        chain.sales_daily hq: s--- sales_daily_of_chain(select)
        chain.sales_daily importer: siu- sales_daily_loaded(all) sales_daily_of_intake(select)
        chain.sales_daily pricing: ---- -
        chain.sales_daily region: s--- sales_daily_of_manager(select)
        chain.sales_fact auditor: s--- sales_fact_of_chain(select)
        chain.sales_fact distributor: s--- sales_fact_of_distributor(select)
        chain.sales_fact hq: s--- sales_fact_of_chain(select)
        chain.sales_fact importer: si-- sales_fact_loaded(a) sales_fact_moved(w) sales_fact_of_intake(select)
        chain.sales_fact pricing: ---- -
        chain.sales_fact region: s--- sales_fact_of_manager(select)
        chain.sales_reversal auditor: s--- sales_reversal_seen(select)
        chain.sales_reversal distributor: s--- sales_reversal_seen(select)
        chain.sales_reversal hq: s--- sales_reversal_seen(select)
        chain.sales_reversal importer: si-- sales_reversal_made(a) sales_reversal_seen(select)
        chain.sales_reversal pricing: ---- -
        chain.sales_reversal region: s--- sales_reversal_seen(select)
        chain.sales_source auditor: s--- sales_source_of_chain(select)
        chain.sales_source distributor: s--- sales_source_of_distributor(select)
        chain.sales_source hq: s--- sales_source_of_chain(select)
        chain.sales_source importer: siu- sales_source_of_distributor(select) sales_source_of_hq(all) sales_source_replaced(w) sales_source_taken(a)
        chain.sales_source pricing: ---- -
        chain.sales_source region: s--- sales_source_of_manager(select)
        chain.serial_count auditor: s--- serial_count_of_chain(select)
        chain.serial_count distributor: ---- -
        chain.serial_count hq: s--- serial_count_of_chain(select)
        chain.serial_count importer: siu- serial_count_counted(all)
        chain.serial_count pricing: ---- -
        chain.serial_count region: ---- -
        chain.stock auditor: s--- -
        chain.stock distributor: s--- -
        chain.stock hq: s--- -
        chain.stock importer: s--- -
        chain.stock pricing: ---- -
        chain.stock region: s--- -
        chain.stock_line auditor: s--- -
        chain.stock_line distributor: s--- -
        chain.stock_line hq: s--- -
        chain.stock_line importer: s--- -
        chain.stock_line pricing: ---- -
        chain.stock_line region: s--- -
        chain.stock_of_place auditor: s--- stock_of_place_of_chain(select)
        chain.stock_of_place distributor: s--- stock_of_place_of_distributor(select)
        chain.stock_of_place hq: s--- stock_of_place_of_chain(select)
        chain.stock_of_place importer: siu- stock_of_place_taken(all)
        chain.stock_of_place pricing: ---- -
        chain.stock_of_place region: s--- stock_of_place_of_manager(select)
        chain.stock_snapshot auditor: s--- stock_snapshot_of_chain(select)
        chain.stock_snapshot distributor: s--- stock_snapshot_of_distributor(select)
        chain.stock_snapshot hq: s--- stock_snapshot_of_chain(select)
        chain.stock_snapshot importer: si-- stock_snapshot_moved(w) stock_snapshot_of_intake(select) stock_snapshot_taken(a)
        chain.stock_snapshot pricing: ---- -
        chain.stock_snapshot region: s--- stock_snapshot_of_manager(select)
        chain.store auditor: s--- store_of_chain(select)
        chain.store distributor: s--- store_of_distributor(select)
        chain.store hq: s--- store_of_chain(select)
        chain.store importer: siu- store_loaded(all) store_of_intake(select)
        chain.store pricing: s--- store_of_pricing(select)
        chain.store region: s--- store_of_manager(select)
        chain.store_grade auditor: s--- store_grade_of_chain(select)
        chain.store_grade distributor: ---- -
        chain.store_grade hq: si-- store_grade_made(a) store_grade_of_chain(select)
        chain.store_grade importer: s--- store_grade_moved(all)
        chain.store_grade pricing: ---- -
        chain.store_grade region: s--- store_grade_of_manager(select)
        chain.store_version auditor: s--- store_version_seen(select)
        chain.store_version distributor: s--- store_version_seen(select)
        chain.store_version hq: s--- store_version_seen(select)
        chain.store_version importer: siud store_version_loaded(all) store_version_seen(select)
        chain.store_version pricing: s--- store_version_of_pricing(select)
        chain.store_version region: s--- store_version_seen(select)
        people_private.home auditor: s--- home_seen(select)
        people_private.home distributor: ---- -
        people_private.home hq: s--- home_seen(select)
        people_private.home importer: siud home_loaded(all) home_seen(select)
        people_private.home pricing: ---- -
        people_private.home region: s--- home_seen(select)
        pricing.line auditor: s--- line_of_chain(select)
        pricing.line distributor: ---- line_of_distributor(select)
        pricing.line hq: s--- line_of_chain(select)
        pricing.line importer: ---- -
        pricing.line pricing: s--- line_of_chain(select)
        pricing.line region: s--- line_of_manager(select)
        pricing.policy auditor: s--- policy_seen(select)
        pricing.policy distributor: s--- policy_seen(select)
        pricing.policy hq: s--- policy_seen(select)
        pricing.policy importer: ---- -
        pricing.policy pricing: s--- policy_seen(select)
        pricing.policy region: s--- policy_seen(select)
        pricing.quota_claim auditor: s--- quota_claim_of_chain(select)
        pricing.quota_claim distributor: s--- quota_claim_of_distributor(select)
        pricing.quota_claim hq: s--- quota_claim_of_chain(select)
        pricing.quota_claim importer: ---- -
        pricing.quota_claim pricing: s--- quota_claim_of_chain(select)
        pricing.quota_claim region: s--- quota_claim_of_manager(select)
        pricing.special auditor: s--- special_of_chain(select)
        pricing.special distributor: ---- -
        pricing.special hq: s--- special_of_chain(select)
        pricing.special importer: ---- -
        pricing.special pricing: s--- special_of_chain(select)
        pricing.special region: ---- -
        pricing_draft.contributor auditor: ---- -
        pricing_draft.contributor distributor: ---- -
        pricing_draft.contributor hq: ---- -
        pricing_draft.contributor importer: ---- -
        pricing_draft.contributor pricing: s--- contributor_seen(select)
        pricing_draft.contributor region: ---- -
        pricing_draft.guard auditor: ---- -
        pricing_draft.guard distributor: ---- -
        pricing_draft.guard hq: ---- -
        pricing_draft.guard importer: ---- -
        pricing_draft.guard pricing: s--- guard_drafted(all) guard_made_by_its_author(a)
        pricing_draft.guard region: ---- -
        pricing_draft.line auditor: ---- -
        pricing_draft.line distributor: ---- -
        pricing_draft.line hq: ---- -
        pricing_draft.line importer: ---- -
        pricing_draft.line pricing: si-d line_drafted(all)
        pricing_draft.line region: ---- -
        pricing_draft.policy auditor: ---- -
        pricing_draft.policy distributor: ---- -
        pricing_draft.policy hq: ---- -
        pricing_draft.policy importer: ---- -
        pricing_draft.policy pricing: s--- policy_drafted(all) policy_made_by_its_author(a)
        pricing_draft.policy region: ---- -
        trail.act auditor: s--- act_of_chain(select)
        trail.act distributor: s--- act_of_self(select)
        trail.act hq: s--- act_of_chain(select)
        trail.act importer: s--- act_of_self(select)
        trail.act pricing: ---- -
        trail.act region: s--- act_of_self(select)
        trail.event auditor: s--- event_of_chain(select) event_of_drafts(select)
        trail.event distributor: s--- event_of_self(select)
        trail.event hq: s--- event_of_chain(select) event_of_drafts(select)
        trail.event importer: s--- event_of_self(select)
        trail.event pricing: ---- -
        trail.event region: s--- event_of_self(select)
        trail.seal auditor: s--- seal_of_chain(select)
        trail.seal distributor: ---- -
        trail.seal hq: s--- seal_of_chain(select)
        trail.seal importer: ---- -
        trail.seal pricing: ---- -
        trail.seal region: ---- -
        trail.unsealed auditor: s--- unsealed_of_chain(select)
        trail.unsealed distributor: ---- -
        trail.unsealed hq: s--- unsealed_of_chain(select)
        trail.unsealed importer: ---- -
        trail.unsealed pricing: ---- -
        trail.unsealed region: ---- -
        """
}
