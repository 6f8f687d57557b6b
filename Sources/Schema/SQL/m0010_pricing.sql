-- The monthly price policy. What headquarters prepares lies in a schema of its own, which only the login for prices may
-- enter; what is published lies in another, which nobody writes. Between them stands one door, pricing.publish(): a
-- policy appears whole, in one commit, and never changes again. What is wrong is put right by an amendment.

create schema pricing;
comment on schema pricing is 'Published price policies';
create schema pricing_draft;
comment on schema pricing_draft is 'Price policies that nobody outside may know of yet';
grant usage on schema pricing to
    storechain_class_hq, storechain_class_region, storechain_class_distributor, storechain_class_auditor,
    storechain_class_pricing;
grant usage on schema pricing_draft to storechain_class_pricing;

-- Numbers for what a line is about, so that indexes and constraints compare one number where people see a kind, a code
-- and a word. Hashes of 64 bits: no registry has to know a model before a price does, and a number tells nothing.
create function pricing.scope_number(kind text, id bigint, word text) returns bigint
language sql immutable parallel safe
return hashtextextended(kind, hashtextextended(word, id));

create function pricing.subject_number(product_id bigint, model text, storage text) returns bigint
language sql immutable parallel safe
return hashtextextended(model, hashtextextended(storage, product_id));

create function pricing.line_number(scope bigint, subject bigint, special text) returns bigint
language sql immutable parallel safe
return hashtextextended(special, hashint8extended(scope, subject));

-- Published ---------------------------------------------------------------------------------------------------------

create table pricing.policy (
    id bigint generated always as identity,
    month date not null,
    revision integer not null,
    effective_from date not null,
    counts_on text not null,
    reason text,
    notes text,
    is_taken_over boolean not null,
    line_count integer not null,
    sha256 bytea not null,
    author_id bigint not null,
    author_code text not null,
    approver_id bigint not null,
    approver_code text not null,
    publisher_id bigint not null,
    publisher_code text not null,
    published_at timestamptz not null default clock_timestamp(),
    constraint policy_pkey primary key (id),
    constraint policy_month_revision_key unique (month, revision),
    constraint policy_author_id_fkey foreign key (author_id) references auth.app_user (id),
    constraint policy_approver_id_fkey foreign key (approver_id) references auth.app_user (id),
    constraint policy_publisher_id_fkey foreign key (publisher_id) references auth.app_user (id),
    constraint policy_month_is_first check (extract(day from month) = 1 and month between '2000-01-01' and '2099-12-01'),
    constraint policy_revision_positive check (revision > 0),
    constraint policy_effective_in_month check (effective_from >= month and effective_from < month + interval '1 month'),
    constraint policy_counts_on_known check (counts_on in ('ordered', 'confirmed', 'shipped', 'received')),
    constraint policy_amendment_has_reason check (revision = 1 or is_taken_over or reason is not null),
    constraint policy_reason_length check (char_length(reason) between 1 and 1000),
    constraint policy_notes_length check (char_length(notes) between 1 and 20000),
    constraint policy_line_count_sane check (line_count >= 0),
    constraint policy_sha256_length check (octet_length(sha256) = 32),
    constraint policy_four_eyes check (is_taken_over or approver_id <> author_id)
);
comment on table pricing.policy is 'Published versions of a month''s policy. On a day rules the one of the latest month, of that its latest revision, among those that are effective by then';
comment on column pricing.policy.effective_from is 'The first day that it rules; the days of its month before that stay with what ruled them';
comment on column pricing.policy.counts_on is 'Which date of an order decides about its price';
comment on column pricing.policy.reason is 'Why a published month was amended';
comment on column pricing.policy.is_taken_over is 'What ruled before this system did, loaded afterwards by its administrator';
comment on column pricing.policy.sha256 is 'Of head and lines, as the approver saw them';

