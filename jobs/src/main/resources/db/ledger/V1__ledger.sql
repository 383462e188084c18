-- The ledger. One text for H2 2.4 and PostgreSQL 14 or newer.
-- Facts are rows that never change. Derived tables are a fold over entry: 'ledger rebuild' makes them anew.

-- One row per partner: who may write, and where the chain of entries ends. Every write locks it.
create table book (
    partner       varchar(40) primary key,
    epoch         bigint                      not null,
    holder        varchar(250)                not null,
    leased_until  timestamp(6) with time zone not null,
    head_sequence bigint                      not null,
    head_hash     varchar(64)                 not null
);

-- Facts ------------------------------------------------------------------------------------------------------------

create table transmission (
    id         uuid primary key,
    partner    varchar(40)                 not null references book (partner),
    direction  varchar(8)                  not null,
    file_name  varchar(255)                not null,
    sha256     varchar(64)                 not null,
    size_bytes bigint                      not null,
    known_at   timestamp(6) with time zone not null,
    answers    uuid references transmission (id),
    constraint one_transmission_per_content unique (partner, direction, sha256)
);
create index transmission_by_answers on transmission (answers);

-- A file of the same content may be delivered again; each delivery is tidied up by itself. Serial: its entry's sequence.
create table delivery (
    partner         varchar(40)   not null,
    serial          bigint        not null,
    transmission_id uuid          not null references transmission (id),
    file_name       varchar(255)  not null,
    remote_path     varchar(1000) not null,
    primary key (partner, serial)
);
create index delivery_by_transmission on delivery (transmission_id);

-- Generation counts the uses of one control number: the number comes again after a wrap or by policy, never by a race.
create table interchange (
    transmission_id uuid                        not null references transmission (id),
    ordinal         integer                     not null,
    partner         varchar(40)                 not null,
    direction       varchar(8)                  not null,
    sender          varchar(60)                 not null,
    receiver        varchar(60)                 not null,
    control_number  varchar(35)                 not null,
    generation      integer                     not null,
    functional_id   varchar(10),
    group_control   bigint,
    begun_at        timestamp(6) with time zone not null,
    duplicate_of    uuid,
    primary key (transmission_id, ordinal),
    constraint one_use_of_a_control_number unique (partner, direction, sender, receiver, control_number, generation)
);
create index interchange_by_group on interchange (partner, group_control);

create table message (
    trace_id            uuid primary key,
    partner             varchar(40)                 not null,
    direction           varchar(8)                  not null,
    transmission_id     uuid                        not null references transmission (id),
    ordinal             integer                     not null,
    message_type        varchar(20)                 not null,
    release_code        varchar(20)                 not null,
    interchange_control varchar(35)                 not null,
    functional_id       varchar(10)                 not null,
    group_control       varchar(35)                 not null,
    message_control     varchar(35)                 not null,
    business_key        varchar(300),
    order_key           varchar(300),
    canonical_xml       text,
    content             varchar(64),
    findings            text                        not null,
    filed_at            timestamp(6) with time zone not null,
    constraint one_message_per_place unique (transmission_id, ordinal)
);

create table outbound (
    trace_id        uuid primary key references message (trace_id),
    partner         varchar(40) not null,
    document_type   varchar(60) not null,
    business_number varchar(200),
    revision        integer     not null,
    purpose         varchar(40) not null,
    source_ref      varchar(200),
    reissue_of      uuid,
    constraint one_message_per_revision unique (partner, document_type, business_number, revision)
);

create table search_key (
    trace_id uuid         not null,
    kind     varchar(20)  not null,
    word     varchar(200) not null,
    primary key (trace_id, kind, word)
);
create index search_key_by_word on search_key (word);

-- Each entry carries the hash of the one before it in its partner's chain.
create table entry (
    partner         varchar(40)                 not null references book (partner),
    serial          bigint                      not null,
    happened_at     timestamp(6) with time zone not null,
    trace_id        uuid                        not null,
    transmission_id uuid,
    kind            varchar(40)                 not null,
    reason          varchar(60),
    detail          text                        not null,
    due_at          timestamp(6) with time zone,
    refers_to       bigint,
    content         varchar(64),
    who             varchar(200)                not null,
    previous_hash   varchar(64)                 not null,
    hash            varchar(64)                 not null unique,
    primary key (partner, serial)
);
create index entry_by_trace on entry (trace_id);
create index entry_by_transmission on entry (transmission_id);

-- Counters -----------------------------------------------------------------------------------------------------------

create table control_sequence (
    partner     varchar(40)  not null,
    scope       varchar(160) not null,
    last_number bigint       not null,
    primary key (partner, scope)
);

create table source_cursor (
    partner varchar(40)  not null,
    source  varchar(100) not null,
    place   varchar      not null,
    primary key (partner, source)
);

-- Derived --------------------------------------------------------------------------------------------------------------

create table reading (
    transmission_id uuid primary key,
    partner         varchar(40) not null,
    arrival         bigint      not null,
    state           varchar(12) not null,
    attempts        integer     not null,
    filed           integer     not null
);
create index reading_due on reading (partner, state, arrival);

create table tidy_up (
    partner  varchar(40)                 not null,
    serial   bigint                      not null,
    attempts integer                     not null,
    due_at   timestamp(6) with time zone not null,
    primary key (partner, serial)
);

create table posting (
    trace_id     uuid primary key,
    partner      varchar(40)                 not null,
    arrival      bigint                      not null,
    order_key    varchar(300),
    business_key varchar(300),
    posted_key   varchar(300),
    state        varchar(12)                 not null,
    waiting      boolean                     not null,
    outcome      varchar(40),
    attempts     integer                     not null,
    note         text                        not null,
    due_at       timestamp(6) with time zone not null,
    first_due_at timestamp(6) with time zone not null,
    constraint posted_once unique (partner, posted_key)
);
create index posting_due on posting (partner, waiting, arrival);
create index posting_by_order on posting (partner, order_key);

create table placement (
    transmission_id uuid primary key,
    partner         varchar(40)                 not null,
    arrival         bigint                      not null,
    state           varchar(12)                 not null,
    attempts        integer                     not null,
    due_at          timestamp(6) with time zone not null
);
create index placement_due on placement (partner, state, due_at);

create table outbound_state (
    trace_id        uuid primary key,
    partner         varchar(40) not null,
    transmission_id uuid        not null,
    state           varchar(12) not null
);
create index outbound_state_by_transmission on outbound_state (transmission_id);

create table expectation (
    transmission_id uuid primary key,
    partner         varchar(40)                 not null,
    due_at          timestamp(6) with time zone not null,
    answered        boolean                     not null
);
create index expectation_due on expectation (partner, answered, due_at);

create table dead_letter (
    trace_id        uuid primary key,
    partner         varchar(40)                 not null,
    transmission_id uuid,
    reason          varchar(60)                 not null,
    detail          text                        not null,
    opened_at       timestamp(6) with time zone not null
);
create index dead_letter_by_age on dead_letter (partner, opened_at);
