-- Rehearsals of drafts: what a month's policy would have done to last month's purchases and does to the stock of today. As
-- secret as the draft itself, and kept when it is published, so that plan and fact can stand side by side.

create table pricing_draft.rehearsal (
    id bigint generated always as identity,
    policy_id bigint not null,
    month date not null,
    base_month date not null,
    ruling text,
    draft_sha256 bytea not null,
    report_sha256 bytea not null,
    user_id bigint not null,
    user_code text not null,
    made_at timestamptz not null default clock_timestamp(),
    constraint rehearsal_pkey primary key (id),
    constraint rehearsal_report_key unique (policy_id, report_sha256),
    constraint rehearsal_policy_id_fkey foreign key (policy_id) references pricing_draft.policy (id),
    constraint rehearsal_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint rehearsal_month_is_first check (extract(day from month) = 1 and month between '2000-01-01' and '2099-12-01'),
    constraint rehearsal_base_month_is_first
        check (extract(day from base_month) = 1 and base_month between '2000-01-01' and '2099-12-01'),
    constraint rehearsal_looks_back check (base_month < month),
    constraint rehearsal_ruling_length check (char_length(ruling) between 1 and 40),
    constraint rehearsal_sha256_length check (octet_length(draft_sha256) = 32 and octet_length(report_sha256) = 32)
);
comment on table pricing_draft.rehearsal is 'What a draft was rehearsed on, by whom and when; its lines are signed by report_sha256';
comment on column pricing_draft.rehearsal.base_month is 'Whose purchases it was rehearsed on';
comment on column pricing_draft.rehearsal.ruling is 'The policy that ruled before it, as people call it; null where none did';
comment on column pricing_draft.rehearsal.draft_sha256 is 'Of all that the draft said, as its approver knows it';
comment on column pricing_draft.rehearsal.report_sha256 is 'Of months, draft and lines in their plain form';

create table pricing_draft.rehearsal_line (
    rehearsal_id bigint not null,
    account_id bigint not null,
    units bigint not null,
    unpriced_units bigint not null,
    margin_before_minor bigint not null,
    margin_after_minor bigint not null,
    price_gain_minor bigint not null,
    rebate_before_minor bigint,
    rebate_after_minor bigint,
    protection_minor bigint,
    constraint rehearsal_line_pkey primary key (rehearsal_id, account_id),
    constraint rehearsal_line_rehearsal_id_fkey foreign key (rehearsal_id) references pricing_draft.rehearsal (id),
    constraint rehearsal_line_account_id_fkey foreign key (account_id) references chain.account (id)
);
comment on table pricing_draft.rehearsal_line is 'What a rehearsal says of an account; minor units; null is not known, which is not 0';
comment on column pricing_draft.rehearsal_line.units is 'Bought in the base month';
comment on column pricing_draft.rehearsal_line.unpriced_units is 'Of them, those without a price of both policies or a cost: they count in no sum';
comment on column pricing_draft.rehearsal_line.price_gain_minor is 'What the account would have paid less';
comment on column pricing_draft.rehearsal_line.protection_minor is 'What the falls of prices owe for its stock';

do $$
declare t text;
begin
    foreach t in array array['rehearsal', 'rehearsal_line'] loop
        execute format('alter table pricing_draft.%s enable row level security', t);
        execute format('grant select, insert on pricing_draft.%s to storechain_class_pricing', t);
        execute format('create policy %1$s_at_desk on pricing_draft.%1$s for select to storechain_class_pricing '
            || 'using ((select auth.has_right(''pricing'')))', t);
    end loop;
end $$;
create policy rehearsal_made on pricing_draft.rehearsal for insert to storechain_class_pricing
    with check ((select auth.has_right('pricing')) and user_id = (select auth.current_user_id()));
-- To a rehearsal of the same transaction: to those that stand here, nothing.
create policy rehearsal_line_made on pricing_draft.rehearsal_line for insert to storechain_class_pricing
    with check ((select auth.has_right('pricing')) and rehearsal_id in (select r.id from pricing_draft.rehearsal r
        where r.user_id = (select auth.current_user_id()) and r.made_at >= transaction_timestamp()));
