extension FullChain {
    /// For each side a cut of its own with everything about it, by two people of headquarters, and what its account said.
    static let protection = """
        create table pg_temp.cutter as
        select s.*, h.id as hq_id, h.code as hq_code from pg_temp.side s
            join auth.app_user h on h.code = case s.number when 1 then 'hq' else 'owner' end;
        insert into chain.price_cut (code, drop_day, announced_on, user_id, user_code)
        select 'CUT-2026-01-1' || c.number, date '2026-01-10' + c.number, '2026-01-09', c.hq_id, c.hq_code
        from pg_temp.cutter c order by c.number;
        alter table pg_temp.cutter add cut_id bigint;
        update pg_temp.cutter c set cut_id = k.id from chain.price_cut k where k.code = 'CUT-2026-01-1' || c.number;
        insert into chain.price_cut_account select c.cut_id, c.account_id, null, null, 'stores: yes' from pg_temp.cutter c;
        insert into chain.price_cut_item (cut_id, account_id, product_id, drop_day, before_minor, after_minor, sell_in,
            sell_through, in_transit, units, exposure_minor)
        select c.cut_id, c.account_id, c.product_id, date '2026-01-10' + c.number, 200, 100, 0, 0, 0, 1, 100
        from pg_temp.cutter c;
        insert into chain.price_cut_confirmation (cut_id, account_id, user_id, user_code)
        select c.cut_id, c.account_id, c.user_id, c.user_code from pg_temp.cutter c;
        insert into chain.protection_proof (cut_id, account_id, store_id, product_id, units, credited_minor, reference,
            user_id, user_code)
        select c.cut_id, c.account_id, c.store_id, c.product_id, 1, 100, 'x', c.hq_id, c.hq_code from pg_temp.cutter c;
        insert into chain.protection_statement (cut_id, account_id, settled_on, due_on, user_id, user_code)
        select c.cut_id, c.account_id, '2026-01-12', '2026-01-19', c.hq_id, c.hq_code from pg_temp.cutter c;
        insert into chain.protection_ground
        select c.cut_id, c.account_id, 'sell_in', array[c.product_id], '{2026-01-10}', '{1}', '{200}', '{null}', '{null}'
        from pg_temp.cutter c;
        insert into chain.protection_earlier
        select c.cut_id, c.account_id, c.product_id, 'CUT-2026-01-1' || c.number, 0, '2026-01-05', false, '2026-01-05', 150,
            false, 1, 0, 0, 0, null, 0, 0
        from pg_temp.cutter c;
        insert into chain.protection_price select c.cut_id, c.account_id, c.product_id, 100 from pg_temp.cutter c;
        insert into chain.protection_line (cut_id, account_id, number, product_id, basis, units, base_minor, price_minor,
            full_minor, amount_minor, made_by, made_on)
        select c.cut_id, c.account_id, 1, c.product_id, 'imei', 1, 200, 100, 100, 100, c.hq_code, '2026-01-12'
        from pg_temp.cutter c;
        insert into chain.protection_serial
        select 100 + c.number, date '2026-01-10' + c.number, c.cut_id, c.account_id, 1 from pg_temp.cutter c;
        insert into chain.protection_answer (cut_id, account_id, number, answer, answered_on, user_id, user_code)
        select c.cut_id, c.account_id, 1, 'accepted', '2026-01-13', c.user_id, c.user_code from pg_temp.cutter c;
        insert into chain.transfer (number, product_id, day, from_account_id, to_account_id, units, user_id, user_code)
        select 'T-' || c.number, c.product_id, '2026-01-05', c.account_id,
            (select a.id from chain.account a where a.code = 'C-XC'), 1, c.hq_id, c.hq_code
        from pg_temp.cutter c;
        insert into chain.transfer_lot select t.id, '2026-01-04', '2026-01-04', 1, 100 from chain.transfer t;
        """
}
