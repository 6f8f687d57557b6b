-- Dated duties of the field. What is late or escalated by lateness is worked out when it is read; only what a person
-- did is kept.

-- The region of a task is its store's, so that a hidden store and a missing one answer alike, and a store that moves
-- cannot leave its tasks behind.
alter table chain.store add constraint store_id_region_id_key unique (id, region_id);

create table chain.field_task (
    store_id bigint not null,
    id bigint generated always as identity,
    region_id bigint not null,
    source_kind text not null,
    source_key text not null,
    period daterange not null,
    title text,
    title_code text,
    title_values jsonb,
    owner text,
    due date not null,
    state text not null default 'open',
    result text,
    closed_on date,
    closed_at timestamptz,
    closed_by text,
    withdrawn boolean not null default false,
    constraint field_task_pkey primary key (store_id, id),
    constraint field_task_source_key unique (store_id, source_kind, source_key, period),
    constraint field_task_store_region_fkey foreign key (store_id, region_id) references chain.store (id, region_id)
        deferrable initially deferred,
    constraint field_task_owner_fkey foreign key (owner) references chain.person (code),
    constraint field_task_closed_by_fkey foreign key (closed_by) references auth.app_user (code),
    constraint field_task_source_kind_known check (source_kind in ('standard', 'audit_item', 'alert', 'plan', 'manual')),
    constraint field_task_source_key_length check (char_length(source_key) between 1 and 400),
    constraint field_task_period_sane check (not isempty(period)
        and lower(period) between '1900-01-01' and '2999-12-31' and upper(period) between '1900-01-01' and '2999-12-31'),
    constraint field_task_one_title check ((title is null) <> (title_code is null)),
    constraint field_task_title_length check (char_length(title) between 1 and 200),
    constraint field_task_title_code_shape check (title_code ~ '^[a-z][a-z0-9.-]{0,79}$'),
    constraint field_task_title_values_with_code check (
        (title_code is null) = (title_values is null) and jsonb_typeof(title_values) = 'object'),
    constraint field_task_due_sane check (due between '1900-01-01' and '2999-12-31'),
    constraint field_task_state_known check (state in ('open', 'done', 'cancelled')),
    constraint field_task_result_of_done check ((state = 'done') = (result is not null)),
    constraint field_task_result_length check (char_length(result) between 1 and 200),
    constraint field_task_closing_whole check (
        case when state = 'open' then num_nonnulls(closed_on, closed_at, closed_by) = 0
        else num_nonnulls(closed_on, closed_at, closed_by) = 3 end),
    constraint field_task_withdrawn_is_cancelled check (not withdrawn or state = 'cancelled'),
    constraint field_task_closed_on_sane check (closed_on between '1900-01-01' and '2999-12-31')
);
comment on table chain.field_task is 'Duties of a store with a due day; one for each source, store and period';
comment on column chain.field_task.region_id is 'The store''s region now; a move of the store rewrites it';
comment on column chain.field_task.source_key is
    'Which duty, finding or alert it comes from; of a manual one the title, so that adding it again adds nothing';
comment on column chain.field_task.period is 'The days that the duty is for, such as a month';
comment on column chain.field_task.title_code is 'Of a sentence in the catalogue; what people write stands in title';
comment on column chain.field_task.owner is 'Code of a person; null is whoever manages the store''s region';
comment on column chain.field_task.closed_on is 'Business day on which it was done or cancelled';
comment on column chain.field_task.closed_by is 'Code of the user';
comment on column chain.field_task.withdrawn is
    'Its source did not mean it any more; when it means it again, the task is open again, as no cancelled one is';
create index field_task_id_index on chain.field_task (id);
create index field_task_region_id_index on chain.field_task (region_id, due) where state = 'open';

-- What was done to a task, from its creation on. Granted to be added to and nothing else.
create table chain.field_task_event (
    store_id bigint not null,
    task_id bigint not null,
    id bigint generated always as identity,
    at timestamptz not null default clock_timestamp(),
    kind text not null,
    user_id bigint not null,
    user_code text not null,
    note text,
    constraint field_task_event_pkey primary key (store_id, task_id, id),
    constraint field_task_event_task_fkey foreign key (store_id, task_id) references chain.field_task (store_id, id),
    constraint field_task_event_user_id_fkey foreign key (user_id) references auth.app_user (id),
    constraint field_task_event_kind_known check (
        kind in ('created', 'changed', 'done', 'cancelled', 'reopened', 'escalated')),
    constraint field_task_event_note_length check (char_length(note) between 1 and 200),
    constraint field_task_event_note_says_why check (
        note is not null or kind in ('created', 'changed', 'reopened'))
);
comment on column chain.field_task_event.user_code is 'As people know the user, because other users are hidden from them';
comment on column chain.field_task_event.note is 'The result, or the reason';

-- Who sees and does what --------------------------------------------------------------------------------------------
-- A task is between its owner and the superior: headquarters and the managers above the store. A distributor is
-- neither, also where the store is his own.

-- The regions whose tasks fall to the caller where nobody is named: those without a manager nearer to them. Where
-- nobody manages at all, to headquarters.
create function auth.managed_regions() returns bigint[]
language sql stable security definer set search_path = pg_catalog, pg_temp
return (
    select coalesce(array_agg(r.id), '{}')
    from auth.app_user me
        left join chain.region own on own.id = me.region_id
        join chain.region r on me.class = 'hq' or r.path @> array[own.id]
    where me.id = auth.current_user_id()
        and not exists (
            select from auth.app_user nearer join chain.region n on n.id = nearer.region_id
            where nearer.disabled_at is null and n.id = any (r.path)
                and cardinality(n.path) > coalesce(cardinality(own.path), 0)));
revoke all on function auth.managed_regions() from public;
grant execute on function auth.managed_regions() to
    storechain_class_hq, storechain_class_region, storechain_class_auditor;

alter table chain.field_task enable row level security;
grant select on chain.field_task to storechain_class_auditor;
grant select, insert, update on chain.field_task to
    storechain_class_hq, storechain_class_region, storechain_class_importer;
create policy field_task_of_hq on chain.field_task to storechain_class_hq, storechain_class_importer
    using ((select auth.is_hq())) with check ((select auth.is_hq()));
create policy field_task_of_manager on chain.field_task to storechain_class_region, storechain_class_importer
    using (region_id = any ((select auth.regions())::bigint[]))
    with check (region_id = any ((select auth.regions())::bigint[])
        and (closed_by is null or closed_by = (select auth.user_code())));
create policy field_task_of_auditor on chain.field_task for select to storechain_class_auditor
    using ((select auth.sees_chain()));

alter table chain.field_task_event enable row level security;
grant select on chain.field_task_event to storechain_class_auditor;
grant select, insert on chain.field_task_event to
    storechain_class_hq, storechain_class_region, storechain_class_importer;
create policy field_task_event_seen on chain.field_task_event for select to
    storechain_class_hq, storechain_class_region, storechain_class_auditor, storechain_class_importer
    using (exists (select from chain.field_task t where t.store_id = field_task_event.store_id and t.id = task_id));
create policy field_task_event_noted on chain.field_task_event for insert to
    storechain_class_hq, storechain_class_region, storechain_class_importer
    with check (user_id = (select auth.current_user_id()) and user_code = (select auth.user_code())
        and exists (select from chain.field_task t where t.store_id = field_task_event.store_id and t.id = task_id));
