-- A statement that is compared again and comes to something else: a comparison of its own. The newest one stands.
alter table reconciliation add column comparison integer default 1 not null;
alter table reconciliation drop constraint one_reconciliation_per_statement;
alter table reconciliation add constraint one_reconciliation_per_comparison unique (statement_id, comparison);

-- What became of one drift, from comparison to comparison.
create index drift_sighting_of on drift_sighting (drift_id);
