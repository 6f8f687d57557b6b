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

-- How much accounts had bought by these days, a day a month, of all that they bought in the months of these days: their
-- rhythm, where they bought in each of the months. Without an account the whole chain's, in ten-thousandths: how much that
-- is, is nobody's business.
create function chain.pick_up_rhythm(days date[]) returns table (account_id bigint, until_then bigint, whole bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    if auth.class() is null then return; end if;
    return query
    with span as (
        select date_trunc('month', x)::date as month, x as day from unnest(days) x
    ), daily as materialized (
        select d.account_id, d.day, sum(d.units) as units from chain.sales_daily d
        where d.level = 'sell_in' and d.store_id in (select l.id from chain.location l where l.account_id is not null)
            and d.day between (select min(m.month) from span m)
                and (select (max(m.month) + interval '1 month')::date - 1 from span m)
        group by d.account_id, d.day
    ), bought as (
        select d.account_id as buyer, s.month,
            coalesce(sum(d.units) filter (where d.day <= s.day), 0)::bigint as early, sum(d.units)::bigint as whole
        from daily d join span s on s.month = date_trunc('month', d.day)::date
        group by 1, 2
    ), seen as (
        select a.id from chain.account a
        where (select auth.sees_chain()) or a.id = (select auth.account_id())
            or a.region_id = any ((select auth.regions())::bigint[])
    )
    select b.buyer, sum(b.early)::bigint, sum(b.whole)::bigint
    from bought b where b.buyer in (select s.id from seen s) and b.whole > 0
    group by b.buyer having count(*) = cardinality(days)
    union all
    select null, round(sum(b.early) * 10000 / sum(b.whole))::bigint, 10000::bigint
    from bought b having count(distinct b.month) = cardinality(days) and sum(b.whole) > 0;
end $$;

-- The newest day of a time on which the brand shipped anything to anybody: until then the ledger tells what was bought.
create function chain.sell_in_told(first_day date, last_day date) returns date
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    if auth.class() is null then return null; end if;
    return (
        select max(s.day) from chain.location l join chain.sales_source s on s.store_id = l.id
        where l.account_id is not null and s.level = 'sell_in' and s.day between first_day and last_day);
end $$;

-- What accounts bought day by day, also for a warehouse in another region than the account's.
create function chain.account_purchases(first_day date, last_day date)
returns table (account_id bigint, product_id bigint, day date, units bigint, amount_minor bigint, unpriced_units bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return query
    select d.account_id, d.product_id, d.day, sum(d.units)::bigint, sum(d.amount_minor)::bigint,
        sum(d.unpriced_units)::bigint
    from chain.sales_daily d
    where d.day between first_day and last_day and d.level = 'sell_in'
        and d.store_id in (select l.id from chain.location l where l.account_id is not null)
        and d.account_id in (
            select a.id from chain.account a
            where (select auth.sees_chain()) or a.id = (select auth.account_id())
                or a.region_id = any ((select auth.regions())::bigint[]))
    group by d.account_id, d.product_id, d.day;
end $$;

revoke all on function chain.account_movements, chain.account_reach, chain.pick_up_rhythm, chain.account_purchases,
    chain.sell_in_told from public;
grant execute on function chain.account_movements, chain.account_reach, chain.pick_up_rhythm, chain.account_purchases,
    chain.sell_in_told to
    storechain_class_hq, storechain_class_region, storechain_class_distributor, storechain_class_auditor;
