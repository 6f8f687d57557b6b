-- Money between the brand and its accounts. Papers, credits, settlements and decisions are only ever added: what was wrong
-- is put right by another row that names the first. The rebate pool is the brand's debt to an account; what is taken out of
-- it pays invoices. Amounts are minor units of the chain's currency.

-- Papers -------------------------------------------------------------------------------------------------------------

create table chain.account_paper (
    id bigint generated always as identity,
    account_id bigint not null,
    kind text not null,
    number text collate "C" not null,
    day date not null,
    due date,
    shipped date,
    invoice text collate "C",
    amount_minor bigint not null,
    file_name text not null,
    line integer not null,
    user_id bigint not null,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint account_paper_pkey primary key (id),
    constraint account_paper_number_key unique (account_id, kind, number),
    constraint account_paper_account_id_fkey foreign key (account_id) references chain.account (id),
    constraint account_paper_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint account_paper_file_name_length check (char_length(file_name) between 1 and 1000),
    constraint account_paper_kind_known check (kind in ('invoice', 'payment', 'credit_note')),
    constraint account_paper_number_shape check (number ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$'),
    constraint account_paper_invoice_shape check (invoice ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$'),
    constraint account_paper_day_sane check (day between '2000-01-01' and '2099-12-31'),
    constraint account_paper_due_sane check (due between day and '2099-12-31'),
    constraint account_paper_shipped_sane check (shipped between '2000-01-01' and '2099-12-31'),
    constraint account_paper_due_of_invoice check ((due is not null) = (kind = 'invoice')),
    constraint account_paper_shipped_of_goods check (shipped is null or kind <> 'payment'),
    constraint account_paper_invoice_of_others check (invoice is null or kind <> 'invoice'),
    constraint account_paper_amount_minor_sane check (amount_minor between 1 and 1000000000000000),
    constraint account_paper_line_positive check (line > 0)
);
comment on table chain.account_paper is 'Invoices to accounts, their payments, and credit notes';
comment on column chain.account_paper.number is 'Of the invoice, the payment or the note, once an account and kind';
comment on column chain.account_paper.shipped is 'The day of the shipments that it bills, or of the goods that came back; null where nobody said';
comment on column chain.account_paper.invoice is 'The invoice that a payment or a note is for; null pays the oldest first';
comment on column chain.account_paper.amount_minor is 'Minor units of the chain''s currency, above 0 of every kind';
create index account_paper_day_index on chain.account_paper (account_id, day);

create table chain.credit_line (
    account_id bigint not null,
    during daterange not null,
    limit_minor bigint not null,
    pledged_minor bigint not null,
    user_id bigint not null,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint credit_line_pkey primary key (account_id, during),
    constraint credit_line_during_excl exclude using gist (account_id with =, during with &&),
    constraint credit_line_account_id_fkey foreign key (account_id) references chain.account (id),
    constraint credit_line_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint credit_line_during_sane check (not isempty(during)
        and lower(during) between '2000-01-01' and '2099-12-31'
        and (upper_inf(during) or upper(during) between '2000-01-01' and '2100-01-01')),
    constraint credit_line_limit_minor_sane check (limit_minor between 0 and 1000000000000000),
    constraint credit_line_pledged_minor_sane check (pledged_minor between 0 and 1000000000000000)
);
comment on table chain.credit_line is 'How much an account may owe, by days; without one it pays beforehand';
comment on column chain.credit_line.limit_minor is 'Minor units of the chain''s currency';
comment on column chain.credit_line.pledged_minor is 'Securities of the account, taken off its exposure: minor units of the chain''s currency';

-- The rebate pool ----------------------------------------------------------------------------------------------------

create table chain.pool_entry (
    id bigint generated always as identity,
    account_id bigint not null,
    kind text not null,
    source text collate "C" not null,
    day date not null,
    amount_minor bigint not null,
    invoice text collate "C",
    note text,
    user_id bigint not null,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint pool_entry_pkey primary key (id),
    constraint pool_entry_source_key unique (account_id, kind, source),
    constraint pool_entry_account_id_fkey foreign key (account_id) references chain.account (id),
    constraint pool_entry_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint pool_entry_kind_known check (kind in ('rebate', 'protection', 'claim', 'adjustment', 'use')),
    constraint pool_entry_source_length check (char_length(source) between 1 and 200),
    constraint pool_entry_day_sane check (day between '2000-01-01' and '2099-12-31'),
    constraint pool_entry_amount_minor_sane check (
        amount_minor <> 0 and amount_minor between -1000000000000000 and 1000000000000000),
    constraint pool_entry_use_takes check (kind <> 'use' or amount_minor < 0 and invoice is not null),
    constraint pool_entry_invoice_of_use check (invoice is null or kind = 'use'),
    constraint pool_entry_note_length check (char_length(note) between 1 and 1000)
);
comment on table chain.pool_entry is 'What came into the rebate pool of an account, and what it paid of invoices';
comment on column chain.pool_entry.source is 'What it is for, once an account and kind: booking the same again changes nothing';
comment on column chain.pool_entry.amount_minor is 'Minor units of the chain''s currency; below 0 takes back, or pays';
create index pool_entry_day_index on chain.pool_entry (account_id, day);

-- Rebates ------------------------------------------------------------------------------------------------------------

-- A row for each time that something was settled for a rebate and period; what was settled before is taken off.
create table chain.rebate_settlement (
    id bigint generated always as identity,
    account_id bigint not null,
    code text not null,
    period daterange not null,
    number smallint not null,
    policy_id bigint not null,
    plain text not null,
    until date not null,
    known_on date not null,
    target_units bigint,
    target_bought bigint,
    key_share smallint,
    cover_tenths integer,
    display_share smallint,
    diversions integer,
    earned_minor bigint not null,
    before_minor bigint not null,
    amount_minor bigint generated always as (earned_minor - before_minor) stored,
    user_id bigint not null,
    settled_at timestamptz not null default clock_timestamp(),
    constraint rebate_settlement_pkey primary key (id),
    constraint rebate_settlement_number_key unique (account_id, code, period, number),
    constraint rebate_settlement_account_id_fkey foreign key (account_id) references chain.account (id),
    constraint rebate_settlement_policy_id_fkey foreign key (policy_id) references pricing.policy (id),
    constraint rebate_settlement_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint rebate_settlement_code_shape check (code ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$'),
    constraint rebate_settlement_period_sane check (not isempty(period) and lower(period) >= '2000-01-01'
        and upper(period) <= '2100-01-01'),
    constraint rebate_settlement_number_positive check (number > 0),
    constraint rebate_settlement_until_sane check (until between '2000-01-01' and '2099-12-31' and period @> until),
    constraint rebate_settlement_known_on_sane check (known_on between until and '2099-12-31'),
    constraint rebate_settlement_plain_length check (char_length(plain) between 1 and 20000),
    constraint rebate_settlement_target_units_sane check (target_units between 0 and 1000000000000),
    constraint rebate_settlement_key_share_sane check (key_share between 0 and 10000),
    constraint rebate_settlement_cover_tenths_sane check (cover_tenths between 0 and 1000000),
    constraint rebate_settlement_display_share_sane check (display_share between 0 and 10000),
    constraint rebate_settlement_diversions_sane check (diversions between 0 and 1000000),
    constraint rebate_settlement_earned_minor_sane check (
        earned_minor between -1000000000000000 and 1000000000000000),
    constraint rebate_settlement_before_minor_sane check (
        before_minor between -1000000000000000 and 1000000000000000)
);
comment on table chain.rebate_settlement is 'Rebates as they were settled, with all that they were worked out from';
comment on column chain.rebate_settlement.number is 'From 1; each takes off what those before it gave';
comment on column chain.rebate_settlement.plain is 'The term, as it was published';
comment on column chain.rebate_settlement.until is 'The last day that counted';
comment on column chain.rebate_settlement.known_on is 'Goods of the period that came back by then are taken off';
comment on column chain.rebate_settlement.target_units is 'Pieces committed to in the period; null without targets, as all facts below are null where they are not known';
comment on column chain.rebate_settlement.target_bought is 'Pieces that were bought of what was committed to';
comment on column chain.rebate_settlement.key_share is 'The key model that is furthest behind its target: hundredths of a percent of it, at most 100 %';
comment on column chain.rebate_settlement.cover_tenths is 'Cover at the end: tenths of a day';
comment on column chain.rebate_settlement.display_share is 'Points got of those possible in the account''s stores: hundredths of a percent';
comment on column chain.rebate_settlement.diversions is 'Proven cases of phones sold outside the territory';
comment on column chain.rebate_settlement.earned_minor is 'For the whole period: minor units of the chain''s currency';

create table chain.rebate_part (
    settlement_id bigint not null,
    model text collate "C" not null,
    units bigint not null,
    base_minor bigint not null,
    earned_minor bigint not null,
    constraint rebate_part_pkey primary key (settlement_id, model),
    constraint rebate_part_settlement_id_fkey foreign key (settlement_id) references chain.rebate_settlement (id),
    constraint rebate_part_model_length check (char_length(model) between 1 and 200)
);
comment on table chain.rebate_part is 'What of a settlement falls to each model; the parts sum to the whole';
comment on column chain.rebate_part.base_minor is 'What was paid for the pieces: minor units of the chain''s currency';

-- Claims -------------------------------------------------------------------------------------------------------------

create table chain.claim (
    id bigint generated always as identity,
    account_id bigint not null,
    kind text not null,
    number text collate "C" not null,
    file_name text not null,
    user_id bigint not null,
    filed_at timestamptz not null default clock_timestamp(),
    constraint claim_pkey primary key (id),
    constraint claim_number_key unique (account_id, kind, number),
    constraint claim_account_id_fkey foreign key (account_id) references chain.account (id),
    constraint claim_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint claim_kind_known check (kind in ('special', 'rotation')),
    constraint claim_number_shape check (number ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$'),
    constraint claim_file_name_length check (char_length(file_name) between 1 and 1000)
);
comment on table chain.claim is 'What accounts ask for: the difference to a special price at which they sold, or unsold goods to be taken back';

create table chain.claim_line (
    id bigint generated always as identity,
    claim_id bigint not null,
    account_id bigint not null,
    number integer not null,
    day date not null,
    product_id bigint not null,
    units integer not null,
    serial bigint,
    special text,
    split_of bigint,
    constraint claim_line_pkey primary key (id),
    constraint claim_line_number_key unique (claim_id, number),
    constraint claim_line_claim_id_fkey foreign key (claim_id) references chain.claim (id),
    constraint claim_line_account_id_fkey foreign key (account_id) references chain.account (id),
    constraint claim_line_product_id_fkey foreign key (product_id) references chain.product (id),
    constraint claim_line_special_fkey foreign key (special) references pricing.special (code),
    constraint claim_line_split_of_fkey foreign key (split_of) references chain.claim_line (id),
    constraint claim_line_number_positive check (number > 0),
    constraint claim_line_day_sane check (day between '2000-01-01' and '2099-12-31'),
    constraint claim_line_units_sane check (units between 1 and 1000000),
    constraint claim_line_serial_sane check (serial between 1 and 999999999999999),
    constraint claim_line_serial_of_one check (serial is null or units = 1)
);
comment on column chain.claim_line.day is 'When it was sold, or is given back';
comment on column chain.claim_line.units is 'Pieces';
comment on column chain.claim_line.split_of is 'The line that it is a part of; that one counts no more';
create index claim_line_serial_index on chain.claim_line (serial) where serial is not null;
create index claim_line_account_id_index on chain.claim_line (account_id, product_id);

create table chain.claim_decision (
    line_id bigint not null,
    number smallint not null,
    outcome text not null,
    code text,
    facts text[],
    unit_minor bigint,
    amount_minor bigint not null,
    reason text,
    user_id bigint not null,
    decided_at timestamptz not null default clock_timestamp(),
    constraint claim_decision_pkey primary key (line_id, number),
    constraint claim_decision_line_id_fkey foreign key (line_id) references chain.claim_line (id),
    constraint claim_decision_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint claim_decision_number_positive check (number > 0),
    constraint claim_decision_outcome_known check (outcome in ('granted', 'refused', 'reversed', 'split')),
    constraint claim_decision_code_length check (char_length(code) between 1 and 100),
    constraint claim_decision_unit_minor_sane check (unit_minor between 0 and 100000000000),
    constraint claim_decision_amount_by_outcome check (case outcome
        when 'granted' then amount_minor > 0 when 'reversed' then amount_minor < 0 else amount_minor = 0 end),
    constraint claim_decision_reason_length check (char_length(reason) between 1 and 1000)
);
comment on table chain.claim_decision is 'What became of a line; the last one holds, and all stay';
comment on column chain.claim_decision.code is 'Of the sentence that says why, with the facts in their order';
comment on column chain.claim_decision.amount_minor is 'Minor units of the chain''s currency; a reversal takes back what was granted';

-- Of a phone one claim is granted and not reversed, whoever asks.
create table chain.claim_proof (
    serial bigint not null,
    kind text not null,
    line_id bigint not null,
    constraint claim_proof_pkey primary key (serial, kind),
    constraint claim_proof_line_id_fkey foreign key (line_id) references chain.claim_line (id),
    constraint claim_proof_kind_known check (kind in ('special', 'rotation'))
);
comment on table chain.claim_proof is 'Phones for which a claim stands granted';

-- Decides on a line: as it stands, once. What is granted of a phone is granted of no other line.
create function chain.decide_claim(
    line bigint, outcome text, code text, facts text[], unit_minor bigint, amount_minor bigint, reason text
) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    l chain.claim_line;
    its_kind text;
    last chain.claim_decision;
begin
    if not auth.is_hq() then
        raise exception using errcode = '42501', message = 'permission denied to decide on claims';
    end if;
    select * into l from chain.claim_line x where x.id = line for update;
    select c.kind into its_kind from chain.claim c where c.id = l.claim_id;
    select * into last from chain.claim_decision d where d.line_id = line order by d.number desc limit 1;
    if l.id is null or not (case outcome
        when 'reversed' then coalesce(last.outcome = 'granted' and decide_claim.amount_minor = -last.amount_minor, false)
        when 'split' then last.outcome is null or last.outcome in ('refused', 'reversed')
        else last.outcome is null or last.outcome in ('refused', 'reversed') and decide_claim.reason is not null end)
    then
        raise exception using errcode = 'SC409', message = 'the line stands otherwise';
    end if;
    if l.serial is not null and outcome = 'granted' then
        insert into chain.claim_proof (serial, kind, line_id) values (l.serial, its_kind, line)
        on conflict do nothing;
        if not found then
            raise exception using errcode = 'SC412', message = 'a claim was granted for the phone';
        end if;
    elsif l.serial is not null and outcome = 'reversed' then
        delete from chain.claim_proof p where p.serial = l.serial and p.kind = its_kind;
    end if;
    insert into chain.claim_decision (line_id, number, outcome, code, facts, unit_minor, amount_minor, reason, user_id)
    values (line, coalesce(last.number, 0) + 1, outcome, decide_claim.code, decide_claim.facts, decide_claim.unit_minor,
        decide_claim.amount_minor, decide_claim.reason, auth.current_user_id());
end $$;

-- Sets the credit line of an account for some days. Of one that held then what lies before and after goes on.
create function chain.set_credit_line(account bigint, since date, until date, most bigint, pledged bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare wanted daterange := daterange(since, until);
begin
    if not auth.is_hq() then
        raise exception using errcode = '42501', message = 'permission denied to set credit lines';
    end if;
    with gone as (
        delete from chain.credit_line l where l.account_id = account and l.during && wanted returning l.*
    )
    insert into chain.credit_line (account_id, during, limit_minor, pledged_minor, user_id)
    select g.account_id, daterange(lower(g.during), since), g.limit_minor, g.pledged_minor, g.user_id
    from gone g where lower(g.during) < since
    union all
    select g.account_id, daterange(until, upper(g.during)), g.limit_minor, g.pledged_minor, g.user_id
    from gone g where until < coalesce(upper(g.during), 'infinity')
    union all
    select account, wanted, most, pledged, auth.current_user_id();
end $$;

-- Pays part of an invoice out of the pool: no more than lies in it, is open of the invoice, and the share of an invoice
-- that the policy allows. Of two at once the second sees the first.
create function chain.use_pool(
    account bigint, invoice text, source text, day date, amount bigint, share_permyriad integer
) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    owed bigint;
    used bigint;
    paid bigint;
    lies bigint;
    made bigint;
begin
    if not auth.is_hq() then
        raise exception using errcode = '42501', message = 'permission denied to use the pool';
    end if;
    perform pg_advisory_xact_lock(hashtext('chain.pool_entry'), account::integer);
    select e.id into made from chain.pool_entry e
    where e.account_id = account and e.kind = 'use' and e.source = use_pool.source;
    if made is not null then
        if not exists (select from chain.pool_entry e
                where e.id = made and e.invoice = use_pool.invoice and e.amount_minor = -amount) then
            raise exception using errcode = 'SC409', message = 'the reference says something else';
        end if;
        return null;
    end if;
    select p.amount_minor into owed from chain.account_paper p
    where p.account_id = account and p.kind = 'invoice' and p.number = use_pool.invoice;
    select coalesce(-sum(e.amount_minor), 0) into used from chain.pool_entry e
    where e.account_id = account and e.kind = 'use' and e.invoice = use_pool.invoice;
    select coalesce(sum(p.amount_minor), 0) into paid from chain.account_paper p
    where p.account_id = account and p.kind <> 'invoice' and p.invoice = use_pool.invoice;
    -- What is paid out of it on a day was there on the day, and is not what was paid since.
    select min(b.lies) into lies from (
        select e.day, sum(sum(e.amount_minor)) over (order by e.day) as lies
        from (
            select p.day, p.amount_minor from chain.pool_entry p where p.account_id = account
            union all
            select use_pool.day, 0) e
        group by e.day) b
    where b.day >= use_pool.day;
    if owed is null then
        raise exception using errcode = 'SC404', message = 'there is no such invoice';
    end if;
    if amount is null or amount <= 0 or amount > lies then
        raise exception using errcode = 'SC418', message = 'the pool does not reach';
    end if;
    if amount > owed - paid - used then
        raise exception using errcode = 'SC420', message = 'more than is open of the invoice';
    end if;
    if share_permyriad is null or share_permyriad not between 0 and 10000
        or (used + amount)::numeric * 10000 > owed::numeric * share_permyriad then
        raise exception using errcode = 'SC419', message = 'more of the invoice than the pool may pay';
    end if;
    insert into chain.pool_entry (account_id, kind, source, day, amount_minor, invoice, user_id)
    values (account, 'use', source, day, -amount, invoice, auth.current_user_id())
    returning id into made;
    return made;
end $$;

-- Who sees and does what --------------------------------------------------------------------------------------------
-- Headquarters keeps the books; a manager sees those of the own regions' accounts, an account its own. An account files
-- claims for itself.

revoke all on function chain.decide_claim, chain.use_pool, chain.set_credit_line from public;
grant execute on function chain.decide_claim, chain.use_pool, chain.set_credit_line to storechain_class_hq;

do $$
declare
    t text;
    own text;
begin
    foreach t in array array['account_paper', 'credit_line', 'pool_entry', 'rebate_settlement', 'claim', 'claim_line']
    loop
        execute format('alter table chain.%s enable row level security', t);
        execute format('grant select on chain.%s to storechain_class_hq, storechain_class_region, '
            || 'storechain_class_distributor, storechain_class_auditor', t);
        execute format('create policy %1$s_of_chain on chain.%1$s for select to storechain_class_hq, '
            || 'storechain_class_auditor using ((select auth.sees_chain()))', t);
        execute format('create policy %1$s_of_manager on chain.%1$s for select to storechain_class_region '
            || 'using (account_id in (select a.id from chain.account a '
            || 'where a.region_id = any ((select auth.regions())::bigint[])))', t);
        execute format('create policy %1$s_of_distributor on chain.%1$s for select to storechain_class_distributor '
            || 'using (account_id = (select auth.account_id()))', t);
    end loop;
    foreach t in array array['rebate_part', 'claim_decision'] loop
        own := case t when 'rebate_part' then 'settlement_id in (select s.id from chain.rebate_settlement s)'
            else 'line_id in (select l.id from chain.claim_line l)' end;
        execute format('alter table chain.%s enable row level security', t);
        execute format('grant select on chain.%s to storechain_class_hq, storechain_class_region, '
            || 'storechain_class_distributor, storechain_class_auditor', t);
        execute format('create policy %1$s_seen on chain.%1$s for select to storechain_class_hq, storechain_class_region, '
            || 'storechain_class_distributor, storechain_class_auditor using (%2$s)', t, own);
    end loop;
    foreach t in array array['account_paper', 'pool_entry', 'rebate_settlement'] loop
        execute format('create policy %1$s_kept on chain.%1$s for insert to storechain_class_hq '
            || 'with check ((select auth.is_hq()) and user_id = (select auth.current_user_id())%2$s)', t,
            case t when 'pool_entry' then ' and kind <> ''use''' else '' end);
    end loop;
end $$;
grant insert (account_id, kind, number, day, due, shipped, invoice, amount_minor, file_name, line, user_id)
    on chain.account_paper to storechain_class_hq;
grant insert (account_id, kind, source, day, amount_minor, note, user_id) on chain.pool_entry to storechain_class_hq;
grant insert (account_id, code, period, number, policy_id, plain, until, known_on, target_units, target_bought, key_share,
    cover_tenths, display_share, diversions, earned_minor, before_minor, user_id)
    on chain.rebate_settlement to storechain_class_hq;
grant insert on chain.rebate_part to storechain_class_hq;
create policy rebate_part_kept on chain.rebate_part for insert to storechain_class_hq
    with check ((select auth.is_hq()) and settlement_id in (select s.id from chain.rebate_settlement s));

grant insert (account_id, kind, number, file_name, user_id) on chain.claim
    to storechain_class_hq, storechain_class_distributor;
create policy claim_filed on chain.claim for insert to storechain_class_hq, storechain_class_distributor
    with check (((select auth.is_hq()) or account_id = (select auth.account_id()))
        and user_id = (select auth.current_user_id()));
grant insert (claim_id, account_id, number, day, product_id, units, serial, special, split_of) on chain.claim_line
    to storechain_class_hq, storechain_class_distributor;
create policy claim_line_filed on chain.claim_line for insert to storechain_class_hq, storechain_class_distributor
    with check (((select auth.is_hq()) or account_id = (select auth.account_id()) and split_of is null)
        and (claim_id, account_id) in (select c.id, c.account_id from chain.claim c));

-- Whether a phone stands granted is asked for by deciding alone.
alter table chain.claim_proof enable row level security;
grant select on chain.claim_proof to storechain_class_hq, storechain_class_auditor;
create policy claim_proof_of_chain on chain.claim_proof for select to storechain_class_hq, storechain_class_auditor
    using ((select auth.sees_chain()));