create table pricing.line (
    policy_id bigint not null,
    number integer not null,
    product_id bigint not null default 0,
    model text not null default '',
    storage text not null default '',
    scope_kind text not null default 'chain',
    scope_id bigint not null default 0,
    scope_word text not null default '',
    during daterange not null,
    pick_up bigint,
    supply bigint,
    guide bigint,
    floor bigint,
    currency text not null,
    special text not null default '',
    type text,
    quota integer,
    cap integer,
    together_id bigint,
    step_units integer[],
    step_minor bigint[],
    note text,
    scope bigint generated always as (pricing.scope_number(scope_kind, scope_id, scope_word)) stored,
    subject bigint generated always as (pricing.subject_number(product_id, model, storage)) stored,
    key bigint generated always as (pricing.line_number(
        pricing.scope_number(scope_kind, scope_id, scope_word), pricing.subject_number(product_id, model, storage),
        special)) stored,
    constraint line_pkey primary key (policy_id, number),
    constraint line_number_positive check (number > 0),
    constraint line_one_subject check ((product_id <> 0) <> (model <> '') and (storage = '' or model <> '')),
    constraint line_scope_known check (case scope_kind
        when 'chain' then scope_id = 0 and scope_word = ''
        when 'channel' then scope_id = 0 and scope_word in ('distribution', 'direct')
        when 'tier' then scope_id = 0 and scope_word ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$'
        when 'region' then scope_id > 0 and scope_word = ''
        when 'account' then scope_id > 0 and scope_word = ''
        when 'store' then scope_id > 0 and scope_word = ''
        else false end),
    constraint line_during_sane check (not isempty(during)
        and (lower_inf(during) or lower(during) between '2000-01-01' and '2199-12-31')
        and (upper_inf(during) or upper(during) between '2000-01-01' and '2199-12-31')),
    constraint line_says_a_price check (coalesce(pick_up, supply, guide, floor) is not null),
    constraint line_pick_up_sane check (pick_up between 1 and 100000000000),
    constraint line_supply_sane check (supply between 1 and 100000000000),
    constraint line_guide_sane check (guide between 1 and 100000000000),
    constraint line_floor_sane check (floor between 1 and 100000000000),
    constraint line_currency_shape check (currency ~ '^[A-Z]{3}$'),
    constraint line_special_shape check (special = '' or special ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$'),
    constraint line_type_of_special check ((special = '') = (type is null)),
    constraint line_type_known check (
        type in ('limited_batch', 'direct_cut', 'buy_out', 'bundle', 'step', 'demo')),
    constraint line_quota_sane check (quota is null or quota between 1 and 10000000 and special <> ''),
    constraint line_cap_sane check (cap is null or cap between 1 and 10000000 and special <> ''),
    constraint line_together_of_bundle check ((together_id is not null) = (coalesce(type, '') = 'bundle')),
    constraint line_steps_of_step check ((step_units is not null) = (coalesce(type, '') = 'step')),
    constraint line_steps_pair_up check (cardinality(step_units) = cardinality(step_minor)
        and cardinality(step_units) between 1 and 20),
    constraint line_note_length check (char_length(note) between 1 and 1000)
);
comment on table pricing.line is 'Prices of a product or model at a scope, by published policy; appears with its policy and stays. That no two overlap is proved where they come from, in pricing_draft.line';
comment on column pricing.line.product_id is 'The SKU; 0 where the line is about a model';
comment on column pricing.line.scope_id is 'Of the store, account or region; 0 where the scope is none of them, so that overlaps collide';
comment on column pricing.line.scope_word is 'The channel, or the customer tier';
comment on column pricing.line.during is 'Days on which the line holds while its policy rules';
comment on column pricing.line.pick_up is 'What an account pays the brand for a unit: minor units of the currency';
comment on column pricing.line.supply is 'What a store pays its account for a unit: minor units of the currency';
comment on column pricing.line.guide is 'What consumers are advised to pay for a unit: minor units of the currency';
comment on column pricing.line.floor is 'Below this our own sales need approval: minor units of the currency; internal';
comment on column pricing.line.special is 'Code of a special price, the same in all policies that carry it on; '''' is a list price';
comment on column pricing.line.quota is 'Units an account may take at this price';
comment on column pricing.line.cap is 'Units that all accounts together may take at this price';
comment on column pricing.line.together_id is 'The product that a bundle is sold with';
comment on column pricing.line.step_units is 'Units of one order from which the pick-up price in step_minor holds';
create index line_look_up on pricing.line (policy_id, scope, subject);
create index line_product_index on pricing.line (subject, policy_id);

-- What a policy promises besides prices. Of rebates all those hold for an account in whose scopes it stands; of the other
-- kinds the one of the closest scope.
create table pricing.term (
    policy_id bigint not null,
    kind text not null,
    code text not null,
    scope_kind text not null default 'chain',
    scope_id bigint not null default 0,
    scope_word text not null default '',
    plain text not null,
    scope bigint generated always as (pricing.scope_number(scope_kind, scope_id, scope_word)) stored,
    constraint term_pkey primary key (policy_id, kind, code),
    constraint term_kind_known check (kind in ('rebate', 'pool', 'protection', 'rotation')),
    constraint term_code_shape check (code ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$'),
    constraint term_scope_known check (case scope_kind
        when 'chain' then scope_id = 0 and scope_word = ''
        when 'channel' then scope_id = 0 and scope_word in ('distribution', 'direct')
        when 'tier' then scope_id = 0 and scope_word ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$'
        when 'region' then scope_id > 0 and scope_word = ''
        when 'account' then scope_id > 0 and scope_word = ''
        else false end),
    constraint term_plain_length check (char_length(plain) between 1 and 20000)
);
comment on table pricing.term is 'Rebates, the rebate pool, price protection and rotation, by published policy; appears with its policy and stays';
comment on column pricing.term.code is 'What people call it; of rebates the same in all policies that carry it on';
comment on column pricing.term.plain is 'The term itself, as YAML without comments';
create index term_scope_index on pricing.term (policy_id, kind, scope);

-- What was taken of a special price's quota. A reservation that has expired counts no more: nothing needs a timer.
create table pricing.special (
    code text not null,
    constraint special_pkey primary key (code),
    constraint special_code_shape check (code ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$')
);
comment on table pricing.special is 'A row per special price that was ever published: who takes of its quota locks it';

create table pricing.quota_claim (
    id bigint generated always as identity,
    special text not null,
    account_id bigint not null,
    product_id bigint not null,
    reference text not null,
    units integer not null,
    day date not null,
    policy_id bigint not null,
    line integer not null,
    price_minor bigint not null,
    currency text not null,
    state text not null default 'reserved',
    held_until timestamptz not null,
    user_id bigint not null,
    claimed_at timestamptz not null default clock_timestamp(),
    ended_at timestamptz,
    constraint quota_claim_pkey primary key (id),
    constraint quota_claim_reference_key unique (special, account_id, reference),
    constraint quota_claim_special_fkey foreign key (special) references pricing.special (code),
    constraint quota_claim_account_id_fkey foreign key (account_id) references chain.account (id),
    constraint quota_claim_product_id_fkey foreign key (product_id) references chain.product (id),
    constraint quota_claim_line_fkey foreign key (policy_id, line) references pricing.line (policy_id, number),
    constraint quota_claim_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint quota_claim_reference_length check (char_length(reference) between 1 and 100),
    constraint quota_claim_day_sane check (day between '2000-01-01' and '2199-12-31'),
    constraint quota_claim_units_sane check (units between 1 and 10000000),
    constraint quota_claim_price_minor_sane check (price_minor between 1 and 100000000000),
    constraint quota_claim_currency_shape check (currency ~ '^[A-Z]{3}$'),
    constraint quota_claim_state_known check (state in ('reserved', 'used', 'released')),
    constraint quota_claim_ended check ((state = 'reserved') = (ended_at is null))
);
comment on table pricing.quota_claim is 'Units that an account holds or used of a special price, with the day and the version that the price is of';
comment on column pricing.quota_claim.reference is 'The order that it is for; the same again is the same claim';
comment on column pricing.quota_claim.price_minor is 'What a unit costs: minor units of the currency';
comment on column pricing.quota_claim.held_until is 'A reservation that was not used by then is free again';
create index quota_claim_account_id_index on pricing.quota_claim (account_id);

-- Drafts ------------------------------------------------------------------------------------------------------------

create table pricing_draft.policy (
    id bigint generated always as identity,
    month date not null,
    effective_from date,
    based_on bigint,
    counts_on text not null,
    reason text,
    notes text,
    is_amendment boolean not null,
    is_taken_over boolean not null default false,
    state text not null default 'draft',
    version integer not null default 1,
    author_id bigint not null,
    made_at timestamptz not null default clock_timestamp(),
    submitted_by bigint,
    submitted_at timestamptz,
    warnings_accepted integer,
    approved_by bigint,
    approved_at timestamptz,
    sha256 bytea,
    published_id bigint,
    constraint policy_pkey primary key (id),
    constraint policy_one_open_excl exclude using gist (month with =) where (state in ('draft', 'submitted', 'approved')),
    constraint policy_based_on_fkey foreign key (based_on) references pricing.policy (id),
    constraint policy_published_id_fkey foreign key (published_id) references pricing.policy (id),
    constraint policy_author_id_fkey foreign key (author_id) references auth.app_user (id),
    constraint policy_submitted_by_fkey foreign key (submitted_by) references auth.app_user (id),
    constraint policy_approved_by_fkey foreign key (approved_by) references auth.app_user (id),
    constraint policy_month_is_first check (extract(day from month) = 1 and month between '2000-01-01' and '2099-12-01'),
    constraint policy_effective_in_month check (effective_from >= month and effective_from < month + interval '1 month'),
    constraint policy_counts_on_known check (counts_on in ('ordered', 'confirmed', 'shipped', 'received')),
    constraint policy_amendment_has_reason check (not is_amendment or reason is not null),
    constraint policy_reason_length check (char_length(reason) between 1 and 1000),
    constraint policy_notes_length check (char_length(notes) between 1 and 20000),
    constraint policy_state_known check (state in ('draft', 'submitted', 'approved', 'published', 'withdrawn')),
    constraint policy_version_positive check (version > 0),
    constraint policy_submitted_whole check (
        state in ('draft', 'withdrawn') or submitted_by is not null and sha256 is not null),
    constraint policy_approved_whole check (state not in ('approved', 'published') or approved_by is not null),
    constraint policy_sha256_length check (octet_length(sha256) = 32),
    constraint policy_published_has_id check ((state = 'published') = (published_id is not null))
);
comment on column pricing_draft.policy.effective_from is 'First day of an amendment; null rules from the first of the month, or from the day of publication where that is later';
comment on column pricing_draft.policy.based_on is 'The published policy that the draft began as';
comment on column pricing_draft.policy.version is 'Grows with every change of head or lines, so that nobody approves what has changed since';
comment on column pricing_draft.policy.warnings_accepted is 'How many warnings stood when it was submitted in spite of them';

create table pricing_draft.contributor (
    policy_id bigint not null,
    user_id bigint not null,
    constraint contributor_pkey primary key (policy_id, user_id),
    constraint contributor_policy_id_fkey foreign key (policy_id) references pricing_draft.policy (id) on delete cascade,
    constraint contributor_user_id_fkey foreign key (user_id) references auth.app_user (id)
);
comment on table pricing_draft.contributor is 'Who has put a hand to a draft; none of them approves it';

create table pricing_draft.line (
    like pricing.line including defaults including generated including constraints including comments,
    source text,
    source_line integer,
    constraint line_pkey primary key (policy_id, number),
    constraint line_overlap_excl exclude using gist (policy_id with =, key with =, during with &&)
        deferrable initially deferred,
    constraint line_policy_id_fkey foreign key (policy_id) references pricing_draft.policy (id) on delete cascade,
    constraint line_source_length check (char_length(source) between 1 and 1000),
    constraint line_source_line_positive check (source_line > 0)
);
comment on table pricing_draft.line is 'As pricing.line; what is refused there is refused here';
comment on column pricing_draft.line.source is 'The file that the line came with, or the rule that made it';
comment on column pricing_draft.line.source_line is 'Where it stood in the file, counted from 1';

create table pricing_draft.term (
    like pricing.term including defaults including generated including constraints including comments,
    constraint term_pkey primary key (policy_id, kind, code),
    constraint term_policy_id_fkey foreign key (policy_id) references pricing_draft.policy (id) on delete cascade
);
comment on table pricing_draft.term is 'As pricing.term; what is refused there is refused here';

-- Cases that every policy from a month on has to answer as they say; secret like a draft, whose prices they know.
create table pricing_draft.guard (
    id bigint generated always as identity,
    code text not null,
    title text not null,
    product_id bigint not null,
    place_kind text not null,
    place_id bigint not null,
    channel text,
    price text not null,
    comparison text not null,
    amount_minor bigint not null,
    currency text not null,
    months daterange not null,
    user_id bigint not null,
    made_at timestamptz not null default clock_timestamp(),
    ended_by bigint,
    constraint guard_pkey primary key (id),
    constraint guard_code_during_excl exclude using gist (code with =, months with &&),
    constraint guard_product_id_fkey foreign key (product_id) references chain.product (id),
    constraint guard_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint guard_ended_by_fkey foreign key (ended_by) references auth.app_user (id),
    constraint guard_code_shape check (code ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$'),
    constraint guard_title_length check (char_length(title) between 1 and 200),
    constraint guard_place_kind_known check (place_kind in ('store', 'account', 'region')),
    constraint guard_channel_of_region check ((place_kind = 'region') = (channel is not null)),
    constraint guard_channel_known check (channel in ('distribution', 'direct')),
    constraint guard_price_known check (price in ('pick_up', 'supply', 'guide', 'floor')),
    constraint guard_comparison_known check (comparison in ('is', 'at_least', 'at_most')),
    constraint guard_amount_minor_sane check (amount_minor between 1 and 100000000000),
    constraint guard_currency_shape check (currency ~ '^[A-Z]{3}$'),
    constraint guard_months_sane check (isempty(months) or lower(months) between '2000-01-01' and '2099-12-01'
        and (upper_inf(months) or upper(months) between '2000-01-01' and '2100-01-01'))
);
comment on table pricing_draft.guard is 'Examples that guard every policy: a product at a place costs what the case says';
comment on column pricing_draft.guard.place_id is 'Of the store, account or region; a region stands for any place of the channel there that has no line of its own';
comment on column pricing_draft.guard.amount_minor is 'Minor units of the currency';
comment on column pricing_draft.guard.months is 'First days of the months that the case guards; empty where it was ended in its first one';

-- Who puts a hand to a draft is a contributor, what is submitted stands still, and each change is a new version: by the
-- tables themselves, whoever writes. The functions further below run as the owner, and know what they do.

create function pricing_draft.touch(drafts bigint[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    if not auth.has_right('pricing') then
        raise exception using errcode = '42501', message = 'permission denied for price policies';
    end if;
    perform from pricing_draft.policy p where p.id = any (drafts) order by p.id for update;
    if exists (select from pricing_draft.policy p where p.id = any (drafts) and p.state <> 'draft') then
        raise exception using errcode = 'SC409', message = 'only a draft can be changed';
    end if;
    update pricing_draft.policy p set version = p.version + 1 where p.id = any (drafts);
    insert into pricing_draft.contributor (policy_id, user_id)
    select d, auth.current_user_id() from unnest(drafts) d on conflict do nothing;
end $$;

create function pricing_draft.lines_touched() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
    if not pg_has_role(current_user, 'storechain_owner', 'member') then
        perform pricing_draft.touch((select coalesce(array_agg(distinct t.policy_id), '{}') from touched t));
    end if;
    return null;
end $$;
create trigger line_added after insert on pricing_draft.line referencing new table as touched
    for each statement execute function pricing_draft.lines_touched();
create trigger line_dropped after delete on pricing_draft.line referencing old table as touched
    for each statement execute function pricing_draft.lines_touched();

create trigger term_added after insert on pricing_draft.term referencing new table as touched
    for each statement execute function pricing_draft.lines_touched();
create trigger term_dropped after delete on pricing_draft.term referencing old table as touched
    for each statement execute function pricing_draft.lines_touched();

create function pricing_draft.head_touched() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
    if not pg_has_role(current_user, 'storechain_owner', 'member') then
        perform pricing_draft.touch((select coalesce(array_agg(distinct t.id), '{}') from touched t));
    end if;
    return null;
end $$;
create trigger head_added after insert on pricing_draft.policy referencing new table as touched
    for each statement execute function pricing_draft.head_touched();
create trigger head_changed after update on pricing_draft.policy referencing new table as touched
    for each statement execute function pricing_draft.head_touched();

-- The way to publication --------------------------------------------------------------------------------------------

-- SHA-256 of all that a policy says, in a form that does not depend on how it is stored.
create function pricing_draft.digest(draft bigint) returns bytea
language sql stable set search_path = pg_catalog, pg_temp
begin atomic
    select sha256(convert_to(
        jsonb_build_array(p.month, p.effective_from, p.counts_on, p.reason, p.notes, p.is_amendment,
            p.is_taken_over)::text
        || coalesce((
            select string_agg(jsonb_build_array(
                l.product_id, l.model, l.storage, l.scope_kind, l.scope_id, l.scope_word, l.during, l.pick_up, l.supply,
                l.guide, l.floor, l.currency, l.special, l.type, l.quota, l.cap, l.together_id, l.step_units,
                l.step_minor, l.note)::text, E'\n' order by l.number)
            from pricing_draft.line l where l.policy_id = p.id), '')
        || coalesce((
            select string_agg(jsonb_build_array(t.kind, t.code, t.scope_kind, t.scope_id, t.scope_word, t.plain)::text,
                E'\n' order by t.kind collate "C", t.code collate "C")
            from pricing_draft.term t where t.policy_id = p.id), ''), 'UTF8'))
    from pricing_draft.policy p where p.id = draft;
end;

-- A draft that the caller may move on: locked, of the version that he looked at.
create function pricing_draft.held(draft bigint, version integer) returns pricing_draft.policy
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare d pricing_draft.policy;
begin
    if not auth.has_right('pricing') then
        raise exception using errcode = '42501', message = 'permission denied for price policies';
    end if;
    select * into d from pricing_draft.policy p where p.id = draft for update;
    if d.id is null then
        raise exception using errcode = 'SC404', message = 'there is no such draft';
    end if;
    if d.version is distinct from held.version then
        raise exception using errcode = 'SC410', message = 'the draft has changed since';
    end if;
    return d;
end $$;

create function pricing_draft.submit(draft bigint, version integer, warnings integer) returns bytea
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    d pricing_draft.policy := pricing_draft.held(draft, version);
    digest bytea := pricing_draft.digest(draft);
begin
    if d.state <> 'draft' then
        raise exception using errcode = 'SC409', message = 'only a draft can be submitted';
    end if;
    insert into pricing_draft.contributor (policy_id, user_id) values (draft, auth.current_user_id())
    on conflict do nothing;
    update pricing_draft.policy p
    set state = 'submitted', submitted_by = auth.current_user_id(), submitted_at = clock_timestamp(),
        warnings_accepted = warnings, sha256 = digest
    where p.id = draft;
    return digest;
end $$;

create function pricing_draft.approve(draft bigint, version integer, sha256 bytea) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare d pricing_draft.policy := pricing_draft.held(draft, version);
begin
    if d.state <> 'submitted' then
        raise exception using errcode = 'SC409', message = 'only what is submitted can be approved';
    end if;
    if exists (select from pricing_draft.contributor c where c.policy_id = draft and c.user_id = auth.current_user_id()) then
        raise exception using errcode = 'SC412', message = 'who wrote it cannot approve it';
    end if;
    if approve.sha256 is distinct from d.sha256 or d.sha256 <> pricing_draft.digest(draft) then
        raise exception using errcode = 'SC413', message = 'this is not what was submitted';
    end if;
    update pricing_draft.policy p
    set state = 'approved', approved_by = auth.current_user_id(), approved_at = clock_timestamp()
    where p.id = draft;
end $$;

-- Back to the desk: from submitted, approved or withdrawn.
create function pricing_draft.reopen(draft bigint, version integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare d pricing_draft.policy := pricing_draft.held(draft, version);
begin
    if d.state not in ('submitted', 'approved', 'withdrawn') then
        raise exception using errcode = 'SC409', message = 'there is nothing to reopen';
    end if;
    update pricing_draft.policy p
    set state = 'draft', version = p.version + 1, submitted_by = null, submitted_at = null, warnings_accepted = null,
        approved_by = null, approved_at = null, sha256 = null
    where p.id = draft;
end $$;

create function pricing_draft.withdraw(draft bigint, version integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare d pricing_draft.policy := pricing_draft.held(draft, version);
begin
    if d.state not in ('draft', 'submitted', 'approved') then
        raise exception using errcode = 'SC409', message = 'there is nothing to withdraw';
    end if;
    update pricing_draft.policy p set state = 'withdrawn' where p.id = draft;
end $$;

-- The one door. State, version, four eyes, the hash of what the approver saw and the day are checked, and everything
-- appears in the caller's commit. `zone` is the chain's calendar; the day is the server's.
create function pricing.publish(draft bigint, version integer, sha256 bytea, zone text) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    d pricing_draft.policy := pricing_draft.held(draft, version);
    today date := (clock_timestamp() at time zone zone)::date;
    me bigint := auth.current_user_id();
    digest bytea := pricing_draft.digest(draft);
    fresh pricing.policy;
begin
    perform pg_advisory_xact_lock(7236837, 3);
    -- The lines leave the draft below, so what was put off until the commit would find nothing there. A second constraint
    -- like it on what is published would prove the same again, and take longer than all the rest.
    set constraints pricing_draft.line_overlap_excl immediate;
    -- To PostgreSQL `X+160` is a zone too, in which it is still last week.
    if abs(extract(epoch from clock_timestamp() at time zone zone - clock_timestamp() at time zone 'UTC')) <= 14 * 3600
    is not true then
        raise exception using errcode = '22023', message = 'there is no such time zone on earth';
    end if;
    if publish.sha256 is distinct from coalesce(d.sha256, digest) or publish.sha256 <> digest then
        raise exception using errcode = 'SC413', message = 'this is not what was approved';
    end if;
    if d.is_taken_over then
        -- What ruled before this system: by its administrator, as long as nothing was published here.
        if not auth.has_right('administration') then
            raise exception using errcode = '42501', message = 'permission denied to take price policies over';
        end if;
        if d.state not in ('draft', 'submitted', 'approved') or d.month > date_trunc('month', today)
            or exists (select from pricing.policy p where not p.is_taken_over) then
            raise exception using errcode = 'SC417', message = 'policies are taken over before the first is published';
        end if;
        fresh.effective_from := coalesce(d.effective_from, d.month);
    else
        if d.state <> 'approved' then
            raise exception using errcode = 'SC409', message = 'only what is approved can be published';
        end if;
        if exists (
            select from pricing_draft.contributor c where c.policy_id = draft and c.user_id = d.approved_by) then
            raise exception using errcode = 'SC412', message = 'who wrote it cannot have approved it';
        end if;
        -- An amendment that waited too long for its day is not moved: somebody has to decide anew.
        fresh.effective_from := case when d.is_amendment and d.effective_from is not null then d.effective_from
            else greatest(coalesce(d.effective_from, d.month), today) end;
        if fresh.effective_from < today or fresh.effective_from >= d.month + interval '1 month' then
            raise exception using errcode = 'SC415', message = 'the past does not change';
        end if;
    end if;
    select coalesce(max(p.revision), 0) + 1 into fresh.revision from pricing.policy p where p.month = d.month;
    if (fresh.revision > 1) <> d.is_amendment then
        raise exception using errcode = 'SC416', message = 'the month is published once, and amended afterwards';
    end if;
    insert into pricing.policy (
        month, revision, effective_from, counts_on, reason, notes, is_taken_over, line_count, sha256,
        author_id, author_code, approver_id, approver_code, publisher_id, publisher_code)
    select d.month, fresh.revision, fresh.effective_from, d.counts_on, d.reason, d.notes, d.is_taken_over,
        (select count(*) from pricing_draft.line l where l.policy_id = draft), publish.sha256,
        a.id, a.code, o.id, o.code, p.id, p.code
    from auth.app_user a, auth.app_user o, auth.app_user p
    where a.id = d.author_id and o.id = coalesce(d.approved_by, me) and p.id = me
    returning * into fresh;
    insert into pricing.line (
        policy_id, number, product_id, model, storage, scope_kind, scope_id, scope_word, during, pick_up, supply, guide,
        floor, currency, special, type, quota, cap, together_id, step_units, step_minor, note)
    select fresh.id, l.number, l.product_id, l.model, l.storage, l.scope_kind, l.scope_id, l.scope_word, l.during,
        l.pick_up, l.supply, l.guide, l.floor, l.currency, l.special, l.type, l.quota, l.cap, l.together_id,
        l.step_units, l.step_minor, l.note
    from pricing_draft.line l where l.policy_id = draft order by l.number;
    insert into pricing.special (code)
    select distinct l.special from pricing.line l where l.policy_id = fresh.id and l.special <> ''
    on conflict do nothing;
    delete from pricing_draft.line l where l.policy_id = draft;
    insert into pricing.term (policy_id, kind, code, scope_kind, scope_id, scope_word, plain)
    select fresh.id, t.kind, t.code, t.scope_kind, t.scope_id, t.scope_word, t.plain
    from pricing_draft.term t where t.policy_id = draft;
    delete from pricing_draft.term t where t.policy_id = draft;
    update pricing_draft.policy p
    set state = 'published', published_id = fresh.id, sha256 = publish.sha256,
        submitted_by = coalesce(p.submitted_by, me), approved_by = coalesce(p.approved_by, me)
    where p.id = draft;
    perform trail.record(
        'price_policy', to_char(fresh.month, 'YYYY-MM') || ' ' || fresh.revision, null,
        jsonb_build_object(
            'effective_from', fresh.effective_from::text, 'lines', fresh.line_count::text,
            'author', fresh.author_code, 'approver', fresh.approver_code, 'publisher', fresh.publisher_code,
            'sha256', encode(fresh.sha256, 'hex'), 'taken_over', case when fresh.is_taken_over then 'yes' else 'no' end),
        fresh.reason, 'published');
    return fresh.id;
end $$;

-- Who may be meant by a line ----------------------------------------------------------------------------------------

-- The numbers by which lines may name a product on a day: itself, its model in its storage, its model.
create function pricing.subjects(product bigint, day date) returns table (subject bigint, level text)
language sql stable parallel safe rows 3
begin atomic
    select s.subject, s.level
    from chain.product_version v cross join lateral (values
        (pricing.subject_number(v.product_id, '', ''), 'sku'),
        (pricing.subject_number(0, v.model, coalesce(v.storage, '')), 'storage'),
        (pricing.subject_number(0, v.model, ''), 'model')) as s (subject, level)
    where v.product_id = product and v.during @> day and (s.level <> 'storage' or v.storage is not null);
end;

-- The policy that rules on a day, as far as it was known at a time. In PL/pgSQL, which keeps its plan, like all below.
create function pricing.ruling(day date, known_at timestamptz default null) returns bigint
language plpgsql stable parallel safe
as $$
begin
    return (
        select p.id from pricing.policy p
        where p.effective_from <= day and p.published_at <= coalesce(known_at, 'infinity')
        order by p.month desc, p.revision desc limit 1);
end $$;

-- Something that lines are for; `depth` grows from the top of the tree of regions down.
create type pricing.scope as (number bigint, kind text, code text, depth integer);

-- Where a place stands on a day for a series, in the eyes of a person: who supplies it, and the scopes in which it
-- stands, with those of its supplier. No id where there is no such place or he does not see it.
--
-- For the functions below, which run as the owner and have looked at the caller once: what row-level security hides from
-- him, looking at him again for each table, is left out here. A region of today he sees when he sees the place.
create function pricing.stand(
    me auth.app_user, place_kind text, place text, series text, day date,
    out id bigint, out account bigint, out hides_supplier boolean, out scopes pricing.scope[])
language plpgsql stable parallel safe
as $$
declare
    sees_chain boolean := me.class in ('hq', 'auditor');
    its_code text;
    home bigint;
    home_path bigint[];
    region bigint;
    path bigint[];
    seen bigint[];
    channel text;
    account_code text;
    tier text;
begin
    if place_kind = 'store' then
        select s.id, s.code, s.region_id, v.region_id, r.path, v.channel into id, its_code, home, region, path, channel
        from chain.store s left join chain.store_version v on v.store_id = s.id and v.during @> day
            left join chain.region r on r.id = v.region_id
        where s.code = place;
    else
        select a.id, a.id, a.code, v.tier, a.region_id, v.region_id, r.path,
            case a.kind when 'direct_chain' then 'direct' else 'distribution' end
        into id, account, account_code, tier, home, region, path, channel
        from chain.account a left join chain.account_version v on v.account_id = a.id and v.during @> day
            left join chain.region r on r.id = v.region_id
        where a.code = place;
    end if;
    if not coalesce(sees_chain, false) then
        select h.path into home_path from chain.region h where h.id = home;
        if me.class = 'region' then
            if me.region_id <> all (home_path) then id := null; end if;
        elsif place_kind <> 'store' then
            if id <> me.account_id then id := null; end if;
        elsif not exists (
            select from chain.location l where l.id = stand.id and l.account_id = me.account_id
            union all
            select from chain.coverage c
            where c.account_id = me.account_id and (c.store_id = stand.id or c.region_id = any (home_path)))
        then
            id := null;
        end if;
        if region <> home then
            seen := auth.price_regions();
            if region <> all (seen) and region is distinct from auth.account_region_id() then path := null; end if;
        end if;
    end if;
    if id is null then return; end if;
    hides_supplier := false;
    if place_kind = 'store' and path is not null then
        -- By a row of the store's own, else by that of the nearest area, which is meant for the distribution channel.
        select a.id, a.code, a.region_id, v.tier into account, account_code, home, tier
        from chain.coverage c join chain.account a on a.id = c.account_id
            left join chain.account_version v on v.account_id = a.id and v.during @> day
        where c.series = stand.series and c.during @> day
            and (c.store_id = stand.id or channel = 'distribution' and c.region_id = any (path))
            and (me.account_id is null or c.account_id = me.account_id)
        order by c.store_id nulls last, array_position(path, c.region_id) desc
        limit 1;
        if account is not null and me.class = 'region' then
            hides_supplier := not exists (
                select from chain.region h where h.id = home and me.region_id = any (h.path));
        end if;
    end if;
    scopes := array(
        select row(pricing.scope_number('region', p.id, ''), 'region', r.code, p.depth)::pricing.scope
        from unnest(path) with ordinality as p (id, depth) join chain.region r on r.id = p.id
        where seen is null or p.id = any (seen));
    if place_kind = 'store' then
        scopes := scopes || row(pricing.scope_number('store', id, ''), 'store', its_code, 0)::pricing.scope;
    end if;
    if account is not null and not hides_supplier then
        scopes := scopes || row(pricing.scope_number('account', account, ''), 'account', account_code, 0)::pricing.scope;
        if tier is not null then
            scopes := scopes || row(pricing.scope_number('tier', 0, tier), 'tier', tier, 0)::pricing.scope;
        end if;
    end if;
    if channel is not null and (me.account_id is null or channel = any (auth.price_words())) then
        scopes := scopes || row(pricing.scope_number('channel', 0, channel), 'channel', channel, 0)::pricing.scope;
    end if;
    scopes := scopes || row(pricing.scope_number('chain', 0, ''), 'chain', null, 0)::pricing.scope;
end $$;

-- Units taken of special prices: by an account, and by all. Nothing of one that nobody took of.
create function pricing.units_taken(specials text[], account bigint)
    returns table (special text, by_account bigint, by_all bigint)
language plpgsql stable parallel safe rows 1
as $$
begin
    return query
    select c.special, coalesce(sum(c.units) filter (where c.account_id = units_taken.account), 0), sum(c.units)
    from pricing.quota_claim c
    where c.special = any (specials)
        and (c.state = 'used' or c.state = 'reserved' and c.held_until > clock_timestamp())
    group by c.special;
end $$;

-- What a product costs at a place on a day: the policy that rules, in the first row, and its lines that could apply, in
-- one each. Nothing where anything is unknown, or not for the caller. He is looked at once, and sees what row-level
-- security would show him: a test holds one against the other.
create function pricing.look_up(place_kind text, place text, sku text, day date, known_at timestamptz)
    returns table (
        policy bigint, month date, revision integer, effective_from date, counts_on text, reason text, notes text,
        is_taken_over boolean, line_count integer, author_code text, approver_code text, publisher_code text,
        published_at timestamptz, sha256 text, hides_supplier boolean,
        number integer, model text, storage text, kind text, code text, depth integer, since date, until date,
        pick_up bigint, supply bigint, guide bigint, floor bigint, special text, type text, quota integer, cap integer,
        together text, step_units integer[], step_minor bigint[], note text, by_account bigint, by_all bigint)
language plpgsql stable parallel safe security definer rows 10
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
as $$
declare
    me auth.app_user := auth.caller();
    ruling bigint := pricing.ruling(day, known_at);
    its_id bigint;
    its_model text;
    its_storage text;
    its_series text;
    own record;
begin
    select p.id, v.model, v.storage, v.series into its_id, its_model, its_storage, its_series
    from chain.product p join chain.product_version v on v.product_id = p.id and v.during @> day
    where p.sku = look_up.sku;
    if me.id is null or its_id is null or ruling is null then return; end if;
    own := pricing.stand(me, place_kind, place, its_series, day);
    if own.id is null then return; end if;
    select p.id, p.month, p.revision, p.effective_from, p.counts_on, p.reason, p.notes, p.is_taken_over, p.line_count,
        p.author_code, p.approver_code, p.publisher_code, p.published_at, encode(p.sha256, 'hex'), own.hides_supplier
    into policy, month, revision, effective_from, counts_on, reason, notes, is_taken_over, line_count, author_code,
        approver_code, publisher_code, published_at, sha256, hides_supplier
    from pricing.policy p where p.id = ruling;
    return next;
    return query
    select null::bigint, null::date, null::integer, null::date, null::text, null::text, null::text, null::boolean,
        null::integer, null::text, null::text, null::text, null::timestamptz, null::text, null::boolean,
        l.number, l.model, l.storage, s.kind, s.code, s.depth, lower(l.during), upper(l.during), l.pick_up, l.supply,
        l.guide, case when me.account_id is null then l.floor end, l.special, l.type, l.quota, l.cap,
        (select k.sku from chain.product k where k.id = l.together_id), l.step_units, l.step_minor, l.note,
        t.by_account, t.by_all
    from unnest(own.scopes::pricing.scope[]) s
        join pricing.line l on l.policy_id = ruling and l.scope = s.number and l.subject = any (array[
            pricing.subject_number(its_id, '', ''), pricing.subject_number(0, its_model, ''),
            pricing.subject_number(0, its_model, coalesce(its_storage, ''))])
        -- What others took is told to those who see the supplier; to those who see the chain in any case.
        left join lateral (
            select u.* from pricing.units_taken(array[l.special], own.account) u
            where l.special <> '' and (
                me.class in ('hq', 'auditor') or own.account is not null and not own.hides_supplier)
            offset 0) t on true;
end $$;

-- The scopes of a place on a day, series by series of what is sold, as far as the caller sees them; of an account, which
-- has all of one supplier, once and without a series.
create function pricing.stands(place_kind text, place text, day date)
    returns table (series text, account bigint, hides_supplier boolean, scope bigint, kind text, code text, depth integer)
language plpgsql stable parallel safe security definer rows 50
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
as $$
declare
    me auth.app_user := auth.caller();
    own record;
begin
    if me.id is null then return; end if;
    for series in
        select distinct v.series from chain.product_version v where place_kind = 'store' and v.during @> day
        union all select null where place_kind <> 'store'
    loop
        own := pricing.stand(me, place_kind, place, series, day);
        return query
        select stands.series, own.account, own.hides_supplier, s.number, s.kind, s.code, s.depth
        from unnest(own.scopes::pricing.scope[]) s;
    end loop;
end $$;

-- The terms of a kind that rule an account on a day, the closest scope first; nothing of an account that the caller does
-- not see.
create function pricing.terms_for(account bigint, day date, kind text)
    returns table (policy bigint, code text, plain text)
language plpgsql stable parallel safe security definer rows 5
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
as $$
declare
    its_code text;
    ruling bigint := pricing.ruling(day);
begin
    select a.code into its_code from chain.account a
    where a.id = terms_for.account and (auth.sees_chain() or a.id = auth.account_id()
        or a.region_id = any (auth.regions()));
    if its_code is null or ruling is null then return; end if;
    return query
    select t.policy_id, t.code, t.plain
    from pricing.stands('account', its_code, day) s join pricing.term t
        on t.policy_id = ruling and t.kind = terms_for.kind and t.scope = s.scope
    order by array_position(array['account', 'tier', 'region', 'channel', 'chain'], s.kind), s.depth desc,
        t.code collate "C";
end $$;

-- Quotas ------------------------------------------------------------------------------------------------------------

-- Whether the caller acts for an account: headquarters, the manager of its region, the account itself.
create function pricing.acts_for(account bigint) returns boolean
language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
return exists (
    select from chain.account a
    where a.id = account
        and (auth.is_hq() or a.id = auth.account_id() or a.region_id = any (auth.regions())));

-- Units taken of the special prices on lines of a policy, by each account that supplies a place, and by all. Told as a
-- look-up tells it: of lines that the caller sees for the place, where he sees who supplies it. A sum over all tells no
-- account about another's; of a special price that is not for him he learns nothing.
create function pricing.taken(place_kind text, place text, day date, policy bigint, numbers integer[])
    returns table (account bigint, special text, by_account bigint, by_all bigint)
language plpgsql stable parallel safe security definer rows 20
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
as $$
begin
    return query
    select o.account, t.special, t.by_account, t.by_all
    from (
        select s.account, array_agg(distinct l.special) as specials
        from pricing.line l join pricing.stands(place_kind, place, day) s on s.scope = l.scope
        where l.policy_id = taken.policy and l.number = any (numbers) and l.special <> ''
            and ((select auth.sees_chain()) or s.account is not null and not s.hides_supplier)
        group by s.account) o
        cross join lateral pricing.units_taken(o.specials, o.account) t;
end $$;

-- Takes units of a special price for an order, or none at all: whoever takes of the same special price waits for the
-- other's commit. The same reference again is the same claim.
create function pricing.claim(
    policy bigint, number integer, account bigint, product bigint, reference text, units integer, day date,
    hold interval
) returns pricing.quota_claim
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    l pricing.line;
    made pricing.quota_claim;
    taken_by_account bigint;
    taken_by_all bigint;
begin
    if not pricing.acts_for(account) then
        raise exception using errcode = '42501', message = 'permission denied to order for the account';
    end if;
    -- Under a snapshot that is older than the lock below, what others took meanwhile would not count.
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception using errcode = '25001', message = 'quotas are taken in READ COMMITTED';
    end if;
    if hold is null or hold not between interval '1 hour' and interval '720 hours' then
        raise exception using errcode = '22023', message = 'units are held for 1 to 720 hours';
    end if;
    select * into l from pricing.line x where x.policy_id = policy and x.number = claim.number;
    if l.special is null or l.special = '' or coalesce(l.pick_up, l.step_minor[1]) is null
        or policy is distinct from pricing.ruling(day) or not l.during @> day
        or not exists (
            select from chain.account a cross join lateral pricing.stands('account', a.code, day) s
            where a.id = claim.account and s.scope = l.scope)
        or not exists (select from pricing.subjects(product, day) s where s.subject = l.subject) then
        raise exception using errcode = 'SC404', message = 'there is no such special price for the account on the day';
    end if;
    perform from pricing.special s where s.code = l.special for no key update;
    select * into made from pricing.quota_claim c
    where c.special = l.special and c.account_id = account and c.reference = claim.reference;
    if made.state = 'released' or made.state = 'reserved' and made.held_until <= clock_timestamp() then
        raise exception using errcode = 'SC409', message = 'the claim has ended already';
    end if;
    if made.id is not null then return made; end if;
    select coalesce(sum(t.by_account), 0), coalesce(sum(t.by_all), 0) into taken_by_account, taken_by_all
    from pricing.units_taken(array[l.special], account) t;
    if taken_by_account + units > l.quota or taken_by_all + units > l.cap then
        raise exception using errcode = 'SC418', message = 'the quota does not reach';
    end if;
    insert into pricing.quota_claim (
        special, account_id, product_id, reference, units, day, policy_id, line, price_minor, currency, held_until,
        user_id)
    values (
        l.special, account, product, reference, units, day, policy, number,
        coalesce((
            select s.minor from unnest(l.step_units, l.step_minor) as s (units, minor)
            where s.units <= claim.units order by s.units desc limit 1), l.pick_up),
        l.currency, clock_timestamp() + hold, auth.current_user_id())
    returning * into made;
    return made;
end $$;

-- Ends a reservation: used by its order, or given back. Answers the claim as it stands.
create function pricing.end_claim(special text, account bigint, reference text, is_used boolean) returns pricing.quota_claim
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare c pricing.quota_claim;
begin
    if not pricing.acts_for(account) then
        raise exception using errcode = '42501', message = 'permission denied to order for the account';
    end if;
    perform from pricing.special s where s.code = end_claim.special for no key update;
    select * into c from pricing.quota_claim x
    where x.special = end_claim.special and x.account_id = account and x.reference = end_claim.reference;
    if c.id is null then
        raise exception using errcode = 'SC404', message = 'there is no such claim';
    end if;
    if c.state = (case when is_used then 'used' else 'released' end) then return c; end if;
    if c.state <> 'reserved' or is_used and c.held_until <= clock_timestamp() then
        raise exception using errcode = 'SC409', message = 'the claim has ended already';
    end if;
    update pricing.quota_claim x
    set state = case when is_used then 'used' else 'released' end, ended_at = clock_timestamp()
    where x.id = c.id returning * into c;
    return c;
end $$;

-- Who sees and does what --------------------------------------------------------------------------------------------

-- Of what a distributor may see prices: the regions above his own and above those of his stores, his tiers and channel.
-- In PL/pgSQL, which keeps its plans: a policy asks each time that it is named.
create function auth.price_regions() returns bigint[]
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp
as $$
declare
    me bigint := auth.account_id();
begin
    if auth.class() = 'region' then return auth.regions_above_and_below(); end if;
    return (
        select coalesce(array_agg(distinct p.id), '{}')
        from chain.region own cross join lateral unnest(own.path) as p (id)
        where own.id in (
            select v.region_id from chain.account_version v where v.account_id = me
            union all select s.region_id from chain.store s where s.id = any ((select auth.account_stores())::bigint[])));
end $$;

create function auth.price_words() returns text[]
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp
as $$
declare account bigint := (auth.caller()).account_id;
begin
    return (
        select coalesce(array_agg(w.word), '{}')
        from (
            select v.tier from chain.account_version v where v.account_id = account and v.tier is not null
            union
            select case a.kind when 'direct_chain' then 'direct' else 'distribution' end
            from chain.account a where a.id = account) as w (word));
end $$;

revoke all on all functions in schema pricing from public;
revoke all on all functions in schema pricing_draft from public;
revoke all on function auth.price_regions(), auth.price_words() from public;
grant execute on function
    pricing.scope_number, pricing.subject_number, pricing.line_number, pricing.subjects, pricing.stands,
    pricing.ruling, pricing.acts_for, pricing.taken, pricing.terms_for, auth.price_regions, auth.price_words
    to storechain_class_hq, storechain_class_region, storechain_class_distributor, storechain_class_auditor,
    storechain_class_pricing;
grant execute on function pricing.look_up to
    storechain_class_hq, storechain_class_region, storechain_class_distributor, storechain_class_auditor;
grant execute on function pricing.claim, pricing.end_claim to
    storechain_class_hq, storechain_class_region, storechain_class_distributor;
grant execute on function
    pricing.publish, pricing_draft.digest, pricing_draft.touch, pricing_draft.submit, pricing_draft.approve,
    pricing_draft.reopen, pricing_draft.withdraw
    to storechain_class_pricing;

-- A scope has a name for whoever has the price.
create policy region_of_prices on chain.region for select to storechain_class_region, storechain_class_distributor
    using (id = any ((select auth.price_regions())::bigint[]));

alter table pricing.policy enable row level security;
grant select on pricing.policy to
    storechain_class_hq, storechain_class_region, storechain_class_distributor, storechain_class_auditor,
    storechain_class_pricing;
create policy policy_seen on pricing.policy for select to
    storechain_class_hq, storechain_class_region, storechain_class_distributor, storechain_class_auditor,
    storechain_class_pricing
    using ((select auth.class()) is not null);

alter table pricing.line enable row level security;
grant select on pricing.line to
    storechain_class_hq, storechain_class_region, storechain_class_auditor, storechain_class_pricing;
-- The floor is the brand's own affair.
grant select (
    policy_id, number, product_id, model, storage, scope_kind, scope_id, scope_word, during, pick_up, supply, guide,
    currency, special, type, quota, cap, together_id, step_units, step_minor, note, scope, subject, key)
    on pricing.line to storechain_class_distributor;
create policy line_of_chain on pricing.line for select to
    storechain_class_hq, storechain_class_auditor, storechain_class_pricing
    using ((select auth.sees_chain()));
create policy line_of_manager on pricing.line for select to storechain_class_region
    using (case scope_kind
        when 'account' then exists (select from chain.account a where a.id = scope_id)
        when 'store' then exists (select from chain.store s where s.id = scope_id)
        when 'region' then scope_id = any ((select auth.price_regions())::bigint[])
        else (select auth.class()) is not null end);
create policy line_of_distributor on pricing.line for select to storechain_class_distributor
    using (case scope_kind
        when 'account' then scope_id = (select auth.account_id())
        when 'store' then exists (select from chain.store s where s.id = scope_id)
        when 'region' then scope_id = any ((select auth.price_regions())::bigint[])
        when 'chain' then (select auth.class()) is not null
        else scope_word = any ((select auth.price_words())::text[]) end);

alter table pricing.term enable row level security;
grant select on pricing.term to
    storechain_class_hq, storechain_class_region, storechain_class_distributor, storechain_class_auditor,
    storechain_class_pricing;
create policy term_of_chain on pricing.term for select to
    storechain_class_hq, storechain_class_auditor, storechain_class_pricing
    using ((select auth.sees_chain()));
create policy term_of_manager on pricing.term for select to storechain_class_region
    using (case scope_kind
        when 'account' then exists (select from chain.account a where a.id = scope_id)
        when 'region' then scope_id = any ((select auth.price_regions())::bigint[])
        else (select auth.class()) is not null end);
create policy term_of_distributor on pricing.term for select to storechain_class_distributor
    using (case scope_kind
        when 'account' then scope_id = (select auth.account_id())
        when 'region' then scope_id = any ((select auth.price_regions())::bigint[])
        when 'chain' then (select auth.class()) is not null
        else scope_word = any ((select auth.price_words())::text[]) end);

alter table pricing.special enable row level security;
grant select on pricing.special to storechain_class_hq, storechain_class_auditor, storechain_class_pricing;
create policy special_of_chain on pricing.special for select to
    storechain_class_hq, storechain_class_auditor, storechain_class_pricing
    using ((select auth.sees_chain()));

alter table pricing.quota_claim enable row level security;
grant select on pricing.quota_claim to
    storechain_class_hq, storechain_class_region, storechain_class_distributor, storechain_class_auditor,
    storechain_class_pricing;
create policy quota_claim_of_chain on pricing.quota_claim for select to
    storechain_class_hq, storechain_class_auditor, storechain_class_pricing
    using ((select auth.sees_chain()));
create policy quota_claim_of_manager on pricing.quota_claim for select to storechain_class_region
    using (account_id in (select a.id from chain.account a));
create policy quota_claim_of_distributor on pricing.quota_claim for select to storechain_class_distributor
    using (account_id = (select auth.account_id()));

do $$
declare t text;
begin
    foreach t in array array['policy', 'contributor', 'line', 'term', 'guard'] loop
        execute format('alter table pricing_draft.%s enable row level security', t);
        execute format('grant select on pricing_draft.%s to storechain_class_pricing', t);
    end loop;
    create policy contributor_seen on pricing_draft.contributor for select to storechain_class_pricing
        using ((select auth.has_right('pricing')));
    foreach t in array array['policy', 'guard'] loop
        execute format('create policy %1$s_drafted on pricing_draft.%1$s to storechain_class_pricing '
            || 'using ((select auth.has_right(''pricing''))) with check ((select auth.has_right(''pricing'')))', t);
    end loop;
    -- Colleagues by name, for who wrote and who approved.
    create policy app_user_of_pricing on auth.app_user for select to storechain_class_pricing
        using (class = 'hq' and (select auth.has_right('pricing')));
    -- What the desk looks things up in.
    foreach t in array array[
        'region', 'account', 'account_version', 'store', 'store_version', 'product', 'product_version', 'product_cost',
        'coverage']
    loop
        execute format('grant select on chain.%s to storechain_class_pricing', t);
        execute format('create policy %1$s_of_pricing on chain.%1$s for select to storechain_class_pricing '
            || 'using ((select auth.has_right(''pricing'')))', t);
    end loop;
end $$;
grant insert (month, effective_from, based_on, counts_on, reason, notes, is_amendment, is_taken_over, author_id)
    on pricing_draft.policy to storechain_class_pricing;
grant update (effective_from, counts_on, reason, notes) on pricing_draft.policy to storechain_class_pricing;
create policy policy_made_by_its_author on pricing_draft.policy as restrictive for insert to storechain_class_pricing
    with check (author_id = (select auth.current_user_id()));
-- A line comes and goes; it does not change under its number, nor move to another draft.
grant insert, delete on pricing_draft.line to storechain_class_pricing;
create policy line_drafted on pricing_draft.line to storechain_class_pricing
    using ((select auth.has_right('pricing')))
    with check ((select auth.has_right('pricing'))
        and policy_id in (select p.id from pricing_draft.policy p where p.state = 'draft'));
grant insert (policy_id, kind, code, scope_kind, scope_id, scope_word, plain), delete
    on pricing_draft.term to storechain_class_pricing;
create policy term_drafted on pricing_draft.term to storechain_class_pricing
    using ((select auth.has_right('pricing')))
    with check ((select auth.has_right('pricing'))
        and policy_id in (select p.id from pricing_draft.policy p where p.state = 'draft'));
grant insert (code, title, product_id, place_kind, place_id, channel, price, comparison, amount_minor, currency, months,
    user_id), update (months, ended_by) on pricing_draft.guard to storechain_class_pricing;
create policy guard_made_by_its_author on pricing_draft.guard as restrictive for insert to storechain_class_pricing
    with check (user_id = (select auth.current_user_id()));

-- The trail tells of a draft only those who may see it; what was published is everybody's who reads the trail.
create policy event_of_drafts on trail.event as restrictive for select to
    storechain_class_hq, storechain_class_auditor
    using (kind <> 'price_draft' or (select auth.has_right('pricing')));
