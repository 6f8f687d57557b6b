-- What moved into an account and out of it, in total, for whoever sees the account. A region's manager does not see the
-- sales of stores in other regions; of an account that supplies some of them, the sum over what is seen would be wrong
-- without a word. These functions say the sums, and nothing about who was supplied.

create function chain.account_movements(first_day date, last_day date)
returns table (account_id bigint, product_id bigint, level text, day date, units bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return query
    select d.account_id, d.product_id, d.level, d.day, sum(d.units)::bigint
    from chain.sales_daily d
    where d.day between first_day and last_day and d.level in ('sell_in', 'sell_through')
        and d.account_id in (
            select a.id from chain.account a
            where (select auth.sees_chain()) or a.id = (select auth.account_id())
                or a.region_id = any ((select auth.regions())::bigint[]))
    group by d.account_id, d.product_id, d.level, d.day;
end $$;

create function chain.account_reach(first_day date, last_day date) returns table (account_id bigint, stores bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return query
    select d.account_id, count(distinct d.store_id)
    from chain.sales_daily d
    where d.day between first_day and last_day and d.level = 'sell_through' and d.units <> 0
        and d.account_id in (
            select a.id from chain.account a
            where (select auth.sees_chain()) or a.id = (select auth.account_id())
                or a.region_id = any ((select auth.regions())::bigint[]))
    group by d.account_id;
end $$;

revoke all on function chain.account_movements, chain.account_reach from public;
grant execute on function chain.account_movements, chain.account_reach to
    storechain_class_hq, storechain_class_region, storechain_class_distributor, storechain_class_auditor;
