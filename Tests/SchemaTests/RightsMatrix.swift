extension `The rights in the schema` {
    /// Of each class and table: what is granted, and the policies that narrow it.
    static let matrix = """
        auth.app_user auditor: s--- app_user_of_auditor(select) app_user_self(select)
        auth.app_user distributor: s--- app_user_self(select)
        auth.app_user hq: siu- app_user_of_administration(all) app_user_self(select)
        auth.app_user importer: s--- app_user_self(select)
        auth.app_user region: s--- app_user_self(select)
        auth.token auditor: ---- -
        auth.token distributor: ---- -
        auth.token hq: ---- -
        auth.token importer: ---- -
        auth.token region: ---- -
        auth.user_right auditor: s--- user_right_of_auditor(select)
        auth.user_right distributor: ---- -
        auth.user_right hq: siu- user_right_of_administration(all) user_right_self(select)
        auth.user_right importer: ---- -
        auth.user_right region: ---- -
        chain.account auditor: s--- account_of_auditor(select)
        chain.account distributor: s--- account_of_distributor(select)
        chain.account hq: siu- account_of_hq(all)
        chain.account importer: siu- account_of_hq(all)
        chain.account region: s--- account_of_manager(select)
        chain.account_version auditor: s--- account_version_seen(select)
        chain.account_version distributor: s--- account_version_seen(select)
        chain.account_version hq: s--- account_version_seen(select)
        chain.account_version importer: siud account_version_loaded(all) account_version_seen(select)
        chain.account_version region: s--- account_version_seen(select)
        chain.candidate auditor: s--- candidate_seen(select)
        chain.candidate distributor: ---- candidate_seen(select)
        chain.candidate hq: s--- candidate_seen(select)
        chain.candidate importer: siu- candidate_loaded(all) candidate_seen(select)
        chain.candidate region: s--- candidate_seen(select)
        chain.counter auditor: s--- counter_seen(select)
        chain.counter distributor: s--- counter_seen(select)
        chain.counter hq: s--- counter_seen(select)
        chain.counter importer: siud counter_loaded(all) counter_seen(select)
        chain.counter region: s--- counter_seen(select)
        chain.coverage auditor: s--- coverage_seen(select)
        chain.coverage distributor: s--- coverage_seen(select)
        chain.coverage hq: s--- coverage_seen(select)
        chain.coverage importer: siud coverage_loaded(all) coverage_seen(select)
        chain.coverage region: s--- coverage_seen(select)
        chain.field_task auditor: s--- field_task_of_auditor(select)
        chain.field_task distributor: ---- -
        chain.field_task hq: siu- field_task_of_hq(all)
        chain.field_task importer: siu- field_task_of_hq(all) field_task_of_manager(all)
        chain.field_task region: siu- field_task_of_manager(all)
        chain.field_task_event auditor: s--- field_task_event_seen(select)
        chain.field_task_event distributor: ---- -
        chain.field_task_event hq: si-- field_task_event_noted(a) field_task_event_seen(select)
        chain.field_task_event importer: si-- field_task_event_noted(a) field_task_event_seen(select)
        chain.field_task_event region: si-- field_task_event_noted(a) field_task_event_seen(select)
        chain.load auditor: s--- load_seen(select)
        chain.load distributor: s--- load_seen(select)
        chain.load hq: s--- load_seen(select)
        chain.load importer: si-- load_made(a) load_seen(select)
        chain.load region: s--- load_seen(select)
        chain.location auditor: s--- location_of_chain(select)
        chain.location distributor: s--- location_of_distributor(select)
        chain.location hq: s--- location_of_chain(select)
        chain.location importer: siu- location_loaded(all) location_of_intake(select)
        chain.location region: s--- location_of_manager(select)
        chain.migration auditor: s--- -
        chain.migration distributor: s--- -
        chain.migration hq: s--- -
        chain.migration importer: s--- -
        chain.migration region: s--- -
        chain.person auditor: s--- person_of_chain(select)
        chain.person distributor: ---- person_of_distributor(select)
        chain.person hq: s--- person_of_chain(select)
        chain.person importer: siu- person_loaded(all) person_of_intake(select)
        chain.person region: s--- person_of_manager(select)
        chain.person_version auditor: s--- person_version_seen(select)
        chain.person_version distributor: ---- person_version_seen(select)
        chain.person_version hq: s--- person_version_seen(select)
        chain.person_version importer: siud person_version_loaded(all) person_version_seen(select)
        chain.person_version region: s--- person_version_seen(select)
        chain.product auditor: s--- product_seen(select)
        chain.product distributor: s--- product_seen(select)
        chain.product hq: s--- product_seen(select)
        chain.product importer: siu- product_loaded(all) product_seen(select)
        chain.product region: s--- product_seen(select)
        chain.product_cost auditor: s--- product_cost_seen(select)
        chain.product_cost distributor: s--- product_cost_seen(select)
        chain.product_cost hq: s--- product_cost_seen(select)
        chain.product_cost importer: siud product_cost_loaded(all) product_cost_seen(select)
        chain.product_cost region: s--- product_cost_seen(select)
        chain.product_version auditor: s--- product_version_seen(select)
        chain.product_version distributor: s--- product_version_seen(select)
        chain.product_version hq: s--- product_version_seen(select)
        chain.product_version importer: siud product_version_loaded(all) product_version_seen(select)
        chain.product_version region: s--- product_version_seen(select)
        chain.region auditor: s--- region_of_auditor(select)
        chain.region distributor: s--- region_of_distributor(select)
        chain.region hq: siu- region_of_hq(all)
        chain.region importer: siu- region_of_hq(all)
        chain.region region: s--- region_of_manager(select)
        chain.store auditor: s--- store_of_chain(select)
        chain.store distributor: s--- store_of_distributor(select)
        chain.store hq: s--- store_of_chain(select)
        chain.store importer: siu- store_loaded(all) store_of_intake(select)
        chain.store region: s--- store_of_manager(select)
        chain.store_version auditor: s--- store_version_seen(select)
        chain.store_version distributor: s--- store_version_seen(select)
        chain.store_version hq: s--- store_version_seen(select)
        chain.store_version importer: siud store_version_loaded(all) store_version_seen(select)
        chain.store_version region: s--- store_version_seen(select)
        people_private.home auditor: s--- home_seen(select)
        people_private.home distributor: ---- -
        people_private.home hq: s--- home_seen(select)
        people_private.home importer: siud home_loaded(all) home_seen(select)
        people_private.home region: s--- home_seen(select)
        staging.round_trip auditor: ---- -
        staging.round_trip distributor: ---- -
        staging.round_trip hq: ---- -
        staging.round_trip importer: si-d -
        staging.round_trip region: ---- -
        trail.act auditor: s--- act_of_chain(select)
        trail.act distributor: s--- act_of_self(select)
        trail.act hq: s--- act_of_chain(select)
        trail.act importer: s--- act_of_self(select)
        trail.act region: s--- act_of_self(select)
        trail.event auditor: s--- event_of_chain(select)
        trail.event distributor: s--- event_of_self(select)
        trail.event hq: s--- event_of_chain(select)
        trail.event importer: s--- event_of_self(select)
        trail.event region: s--- event_of_self(select)
        trail.seal auditor: s--- seal_of_chain(select)
        trail.seal distributor: ---- -
        trail.seal hq: s--- seal_of_chain(select)
        trail.seal importer: ---- -
        trail.seal region: ---- -
        trail.unsealed auditor: s--- unsealed_of_chain(select)
        trail.unsealed distributor: ---- -
        trail.unsealed hq: s--- unsealed_of_chain(select)
        trail.unsealed importer: ---- -
        trail.unsealed region: ---- -
        """
}
