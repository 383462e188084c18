-- Reconciliations: what two sets of books said at a statement's instant, the drifts between them, and the life of each drift.

-- Facts ------------------------------------------------------------------------------------------------------------

-- A statement is compared once. Explained: a line per cause with its units and value, tabs between them.
create table reconciliation (
    trace_id          uuid primary key,
    partner           varchar(40)                 not null references book (partner),
    warehouse         varchar(80)                 not null,
    statement_id      uuid                        not null references stock_statement (id),
    as_of             timestamp(6) with time zone not null,
    reconciled_at     timestamp(6) with time zone not null,
    book_units        numeric(38, 9)              not null,
    book_value        numeric(38, 9)              not null,
    stated_units      numeric(38, 9)              not null,
    stated_value      numeric(38, 9)              not null,
    matched_units     numeric(38, 9)              not null,
    matched_value     numeric(38, 9)              not null,
    unexplained_units numeric(38, 9)              not null,
    unexplained_value numeric(38, 9)              not null,
    explained         text                        not null,
    places            bigint                      not null,
    agreeing          bigint                      not null,
    constraint one_reconciliation_per_statement unique (statement_id)
);
create index reconciliation_by_instant on reconciliation (partner, warehouse, as_of);

-- What one reconciliation saw of one drift. Causes: a line per cause with units, document number and trace ids, tabs between
-- them. Of one that is resolved: the figures as they were seen last.
create table drift_sighting (
    run_id    uuid           not null references reconciliation (trace_id),
    drift_id  uuid           not null,
    item      varchar        not null,
    lot       varchar        not null,
    state     varchar(12)    not null,
    book      numeric(38, 9) not null,
    stated    numeric(38, 9) not null,
    unit_cost numeric(38, 9) not null,
    causes    text           not null,
    life      varchar(12)    not null,
    primary key (run_id, drift_id)
);

-- Derived --------------------------------------------------------------------------------------------------------------

create table drift (
    id               uuid primary key,
    partner          varchar(40)                 not null,
    warehouse        varchar(80)                 not null,
    item             varchar                     not null,
    lot              varchar                     not null,
    state            varchar(12)                 not null,
    book             numeric(38, 9)              not null,
    stated           numeric(38, 9)              not null,
    unit_cost        numeric(38, 9)              not null,
    causes           text                        not null,
    life             varchar(12)                 not null,
    opened_with      uuid                        not null,
    opened_as_of     timestamp(6) with time zone not null,
    seen_with        uuid                        not null,
    seen_as_of       timestamp(6) with time zone not null,
    accepted_by      varchar(200),
    accepted_because text,
    activity_id      bigint,
    activity_on      varchar(80),
    activity_content varchar(64),
    count_id         bigint,
    application      varchar(20),
    applied_units    numeric(38, 9),
    applied_effect   text
);
create index drift_by_life on drift (partner, warehouse, life);
