-- Month-ends: what was reported of a period to finance, never to be changed again.

-- Facts ------------------------------------------------------------------------------------------------------------

-- The report's figures lie in the byte store, under their fingerprint. Statement: the one that closed the period.
create table locked_period (
    id            uuid primary key,
    partner       varchar(40)                 not null references book (partner),
    warehouse     varchar(80)                 not null,
    first_day     date                        not null,
    last_day      date                        not null,
    statement_id  uuid                        not null references stock_statement (id),
    report_sha256 varchar(64)                 not null,
    report_bytes  bigint                      not null,
    locked_at     timestamp(6) with time zone not null,
    constraint a_period_is_locked_once unique (partner, warehouse, first_day)
);
