-- Stock statements: what a warehouse says lies on its shelves at one instant. Compared with Odoo, never booked.
-- A statement comes in one message or in several; each message's lines are taken in while it is read, before it is filed,
-- and a statement counts only once it is COMPLETE.

create table stock_statement (
    id               uuid primary key,
    partner          varchar(40)                 not null references book (partner),
    warehouse        varchar(80)                 not null,
    statement_number varchar(80)                 not null,
    as_of            timestamp(6) with time zone not null,
    coverage         varchar(12)                 not null,
    parts            integer                     not null,
    state            varchar(12)                 not null,
    reason           varchar(60),
    detail           text,
    judged_with      uuid,
    line_count       bigint                      not null,
    quantity_sum     numeric(38, 9)              not null,
    opened_at        timestamp(6) with time zone not null,
    closed_at        timestamp(6) with time zone
);
create index stock_statement_by_instant on stock_statement (partner, warehouse, state, as_of);
create index stock_statement_by_number on stock_statement (partner, statement_number);

-- Digit_sum adds the quantities up without point and sign, as the standard has it for hash totals (X12 element 347).
-- Control, declared_lines and declared_total are what the message says of itself, to be held against what was read of it.
-- Content is the sum of the hashes of its lines: neither their order nor the batches they came in change it.
create table stock_statement_part (
    id              uuid primary key,
    partner         varchar(40)    not null references book (partner),
    transmission_id uuid           not null references transmission (id),
    ordinal         integer        not null,
    trace_id        uuid,
    statement_id    uuid references stock_statement (id),
    part            integer        not null,
    line_count      bigint         not null,
    item_count      bigint         not null,
    quantity_sum    numeric(38, 9) not null,
    digit_sum       numeric(38, 0) not null,
    content         varchar(64)    not null,
    control         varchar(40),
    declared_lines  numeric(38, 9),
    declared_total  numeric(38, 9),
    constraint one_part_per_message unique (transmission_id, ordinal)
);
create index stock_statement_part_of on stock_statement_part (statement_id, part);

create table stock_statement_line (
    part_id     uuid           not null,
    line        integer        not null,
    place       integer        not null,
    scheme      varchar(20)    not null,
    item        varchar        not null,
    sku         varchar,
    lot         varchar,
    expiry      date,
    serial      varchar,
    location    varchar,
    status      varchar(12)    not null,
    status_code varchar,
    quantity    numeric(24, 9) not null,
    unit        varchar(10)    not null,
    primary key (part_id, line)
);
