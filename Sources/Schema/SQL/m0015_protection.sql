-- Price protection. A cut is announced once and what lies at each account is frozen with it; on the drop day the statement of
-- each account is worked out from that, line by line, and kept with all it was made from. Nothing here is ever changed: an
-- answer, a decision and a difference are rows of their own.

-- Phones that went from one account to another, with the rights that they carry ------------------------------------------

create table chain.transfer (
    id bigint generated always as identity,
    number text collate "C" not null,
    product_id bigint not null,
    serial bigint not null default 0,
    day date not null,
    from_account_id bigint not null,
    to_account_id bigint not null,
    units integer not null,
    user_id bigint not null,
    user_code text not null,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint transfer_pkey primary key (id),
    constraint transfer_number_key unique (number, product_id, serial),
    constraint transfer_product_id_fkey foreign key (product_id) references chain.product (id),
    constraint transfer_from_account_id_fkey foreign key (from_account_id) references chain.account (id),
    constraint transfer_to_account_id_fkey foreign key (to_account_id) references chain.account (id),
    constraint transfer_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint transfer_number_shape check (number ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$'),
    constraint transfer_day_sane check (day between '2000-01-01' and '2099-12-31'),
    constraint transfer_to_another check (from_account_id <> to_account_id),
    constraint transfer_units_sane check (units between 1 and 1000000000),
    constraint transfer_serial_sane check (serial between 0 and 999999999999999),
    constraint transfer_serial_of_one check (serial = 0 or units = 1)
);
comment on table chain.transfer is 'What one account handed to another; a phone, or so many pieces of a product';
comment on column chain.transfer.serial is 'The IMEI; 0 where the row is pieces';
create index transfer_serial_index on chain.transfer (serial) where serial <> 0;
create index transfer_to_account_id_index on chain.transfer (to_account_id);
create index transfer_from_account_id_index on chain.transfer (from_account_id);

create table chain.transfer_lot (
    transfer_id bigint not null,
    lot_day date not null,
    shipped date not null,
    units integer not null,
    amount_minor bigint,
    constraint transfer_lot_pkey primary key (transfer_id, lot_day, shipped),
    constraint transfer_lot_transfer_id_fkey foreign key (transfer_id) references chain.transfer (id),
    constraint transfer_lot_shipped_before check (shipped <= lot_day and shipped >= '2000-01-01'),
    constraint transfer_lot_lot_day_sane check (lot_day between '2000-01-01' and '2099-12-31'),
    constraint transfer_lot_units_sane check (units between 1 and 1000000000),
    constraint transfer_lot_amount_minor_sane check (amount_minor between 0 and 1000000000000000)
);
comment on table chain.transfer_lot is 'Of which batches the pieces were: the taker is protected for them from then on, the giver no more';
comment on column chain.transfer_lot.lot_day is 'When the ledger booked the batch';
comment on column chain.transfer_lot.shipped is 'When the brand shipped it, where an order tells that that was before; else lot_day';
comment on column chain.transfer_lot.amount_minor is 'What was paid for these pieces, minor units of the chain''s currency; null where nobody said';

-- Cuts ------------------------------------------------------------------------------------------------------------------

create table chain.price_cut (
    id bigint generated always as identity,
    code text collate "C" not null,
    drop_day date not null,
    late_from date,
    announced_on date not null,
    announced_at timestamptz not null default clock_timestamp(),
    user_id bigint not null,
    user_code text not null,
    constraint price_cut_pkey primary key (id),
    constraint price_cut_code_key unique (code),
    constraint price_cut_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint price_cut_code_shape check (code ~ '^CUT-[0-9]{4}-[0-9]{2}-[0-9]{2}(-[0-9]+)?$'),
    constraint price_cut_drop_day_sane check (drop_day between '2000-01-01' and '2099-12-31'),
    constraint price_cut_late_from_before check (late_from < drop_day and late_from >= '2000-01-01'),
    constraint price_cut_announced_before check (announced_on <= drop_day and announced_on >= '2000-01-01')
);
comment on table chain.price_cut is 'Falls of pick-up prices that were announced together';
comment on column chain.price_cut.user_code is 'Who announced it, and owns what is disputed';
comment on column chain.price_cut.late_from is 'First day of the month whose policy came only with the drop day: what was bought since is due the difference';
comment on column chain.price_cut.announced_on is 'Business day; feeds that came later prove nothing by themselves';

create table chain.price_cut_account (
    cut_id bigint not null,
    account_id bigint not null,
    policy_id bigint,
    terms_code text,
    terms text not null,
    constraint price_cut_account_pkey primary key (cut_id, account_id),
    constraint price_cut_account_cut_id_fkey foreign key (cut_id) references chain.price_cut (id),
    constraint price_cut_account_account_id_fkey foreign key (account_id) references chain.account (id),
    constraint price_cut_account_terms_length check (char_length(terms) between 1 and 20000)
);
comment on table chain.price_cut_account is 'The accounts that a cut reaches, each with the terms that it is protected by';
comment on column chain.price_cut_account.policy_id is 'The policy that the terms are of; null where none says any';
create index price_cut_account_account_id_index on chain.price_cut_account (account_id);

create table chain.price_cut_item (
    cut_id bigint not null,
    account_id bigint not null,
    product_id bigint not null,
    drop_day date not null,
    before_minor bigint not null,
    after_minor bigint not null,
    feed_id bigint,
    feed_day date,
    feed_units bigint,
    sell_in bigint not null,
    sell_through bigint not null,
    in_transit bigint not null,
    units bigint not null,
    exposure_minor bigint not null,
    held_units bigint not null default 0,
    held_minor bigint not null default 0,
    constraint price_cut_item_pkey primary key (cut_id, account_id, product_id),
    constraint price_cut_item_once_key unique (account_id, product_id, drop_day),
    constraint price_cut_item_account_fkey foreign key (cut_id, account_id)
        references chain.price_cut_account (cut_id, account_id),
    constraint price_cut_item_drop_day_sane check (drop_day between '2000-01-01' and '2099-12-31'),
    constraint price_cut_item_feed_day_sane check (feed_day between '1999-12-31' and '2100-01-01'),
    constraint price_cut_item_falls check (after_minor >= 0 and before_minor > after_minor),
    constraint price_cut_item_feed_whole check (num_nonnulls(feed_id, feed_day, feed_units) in (0, 3))
);
comment on table chain.price_cut_item is 'What lay at an account when a cut was announced: frozen';
comment on column chain.price_cut_item.before_minor is 'The pick-up price before the drop day, minor units of the chain''s currency';
comment on column chain.price_cut_item.feed_id is 'The newest document that came before the announcement; null where there was none';
comment on column chain.price_cut_item.sell_in is 'Since the feed, until the announcement; likewise sell_through';
comment on column chain.price_cut_item.in_transit is 'Shipped and not received at the announcement';
comment on column chain.price_cut_item.units is 'Eligible if the prices fell at the announcement, in transit and held ones included';
comment on column chain.price_cut_item.exposure_minor is 'What they would be credited with, but those that are held';
comment on column chain.price_cut_item.held_units is 'Of the units, those that wait for proof; held_minor is what they would come to';

create table chain.price_cut_confirmation (
    cut_id bigint not null,
    account_id bigint not null,
    user_id bigint not null,
    user_code text not null,
    confirmed_at timestamptz not null default clock_timestamp(),
    constraint price_cut_confirmation_pkey primary key (cut_id, account_id),
    constraint price_cut_confirmation_account_fkey foreign key (cut_id, account_id)
        references chain.price_cut_account (cut_id, account_id),
    constraint price_cut_confirmation_user_id_fkey foreign key (user_id) references auth.app_user (id)
);
comment on table chain.price_cut_confirmation is 'That an account has taken note of a cut';

create table chain.protection_proof (
    cut_id bigint not null,
    account_id bigint not null,
    store_id bigint not null,
    product_id bigint not null,
    units integer not null,
    credited_minor bigint not null,
    reference text not null,
    user_id bigint not null,
    user_code text not null,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint protection_proof_pkey primary key (cut_id, store_id, product_id),
    constraint protection_proof_item_fkey foreign key (cut_id, account_id, product_id)
        references chain.price_cut_item (cut_id, account_id, product_id),
    constraint protection_proof_store_id_fkey foreign key (store_id) references chain.store (id),
    constraint protection_proof_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint protection_proof_sane check (units between 1 and 1000000000 and credited_minor between 0 and 1000000000000000),
    constraint protection_proof_reference_length check (char_length(reference) between 1 and 200)
);
comment on table chain.protection_proof is 'What an account credited a store for its stock: without it, stock of stores counts nothing';

-- Statements --------------------------------------------------------------------------------------------------------------

create table chain.protection_statement (
    cut_id bigint not null,
    account_id bigint not null,
    settled_on date not null,
    due_on date not null,
    user_id bigint not null,
    user_code text not null,
    settled_at timestamptz not null default clock_timestamp(),
    constraint protection_statement_pkey primary key (cut_id, account_id),
    constraint protection_statement_account_fkey foreign key (cut_id, account_id)
        references chain.price_cut_account (cut_id, account_id),
    constraint protection_statement_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint protection_statement_days_sane check (settled_on between '2000-01-01' and '2099-12-31'
        and due_on >= settled_on and due_on <= '2100-12-31')
);
comment on table chain.protection_statement is 'That the protection of an account was worked out: once';
comment on column chain.protection_statement.due_on is 'The last day on which its lines may be disputed';

-- A row an account and kind of facts, side by side in arrays. Written by one statement for all accounts: like lines of the
-- ledger, without foreign keys of its own.
create table chain.protection_ground (
    cut_id bigint not null,
    account_id bigint not null,
    kind text not null,
    product_ids bigint[] compression lz4 not null,
    days date[] compression lz4 not null,
    units bigint[] compression lz4 not null,
    minor bigint[] compression lz4 not null,
    numbers bigint[] compression lz4 not null,
    came date[] compression lz4 not null,
    constraint protection_ground_pkey primary key (cut_id, account_id, kind),
    constraint protection_ground_kind_known check (kind in ('later', 'sell_in', 'sell_through', 'handed', 'lot', 'transit', 'arrived',
        'after', 'after_whole', 'phone', 'excluded', 'teller')),
    constraint protection_ground_side_by_side check (cardinality(product_ids) = all (array[cardinality(days),
        cardinality(units), cardinality(minor), cardinality(numbers), cardinality(came)])),
    constraint protection_ground_told check (array_position(product_ids, null) is null
        and array_position(units, null) is null),
    constraint protection_ground_days_sane check ('1999-12-31' <= all (days) and '2100-01-01' >= all (days)
        and '1999-12-31' <= all (came) and '2100-01-01' >= all (came))
);
comment on table chain.protection_ground is 'What a statement was made from: its lines recompute from here, the frozen items and the terms';
comment on column chain.protection_ground.kind is 'What its facts are: feeds after the announcement and after the drop, movements, batches, phones';
comment on column chain.protection_ground.product_ids is '0 in facts about the whole account';
comment on column chain.protection_ground.units is 'Negative for what went back or was handed on; of phones 0 for those that count nothing';
comment on column chain.protection_ground.minor is 'What was paid for the batch, minor units; null where nobody said';
comment on column chain.protection_ground.numbers is 'The feed, the serial of the phone, the day of shipping or receiving in days since 1970; null in all else';
comment on column chain.protection_ground.came is 'The day of the transfer of a batch; null in all else';

create table chain.protection_earlier (
    cut_id bigint not null,
    account_id bigint not null,
    product_id bigint not null,
    of_cut text collate "C" not null,
    serial bigint not null,
    lot_day date not null,
    is_handed boolean not null,
    drop_day date not null,
    price_minor bigint,
    is_by_phone boolean not null,
    credited bigint not null,
    open bigint not null,
    refused bigint not null,
    moved bigint not null,
    transit_minor bigint,
    transit bigint not null,
    stores bigint not null,
    constraint protection_earlier_pkey primary key (cut_id, account_id, product_id, of_cut, serial, lot_day, is_handed,
        is_by_phone),
    constraint protection_earlier_of_cut_fkey foreign key (of_cut) references chain.price_cut (code),
    constraint protection_earlier_lot_day_sane check (lot_day between '1990-01-01' and '2099-12-31'),
    constraint protection_earlier_drop_day_sane check (drop_day between '2000-01-01' and '2099-12-31'),
    constraint protection_earlier_serial_sane check (serial between 0 and 999999999999999)
);
comment on table chain.protection_earlier is 'What a statement took from cuts before it: nobody is credited twice for one fall';
comment on column chain.protection_earlier.serial is 'Of a phone that was protected before, with drop_day the day of its batch; 0 of stock';
comment on column chain.protection_earlier.is_handed is 'About pieces of lot_day that another account handed over; else of all batches, with lot_day the drop_day';
comment on column chain.protection_earlier.price_minor is 'Down to which it protected what lay there, minor units; null where it credited nothing; transit_minor of what was on the way';
comment on column chain.protection_earlier.open is 'Units that were held for proof and not decided; refused are those that were decided not to count';
comment on column chain.protection_earlier.moved is 'Bought since its drop day, less what went to stores; transfers included';

create table chain.protection_price (
    cut_id bigint not null,
    account_id bigint not null,
    product_id bigint not null,
    price_minor bigint not null,
    constraint protection_price_pkey primary key (cut_id, account_id, product_id),
    constraint protection_price_sane check (price_minor between 0 and 1000000000000000)
);
comment on table chain.protection_price is 'Prices of the drop day that a statement was made from, where another had been announced';
comment on column chain.protection_price.price_minor is 'As published when the statement was made, minor units';

create table chain.protection_line (
    cut_id bigint not null,
    account_id bigint not null,
    number integer not null,
    product_id bigint not null,
    basis text not null,
    lot_day date,
    store_id bigint,
    units bigint not null,
    base_minor bigint not null,
    price_minor bigint not null,
    full_minor bigint not null,
    amount_minor bigint not null,
    of_number integer,
    reason text,
    made_by text not null,
    made_on date not null,
    constraint protection_line_pkey primary key (cut_id, account_id, number),
    constraint protection_line_number_positive check (number > 0),
    constraint protection_line_basis_known check (
        basis in ('late', 'imei', 'feed', 'estimated', 'transit', 'store', 'held', 'surplus', 'decided')),
    constraint protection_line_lot_day_sane check (lot_day between '2000-01-01' and '2099-12-31'),
    constraint protection_line_made_on_sane check (made_on between '2000-01-01' and '2099-12-31'),
    constraint protection_line_held_earns_nothing check (basis not in ('held', 'surplus') or amount_minor = 0),
    constraint protection_line_never_negative check (basis = 'decided' or amount_minor >= 0 and amount_minor <= full_minor),
    constraint protection_line_decided_of_another check ((basis = 'decided') = (of_number is not null)
        and coalesce(of_number < number, true)),
    constraint protection_line_reason_length check (char_length(reason) between 1 and 400)
);
comment on table chain.protection_line is 'Lines of statements; what is decided about one later is a line of its own, with the difference';
comment on column chain.protection_line.basis is 'How its units are known; held and surplus wait for proof, and earn nothing by themselves';
comment on column chain.protection_line.lot_day is 'When its batch was shipped; null where no batch is known';
comment on column chain.protection_line.base_minor is 'The smallest of what was paid for a unit, its list price before, and a price to which it was protected before; minor units';
comment on column chain.protection_line.price_minor is 'The list price of the drop day, minor units';
comment on column chain.protection_line.full_minor is 'What it comes to without the cap, minor units';
comment on column chain.protection_line.amount_minor is 'What is credited, minor units';
comment on column chain.protection_line.of_number is 'Of a decision: the line that was decided about';

create table chain.protection_serial (
    serial bigint not null,
    drop_day date not null,
    cut_id bigint not null,
    account_id bigint not null,
    number integer not null,
    constraint protection_serial_pkey primary key (serial, drop_day),
    constraint protection_serial_drop_day_sane check (drop_day between '2000-01-01' and '2099-12-31'),
    constraint protection_serial_sane check (serial between 1 and 999999999999999)
);
comment on table chain.protection_serial is 'Phones that were paid for: never two times for one drop day';
create index protection_serial_account_index on chain.protection_serial (account_id, cut_id);

create table chain.protection_answer (
    cut_id bigint not null,
    account_id bigint not null,
    number integer not null,
    answer text not null,
    units bigint,
    reason text,
    answered_on date not null,
    due_on date,
    user_id bigint not null,
    user_code text not null,
    answered_at timestamptz not null default clock_timestamp(),
    constraint protection_answer_pkey primary key (cut_id, account_id, number),
    constraint protection_answer_line_fkey foreign key (cut_id, account_id, number)
        references chain.protection_line (cut_id, account_id, number),
    constraint protection_answer_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint protection_answer_known check (answer in ('accepted', 'disputed')),
    constraint protection_answer_disputed_whole check (
        case answer when 'disputed' then num_nonnulls(units, reason, due_on) = 3
        else num_nonnulls(units, reason, due_on) = 0 end),
    constraint protection_answer_units_sane check (units between 0 and 1000000000),
    constraint protection_answer_reason_length check (char_length(reason) between 1 and 400),
    constraint protection_answer_days_sane check (answered_on between '2000-01-01' and '2099-12-31'
        and due_on >= answered_on and due_on <= '2100-12-31')
);
comment on table chain.protection_answer is 'What an account says to a line of its statement';
comment on column chain.protection_answer.units is 'How many it holds to be right';
comment on column chain.protection_answer.due_on is 'The day by which headquarters decides';

-- Who sees and does what ----------------------------------------------------------------------------------------------
-- A cut is seen by whoever sees an account that it reaches, once it is announced. Headquarters announces, works out and
-- decides; the account confirms and answers, for itself and nobody else.

do $$
declare
    all_classes text := 'storechain_class_hq, storechain_class_region, storechain_class_distributor, '
        || 'storechain_class_auditor';
    t text;
begin
    foreach t in array array['price_cut_account', 'price_cut_item', 'price_cut_confirmation', 'protection_proof',
        'protection_statement', 'protection_ground', 'protection_earlier', 'protection_price', 'protection_line',
        'protection_serial', 'protection_answer'] loop
        execute format('alter table chain.%s enable row level security', t);
        execute format('grant select on chain.%s to %s', t, all_classes);
        execute format('create policy %1$s_seen on chain.%1$s for select to %2$s '
            || 'using ((select auth.sees_chain()) or account_id in (select a.id from chain.account a))', t, all_classes);
    end loop;
    foreach t in array array['price_cut', 'transfer', 'transfer_lot'] loop
        execute format('alter table chain.%s enable row level security', t);
        execute format('grant select on chain.%s to %s', t, all_classes);
    end loop;
    execute format('create policy price_cut_seen on chain.price_cut for select to %s using ((select auth.sees_chain()) '
        || 'or id in (select c.cut_id from chain.price_cut_account c))', all_classes);
    execute format('create policy transfer_seen on chain.transfer for select to %s using ((select auth.sees_chain()) '
        || 'or from_account_id in (select a.id from chain.account a) '
        || 'or to_account_id in (select a.id from chain.account a))', all_classes);
    execute format('create policy transfer_lot_seen on chain.transfer_lot for select to %s '
        || 'using ((select auth.sees_chain()) '
        || 'or transfer_id in (select t.id from chain.transfer t))', all_classes);
    -- What headquarters adds; what bears a name bears the own.
    foreach t in array array['price_cut_account', 'price_cut_item', 'protection_ground', 'protection_earlier',
        'protection_price', 'protection_serial', 'transfer_lot']
    loop
        execute format('grant insert on chain.%s to storechain_class_hq', t);
        execute format('create policy %1$s_added on chain.%1$s for insert to storechain_class_hq '
            || 'with check ((select auth.is_hq()))', t);
    end loop;
    foreach t in array array['price_cut', 'protection_statement', 'protection_proof', 'transfer'] loop
        execute format('grant insert on chain.%s to storechain_class_hq', t);
        execute format('create policy %1$s_added on chain.%1$s for insert to storechain_class_hq '
            || 'with check ((select auth.is_hq()) and user_id = (select auth.current_user_id()) '
            || 'and user_code = (select auth.user_code()))', t);
    end loop;
end $$;
grant insert on chain.protection_line to storechain_class_hq;
create policy protection_line_added on chain.protection_line for insert to storechain_class_hq
    with check ((select auth.is_hq()) and made_by = (select auth.user_code()));

-- A distributor has no code of its own to sign with but the one that the database knows.
grant execute on function auth.user_code() to storechain_class_distributor;
grant insert on chain.price_cut_confirmation, chain.protection_answer to storechain_class_distributor;
create policy price_cut_confirmation_given on chain.price_cut_confirmation for insert to storechain_class_distributor
    with check (account_id = (select auth.account_id()) and user_id = (select auth.current_user_id())
        and user_code = (select auth.user_code()));
create policy protection_answer_given on chain.protection_answer for insert to storechain_class_distributor
    with check (account_id = (select auth.account_id()) and user_id = (select auth.current_user_id())
        and user_code = (select auth.user_code()));
